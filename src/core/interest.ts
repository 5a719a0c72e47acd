/**
 * Late interest by the agreed terms or the law that they name, with its working. Simple interest, by the day over 365, never on interest;
 * part payments lower the principal from the day after, days of a dispute are left out. Sums are added as exact fractions and rounded half up
 * once per invoice.
 */
import { addDays, type IsoDate } from './dates';
import type { Instalment } from './instalments';
import { t } from './l10n';
import { cutAt, latenessOf, type Lateness, type LateSpan } from './lateSpans';
import { LATE_PAYMENT_LAWS, type LatePaymentLaw, type LawName } from './law/latePayment';
import { halfYearOf, halfYearWords, nextHalfYear, type ReferenceRate } from './law/statutoryRates';
import { decimalsOf, sumMoney } from './money';
import { Recent } from './recent';
import type { Path } from './record/problem';
import type { Snapshot } from './snapshot';

/** One span with one principal and one rate. */
export interface InterestLine extends LateSpan {
  /** Per cent a year. */
  readonly rate: number;
  readonly amount: number;
}

export interface InvoiceInterest {
  readonly path: Path;
  readonly number: string;
  /** The agreed fee as the terms write it. */
  readonly basis: string;
  /** The law behind it, where it is not the agreement alone. */
  readonly law: LawName | null;
  readonly due: IsoDate;
  /** `null` where nothing can be stated; `refused` says why. */
  readonly interest: number | null;
  /** A flat fee, or a law's fixed sum. */
  readonly fixed: number;
  /** What was open when it became late. */
  readonly size: number;
  readonly refused: string | null;
  readonly lines: readonly InterestLine[];
  /** The rates of the law that the lines rest on, the earliest first. */
  readonly references: readonly ReferenceRate[];
}

export interface Interest {
  readonly interest: number;
  readonly fixed: number;
  readonly total: number;
  readonly invoices: readonly InvoiceInterest[];
}

/** What the agreed terms say about late payment. */
export type LateFee =
  | { readonly kind: 'none' }
  | { readonly kind: 'yearly'; readonly rate: number }
  | { readonly kind: 'flat'; readonly amount: number }
  | { readonly kind: 'statutory'; readonly law: LawName };

const PERIODS = { day: 365, month: 12, year: 1 } as const;

/** The late fee that a term means; `none` where it is absent. @example lateFeeOf('1.5% per month') // { kind: 'yearly', rate: 18 } */
export function lateFeeOf(term: string | undefined): LateFee {
  const words = term?.toLowerCase() ?? 'none';
  if (words === 'uk-statutory' || words === 'eu-statutory')
    return { kind: 'statutory', law: words === 'uk-statutory' ? 'uk' : 'eu' };
  const flat = /^([\d.]+) flat$/.exec(words);
  if (flat !== null) return { kind: 'flat', amount: Number(flat[1]) };
  const share = /^([\d.]+)% per (day|month|year)$/.exec(words);
  if (share === null) return { kind: 'none' };
  const rate = Number(share[1]) * PERIODS[share[2] as keyof typeof PERIODS];
  return { kind: 'yearly', rate: Math.round(rate * RATE_SCALE) / RATE_SCALE };
}

/** Rates are counted in steps of a ten-thousandth of a per cent. */
const RATE_SCALE = 10_000;

/** The interest of the last snapshots, which never change: every invoice of a file is explained by it in turn. */
const remembered = new Recent<Snapshot, Interest>(1);

/** Late interest on every invoice that was or is late; nothing where no fee was agreed. */
export function interestOf(snapshot: Snapshot): Interest {
  return remembered.get(snapshot) ?? remembered.set(snapshot, interestIn(snapshot));
}

function interestIn(snapshot: Snapshot): Interest {
  const { currency, asOf } = snapshot;
  const term = snapshot.agreedTerms.late_fee;
  const fee = lateFeeOf(term);
  const invoices = snapshot.instalments.flatMap((instalment) => {
    if (fee.kind === 'none' || instalment.feeWaived) return [];
    const late = latenessOf(instalment, asOf);
    const one = late === undefined ? undefined : onInvoice(instalment, late, fee, term ?? 'none');
    return one === undefined || isNothing(one) ? [] : [one];
  });
  const interest = sumMoney(
    invoices.map((invoice) => invoice.interest ?? 0),
    currency,
  );
  const fixed = sumMoney(
    invoices.map((invoice) => invoice.fixed),
    currency,
  );
  return { interest, fixed, total: sumMoney([interest, fixed], currency), invoices };
}

function isNothing({ lines, fixed, refused }: InvoiceInterest): boolean {
  return lines.length === 0 && fixed === 0 && refused === null;
}

function onInvoice(
  instalment: Instalment,
  late: Lateness,
  fee: Exclude<LateFee, { readonly kind: 'none' }>,
  basis: string,
): InvoiceInterest {
  const { currency, path, number, due } = instalment;
  const { size, spans } = late;
  const stated = (own: Partial<InvoiceInterest>): InvoiceInterest => {
    const { law = null, interest = 0, fixed = 0, refused = null, lines = [], references = [] } = own;
    return { path, number, basis, law, due, interest, fixed, size, refused, lines, references };
  };
  switch (fee.kind) {
    case 'flat':
      return stated({ fixed: fee.amount });
    case 'yearly':
      return stated(
        priced(
          spans.map((span) => ({ ...span, rate: fee.rate })),
          currency,
        ),
      );
    case 'statutory': {
      const { law } = fee;
      const { place, fixedSum } = LATE_PAYMENT_LAWS[law];
      const rated = ratedByLaw(instalment, late, LATE_PAYMENT_LAWS[law]);
      return 'why' in rated
        ? stated({
            law,
            interest: null,
            refused: t("Statutory interest ({0}) can't be stated: {1}", t(place), rated.why),
          })
        : stated({
            ...{ law, fixed: fixedSum(size), references: rated.references },
            ...priced(rated.spans, currency),
          });
    }
  }
}

type RatedSpan = LateSpan & Pick<InterestLine, 'rate'>;
type Rated =
  { readonly spans: readonly RatedSpan[]; readonly references: readonly ReferenceRate[] } | { readonly why: string };

/** The spans with the law's rates, or why the law's interest is not ours to state. */
function ratedByLaw({ currency, inAdvance }: Instalment, { since, spans }: Lateness, law: LatePaymentLaw): Rated {
  if (currency !== law.currency)
    return {
      why: t('its sums are in {0}, this debt is in {1}, and no exchange rate is on file.', law.currency, currency),
    };
  if (inAdvance)
    return { why: t('this is a payment in advance, on which the law gives interest only once the work is done.') };
  const cut = law.frozen ? spans : spans.flatMap(byHalfYear);
  const halves = law.frozen ? [halfYearOf(since)] : [...new Set(cut.map(({ from }) => halfYearOf(from)))];
  const references = halves.flatMap((half) => law.rates.find((one) => one.half === half) ?? []);
  const missing = halves.find((half) => references.every((one) => one.half !== half));
  if (missing !== undefined)
    return {
      why: t('no {0} of the {1} is on file for {2}.', t(law.reference), t(law.bank), halfYearWords(missing)),
    };
  const rateOf = (from: IsoDate): number => {
    const half = halfYearOf(law.frozen ? since : from);
    return law.points + (references.find((one) => one.half === half)?.rate ?? 0);
  };
  return { spans: cut.map((span) => ({ ...span, rate: rateOf(span.from) })), references };
}

/** A span in pieces that lie in one half-year each. */
function byHalfYear(span: LateSpan): readonly LateSpan[] {
  const pieces: LateSpan[] = [];
  for (let left: LateSpan | undefined = span; left !== undefined;) {
    const [first = left, rest]: readonly LateSpan[] = cutAt(left, nextHalfYear(left.from));
    pieces.push(first);
    left = rest;
  }
  return pieces;
}

/** The lines of the working and their sum. */
function priced(spans: readonly RatedSpan[], currency: string): Pick<InvoiceInterest, 'interest' | 'lines'> {
  const whole = spans.reduce<readonly RatedSpan[]>(joined, []);
  const exact = whole.map((span) => numerator(span, currency));
  return {
    interest: roundedSum(exact, currency),
    lines: whole.map((span, index) => ({ ...span, amount: roundedSum(exact.slice(index, index + 1), currency) })),
  };
}

/** Spans that follow each other with one principal and one rate are one line. */
function joined(spans: readonly RatedSpan[], next: RatedSpan): readonly RatedSpan[] {
  const last = spans.at(-1);
  const goesOn =
    last !== undefined &&
    addDays(last.to, 1) === next.from &&
    last.principal === next.principal &&
    last.rate === next.rate;
  return goesOn ? [...spans.slice(0, -1), { ...last, to: next.to, days: last.days + next.days }] : [...spans, next];
}

/** Interest of a span in minor units, times 365 × 100 × the rate's scale. */
function numerator({ principal, rate, days }: RatedSpan, currency: string): bigint {
  const minor = BigInt(Math.round(principal * 10 ** decimalsOf(currency)));
  return minor * BigInt(Math.round(rate * RATE_SCALE)) * BigInt(days);
}

const DENOMINATOR = BigInt(365 * 100 * RATE_SCALE);

function roundedSum(numerators: readonly bigint[], currency: string): number {
  const total = numerators.reduce((sum, one) => sum + one, 0n);
  const minor = (2n * total + DENOMINATOR) / (2n * DENOMINATOR);
  return Number(minor) / 10 ** decimalsOf(currency);
}
