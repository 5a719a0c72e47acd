/** Late interest with its working in plain words, for the hover, the report, the Markdown and the terminal alike. */
import type { InterestLine, InvoiceInterest } from '../interest';
import { shownNumber } from '../instalments';
import { t, table } from '../l10n';
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
  /** One for each line, with a cell for each of `workingHead`. */
  readonly rows: readonly (readonly string[])[];
  /** Sentences: what it rests on, and the fixed sum; or why nothing is stated. */
  readonly notes: readonly string[];
}

/** The columns of a working. Days count from the day after the due date, the last day among them. */
export function workingHead(): readonly string[] {
  return [t('From'), t('To'), t('Days'), t('Principal'), t('Rate a year'), t('Amount')];
}

/** The working of an invoice in words. */
export function workingOf(one: InvoiceInterest, currency: string): InterestWorking {
  const { number, due, lines, refused } = one;
  return {
    invoice: number,
    title: t(
      'Invoice {0}, due {1}: {2}',
      shownNumber(number),
      due,
      refused === null ? sumWords(one, currency) : t('not stated'),
    ),
    rows: lines.map(({ from, to, days, principal, rate, amount }) => [
      ...[from, to, String(days), formatMoney(principal, currency)],
      ...[`${rate}%`, formatMoney(amount, currency)],
    ]),
    notes: refused === null ? [basisWords(one), ...lawWords(one, currency)] : [refused],
  };
}

/** @example sumWords(one, 'GBP') // 'GBP 306.92 and GBP 70 once' */
export function sumWords({ interest, fixed, lines }: InvoiceInterest, currency: string): string {
  const once = fixed > 0 ? t('{0} once', formatMoney(fixed, currency)) : '';
  const grown = lines.length > 0 ? formatMoney(interest ?? 0, currency) : '';
  return listed([grown, once].filter((sum) => sum !== ''));
}

/** @example lineWords(line, 'GBP') // 'GBP 4,200 × 11.75% × 227 / 365 days = GBP 306.92, 2026-02-16 to 2026-09-30' */
export function lineWords({ principal, rate, days, amount, from, to }: InterestLine, currency: string): string {
  return t(
    '{0} × {1}% × {2} / 365 days = {3}, {4} to {5}',
    formatMoney(principal, currency),
    rate,
    days,
    formatMoney(amount, currency),
    from,
    to,
  );
}

/** What the interest goes by. @example basisInWords(one) // 'the agreed 1.5% per month' */
export function basisInWords({ law, basis }: Pick<InvoiceInterest, 'law' | 'basis'>): string {
  return law === null ? t('the agreed {0}', basis) : t('the law of the {0}', t(LATE_PAYMENT_LAWS[law].place));
}

function basisWords(one: InvoiceInterest): string {
  const { law, lines } = one;
  const rounded = t('The sum is rounded once, so the lines may differ from it by the last digit.');
  const goesBy = basisInWords(one);
  const basis =
    law === null ? goesBy : t('{0} ({1}), which the agreed terms name', goesBy, t(LATE_PAYMENT_LAWS[law].title));
  const simple = lines.length === 0 ? t('By {0}.', basis) : t('By {0}, as simple interest by the day over 365.', basis);
  return lines.length > 1 ? `${simple} ${rounded}` : simple;
}

/** What a law's interest rests on: its rates, its fixed sum, and whom it is for; nothing where no law is behind it. */
export function lawWords(one: InvoiceInterest, currency: string): readonly string[] {
  const { law, references, fixed, size } = one;
  if (law === null) return [];
  const { points, reference, bank } = LATE_PAYMENT_LAWS[law];
  const rates = references.map(({ half, rate, standing, checked }) =>
    standing === 'unconfirmed'
      ? t('{0}% for {1} (not confirmed, checked {2})', rate, halfYearWords(half), checked)
      : t('{0}% for {1} (checked {2})', rate, halfYearWords(half), checked),
  );
  return [
    t('{0} points over the {1} of the {2}: {3}.', points, t(reference), t(bank), listed(rates)),
    law === 'uk'
      ? t(
          'Its fixed sum is {0} for a debt of {1} when it became late.',
          formatMoney(fixed, currency),
          formatMoney(size, currency),
        )
      : t('Its fixed sum is {0} for each late invoice.', formatMoney(fixed, currency)),
    LIMITS[law],
  ];
}

const LIMITS = table<LawName>({
  uk: 'For debts between businesses only.',
  eu: 'For debts between businesses only, and the least that a member state may give: national law can give more.',
});

/** Why no invoice bears interest by the terms on file; `null` where one can. */
export function noFeeWords({ termsAgreed, agreedTerms }: Snapshot): string | null {
  const { late_fee: term } = agreedTerms;
  if (!termsAgreed) return t('No late interest: no terms are agreed.');
  if (term === undefined) return t('No late interest: the agreed terms name no late fee.');
  return term.toLowerCase() === 'none' ? t('No late interest: the agreed terms exclude it.') : null;
}
