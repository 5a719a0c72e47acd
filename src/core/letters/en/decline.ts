/** The decline letter in English. */
export const decline = `# Your project

Dear {{addressed}},

Thank you for asking me about your project{{#goal}} ({{goal}}){{/goal}}. {{#spec_work}}I do not do custom work ahead of an agreement: it would be made without the talks and the research that good work rests on, and its time would be taken from work that is ordered.{{/spec_work}}{{^spec_work}}I have thought about it and will not take it on, so that you can look for somebody else without losing time.{{/spec_work}}

{{#spec_work}}
So I have to decline it in this form. What I can offer in its place is a look at finished work, or a small first step that is paid.

{{/spec_work}}
I wish you a good start with it.

Kind regards,

{{signature}}{{^signature}}[your name]{{/signature}}
`;
