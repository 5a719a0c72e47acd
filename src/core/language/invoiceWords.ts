/** An invoice on a day in plain sentences: what is open, when it is due and why, how late it is, and the interest with its working. */
import type { IsoDate } from '../dates';
import { daysBetween } from '../dates';
import { balanceOn, type Instalment } from '../instalments';
import { interestOf, type InterestLine } from '../interest';
import { formatMoney, sumMoney } from '../money';
import type { Snapshot } from '../snapshot';
import { basisInWords, lawWords, lineWords, noFeeWords, sumWords } from '../views/interestWords';
import { counted } from '../views/words';

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
    ...(paid === 0 ? [] : [`${formatMoney(paid, currency)} paid`]),
    ...(credited === 0 ? [] : [`${formatMoney(credited, currency)} credited`]),
  ].join(', ');
  if (balance < 0) return `${formatMoney(-balance, currency)} too much: ${parts} of ${formatMoney(amount, currency)}.`;
  if (paidOn !== undefined) return `${parts === '' ? formatMoney(amount, currency) : parts}; nothing open.`;
  const open = `${formatMoney(balance, currency)} open of ${formatMoney(amount, currency)}`;
  return parts === '' ? `${open}.` : `${open}: ${parts}.`;
}

/** Why a promise to pay by a day is broken. @example brokenWords(instalment, '2026-09-25') // 'USD 4,400 was open at the end of 2026-09-25.' */
export function brokenWords(instalment: Instalment, day: IsoDate): string {
  return `${formatMoney(balanceOn(instalment, day), instalment.currency)} was open at the end of ${day}.`;
}

/** @example dueReason(instalment, snapshot) // 'Due 2026-07-15 by the agreed terms, net 14.' */
export function dueReason(instalment: Instalment, { termsAgreed }: Snapshot): string {
  return `Due ${instalment.due} ${basisWords(instalment, termsAgreed)}.`;
}

function basisWords({ dueBy, isDeposit, paymentTerm, issued, due }: Instalment, termsAgreed: boolean): string {
  if (dueBy === 'moved') return 'after the last move that both agreed to';
  if (dueBy === 'invoice') return 'as the invoice says';
  const open = termsAgreed ? '' : ', which are not agreed';
  if (isDeposit) return `with the invoice, as a deposit is${dueBy === 'terms' ? '' : '; nothing else is agreed'}`;
  if (dueBy === 'terms') return `by the ${termsAgreed ? 'agreed ' : ''}terms, ${paymentTerm ?? ''}${open}`;
  return `for want of an agreed day, ${counted(daysBetween(issued, due), 'day')} after the invoice`;
}

/** How an invoice stands to its due date. @example latenessWords(instalment, '2026-11-23') // '81 days late.' */
export function latenessWords(instalment: Instalment, asOf: IsoDate): string {
  const { due, daysLate, dispute, disputed, paidOn } = instalment;
  const without = dispute === undefined ? '' : ', the days of the dispute left out';
  if (paidOn !== undefined) {
    return daysLate === 0 ? `Paid ${paidOn}, in time.` : `Paid ${paidOn}, ${counted(daysLate, 'day')} late${without}.`;
  }
  if (disputed) return `In dispute since ${dispute?.from ?? asOf}, so it is not late meanwhile.`;
  const left = daysBetween(asOf, due);
  if (left === 0) return 'Due today.';
  return left > 0 ? `${counted(left, 'day')} left.` : `${counted(daysLate, 'day')} late${without}.`;
}

/**
 * The late interest on an invoice with its working, or why none is stated; nothing where it never was late.
 * @example interestWords(instalment, snapshot)[1] // 'USD 4,000 × 18% × 52 / 365 days = USD 102.58, 2026-10-03 to 2026-11-23'
 */
export function interestWords(instalment: Instalment, snapshot: Snapshot): readonly string[] {
  if (instalment.daysLate === 0) return [];
  const none = noFeeWords(snapshot);
  if (none !== null) return [none];
  if (instalment.feeWaived) return ['No late interest: the fee is waived on this invoice.'];
  const { currency } = instalment;
  const one = interestOf(snapshot).invoices.find(({ path }) => path === instalment.path);
  if (one === undefined) return ['No late interest so far.'];
  if (one.refused !== null) return [one.refused];
  const rounded = one.lines.length > 1 ? ', rounded once' : '';
  return [
    `Late interest by ${basisInWords(one)}: ${sumWords(one, currency)}${rounded}.`,
    ...stepsOf(one.lines, currency),
    ...lawWords(one, currency),
  ];
}

function stepsOf(lines: readonly InterestLine[], currency: string): readonly string[] {
  const rest = lines.length - MOST_STEPS;
  return [
    ...lines.slice(0, MOST_STEPS).map((line) => lineWords(line, currency)),
    ...(rest > 0 ? [`and ${counted(rest, 'more span')}`] : []),
  ];
}
