/** The exit letter in English. */
export const exit = `# The end of our work together{{^proposed}} on {{ends}}{{/proposed}}

Dear {{addressed}},

{{#earlier}}This letter follows {{#talked}}our talk{{/talked}}{{^talked}}mine{{/talked}} of {{date}} about the end of our work together.{{/earlier}}{{^earlier}}With this letter I end our work together.{{/earlier}} {{#proposed}}I propose **{{ends}}** as the last day.{{/proposed}}{{^proposed}}The last day is **{{ends}}**.{{/proposed}}{{#notice_kept}} It keeps to the notice of {{days.n}} day{{^days.one}}s{{/days.one}} that we agreed on {{agreed}}.{{/notice_kept}}{{#notice_longer}} The notice of {{days.n}} day{{^days.one}}s{{/days.one}} that we agreed on {{agreed}} would run until {{until}}, which is the last day if you do not agree to the earlier one.{{/notice_longer}}

{{#has_delivered}}
Delivered so far:

{{/has_delivered}}
{{#delivered}}
- {{name}}, {{#delivered_on}}on {{delivered_on}}{{/delivered_on}}{{^delivered_on}}approved on {{approved_on}}{{/delivered_on}}
{{/delivered}}

{{#has_to_finish}}
I will finish by then:

{{/has_to_finish}}
{{#to_finish}}
- {{name}}, due on {{due}}
{{/to_finish}}

{{#has_not_finished}}
I will not finish:

{{/has_not_finished}}
{{#not_finished}}
- {{name}}
{{/not_finished}}

{{#invoiced}}The money as of this letter: {{invoiced}} invoiced, {{paid}} paid, **{{open}} open**{{#in_dispute}}, of which {{in_dispute}} is in dispute{{/in_dispute}}. {{#overpaid}}You have paid {{overpaid}} more than was invoiced: it is set off against the final invoice or goes back to you. {{/overpaid}}{{/invoiced}}Work that is done by the last day and not invoiced yet comes with a final invoice.

{{#invoices}}
- Invoice {{number}}{{^number}}of {{issued}}{{/number}}, due on {{due}}: {{open}} open
{{/invoices}}

On {{ends}} I hand over what I hold for you, such as source files and access to domains, hosting and accounts. Access data comes by a safe channel.{{#rights_on_payment}} As agreed, the rights to the work pass to you on full payment.{{/rights_on_payment}}{{#rights_on_delivery}} As agreed, the rights to the work pass to you on delivery.{{/rights_on_delivery}}{{#licence}} As agreed, you keep the licence to use the work.{{/licence}}

Please tell me by **{{deadline}}** who receives the hand-over. If I hear nothing, it goes to you.

Thank you for the work we did together.

Kind regards,

{{signature}}{{^signature}}[your name]{{/signature}}
`;
