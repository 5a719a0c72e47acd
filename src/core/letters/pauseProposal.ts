/**
 * What becomes of a pause notice where no pause clause is on file: a reminder that proposes a pause. To stop work without a written right
 * to it can put us in the wrong, so the pause is offered for agreement. 7 days, as for any reminder.
 */
import { addDays, type IsoDate } from '../dates';
import { debtNotes, hasOverdue, overdueDebt, type Debt } from './debt';
import { demand, feeParagraphs, invoiceList, invoiceNames, openingLine, termsSentence } from './english';
import { letter, type Wording } from './letter';
import { prose } from './markdown';
import type { Speech } from './speech';

const PROPOSAL_DAYS = 7;

interface PauseProposal {
  readonly asOf: IsoDate;
  readonly debt: Debt;
  readonly deadline: IsoDate;
}

export const pauseProposal = letter<PauseProposal>({
  kind: 'payment_reminder',
  title: 'Payment reminder',
  fits: (facts) =>
    hasOverdue(facts) ? { fits: true } : { fits: false, why: 'No invoice is overdue, so there is no reason to pause.' },
  gather(facts) {
    const debt = overdueDebt(facts);
    const deadline = addDays(facts.asOf, PROPOSAL_DAYS);
    return {
      content: { asOf: facts.asOf, debt, deadline },
      deadline,
      notes: [
        'No pause clause is on file (terms.pause_clause), so this letter proposes a pause instead of announcing one. Go on with the work until the client agrees.',
        ...(debt.invoices.length === 0
          ? ['No overdue invoice is on file: fill in the number, the due date and the amount.']
          : []),
        ...debtNotes(facts),
      ],
    };
  },
  words: { en },
});

function en({ asOf, debt, deadline }: PauseProposal, speech: Speech): Wording {
  const by = speech.date(deadline);
  return {
    subject: `Payment reminder and proposed pause: ${invoiceNames(debt, speech)}`,
    paragraphs: [
      openingLine(debt, speech),
      invoiceList(debt, speech),
      ...[termsSentence(debt.terms, speech)].filter((sentence) => sentence !== null),
      ...feeParagraphs(debt, asOf, speech),
      prose`I have no agreement on file about a pause while an invoice is open, so I propose one: from ${speech.date(addDays(deadline, 1))} the work rests until the payment has arrived, and the dates of what is not delivered yet move by as many days.`,
      prose`Please pay ${demand(debt, speech)} by **${by}**, or tell me by then that you agree to the pause.`,
      prose`If I hear nothing by then, I will write to you again with a final date for the payment.`,
    ],
  };
}
