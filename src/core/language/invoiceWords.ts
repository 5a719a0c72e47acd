/** An invoice on a day in plain sentences: what is open, when it is due and why, how late it is, and the interest with its working. */
import type { IsoDate } from '../dates';
import { daysBetween } from '../dates';
import { balanceOn, type Instalment } from '../instalments';
import { interestOf, type InterestLine } from '../interest';
import { t, tn } from '../l10n';
import { formatMoney, sumMoney } from '../money';
import type { Snapshot } from '../snapshot';
import { basisInWords, lawWords, lineWords, noFeeWords, sumWords } from '../views/interestWords';

/** So many steps of the working are shown; a long history of part payments has more. */
const MOST_STEPS = 3;

/** @example balanceWords(instalment) // 'USD 4,000 open of USD 4,400: USD 400 paid.' */
export function balanceWords({ amount, balance, credits, payments, currency, paidOn }: Instalment): string {
  const sum = (events: readonly { readonly amount: number }[]): number =>
    sumMoney(
      events.map((event) => event.amount),
      currency,
    );
  const paid = sum(payments);
  const credited = sum(credits);
  const parts = [
    ...(paid === 0 ? [] : [t('{0} paid', formatMoney(paid, currency))]),
    ...(credited === 0 ? [] : [t('{0} credited', formatMoney(credited, currency))]),
  ].join(', ');
  const whole = formatMoney(amount, currency);
  if (balance < 0) return t('{0} too much: {1} of {2}.', formatMoney(-balance, currency), parts, whole);
  if (paidOn !== undefined) return t('{0}; nothing open.', parts === '' ? whole : parts);
  const open = formatMoney(balance, currency);
  return parts === '' ? t('{0} open of {1}.', open, whole) : t('{0} open of {1}: {2}.', open, whole, parts);
}

/** Why a promise to pay by a day is broken. @example brokenWords(instalment, '2026-09-25') // 'USD 4,400 was open at the end of 2026-09-25.' */
export function brokenWords(instalment: Instalment, day: IsoDate): string {
  return t('{0} was open at the end of {1}.', formatMoney(balanceOn(instalment, day), instalment.currency), day);
}

/** @example dueReason(instalment, snapshot) // 'Due 2026-07-15 by the agreed terms, net 14.' */
export function dueReason(
  { dueBy, isDeposit, paymentTerm = '', issued, due }: Instalment,
  { termsAgreed }: Snapshot,
): string {
  if (dueBy === 'moved') return t('Due {0} after the last move that both agreed to.', due);
  if (dueBy === 'invoice') return t('Due {0} as the invoice says.', due);
  if (isDeposit) {
    return dueBy === 'terms'
      ? t('Due {0} with the invoice, as a deposit is.', due)
      : t('Due {0} with the invoice, as a deposit is; nothing else is agreed.', due);
  }
  if (dueBy === 'terms') {
    return termsAgreed
      ? t('Due {0} by the agreed terms, {1}.', due, paymentTerm)
      : t('Due {0} by the terms, {1}, which are not agreed.', due, paymentTerm);
  }
  return tn(
    daysBetween(issued, due),
    'Due {1} for want of an agreed day, {0} day after the invoice.',
    'Due {1} for want of an agreed day, {0} days after the invoice.',
    due,
  );
}

/** How an invoice stands to its due date. @example latenessWords(instalment, '2026-11-23') // '81 days late.' */
export function latenessWords(instalment: Instalment, asOf: IsoDate): string {
  const { due, daysLate, dispute, disputed, paidOn } = instalment;
  if (paidOn !== undefined) return paidWords(paidOn, daysLate, dispute !== undefined);
  if (disputed) return t('In dispute since {0}, so it is not late meanwhile.', dispute?.from ?? asOf);
  const left = daysBetween(asOf, due);
  if (left === 0) return t('Due today.');
  if (left > 0) return tn(left, '{0} day left.', '{0} days left.');
  return dispute === undefined
    ? tn(daysLate, '{0} day late.', '{0} days late.')
    : tn(
        daysLate,
        '{0} day late, the days of the dispute left out.',
        '{0} days late, the days of the dispute left out.',
      );
}

function paidWords(paidOn: IsoDate, daysLate: number, wasDisputed: boolean): string {
  if (daysLate === 0) return t('Paid {0}, in time.', paidOn);
  return wasDisputed
    ? tn(
        daysLate,
        'Paid {1}, {0} day late, the days of the dispute left out.',
        'Paid {1}, {0} days late, the days of the dispute left out.',
        paidOn,
      )
    : tn(daysLate, 'Paid {1}, {0} day late.', 'Paid {1}, {0} days late.', paidOn);
}

/**
 * The late interest on an invoice with its working, or why none is stated; nothing where it never was late.
 * @example interestWords(instalment, snapshot)[1] // 'USD 4,000 × 18% × 52 / 365 days = USD 102.58, 2026-10-03 to 2026-11-23'
 */
export function interestWords(instalment: Instalment, snapshot: Snapshot): readonly string[] {
  if (instalment.daysLate === 0) return [];
  const none = noFeeWords(snapshot);
  if (none !== null) return [none];
  if (instalment.feeWaived) return [t('No late interest: the fee is waived on this invoice.')];
  const { currency } = instalment;
  const one = interestOf(snapshot).invoices.find(({ path }) => path === instalment.path);
  if (one === undefined) return [t('No late interest so far.')];
  if (one.refused !== null) return [one.refused];
  const sum = sumWords(one, currency);
  return [
    one.lines.length > 1
      ? t('Late interest by {0}: {1}, rounded once.', basisInWords(one), sum)
      : t('Late interest by {0}: {1}.', basisInWords(one), sum),
    ...stepsOf(one.lines, currency),
    ...lawWords(one, currency),
  ];
}

function stepsOf(lines: readonly InterestLine[], currency: string): readonly string[] {
  const rest = lines.length - MOST_STEPS;
  return [
    ...lines.slice(0, MOST_STEPS).map((line) => lineWords(line, currency)),
    ...(rest > 0 ? [tn(rest, 'and {0} more span', 'and {0} more spans')] : []),
  ];
}
