/** What the clauses under `terms` mean, in plain words. */
import { addDays, type IsoDate } from '../dates';
import { lateFeeOf } from '../interest';
import { formatMoney, roundMoney } from '../money';
import type { Terms } from '../record/schema';
import { daysIn } from '../snapshot';
import { counted } from '../views/words';

/** What a clause is put in numbers with. */
export interface ClauseBasis {
  readonly currency: string;
  /** The agreed price, 0 where there is none; `undefined` where the clause is no single client's. */
  readonly price: number | undefined;
  readonly asOf: IsoDate;
}

type ClauseWords = { readonly [Key in keyof Terms]-?: (value: string, basis: ClauseBasis) => string | null };

const CLAUSES: ClauseWords = {
  payment: (value) => paymentWords(value),
  late_fee: (value, { currency }) => lateFeeWords(value, currency),
  deposit: (value, basis) => `${share(value, basis)}, paid before the work begins.`,
  kill_fee: (value, basis) => `${share(value, basis)}, owed where the client cancels.`,
  pause_clause: (value) =>
    /^true$/i.test(value)
      ? 'We may pause the work while an invoice is overdue.'
      : 'No right to pause the work; a letter can only propose it.',
  notice: (value, { asOf }) =>
    `Ended today, the work would go on until ${addDays(asOf, daysIn(value))}, ${counted(daysIn(value), 'day')} later.`,
  acceptance: (value) =>
    `Delivered work counts as approved when ${counted(daysIn(value), 'day')} pass without a round or a request on it.`,
  // Dates, options and paths say what they mean by themselves.
  agreed: () => null,
  ends: () => null,
  ip_transfer: () => null,
  document: () => null,
};

/**
 * A clause in plain words; `null` where the value says it already.
 * @example clauseWords('payment', 'net 14', basis) // 'Due 14 days after the invoice.'
 */
export function clauseWords(key: string, value: string, basis: ClauseBasis): string | null {
  return isClause(key) ? CLAUSES[key](value, basis) : null;
}

function isClause(key: string): key is keyof Terms {
  return Object.hasOwn(CLAUSES, key);
}

function paymentWords(value: string): string {
  const words = value.toLowerCase();
  const days = daysIn(words.replace(/^net /, ''));
  if (words.startsWith('net')) return `Due ${counted(days, 'day')} after the invoice.`;
  if (words.endsWith('eom')) return `Due ${counted(days, 'day')} after the end of the month of the invoice.`;
  if (words.endsWith('mfi'))
    return `Due on day ${days} of the month after the invoice, or on its last day where it is shorter.`;
  return words === 'prepaid' ? 'Due with the invoice, before the work begins.' : 'Due with the invoice.';
}

function lateFeeWords(value: string, currency: string): string {
  const fee = lateFeeOf(value);
  switch (fee.kind) {
    case 'none':
      return 'No fee for late payment.';
    case 'flat':
      return `${formatMoney(fee.amount, currency)}, once for each late invoice.`;
    case 'yearly':
      return `${fee.rate}% a year, by the day, without interest on interest.`;
    case 'statutory':
      return `Interest by the law on late payment, ${fee.law === 'uk' ? 'United Kingdom' : 'European Union'}.`;
  }
}

/** @example share('25%', { price: 4800, … }) // 'USD 1,200, 25% of USD 4,800' */
function share(value: string, { price, currency }: ClauseBasis): string {
  const amount = Number.parseFloat(value);
  if (!value.endsWith('%')) return formatMoney(amount, currency);
  if (price === undefined) return `${value} of the price`;
  if (price === 0) return `${value} of the price, which is not on file`;
  return `${formatMoney(roundMoney((price * amount) / 100, currency), currency)}, ${value} of ${formatMoney(price, currency)}`;
}
