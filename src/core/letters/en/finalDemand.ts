/** The final demand in English. */
import { FEE_WORKING, INVOICE_LIST, INVOICE_NAMES, LATE_FIRST, OPEN_STILL, SUM, TERMS } from './debtParts';

export const finalDemand = `# Final demand: ${INVOICE_NAMES}

Dear {{addressed}},

${OPEN_STILL}
${LATE_FIRST}
${INVOICE_LIST}

${TERMS}
${FEE_WORKING}

{{#passed_deadline}}The day I last asked for, {{passed_deadline}}, has passed. {{/passed_deadline}}Please pay ${SUM} in full by **{{deadline}}**. This is my last letter about it.

If the full amount has not arrived by then, I will pass the matter on for formal recovery{{#fee_grows}}, and the sum for late payment grows by the day until it is paid{{/fee_grows}}. If the payment has crossed with this letter, thank you.

Kind regards,

{{signature}}{{^signature}}[your name]{{/signature}}
`;
