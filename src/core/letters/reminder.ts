/** What the reminder and the proposal of a pause share: they are one kind of letter, so one template words them both. */
import { addDays, type IsoDate } from '../dates';
import { later } from '../l10n';
import { debtValues, DEBT_SHAPES } from './debtValues';
import type { Debt } from './debt';
import { paymentReminder as en } from './en/paymentReminder';
import { hasWorkLeft, type Facts } from './facts';
import type { Speech } from './speech';
import { flagValue, partValue, textValue, type ValuesOf } from './template/values';
import { depositWords } from './termWords';
import { paymentReminder as vi } from './vi/paymentReminder';

export interface Reminder {
  readonly asOf: IsoDate;
  readonly debt: Debt;
  readonly mode: 'ahead' | 'before_work' | 'late';
  /** The pause that is proposed; it has begun where `from` is `null`. */
  readonly pause: { readonly from: IsoDate | null } | null;
  /** The agreed deposit, where the letter is about one. */
  readonly depositTerms: { readonly agreed: IsoDate; readonly deposit: string } | null;
  readonly hasWorkLeft: boolean;
}

export const REMINDER_SHAPES = {
  ahead: flagValue(later('it is not due yet')),
  before_work: flagValue(later('the work begins when it is paid, so nothing is called late')),
  late: flagValue(later('it is past its day')),
  ...DEBT_SHAPES,
  overlooked: flagValue(
    later(
      'a first letter, and nothing on file says that the invoice was seen: no part payment, promise, dispute or refusal',
    ),
  ),
  deposit: flagValue(later('what comes before the work is a deposit')),
  deposit_terms: partValue(later('the agreed deposit, where the letter is about one'), {
    agreed: textValue(later('the day on which it was agreed')),
    deposit: textValue(later('what was agreed: a deposit of 30% of the price')),
  }),
  pause: partValue(later('the pause that is proposed, since none was agreed'), {
    from: textValue(later('its first day; nothing where the work is paused already')),
  }),
  plain: flagValue(later('late, and no pause is proposed')),
  work_left: flagValue(later('there may be work to go on with')),
} as const;

export const REMINDER_TEMPLATES = { en, vi };

/**
 * What a reminder says.
 * @param deadline what it gives until; a pause that it proposes begins on the day after
 */
export function reminderOf(facts: Facts, debt: Debt, isAhead: boolean, pauseAfter: IsoDate | null): Reminder {
  const { snapshot, asOf } = facts;
  const { agreed, deposit } = snapshot.agreedTerms;
  const isPaused = snapshot.status === 'paused';
  return {
    asOf,
    debt,
    mode: debt.beforeWork !== null ? 'before_work' : isAhead ? 'ahead' : 'late',
    pause: pauseAfter === null ? null : { from: isPaused ? null : addDays(pauseAfter, 1) },
    depositTerms:
      debt.beforeWork === 'deposit' && agreed !== undefined && deposit !== undefined ? { agreed, deposit } : null,
    hasWorkLeft: hasWorkLeft(snapshot),
  };
}

/** The values of these names. */
export function reminderValues(reminder: Reminder, speech: Speech): ValuesOf<typeof REMINDER_SHAPES> {
  const { debt, mode, pause, depositTerms } = reminder;
  const { date } = speech;
  return {
    ahead: mode === 'ahead',
    before_work: mode === 'before_work',
    late: mode === 'late',
    ...debtValues(debt.beforeWork === 'deposit' ? { ...debt, terms: null } : debt, reminder.asOf, speech),
    overlooked: mode === 'late' && pause === null && mayBeOverlooked(debt),
    deposit: debt.beforeWork === 'deposit',
    deposit_terms:
      depositTerms === null
        ? null
        : { agreed: date(depositTerms.agreed), deposit: depositWords(depositTerms.deposit, speech) },
    pause: pause === null ? null : { from: pause.from === null ? null : date(pause.from) },
    plain: mode === 'late' && pause === null,
    work_left: reminder.hasWorkLeft,
  };
}

/** A first letter assumes an oversight, unless the record shows that the client had these invoices in mind. */
function mayBeOverlooked({ invoices, earlier }: Debt): boolean {
  return (
    invoices.length > 0 &&
    earlier.length === 0 &&
    invoices.every((one) => one.received === 0 && one.missedPromise === null && one.refused === null && !one.hadDispute)
  );
}
