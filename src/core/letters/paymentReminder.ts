/**
 * A reminder of an open invoice. What is overdue is asked for within 7 days: long enough for a transfer, short enough that the letter is
 * still in mind. What is not due yet is asked for on its own due date, which no letter can move.
 */
import { addDays, type IsoDate } from '../dates';
import { debtNotes, hasOverdue, nextDebt, overdueDebt, type Debt } from './debt';
import { demand, feeParagraphs, invoiceList, invoiceNames, openingLine, termsSentence } from './english';
import { openDeliverables, type Facts } from './facts';
import { letter, type Wording } from './letter';
import { prose, sentences } from './markdown';
import { pauseProposal } from './pauseProposal';
import type { Speech } from './speech';

const REMINDER_DAYS = 7;

interface Reminder {
  readonly asOf: IsoDate;
  readonly debt: Debt;
  readonly isOverdue: boolean;
  readonly deadline: IsoDate;
}

export const paymentReminder = letter<Reminder>({
  kind: 'payment_reminder',
  title: 'Payment reminder',
  fits: (facts) =>
    hasOverdue(facts) || nextDebt(facts).invoices.length > 0
      ? { fits: true }
      : { fits: false, why: 'No invoice is open that is not in dispute, so there is nothing to remind of.' },
  instead: (facts) => (pauseIsNext(facts) ? pauseProposal : null),
  gather(facts) {
    const isOverdue = hasOverdue(facts);
    const debt = isOverdue ? overdueDebt(facts) : nextDebt(facts);
    const nothingOpen = debt.invoices.length === 0;
    const due = isOverdue ? undefined : debt.invoices[0]?.due;
    const deadline = due ?? addDays(facts.asOf, REMINDER_DAYS);
    return {
      content: { asOf: facts.asOf, debt, isOverdue: isOverdue || nothingOpen, deadline },
      deadline,
      notes: [
        ...(nothingOpen ? ['No open invoice is on file: fill in the number, the due date and the amount.'] : []),
        ...(isOverdue && debt.earlierLetters.length >= 2
          ? [
              `${debt.earlierLetters.length} letters about payment went out since this debt fell due. A pause notice or a final demand says more than one more reminder.`,
            ]
          : []),
        ...debtNotes(facts),
      ],
    };
  },
  words: { en },
});

/** An earlier letter's deadline passed, a pause would be next, and no clause allows one: the reminder proposes it, if any work is left. */
function pauseIsNext(facts: Facts): boolean {
  const { snapshot, asOf } = facts;
  if (!hasOverdue(facts) || snapshot.agreedTerms.pause_clause === true) return false;
  if (snapshot.deliverables.length > 0 && openDeliverables(snapshot).length === 0) return false;
  const { earlierLetters } = overdueDebt(facts);
  return snapshot.letters.some((l) => earlierLetters.includes(l.date) && l.deadline < asOf);
}

function en({ asOf, debt, isOverdue, deadline }: Reminder, speech: Speech): Wording {
  const by = speech.date(deadline);
  const names = invoiceNames(debt, speech);
  if (!isOverdue) {
    return {
      subject: `${names.charAt(0).toUpperCase()}${names.slice(1)}: due on ${by}`,
      paragraphs: [
        prose`A short word ahead of time: ${debt.invoices.length === 1 ? 'this invoice falls' : 'these invoices fall'} due on ${by}.`,
        invoiceList(debt, speech),
        sentences(
          termsSentence(debt.terms, speech),
          prose`Please pay ${demand(debt, speech)} by **${by}**.`,
          prose`If the payment is on its way, thank you: there is nothing more to do.`,
        ),
      ],
    };
  }
  return {
    subject: `Payment reminder: ${names}`,
    paragraphs: [
      openingLine(debt, speech),
      invoiceList(debt, speech),
      ...[termsSentence(debt.terms, speech)].filter((sentence) => sentence !== null),
      ...feeParagraphs(debt, asOf, speech),
      prose`Please pay ${demand(debt, speech)} by **${by}**.`,
      sentences(
        debt.fee?.flat === null ? prose`Until the payment arrives, the late fee goes on by the day.` : null,
        prose`If the payment does not arrive by then, I will write to you again about how the work goes on.`,
        prose`If it has crossed with this letter, thank you.`,
      ),
    ],
  };
}
