/** Invoices as they stand on one day: when each is due, what is open, how late it is. */
import { addDays, dayOfNextMonth, daysBetween, earliest, endOfMonth, latest, type IsoDate } from './dates';
import { t } from './l10n';
import { sumMoney, TOLERANCE } from './money';
import type { Path } from './record/problem';
import type { Invoice, Terms } from './record/schema';

/** Days until an invoice is due where neither it nor any terms say so. */
const DEFAULT_PAYMENT_DAYS = 30;

export interface MoneyEvent {
  readonly date: IsoDate;
  readonly amount: number;
}

export interface PaymentPromise {
  readonly path: Path;
  readonly made: IsoDate;
  readonly by: IsoDate;
}

/** One invoice on one day. Everything dated later is left out. */
export interface Instalment {
  readonly path: Path;
  readonly number: string;
  readonly issued: IsoDate;
  readonly amount: number;
  readonly currency: string;
  /** `deposit`, or ids of deliverables and requests. */
  readonly covers: readonly string[];
  readonly due: IsoDate;
  /** What the due date rests on. */
  readonly dueBy: 'moved' | 'invoice' | 'terms' | 'default';
  /** The payment term that gave the due date, where one did. */
  readonly paymentTerm: string | undefined;
  /** Days on which a new due date was agreed. */
  readonly movedOn: readonly IsoDate[];
  /** A deposit, or payment before the work by agreed terms: unpaid, the work must not start, so it is never worse than `watch`. */
  readonly inAdvance: boolean;
  readonly isDeposit: boolean;
  readonly credits: readonly MoneyEvent[];
  /** Refunds are negative. */
  readonly payments: readonly MoneyEvent[];
  readonly promises: readonly PaymentPromise[];
  readonly dispute: { readonly from: IsoDate; readonly until: IsoDate | undefined } | undefined;
  /** In a dated dispute that is open. */
  readonly disputed: boolean;
  readonly refused: IsoDate | undefined;
  readonly feeWaived: boolean;
  /** What is still open; negative where more was paid. */
  readonly balance: number;
  /** The day from which no more than 1.00 was open. */
  readonly paidOn: IsoDate | undefined;
  /** Days from the due date to full payment, or to the day looked at, without the days of a dispute; 0 while a dispute is open. */
  readonly daysLate: number;
}

interface Basis {
  readonly asOf: IsoDate;
  readonly currency: string;
  /** The terms that count on that day, the studio's among them; only their `payment` is used. */
  readonly terms: Terms;
  readonly termsAgreed: boolean;
  readonly pathOf: (entry: object) => Path;
}

/** The instalment that an invoice is on that day; `undefined` where it is not issued yet or was withdrawn. */
export function instalmentOf(invoice: Invoice, basis: Basis): Instalment | undefined {
  const { asOf, currency, pathOf } = basis;
  if (invoice.issued > asOf || (invoice.cancelled !== undefined && invoice.cancelled <= asOf)) return undefined;
  const path = pathOf(invoice);
  const credits = (invoice.credited ?? []).filter((credit) => credit.date <= asOf);
  const payments = paymentsOf(invoice, credits, currency).filter((payment) => payment.date <= asOf);
  const covers = invoice.for ?? [];
  const isDeposit = covers.length > 0 && covers.every((id) => id === 'deposit');
  const paidOn = paidInFullOn(invoice, credits, payments, currency);
  const dispute = disputeOf(invoice, asOf);
  const disputed =
    dispute !== undefined && paidOn === undefined && (dispute.until === undefined || dispute.until > asOf);
  const { due, dueBy } = dueDate(invoice, basis, isDeposit);
  return {
    path,
    number: invoice.number ?? `of ${invoice.issued}`,
    issued: invoice.issued,
    amount: invoice.amount,
    currency,
    covers,
    due,
    dueBy,
    paymentTerm: dueBy === 'terms' ? basis.terms.payment : undefined,
    movedOn: (invoice.moved ?? []).filter((move) => move.date <= asOf).map((move) => move.date),
    inAdvance: isDeposit || (basis.termsAgreed && basis.terms.payment?.toLowerCase() === 'prepaid'),
    isDeposit,
    credits,
    payments,
    promises: (invoice.promises ?? [])
      .filter((promise) => promise.made <= asOf)
      .map((promise) => ({ path: pathOf(promise), made: promise.made, by: promise.by })),
    dispute,
    disputed,
    refused: invoice.refused !== undefined && invoice.refused <= asOf ? invoice.refused : undefined,
    feeWaived: invoice.fee_waived === true,
    balance: openAmount(invoice.amount, credits, payments, currency),
    paidOn,
    daysLate: disputed ? 0 : lateDays(due, paidOn ?? asOf, dispute),
  };
}

/** What was open at the end of a day. */
export function balanceOn(instalment: Instalment, day: IsoDate): number {
  if (day < instalment.issued) return 0;
  const known = (event: MoneyEvent) => event.date <= day;
  return openAmount(
    instalment.amount,
    instalment.credits.filter(known),
    instalment.payments.filter(known),
    instalment.currency,
  );
}

/** The number of an invoice behind the word "invoice", for people; one without a number goes by its day. @example shownNumber('of 2026-07-01') // in German 'vom 2026-07-01' */
export function shownNumber(number: string): string {
  const day = /^of (\d{4}-\d{2}-\d{2})$/.exec(number)?.[1];
  return day === undefined ? number : t('of {0}', day);
}

/** Whether more than the tolerance is still open. */
export function isOpen(instalment: Instalment): boolean {
  return instalment.paidOn === undefined;
}

/** Whether it is open past its due date and in no open dispute. */
export function isOverdue(instalment: Instalment, asOf: IsoDate): boolean {
  return isOpen(instalment) && !instalment.disputed && instalment.due < asOf;
}

/** Days after `due`, up to and including `end`, that no dispute covers. @example lateDays('2026-07-15', '2026-08-15', undefined) // 31 */
function lateDays(due: IsoDate, end: IsoDate, dispute: Instalment['dispute']): number {
  const days = daysBetween(due, end);
  if (days <= 0) return 0;
  if (dispute === undefined) return days;
  const from = latest(dispute.from, addDays(due, 1)) ?? dispute.from;
  const to = earliest(dispute.until === undefined ? end : addDays(dispute.until, -1), end) ?? end;
  return days - Math.max(0, daysBetween(from, to) + 1);
}

function openAmount(
  amount: number,
  credits: readonly MoneyEvent[],
  payments: readonly MoneyEvent[],
  currency: string,
): number {
  return sumMoney([amount, ...credits.map((c) => -c.amount), ...payments.map((p) => -p.amount)], currency);
}

/** `paid` is one payment of all that was open on that day: the amount less the credits given by then. */
function paymentsOf(invoice: Invoice, credits: readonly MoneyEvent[], currency: string): readonly MoneyEvent[] {
  if (invoice.payments !== undefined && invoice.payments.length > 0) return invoice.payments;
  const { paid } = invoice;
  if (paid === undefined) return [];
  const credited = credits.filter((credit) => credit.date <= paid);
  return [{ date: paid, amount: openAmount(invoice.amount, credited, [], currency) }];
}

function paidInFullOn(
  invoice: Invoice,
  credits: readonly MoneyEvent[],
  payments: readonly MoneyEvent[],
  currency: string,
): IsoDate | undefined {
  const days = [...new Set([invoice.issued, ...credits.map((c) => c.date), ...payments.map((p) => p.date)])].sort();
  let since: IsoDate | undefined;
  for (const day of days) {
    const known = (event: MoneyEvent) => event.date <= day;
    const open = openAmount(invoice.amount, credits.filter(known), payments.filter(known), currency);
    since = open > TOLERANCE ? undefined : (since ?? day);
  }
  return since;
}

function disputeOf(invoice: Invoice, asOf: IsoDate): Instalment['dispute'] {
  const { disputed } = invoice;
  if (disputed?.from === undefined || disputed.from > asOf) return undefined;
  return { from: disputed.from, until: disputed.until };
}

function dueDate(
  invoice: Invoice,
  basis: Basis,
  isDeposit: boolean,
): { readonly due: IsoDate; readonly dueBy: Instalment['dueBy'] } {
  const moved = lastMoved(invoice.moved, basis.asOf);
  if (moved !== undefined) return { due: moved, dueBy: 'moved' };
  if (invoice.due !== undefined) return { due: invoice.due, dueBy: 'invoice' };
  if (basis.terms.payment !== undefined) {
    const due = isDeposit ? invoice.issued : dueByTerms(invoice.issued, basis.terms.payment);
    return { due, dueBy: 'terms' };
  }
  return { due: isDeposit ? invoice.issued : addDays(invoice.issued, DEFAULT_PAYMENT_DAYS), dueBy: 'default' };
}

/** The due date that was agreed last, on or before the day looked at. */
export function lastMoved(
  moves: readonly { date: IsoDate; to: IsoDate }[] | undefined,
  asOf: IsoDate,
): IsoDate | undefined {
  let last: { date: IsoDate; to: IsoDate } | undefined;
  for (const move of moves ?? []) if (move.date <= asOf && (last === undefined || move.date >= last.date)) last = move;
  return last?.to;
}

/**
 * The due date of an invoice by payment terms.
 * @example dueByTerms('2026-07-10', '30 eom') // '2026-08-30'
 */
export function dueByTerms(issued: IsoDate, payment: string): IsoDate {
  const words = payment.toLowerCase();
  const days = Number(/\d+/.exec(words)?.[0] ?? 0);
  if (words.startsWith('net ')) return addDays(issued, days);
  if (words.endsWith(' eom')) return addDays(endOfMonth(issued), days);
  if (words.endsWith(' mfi')) return dayOfNextMonth(issued, days);
  return issued;
}
