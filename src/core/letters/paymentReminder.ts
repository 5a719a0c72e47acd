/**
 * A reminder of an open invoice. What is overdue is asked for within 7 days: long enough for a transfer, short enough that the letter is
 * still in mind. What is not due yet is asked for on its own due date, which no letter can move.
 */
import { addDays } from '../dates';
import { later, t } from '../l10n';
import { hasLate, hasOverdue, nextDebt, overdueDebt } from './debt';
import { debtNotes } from './debtNotes';
import { hasWorkLeft, type Facts } from './facts';
import { templatedLetter } from './letter';
import { pauseProposal } from './pauseProposal';
import { REMINDER_SHAPES, REMINDER_TEMPLATES, reminderOf, reminderValues, type Reminder } from './reminder';

const REMINDER_DAYS = 7;

export const paymentReminder = templatedLetter<Reminder, typeof REMINDER_SHAPES>({
  kind: 'payment_reminder',
  title: later('Payment reminder'),
  action: later('Draft payment reminder'),
  fits: (facts) =>
    hasOverdue(facts) || nextDebt(facts).invoices.length > 0
      ? { fits: true }
      : { fits: false, why: t('No invoice is open that is not in dispute, so there is nothing to remind of.') },
  instead: (facts) => (pauseIsNext(facts) ? pauseProposal : null),
  gather(facts) {
    const isOverdue = hasOverdue(facts);
    const debt = isOverdue ? overdueDebt(facts) : nextDebt(facts);
    const [first] = debt.invoices;
    const isOwnDay = !isOverdue && first !== undefined && (first.isDueOnFile || debt.beforeWork === null);
    const deadline = isOwnDay ? first.due : addDays(facts.asOf, REMINDER_DAYS);
    return {
      content: reminderOf(facts, debt, !isOverdue && first !== undefined, null),
      deadline,
      notes: [
        ...(first === undefined
          ? [t('No open invoice is on file: fill in the number, the due date and the amount.')]
          : []),
        ...(first !== undefined && !isOverdue && isOwnDay && !first.isDueOnFile
          ? [
              t(
                'No due date is on file: the letter asks for the payment 30 days after its issue, which nobody agreed to.',
              ),
            ]
          : []),
        ...(isOverdue && debt.earlier.length >= 2
          ? [
              t(
                '{0} letters about payment went out since this debt fell due. A pause notice or a final demand says more than one more reminder.',
                debt.earlier.length,
              ),
            ]
          : []),
        ...debtNotes(facts),
      ],
    };
  },
  shapes: REMINDER_SHAPES,
  values: reminderValues,
  templates: REMINDER_TEMPLATES,
});

/** An earlier letter's deadline passed, a pause would be next, and no clause allows one: the reminder proposes it, if any work is left. */
function pauseIsNext(facts: Facts): boolean {
  const { snapshot, asOf } = facts;
  if (!hasLate(facts) || snapshot.agreedTerms.pause_clause === true || !hasWorkLeft(snapshot)) return false;
  const { earlier } = overdueDebt(facts);
  return snapshot.letters.some((l) => earlier.some(({ date }) => date === l.date) && l.deadline < asOf);
}
