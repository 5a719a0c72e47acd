/** What the clauses under `terms` mean, in plain words. */
import { is } from 'valibot';
import { addDays, type IsoDate } from '../dates';
import { lateFeeOf } from '../interest';
import { t, tn } from '../l10n';
import { formatMoney, roundMoney } from '../money';
import type { Terms } from '../record/schema';
import { termsEntries } from '../record/termsSchema';
import { daysIn } from '../snapshot';

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
  deposit: (value, basis) => t('{0}, paid before the work begins.', share(value, basis)),
  kill_fee: (value, basis) => t('{0}, owed where the client cancels.', share(value, basis)),
  pause_clause: (value) =>
    /^true$/i.test(value)
      ? t('We may pause the work while an invoice is overdue.')
      : t('No right to pause the work; a letter can only propose it.'),
  notice: (value, { asOf }) =>
    tn(
      daysIn(value),
      'Ended today, the work would go on until {1}, {0} day later.',
      'Ended today, the work would go on until {1}, {0} days later.',
      addDays(asOf, daysIn(value)),
    ),
  acceptance: (value) =>
    tn(
      daysIn(value),
      'Delivered work counts as approved when {0} day pass without a round or a request on it.',
      'Delivered work counts as approved when {0} days pass without a round or a request on it.',
    ),
  // Dates, options and paths say what they mean by themselves.
  agreed: () => null,
  ends: () => null,
  ip_transfer: () => null,
  document: () => null,
};

/**
 * A clause in plain words; `null` where the value says it already, and where it is none that can be read.
 * @example clauseWords('payment', 'net 14', basis) // 'Due 14 days after the invoice.'
 */
export function clauseWords(key: string, value: string, basis: ClauseBasis): string | null {
  return isClause(key) && isReadable(key, value) ? CLAUSES[key](value, basis) : null;
}

function isReadable(key: keyof Terms, value: string): boolean {
  return is(termsEntries[key], /^(true|false)$/i.test(value) ? /^true$/i.test(value) : value);
}

function isClause(key: string): key is keyof Terms {
  return Object.hasOwn(CLAUSES, key);
}

function paymentWords(value: string): string {
  const words = value.toLowerCase();
  const days = daysIn(words.replace(/^net /, ''));
  if (words.startsWith('net')) return tn(days, 'Due {0} day after the invoice.', 'Due {0} days after the invoice.');
  if (words.endsWith('eom'))
    return tn(
      days,
      'Due {0} day after the end of the month of the invoice.',
      'Due {0} days after the end of the month of the invoice.',
    );
  if (words.endsWith('mfi'))
    return t('Due on day {0} of the month after the invoice, or on its last day where it is shorter.', days);
  return words === 'prepaid' ? t('Due with the invoice, before the work begins.') : t('Due with the invoice.');
}

function lateFeeWords(value: string, currency: string): string {
  const fee = lateFeeOf(value);
  switch (fee.kind) {
    case 'none':
      return t('No fee for late payment.');
    case 'flat':
      return t('{0}, once for each late invoice.', formatMoney(fee.amount, currency));
    case 'yearly':
      return t('{0}% a year, by the day, without interest on interest.', fee.rate);
    case 'statutory':
      return fee.law === 'uk'
        ? t('Interest by the law on late payment, United Kingdom.')
        : t('Interest by the law on late payment, European Union.');
  }
}

/** @example share('25%', { price: 4800, … }) // 'USD 1,200, 25% of USD 4,800' */
function share(value: string, { price, currency }: ClauseBasis): string {
  const amount = Number.parseFloat(value);
  if (!value.endsWith('%')) return formatMoney(amount, currency);
  if (price === undefined) return t('{0} of the price', value);
  if (price === 0) return t('{0} of the price, which is not on file', value);
  const sum = formatMoney(roundMoney((price * amount) / 100, currency), currency);
  return t('{0}, {1} of {2}', sum, value, formatMoney(price, currency));
}
