/** What is owed, as the payment letters state it. */
import { daysBetween, latest, type IsoDate } from '../dates';
import { isOpen, isOverdue, type Instalment } from '../instalments';
import { sumMoney } from '../money';
import { SIGNS } from '../signs/signs';
import { deliveredBy, type LetterState, type Snapshot } from '../snapshot';
import type { Facts } from './facts';
import { statedFee, type StatedFee } from './lateFee';

export interface OwedInvoice {
  /** `null` where it has none on file. */
  readonly number: string | null;
  readonly issued: IsoDate;
  /** The day by which it is counted as due, which nobody may have been told: see `isDueOnFile`. */
  readonly due: IsoDate;
  /** The invoice, an agreed move or the payment terms name that day; else it is a default, which a letter does not state. */
  readonly isDueOnFile: boolean;
  /** The day on which a new due date was agreed; `null` where it stands as it was. */
  readonly movedOn: IsoDate | null;
  readonly amount: number;
  readonly balance: number;
  /** What came in, refunds not taken off. */
  readonly received: number;
  /** What was paid back. */
  readonly refunded: number;
  readonly credited: number;
  /** Days past due, without those of a dispute; 0 where it is not due yet. */
  readonly daysLate: number;
  readonly daysSinceIssue: number;
  /** Days of a dispute that is over are left out of `daysLate`. */
  readonly hadDispute: boolean;
  /** The last date by which payment was promised and did not come. */
  readonly missedPromise: { readonly made: IsoDate; readonly by: IsoDate } | null;
  /** The day on which the client said that it will not be paid. */
  readonly refused: IsoDate | null;
}

/** The terms that a letter may name: those that were agreed. */
export interface AgreedPayment {
  readonly agreed: IsoDate;
  /** As on file. @example 'net 14' */
  readonly payment: string;
}

/** A letter about payment that went out before, or a talk in its place. */
interface EarlierLetter {
  readonly date: IsoDate;
  readonly isSpoken: boolean;
  /** The day that it asked for; `null` where the record names none. */
  readonly deadline: IsoDate | null;
}

export interface Debt {
  /** By due date. */
  readonly invoices: readonly OwedInvoice[];
  /** The sum of what is open on them. */
  readonly open: number;
  /** Only where it was agreed. */
  readonly fee: StatedFee | null;
  /** What is open, and the late fee on it. */
  readonly total: number;
  readonly terms: AgreedPayment | null;
  /** Earlier letters about payment, after the oldest of these invoices fell due. */
  readonly earlier: readonly EarlierLetter[];
  /** All of it is paid before the work, which begins when it arrives, so none of it is called late. */
  readonly beforeWork: 'deposit' | 'payment' | null;
}

/** Whether anything is open past its due date and not in dispute. */
export function hasOverdue(facts: Facts): boolean {
  return facts.snapshot.instalments.some((instalment) => isOverdue(instalment, facts.asOf));
}

/** Whether anything is late: overdue, and not a payment for which the work waits. */
export function hasLate(facts: Facts): boolean {
  return lateInstalments(facts).length > 0;
}

/** The overdue invoices; those that come before the work only where there are no others, since they need a letter of their own. */
export function overdueDebt(facts: Facts): Debt {
  const late = lateInstalments(facts);
  return debtOf(facts, late.length > 0 ? late : overdueInstalments(facts));
}

/** The open invoices that fall due next, all on one day: a letter has one deadline. */
export function nextDebt(facts: Facts): Debt {
  const ahead = facts.snapshot.instalments.filter((i) => isOpen(i) && !i.disputed && i.due >= facts.asOf);
  const due = ahead[0]?.due;
  return debtOf(
    facts,
    ahead.filter((instalment) => instalment.due === due),
  );
}

/** Open past its due date and in no dispute. */
export function overdueInstalments({ snapshot, asOf }: Facts): readonly Instalment[] {
  return snapshot.instalments.filter((instalment) => isOverdue(instalment, asOf));
}

function lateInstalments(facts: Facts): readonly Instalment[] {
  return overdueInstalments(facts).filter((instalment) => !comesBeforeWork(facts.snapshot, instalment));
}

/** Whether work waits for it: a payment in advance since whose issue no work is on file. */
export function comesBeforeWork(snapshot: Snapshot, { inAdvance, covers, issued }: Instalment): boolean {
  if (!inAdvance) return false;
  const wasDelivered = snapshot.deliverables.some(
    (deliverable) =>
      deliveredBy(deliverable, snapshot.asOf) && (covers.includes(deliverable.id) || !deliveredBy(deliverable, issued)),
  );
  const wasDone = snapshot.requests.some(
    ({ id, done }) => done !== undefined && (done > issued || (id !== undefined && covers.includes(id))),
  );
  return !wasDelivered && !wasDone;
}

function debtOf(facts: Facts, instalments: readonly Instalment[]): Debt {
  const { snapshot, asOf } = facts;
  const open = sumMoney(
    instalments.map((instalment) => instalment.balance),
    snapshot.currency,
  );
  const waitedFor = instalments.filter((instalment) => comesBeforeWork(snapshot, instalment));
  const fee = statedFee(
    facts,
    instalments.filter((instalment) => !waitedFor.includes(instalment)),
  );
  const oldest = instalments[0]?.due;
  return {
    invoices: instalments.map((instalment) => owed(instalment, asOf)),
    open,
    fee,
    total: sumMoney([open, fee?.total ?? 0], snapshot.currency),
    terms: agreedPayment(facts),
    earlier: snapshot.letters
      .filter((letter) => SIGNS.payment.letters.includes(letter.kind) && oldest !== undefined && letter.date > oldest)
      .map(earlierLetter),
    beforeWork:
      instalments.length === 0 || waitedFor.length < instalments.length
        ? null
        : waitedFor.every((instalment) => instalment.isDeposit)
          ? 'deposit'
          : 'payment',
  };
}

function earlierLetter({ date, channel, deadline, isDeadlineOnFile }: LetterState): EarlierLetter {
  return {
    date,
    isSpoken: channel === 'call' || channel === 'meeting',
    deadline: isDeadlineOnFile ? deadline : null,
  };
}

function owed(instalment: Instalment, asOf: IsoDate): OwedInvoice {
  const { currency, dueBy, payments } = instalment;
  const missed = instalment.promises.filter((promise) => promise.by < asOf).at(-1);
  const sum = (amounts: readonly number[]): number => sumMoney(amounts, currency);
  return {
    number: numberOf(instalment),
    issued: instalment.issued,
    due: instalment.due,
    isDueOnFile: dueBy !== 'default' && !(dueBy === 'terms' && instalment.inAdvance),
    movedOn: dueBy === 'moved' ? (latest(...instalment.movedOn) ?? null) : null,
    amount: instalment.amount,
    balance: instalment.balance,
    received: sum(payments.map(({ amount }) => Math.max(0, amount))),
    refunded: sum(payments.map(({ amount }) => Math.max(0, -amount))),
    credited: sum(instalment.credits.map((credit) => credit.amount)),
    daysLate: instalment.daysLate,
    daysSinceIssue: daysBetween(instalment.issued, asOf),
    hadDispute: instalment.dispute !== undefined,
    missedPromise: missed === undefined ? null : { made: missed.made, by: missed.by },
    refused: instalment.refused ?? null,
  };
}

/** The invoice's number; `null` where the record has none and the snapshot calls it by its day. */
export function numberOf(instalment: Instalment): string | null {
  return instalment.number === `of ${instalment.issued}` ? null : instalment.number;
}

/** The agreed payment terms; `null` where none are agreed. */
export function agreedPayment({ snapshot }: Facts): AgreedPayment | null {
  const { agreed, payment } = snapshot.agreedTerms;
  return agreed !== undefined && payment !== undefined ? { agreed, payment } : null;
}
