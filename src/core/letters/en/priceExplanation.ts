/** The price explanation in English. */
const DETAIL =
  '{{#amount}} ({{amount}}){{/amount}}{{#about}}, about {{about}}{{/about}}{{#about_invoice}}, about invoice {{about_invoice}}{{/about_invoice}}{{#says}}: “{{says}}”{{/says}}';

export const priceExplanation = `# The price we agreed

Dear {{addressed}},

I come back to what you said about the price of the work:

{{#said}}
{{#discount}}
- On {{date}} you asked for a lower price${DETAIL}
{{/discount}}
{{#below_agreed}}
- On {{date}} you named a price below the agreed one${DETAIL}
{{/below_agreed}}
{{#cheaper_elsewhere}}
- On {{date}} you named a cheaper offer${DETAIL}
{{/cheaper_elsewhere}}
{{#condition}}
- On {{date}} you tied the payment to something further${DETAIL}
{{/condition}}
{{#free_work}}
- On {{date}} you asked for work without pay${DETAIL}
{{/free_work}}
{{#refund}}
- On {{date}} you asked for money back${DETAIL}
{{/refund}}
{{#fee_dispute}}
- On {{date}} you questioned a fee${DETAIL}
{{/fee_dispute}}
{{#refusal}}
- On {{date}} you said that an agreed sum will not be paid${DETAIL}
{{/refusal}}
{{/said}}
{{^said}}
- [date]: [what was said]
{{/said}}

On {{agreed}}{{^agreed}}[date]{{/agreed}} we agreed on **{{price}}{{^price}}[agreed price]{{/price}}**{{#has_parts}} for:{{/has_parts}}{{^has_parts}}.{{/has_parts}}

{{#parts}}
- {{name}}{{#price}}: {{price}}{{/price}}
{{/parts}}

{{#terms}}
The terms we agreed on {{agreed}} say: {{clauses}}.

{{/terms}}
Please confirm by **{{deadline}}** that the price stands as agreed.

If I do not hear from you by then, the work and the price stay as we agreed them. Thank you for your answer.

Kind regards,

{{signature}}{{^signature}}[your name]{{/signature}}
`;
