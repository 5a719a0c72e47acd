/** What the laws on late payment say that terms can name: which rate, how it moves, and the fixed sum. */
import { later } from '../l10n';
import { EU_REFERENCE_RATES, UK_BASE_RATES, type ReferenceRate } from './statutoryRates';

export type LawName = 'uk' | 'eu';

export interface LatePaymentLaw {
  /** In English, as a letter takes it; the interface says it in its own language. @example 'United Kingdom' */
  readonly place: string;
  readonly title: string;
  /** The only currency in which it is stated: the one of its fixed sum and of its reference rate. */
  readonly currency: string;
  /** What its reference rate is called, and whose it is. */
  readonly reference: string;
  readonly bank: string;
  /** Percentage points over the reference rate. */
  readonly points: number;
  /** Whether the rate of the half-year in which the debt became late stays, or each half-year has its own. */
  readonly frozen: boolean;
  readonly rates: readonly ReferenceRate[];
  /** The fixed sum for a debt of that size when it became late, in `currency`. */
  readonly fixedSum: (size: number) => number;
}

/** By the names that `terms.late_fee` gives them, without `-statutory`. */
export const LATE_PAYMENT_LAWS = {
  /** Sections 1, 4, 5A and 6 of the Act; SI 2002/1675 for the rate. */
  uk: {
    place: later('United Kingdom'),
    title: later('Late Payment of Commercial Debts (Interest) Act 1998'),
    currency: 'GBP',
    reference: later('base rate'),
    bank: later('Bank of England'),
    points: 8,
    frozen: true,
    rates: UK_BASE_RATES,
    fixedSum: (size) => (size < 1_000 ? 40 : size < 10_000 ? 70 : 100),
  },
  /** Articles 2, 3 and 6. It is a floor: the law of a member state may give more, as German law does with 9 points. */
  eu: {
    place: later('European Union'),
    title: later('Directive 2011/7/EU'),
    currency: 'EUR',
    reference: later('reference rate'),
    bank: later('European Central Bank'),
    points: 8,
    frozen: false,
    rates: EU_REFERENCE_RATES,
    fixedSum: () => 40,
  },
} as const satisfies Record<LawName, LatePaymentLaw>;
