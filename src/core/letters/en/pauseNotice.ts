/** The pause notice in English: the pause that the agreed terms allow, announced, or going on. */
import { FEE_WORKING, INVOICE_LIST, INVOICE_NAMES, LATE_FIRST, OPEN_STILL, SUM } from './debtParts';

export const pauseNotice = `# Notice of a pause in the work: ${INVOICE_NAMES}

Dear {{addressed}},

${OPEN_STILL}
${LATE_FIRST}
${INVOICE_LIST}

${FEE_WORKING}

The terms we agreed on {{agreed}} allow me to pause the work while an invoice is overdue.

{{#passed_deadline}}The day I last asked for, {{passed_deadline}}, has passed. {{/passed_deadline}}Please pay ${SUM} by **{{deadline}}**.

{{#from}}If the payment has not arrived by then, the work pauses from {{from}} until it has{{/from}}{{^from}}The work is paused at present. If the payment has not arrived by then, it stays paused until it has{{/from}}{{#dates_move}}, and these dates move by as many days:{{/dates_move}}{{^dates_move}}.{{/dates_move}}

{{#resting}}
- {{name}}, due on {{due}}
{{/resting}}

If the payment has crossed with this letter, thank you.

Kind regards,

{{signature}}{{^signature}}[your name]{{/signature}}
`;
