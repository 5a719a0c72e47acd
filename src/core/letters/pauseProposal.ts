/**
 * What becomes of a pause notice where no pause clause is on file: a reminder that proposes a pause. To stop work without a written right
 * to it can put us in the wrong, so the pause is offered for agreement. 7 days, as for any reminder.
 */
import { addDays } from '../dates';
import { later, t } from '../l10n';
import { hasOverdue, overdueDebt } from './debt';
import { debtNotes } from './debtNotes';
import { hasWorkLeft } from './facts';
import { templatedLetter } from './letter';
import { REMINDER_SHAPES, REMINDER_TEMPLATES, reminderOf, reminderValues, type Reminder } from './reminder';

const PROPOSAL_DAYS = 7;

export const pauseProposal = templatedLetter<Reminder, typeof REMINDER_SHAPES>({
  kind: 'payment_reminder',
  title: later('Payment reminder'),
  action: later('Draft payment reminder'),
  fits: (facts) =>
    hasOverdue(facts)
      ? { fits: true }
      : { fits: false, why: t('No invoice is overdue, so there is no reason to pause.') },
  gather(facts) {
    const debt = overdueDebt(facts);
    const deadline = addDays(facts.asOf, PROPOSAL_DAYS);
    const isPause = hasWorkLeft(facts.snapshot);
    return {
      content: reminderOf(facts, debt, false, isPause ? deadline : null),
      deadline,
      notes: [
        !isPause
          ? t('No work is left on file, so there is nothing to pause: this letter is a reminder.')
          : facts.snapshot.status === 'paused'
            ? t(
                'No pause clause is on file (terms.pause_clause), and the client stands as paused already: this letter asks for their agreement. Until they give it, the pause rests on no written right.',
              )
            : t(
                'No pause clause is on file (terms.pause_clause), so this letter proposes a pause instead of announcing one. Go on with the work until the client agrees.',
              ),
        ...(debt.invoices.length === 0
          ? [t('No overdue invoice is on file: fill in the number, the due date and the amount.')]
          : []),
        ...debtNotes(facts),
      ],
    };
  },
  shapes: REMINDER_SHAPES,
  values: reminderValues,
  templates: REMINDER_TEMPLATES,
});
