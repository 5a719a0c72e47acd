/** Late interest with its working in plain words, for the hover, the report, the Markdown and the terminal alike. */
import type { InterestLine, InvoiceInterest } from '../interest';
import { LATE_PAYMENT_LAWS, type LawName } from '../law/latePayment';
import { halfYearWords } from '../law/statutoryRates';
import { formatMoney } from '../money';
import type { Snapshot } from '../snapshot';
import { listed } from './words';

/** The working of one invoice, ready to be put in a table. */
export interface InterestWorking {
  /** @example 'INV-1' */
  readonly invoice: string;
  /** @example 'Invoice INV-1, due 2026-02-15: GBP 306.92 and GBP 70 once' */
  readonly title: string;
  /** One for each line, with a cell for each of `WORKING_HEAD`. */
  readonly rows: readonly (readonly string[])[];
  /** Sentences: what it rests on, and the fixed sum; or why nothing is stated. */
  readonly notes: readonly string[];
}

/** The columns of a working. Days count from the day after the due date, the last day among them. */
export const WORKING_HEAD = ['From', 'To', 'Days', 'Principal', 'Rate a year', 'Amount'] as const;

/** The working of an invoice in words. */
export function workingOf(one: InvoiceInterest, currency: string): InterestWorking {
  const { number, due, lines, refused } = one;
  return {
    invoice: number,
    title: `Invoice ${number}, due ${due}: ${refused === null ? sumWords(one, currency) : 'not stated'}`,
    rows: lines.map(({ from, to, days, principal, rate, amount }) => [
      ...[from, to, String(days), formatMoney(principal, currency)],
      ...[`${rate}%`, formatMoney(amount, currency)],
    ]),
    notes: refused === null ? [basisWords(one), ...lawWords(one, currency)] : [refused],
  };
}

/** @example sumWords(one, 'GBP') // 'GBP 306.92 and GBP 70 once' */
export function sumWords({ interest, fixed, lines }: InvoiceInterest, currency: string): string {
  const once = fixed > 0 ? `${formatMoney(fixed, currency)} once` : '';
  const grown = lines.length > 0 ? formatMoney(interest ?? 0, currency) : '';
  return [grown, once].filter((sum) => sum !== '').join(' and ');
}

/** @example lineWords(line, 'GBP') // 'GBP 4,200 × 11.75% × 227 / 365 days = GBP 306.92, 2026-02-16 to 2026-09-30' */
export function lineWords({ principal, rate, days, amount, from, to }: InterestLine, currency: string): string {
  return `${formatMoney(principal, currency)} × ${rate}% × ${days} / 365 days = ${formatMoney(amount, currency)}, ${from} to ${to}`;
}

/** What the interest goes by. @example basisInWords(one) // 'the agreed 1.5% per month' */
export function basisInWords({ law, basis }: Pick<InvoiceInterest, 'law' | 'basis'>): string {
  return law === null ? `the agreed ${basis}` : `the law of the ${LATE_PAYMENT_LAWS[law].place}`;
}

function basisWords(one: InvoiceInterest): string {
  const { law, lines } = one;
  const rounded =
    lines.length > 1 ? ' The sum is rounded once, so the lines may differ from it by the last digit.' : '';
  const simple = lines.length === 0 ? '' : ', as simple interest by the day over 365';
  const named = law === null ? '' : ` (${LATE_PAYMENT_LAWS[law].title}), which the agreed terms name`;
  return `By ${basisInWords(one)}${named}${simple}.${rounded}`;
}

/** What a law's interest rests on: its rates, its fixed sum, and whom it is for; nothing where no law is behind it. */
export function lawWords(one: InvoiceInterest, currency: string): readonly string[] {
  const { law, references, fixed, size } = one;
  if (law === null) return [];
  const { points, reference, bank } = LATE_PAYMENT_LAWS[law];
  const rates = references.map(
    ({ half, rate, standing, checked }) =>
      `${rate}% for ${halfYearWords(half)} (${standing === 'unconfirmed' ? 'not confirmed, ' : ''}checked ${checked})`,
  );
  return [
    `${points} points over the ${reference} of the ${bank}: ${listed(rates)}.`,
    `Its fixed sum is ${formatMoney(fixed, currency)}${law === 'uk' ? ` for a debt of ${formatMoney(size, currency)} when it became late` : ' for each late invoice'}.`,
    LIMITS[law],
  ];
}

const LIMITS = {
  uk: 'For debts between businesses only.',
  eu: 'For debts between businesses only, and the least that a member state may give: national law can give more.',
} as const satisfies Record<LawName, string>;

/** Why no invoice bears interest by the terms on file; `null` where one can. */
export function noFeeWords({ termsAgreed, agreedTerms }: Snapshot): string | null {
  const { late_fee: term } = agreedTerms;
  if (!termsAgreed) return 'No late interest: no terms are agreed.';
  if (term === undefined) return 'No late interest: the agreed terms name no late fee.';
  return term.toLowerCase() === 'none' ? 'No late interest: the agreed terms exclude it.' : null;
}
