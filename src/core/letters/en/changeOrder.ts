/** The change order in English. */
export const changeOrder = `# Change order: {{#several}}{{how_many}} changes{{/several}}{{^several}}{{what}}{{^what}}[what was asked]{{/what}}{{/several}}

Dear {{addressed}},

{{#earlier}}
I {{#talked}}talked with you{{/talked}}{{^talked}}wrote to you{{/talked}} on {{date}} about changes to the work{{#gave_until}} and asked for an answer by {{gave_until}}{{/gave_until}}.{{#unanswered}} I have not had an answer yet.{{/unanswered}}

{{/earlier}}
{{#brief_agreed}}{{#several}}These changes are{{/several}}{{^several}}This change is{{/several}} outside the brief we agreed on {{brief_agreed}}:{{/brief_agreed}}{{^brief_agreed}}{{#several}}These changes come{{/several}}{{^several}}This change comes{{/several}} on top of the work so far:{{/brief_agreed}}

{{#changes}}
{{place}}. {{#id}}{{id}}: {{/id}}{{asks}}{{^asks}}[what was asked]{{/asks}} ({{#ours}}proposed{{/ours}}{{^ours}}asked{{/ours}} on {{date}}{{#done}}, done on {{done}}{{/done}}).{{#hours}} {{hours.n}} hour{{^hours.one}}s{{/hours.one}}{{#rate}} at {{rate}} an hour{{/rate}}:{{/hours}} **{{price}}{{^price}}price to be agreed{{/price}}**
{{/changes}}
{{^changes}}
1. [what was asked], asked on [date]: **[price]**
{{/changes}}

{{#total}}
- {{#unpriced}}Total of what has a price{{/unpriced}}{{^unpriced}}Total{{/unpriced}}: **{{total}}**
{{#brief_price}}
- On top of the agreed price of {{brief_price}}
{{/brief_price}}
{{#terms}}
- By the terms we agreed on {{agreed}}: {{payment}}
{{/terms}}
{{/total}}

{{#to_do}}
Please answer by **{{deadline}}** with a yes to {{#several}}each change that you want{{/several}}{{^several}}the change if you want it{{/several}}.

{{/to_do}}
{{^to_do}}
Please tell me by **{{deadline}}** whether you agree to {{#several}}these prices{{/several}}{{^several}}the price{{/several}}.

{{/to_do}}
{{#unpriced}}{{#several}}Where the price is to be agreed, we agree on it before your yes counts. {{/several}}{{^several}}We agree on the price before your yes counts. {{/several}}{{/unpriced}}{{#to_do}}The work on {{#several}}a change goes on once I have your yes to it{{/several}}{{^several}}it goes on once I have your yes{{/several}}. Without one, {{#brief_agreed}}I go on by the brief we agreed on {{brief_agreed}}{{/brief_agreed}}{{^brief_agreed}}the work stays as it is{{/brief_agreed}}. {{/to_do}}{{#done_already}}What is done already I invoice once I have your yes to it.{{/done_already}}

Thank you for looking at it.

Kind regards,

{{signature}}{{^signature}}[your name]{{/signature}}
`;
