/**
 * The notice that work pauses while an invoice is overdue. It needs a written right to do so (`terms.pause_clause`); without one the letter
 * is `pauseProposal.ts`. 7 days: the pause hits the client's own dates, so there must be time to pay before it.
 */
import { addDays, type IsoDate } from '../dates';
import { later, t } from '../l10n';
import { hasLate, hasOverdue, overdueDebt, type Debt } from './debt';
import { debtNotes } from './debtNotes';
import { DEBT_SHAPES, debtValues } from './debtValues';
import { pauseNotice as en } from './en/pauseNotice';
import { hasWorkLeft, nameOf, openDeliverables, type Facts } from './facts';
import { templatedLetter, type Letter } from './letter';
import { pauseProposal } from './pauseProposal';
import { paymentReminder } from './paymentReminder';
import { finalDemand } from './finalDemand';
import { flagValue, listValue, textValue } from './template/values';
import { pauseNotice as vi } from './vi/pauseNotice';

const PAUSE_DAYS = 7;

interface PauseNotice {
  readonly asOf: IsoDate;
  readonly debt: Debt;
  /** The first day of the pause; `null` where the work is paused already. */
  readonly from: IsoDate | null;
  /** The day of the terms that carry the clause. */
  readonly agreed: IsoDate | null;
  /** What is due while the pause may last. */
  readonly resting: readonly { readonly name: string; readonly due: IsoDate }[];
}

const shapes = {
  ...DEBT_SHAPES,
  agreed: textValue(later('the day of the terms that allow the pause')),
  from: textValue(later('the first day of the pause; nothing where the work is paused already')),
  resting: listValue(later('what is to be delivered after that day'), {
    name: textValue(later('what it is called')),
    due: textValue(later('the day it is due')),
  }),
  dates_move: flagValue(later('anything is to be delivered after that day')),
};

export const pauseNotice = templatedLetter<PauseNotice, typeof shapes>({
  kind: 'pause_notice',
  title: later('Pause notice'),
  action: later('Draft pause notice'),
  fits: (facts) =>
    hasOverdue(facts) && !hasLate(facts)
      ? {
          fits: false,
          why: t('Only a payment in advance is open: the work begins when it arrives, so nothing is paused.'),
        }
      : pauseProposal.fits(facts),
  instead,
  gather(facts) {
    const { snapshot, asOf } = facts;
    const debt = overdueDebt(facts);
    const deadline = addDays(asOf, PAUSE_DAYS);
    const from = snapshot.status === 'paused' ? null : addDays(deadline, 1);
    const open = openDeliverables(snapshot).flatMap((d) =>
      d.due === undefined ? [] : [{ name: nameOf(d), due: d.due }],
    );
    return {
      content: {
        asOf,
        debt,
        from,
        agreed: snapshot.agreedTerms.agreed ?? null,
        resting: open.filter(({ due }) => due >= (from ?? asOf)),
      },
      deadline,
      notes: [
        t('Read the pause clause before you send this: it may ask for a form, a delay or a notice of its own.'),
        ...(hasOverdue(facts)
          ? []
          : [t('No overdue invoice is on file: fill in the number, the due date and the amount.')]),
        ...(hasWorkLeft(snapshot)
          ? []
          : [t('No work is left on file: what pauses is what they may still ask for, such as changes and repairs.')]),
        ...(snapshot.status === 'paused' ? [t('The client stands as paused on file already.')] : []),
        ...open
          .filter(({ due }) => due < asOf)
          .map(({ name, due }) =>
            t('{0} was due on {1} and is not delivered: answer for that before you pause.', name, due),
          ),
        ...debtNotes(facts),
      ],
    };
  },
  shapes,
  values: ({ asOf, debt, from, agreed, resting }, speech) => ({
    ...debtValues(debt, asOf, speech),
    agreed: agreed === null ? null : speech.date(agreed),
    from: from === null ? null : speech.date(from),
    resting: resting.map(({ name, due }) => ({ name, due: speech.date(due) })),
    dates_move: resting.length > 0,
  }),
  templates: { en, vi },
});

/**
 * Nothing is paused where the work waits for its deposit, where it has ended (what is left is the final demand), or without a right to. Where all is delivered the notice stands all the same: it is
 * the step of the ladder that the final demand follows, and changes and repairs are work too.
 */
function instead(facts: Facts): Letter | null {
  const { snapshot } = facts;
  if (hasOverdue(facts) && !hasLate(facts)) return paymentReminder;
  if (snapshot.status === 'ended') return finalDemand;
  return snapshot.agreedTerms.pause_clause === true ? null : pauseProposal;
}
