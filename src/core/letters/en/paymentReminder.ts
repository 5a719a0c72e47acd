/** The payment reminder in English: ahead of the due date, before the work, late, and with a pause proposed. */
import { FEE_WORKING, INVOICE_LIST, INVOICE_NAMES, LATE_FIRST, OPEN_STILL, SUM, TERMS } from './debtParts';

export const paymentReminder = `# {{#ahead}}Invoice{{#several_invoices}}s{{/several_invoices}} {{numbers}}: {{#due_on_file}}due on{{/due_on_file}}{{^due_on_file}}to be paid by{{/due_on_file}} {{deadline}}{{/ahead}}{{#before_work}}{{#deposit}}Deposit{{/deposit}}{{^deposit}}Payment before the work{{/deposit}}: ${INVOICE_NAMES}{{/before_work}}{{#late}}Payment reminder{{#pause}} and proposed pause{{/pause}}: ${INVOICE_NAMES}{{/late}}

Dear {{addressed}},

${OPEN_STILL}
{{#ahead}}
{{^earlier}}
A short word ahead of time{{#due_on_file}}: {{#several_invoices}}these invoices fall{{/several_invoices}}{{^several_invoices}}this invoice falls{{/several_invoices}} due on {{deadline}}.{{/due_on_file}}{{^due_on_file}} about what is open:{{/due_on_file}}
{{/earlier}}
{{/ahead}}
{{#before_work}}
{{^earlier}}
{{#deposit}}The deposit for the work is still open{{/deposit}}{{^deposit}}This is to be paid before the work and is still open{{/deposit}}:
{{/earlier}}
{{/before_work}}
{{#late}}
${LATE_FIRST}
{{/late}}

${INVOICE_LIST}

{{#deposit_terms}}
The terms we agreed on {{agreed}} say: {{deposit}}.

{{/deposit_terms}}
${TERMS}
${FEE_WORKING}

{{#ahead}}
Please pay ${SUM} by **{{deadline}}**. If the payment is on its way, thank you: there is nothing more to do.
{{/ahead}}
{{#before_work}}
Please pay ${SUM} by **{{deadline}}**. {{#deposit}}I begin the work when the deposit has arrived.{{/deposit}}{{^deposit}}I begin the work when the payment has arrived.{{/deposit}} If it is on its way, thank you: there is nothing more to do.
{{/before_work}}
{{#pause}}
{{#from}}I have no agreement on file about a pause while an invoice is open, so I propose one: from {{from}} the work rests until the payment has arrived, and the dates of what is not delivered yet move by as many days.{{/from}}{{^from}}The work is paused at present, and I have no agreement on file about a pause while an invoice is open. So I propose one: the work rests until the payment has arrived, and the dates of what is not delivered yet move by as many days.{{/from}}

{{#passed_deadline}}The day I last asked for, {{passed_deadline}}, has passed. {{/passed_deadline}}Please pay ${SUM} by **{{deadline}}**, or tell me by then that you agree to the pause.

If I hear nothing by then, I will write to you again with a final date for the payment. If the payment has crossed with this letter, thank you.
{{/pause}}
{{#plain}}
{{#overlooked}}It may simply have been overlooked. {{/overlooked}}{{#passed_deadline}}The day I last asked for, {{passed_deadline}}, has passed. {{/passed_deadline}}Please pay ${SUM} by **{{deadline}}**.

{{#fee_grows}}Until the payment arrives, the sum for late payment grows by the day. {{/fee_grows}}If the payment does not arrive by then, I will write to you again {{#work_left}}about how the work goes on{{/work_left}}{{^work_left}}with a final date for it{{/work_left}}. If it has crossed with this letter, thank you.
{{/plain}}

Kind regards,

{{signature}}{{^signature}}[your name]{{/signature}}
`;
