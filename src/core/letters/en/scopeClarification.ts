/** The scope clarification in English. */
export const scopeClarification = `# {{#agreed}}What we agreed, and what was asked since{{/agreed}}{{^agreed}}What the work is to be{{/agreed}}

Dear {{addressed}},

{{#earlier}}
I {{#talked}}talked with you{{/talked}}{{^talked}}wrote to you{{/talked}} on {{date}} about what the work is to be{{#gave_until}} and asked for an answer by {{gave_until}}{{/gave_until}}.{{#unanswered}} I have not had an answer yet.{{/unanswered}}

{{/earlier}}
{{#has_brief}}
So that we both work from the same page, this is what {{#agreed}}we agreed on {{agreed}}{{/agreed}}{{^agreed}}I have on file about the work{{/agreed}}:

{{/has_brief}}
{{#goal}}
- Goal: {{goal}}
{{/goal}}
{{#parts}}
- {{name}}{{#stopped}}, stopped on {{stopped}}{{/stopped}}{{#approved}}, approved on {{approved}}{{/approved}}{{#delivered}}, delivered on {{delivered}}{{/delivered}}{{#due}}, due on {{due}}{{/due}}{{#included}}, {{used.n}} round{{^used.one}}s{{/used.one}} of feedback used, {{included}} included{{/included}}
{{/parts}}
{{#excludes}}
- Not included: {{excludes}}
{{/excludes}}

{{#deciders}}
Approvals and changes come from {{deciders}}.

{{/deciders}}
{{#has_wishes}}
{{#since}}Since then you asked for{{/since}}{{^since}}You asked for{{/since}}:

{{/has_wishes}}
{{#wishes}}
- {{date}}, {{#feedback}}feedback on {{about}}{{^about}}the work{{/about}}{{#approved}}, which was approved on {{approved}}{{/approved}}{{^approved}} that changes an earlier choice{{/approved}}{{/feedback}}{{^feedback}}{{asks}}{{^asks}}[what was asked]{{/asks}}{{#about}} ({{about}}){{/about}}{{/feedback}}{{#free}}, asked for without pay{{/free}}{{#outside}}: not part of the brief{{/outside}}{{#unclear}}: not clear whether the brief covers it{{/unclear}}
{{/wishes}}

{{#has_questions}}
{{#one_question}}This question is{{/one_question}}{{^one_question}}These questions are{{/one_question}} still open:

{{/has_questions}}
{{#questions}}
- {{asked}}, {{question}}{{^question}}[your question]{{/question}}
{{/questions}}

{{#has_gaps}}
This is not written down yet:

{{/has_gaps}}
{{#no_goal}}
- what the work is to achieve for you
{{/no_goal}}
{{#no_deliverables}}
- what exactly I am to deliver
{{/no_deliverables}}
{{#no_day}}
- the day on which we agreed on it
{{/no_day}}

{{#nothing}}
{{#since}}Since then you asked for{{/since}}{{^since}}You asked for{{/since}}:

- [date], [what was asked]

{{/nothing}}
{{#asks_for_both}}
Please answer by **{{deadline}}**: which of these do you want, and what is your answer to each open point?

{{/asks_for_both}}
{{#asks_for_answers}}
Please answer by **{{deadline}}**. A line for each point is enough.

{{/asks_for_answers}}
{{#asks_about_rounds}}
Please tell me by **{{deadline}}** whether the work stands as it is, or whether you want further rounds, at {{#change_rate}}{{change_rate}} an hour{{/change_rate}}{{^change_rate}}a price that I will name first{{/change_rate}}.

{{/asks_about_rounds}}
{{#asks_for_choice}}
Please tell me by **{{deadline}}** which of these you want.

{{/asks_for_choice}}
{{#has_wishes}}I will name a price and a day before I start on {{#agreed}}what goes beyond the brief{{/agreed}}{{^agreed}}any of it{{/agreed}}. {{/has_wishes}}{{#work_waits}}Until I have your answer, what depends on it waits.{{/work_waits}}{{#work_goes_on}}Until then I go on by the brief we agreed on {{agreed}}.{{/work_goes_on}}{{#points_rest}}Until then I leave these points as they are.{{/points_rest}}

Thank you for taking the time.

Kind regards,

{{signature}}{{^signature}}[your name]{{/signature}}
`;
