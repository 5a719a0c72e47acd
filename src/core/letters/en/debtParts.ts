/** English that the payment letters share. A copy of a template has it in full. */

/** For a subject, after other words. */
export const INVOICE_NAMES = `invoice{{#several_invoices}}s{{/several_invoices}} {{numbers}}{{^numbers}}[invoice number]{{/numbers}}`;

/** The letters that went out before, where any did. */
export const OPEN_STILL = `{{#earlier}}
{{#several_invoices}}These invoices are{{/several_invoices}}{{^several_invoices}}This invoice is{{/several_invoices}} still open, after {{#one_letter}}my letter of{{/one_letter}}{{#more_letters}}my letters of{{/more_letters}}{{#spoken}}I wrote or spoke to you about it on{{/spoken}} {{dates}}:

{{/earlier}}`;

/** What is late, in a first letter. */
export const LATE_FIRST = `{{^earlier}}
{{#due_on_file}}
By my records {{#several_invoices}}these invoices are past their due date{{/several_invoices}}{{^several_invoices}}this invoice is past its due date{{/several_invoices}}:
{{/due_on_file}}
{{^due_on_file}}
By my records {{#several_invoices}}these invoices are{{/several_invoices}}{{^several_invoices}}this invoice is{{/several_invoices}} still open:
{{/due_on_file}}

{{/earlier}}`;

export const INVOICE_LIST = `{{#invoices}}
- Invoice{{#number}} {{number}}{{/number}} of {{issued}}{{#due}}, due on {{due}}{{/due}}{{#moved_on}} as we agreed on {{moved_on}}{{/moved_on}}{{#age}}, issued {{age.n}} day{{^age.one}}s{{/age.one}} ago{{/age}}{{#days_late}}, {{days_late.n}} day{{^days_late.one}}s{{/days_late.one}} past due{{/days_late}}{{#without_dispute}} without the days of the dispute{{/without_dispute}}: **{{balance}} open**.{{#received}} Of {{amount}}, {{received}} has come in.{{/received}}{{#credited}} A credit of {{credited}} is taken off the {{amount}}.{{/credited}}{{#refunded}} I paid {{refunded}} back to you.{{/refunded}}{{#missed_promise}} On {{made}} you named {{by}} as the day of payment.{{/missed_promise}}{{#refused}} On {{refused}} you told me that it will not be paid.{{/refused}}
{{/invoices}}
{{^invoices}}
- Invoice [invoice number], due on [due date]: **[amount] open**
{{/invoices}}`;

export const TERMS = `{{#terms}}
The terms we agreed on {{agreed}} say: {{payment}}.

{{/terms}}`;

/** The fee or interest with its working. */
export const FEE_WORKING = `{{#fee}}
The late fee we agreed on {{agreed}} is {{words}}. Up to {{today}} it comes to {{sum}}, as simple interest by the day over 365 days:

{{/fee}}
{{#law_interest}}
{{#uk}}The terms we agreed on {{agreed}} name the interest of the Late Payment of Commercial Debts (Interest) Act 1998, 8 points over the base rate of the Bank of England for the half-year in which the debt became late.{{/uk}}{{#eu}}The terms we agreed on {{agreed}} name the interest of Directive 2011/7/EU, 8 points over the reference rate of the European Central Bank for each half-year.{{/eu}} Up to {{today}} it comes to {{sum}}, as simple interest by the day over 365 days:

{{/law_interest}}
{{#flat_fee}}
The late fee we agreed on {{agreed}} is a single {{each}} for each late invoice: {{sum}} for {{numbers}}.

{{/flat_fee}}
{{#working}}
- Invoice {{invoice}}: {{principal}} for {{days.n}} day{{^days.one}}s{{/days.one}} ({{from}} to {{to}}) at {{rate}}% a year: {{amount}}
{{/working}}

{{#fixed_total}}
The same law adds a fixed sum for each of these, {{fixed_total}} in all:

{{/fixed_total}}
{{#fixed_sums}}
- Invoice {{invoice}}: {{amount}}
{{/fixed_sums}}`;

/** The sum that is asked for. */
export const SUM = `**{{total}}{{^total}}[amount]{{/total}}**{{#late_sum}} ({{open}} and {{late_sum}} for late payment){{/late_sum}}`;
