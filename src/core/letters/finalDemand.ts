/**
 * The last letter about a debt before it goes to others. 14 days: a debtor who has to find the money, or to ask a lawyer, needs two weeks,
 * and a body that looks at the case later will ask whether there was a fair last date.
 */
import { addDays, type IsoDate } from '../dates';
import { isOverdue } from '../instalments';
import { debtNotes, hasOverdue, overdueDebt, type Debt } from './debt';
import { demand, feeParagraphs, invoiceList, invoiceNames, openingLine, termsSentence } from './english';
import { letter, type Wording } from './letter';
import { prose } from './markdown';
import type { Speech } from './speech';

const FINAL_DAYS = 14;

interface FinalDemand {
  readonly asOf: IsoDate;
  readonly debt: Debt;
  readonly deadline: IsoDate;
}

export const finalDemand = letter<FinalDemand>({
  kind: 'final_demand',
  title: 'Final demand',
  fits(facts) {
    if (!hasOverdue(facts)) return { fits: false, why: 'No invoice is overdue, so there is nothing to demand.' };
    const refused = facts.snapshot.instalments.some((i) => isOverdue(i, facts.asOf) && i.refused !== undefined);
    if (refused || overdueDebt(facts).earlierLetters.length > 0) return { fits: true };
    return { fits: false, why: 'No letter about this debt has gone out yet: a payment reminder comes first.' };
  },
  gather(facts) {
    const debt = overdueDebt(facts);
    const deadline = addDays(facts.asOf, FINAL_DAYS);
    return {
      content: { asOf: facts.asOf, debt, deadline },
      deadline,
      notes: [
        'This letter names no court and no agency. Decide first which formal step you would take, and what it costs where you are.',
        ...(debt.invoices.length === 0
          ? ['No overdue invoice is on file: fill in the number, the due date and the amount.']
          : []),
        ...(debt.invoices.length > 0 && debt.earlierLetters.length === 0
          ? ['No earlier letter about this debt is on file: a payment reminder comes first.']
          : []),
        ...debtNotes(facts),
      ],
    };
  },
  words: { en },
});

function en({ asOf, debt, deadline }: FinalDemand, speech: Speech): Wording {
  const by = speech.date(deadline);
  return {
    subject: `Final demand: ${invoiceNames(debt, speech)}`,
    paragraphs: [
      openingLine(debt, speech),
      invoiceList(debt, speech),
      ...[termsSentence(debt.terms, speech)].filter((sentence) => sentence !== null),
      ...feeParagraphs(debt, asOf, speech),
      prose`Please pay ${demand(debt, speech)} in full by **${by}**. This is my last letter about it.`,
      prose`If the full amount has not arrived by then, I will pass the matter on for formal recovery${debt.fee?.flat === null ? ', and the late fee goes on by the day until it is paid' : ''}.`,
    ],
  };
}
