/** The compromise proposal in English. */
export const compromiseProposal = `# A proposal: {{topic}}{{^topic}}[topic]{{/topic}}

Dear {{addressed}},

{{#reopened}}One point between us is open again: **{{topic}}{{^topic}}[topic]{{/topic}}**. It came up on {{opened}}{{#settled}}, was settled on {{settled}}{{/settled}} and was taken up again on {{reopened}}.{{/reopened}}{{^reopened}}One point has been open between us since {{opened}}{{^opened}}[date]{{/opened}}: **{{topic}}{{^topic}}[topic]{{/topic}}**.{{/reopened}}{{#blocks}} {{blocks}} cannot go on until it is settled.{{/blocks}}

{{#earlier}}
I {{#talked}}talked with you{{/talked}}{{^talked}}wrote to you{{/talked}} about it on {{date}}{{#gave_until}} and asked for an answer by {{gave_until}}{{/gave_until}}.{{#unanswered}} I have not had an answer yet.{{/unanswered}}{{#agreed_on}} You agreed on {{agreed_on}}.{{/agreed_on}}{{#declined_on}} You declined on {{declined_on}}.{{/declined_on}}

{{/earlier}}
{{#has_offers}}
So far:

{{/has_offers}}
{{#offers}}
- On {{date}} {{#mine}}I{{/mine}}{{^mine}}you{{/mine}} proposed: {{offer}}{{^offer}}[what was proposed].{{/offer}}{{#you_agreed}} You agreed{{/you_agreed}}{{#you_declined}} You declined{{/you_declined}}{{#you_countered}} You answered with another proposal{{/you_countered}}{{#i_agreed}} I agreed{{/i_agreed}}{{#i_declined}} I declined{{/i_declined}}{{#i_countered}} I answered with another proposal{{/i_countered}}{{#answered}} on {{answered}}{{/answered}}{{#is_answered}}.{{/is_answered}}{{#waits_for_you}} I have no answer to it yet.{{/waits_for_you}}{{#waits_for_me}} This letter is my answer to it.{{/waits_for_me}}
{{/offers}}

{{#standing}}
My proposal of {{date}} stands: {{offer}}

{{/standing}}
{{^standing}}
My proposal: [your proposal]

{{/standing}}
Please answer by **{{deadline}}** with a yes, or with a proposal of your own.

{{#blocks}}
Until we agree, {{blocks}} rests{{#blocks_due}}, and its date, {{blocks_due}}, moves by as many days{{/blocks_due}}.

{{/blocks}}
{{^blocks}}
{{#brief_agreed}}
If I do not hear from you by then, I will go on by the brief we agreed on {{brief_agreed}}, without this point.

{{/brief_agreed}}
{{^brief_agreed}}
If I do not hear from you by then, I will write to you again about how the work goes on without this point.

{{/brief_agreed}}
{{/blocks}}
Thank you for thinking it over.

Kind regards,

{{signature}}{{^signature}}[your name]{{/signature}}
`;
