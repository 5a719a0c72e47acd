/**
 * Late interest by the agreed terms, with its working. Simple interest, by the day over 365, never on interest; part payments lower the
 * principal from the day after, days of a dispute are left out. Sums are added as exact fractions and rounded half up once per invoice.
 */
import { addDays, daysBetween, type IsoDate } from './dates';
import { balanceOn, isOpen, type Instalment } from './instalments';
import { decimalsOf, sumMoney, TOLERANCE } from './money';
import type { Snapshot } from './snapshot';

/** One span with one principal and one rate. */
export interface InterestLine {
  readonly from: IsoDate;
  /** Counted too. */
  readonly to: IsoDate;
  readonly days: number;
  readonly principal: number;
  /** Per cent a year. */
  readonly rate: number;
  readonly amount: number;
}

export interface InvoiceInterest {
  readonly number: string;
  /** The agreed fee as the terms write it. */
  readonly basis: string;
  readonly due: IsoDate;
  /** `null` where nothing can be stated; `refused` says why. */
  readonly interest: number | null;
  /** A flat fee, or a law's fixed sum. */
  readonly fixed: number;
  readonly refused: string | null;
  readonly lines: readonly InterestLine[];
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
  | { readonly kind: 'statutory'; readonly law: 'uk' | 'eu' };

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

/** The interest of each snapshot, which never changes: every invoice of a file is explained by it in turn. */
const remembered = new WeakMap<Snapshot, Interest>();

/** Late interest on every invoice that was or is late; nothing where no fee was agreed. */
export function interestOf(snapshot: Snapshot): Interest {
  const interest = remembered.get(snapshot) ?? interestIn(snapshot);
  remembered.set(snapshot, interest);
  return interest;
}

function interestIn(snapshot: Snapshot): Interest {
  const term = snapshot.agreedTerms.late_fee;
  const fee = lateFeeOf(term);
  const invoices =
    fee.kind === 'none'
      ? []
      : snapshot.instalments
          .filter((instalment) => instalment.due < (instalment.paidOn ?? snapshot.asOf) && !instalment.feeWaived)
          .map((instalment) => onInvoice(instalment, fee, term ?? 'none', snapshot.asOf))
          .filter((one) => one.lines.length > 0 || one.refused !== null || one.fixed > 0);
  const interest = sumMoney(
    invoices.map((invoice) => invoice.interest ?? 0),
    snapshot.currency,
  );
  const fixed = sumMoney(
    invoices.map((invoice) => invoice.fixed),
    snapshot.currency,
  );
  return { interest, fixed, total: sumMoney([interest, fixed], snapshot.currency), invoices };
}

function onInvoice(instalment: Instalment, fee: LateFee, basis: string, asOf: IsoDate): InvoiceInterest {
  const base = { number: instalment.number, basis, due: instalment.due, fixed: 0, refused: null, lines: [] };
  if (fee.kind === 'statutory') {
    const law = fee.law === 'uk' ? 'United Kingdom' : 'European Union';
    return { ...base, interest: null, refused: `Statutory interest (${law}) can't be stated: no rates are on file.` };
  }
  const spans = lateSpans(instalment, asOf);
  if (fee.kind === 'flat') return { ...base, interest: 0, fixed: spans.length > 0 ? fee.amount : 0 };
  const rate = fee.kind === 'yearly' ? fee.rate : 0;
  const exact = spans.map((span) => numerator(span, rate, instalment.currency));
  return {
    ...base,
    interest: roundedSum(exact, instalment.currency),
    lines: spans.map((span, index) => ({
      ...span,
      rate,
      amount: roundedSum(exact.slice(index, index + 1), instalment.currency),
    })),
  };
}

interface Span {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly days: number;
  readonly principal: number;
}

/** The late days, cut wherever the principal changes or a dispute begins or ends. */
function lateSpans(instalment: Instalment, asOf: IsoDate): readonly Span[] {
  const { due, dispute } = instalment;
  const end = isOpen(instalment) ? asOf : (instalment.paidOn ?? asOf);
  const first = addDays(due, 1);
  const changes = [...instalment.payments, ...instalment.credits].map((event) => addDays(event.date, 1));
  const borders =
    dispute === undefined ? changes : [...changes, dispute.from, ...(dispute.until ? [dispute.until] : [])];
  const starts = [first, ...[...new Set(borders)].filter((day) => day > first && day <= end).sort()];
  return starts.flatMap((from, index): readonly Span[] => {
    const next = starts[index + 1];
    const to = next === undefined ? end : addDays(next, -1);
    const principal = balanceOn(instalment, addDays(from, -1));
    const days = daysBetween(from, to) + 1;
    if (days <= 0 || principal <= TOLERANCE || isDisputed(dispute, from)) return [];
    return [{ from, to, days, principal }];
  });
}

function isDisputed(dispute: Instalment['dispute'], day: IsoDate): boolean {
  return dispute !== undefined && dispute.from <= day && (dispute.until === undefined || day < dispute.until);
}

/** Interest of a span in minor units, times 365 × 100 × the rate's scale. */
function numerator(span: Span, rate: number, currency: string): bigint {
  const minor = BigInt(Math.round(span.principal * 10 ** decimalsOf(currency)));
  return minor * BigInt(Math.round(rate * RATE_SCALE)) * BigInt(span.days);
}

const DENOMINATOR = BigInt(365 * 100 * RATE_SCALE);

function roundedSum(numerators: readonly bigint[], currency: string): number {
  const total = numerators.reduce((sum, one) => sum + one, 0n);
  const minor = (2n * total + DENOMINATOR) / (2n * DENOMINATOR);
  return Number(minor) / 10 ** decimalsOf(currency);
}
