/** What is owed, as the payment letters state it. */
import type { IsoDate } from '../dates';
import { isOpen, isOverdue, type Instalment } from '../instalments';
import { sumMoney, TOLERANCE } from '../money';
import { SIGNS } from '../signs/signs';
import type { Facts } from './facts';
import { feeNotes, statedFee, type StatedFee } from './lateFee';

export interface OwedInvoice {
  /** `null` where it has none on file. */
  readonly number: string | null;
  readonly issued: IsoDate;
  readonly due: IsoDate;
  readonly amount: number;
  readonly balance: number;
  /** What came in, less refunds. */
  readonly received: number;
  readonly credited: number;
  /** Days past due, without those of a dispute; 0 where it is not due yet. */
  readonly daysLate: number;
  /** Days of a dispute that is over are left out of `daysLate`. */
  readonly hadDispute: boolean;
  /** The last date by which payment was promised and did not come. */
  readonly missedPromise: { readonly made: IsoDate; readonly by: IsoDate } | null;
}

/** The terms that a letter may name: those that were agreed. */
export interface AgreedPayment {
  readonly agreed: IsoDate;
  /** As on file. @example 'net 14' */
  readonly payment: string;
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
  /** Days on which earlier letters about payment went out, after the oldest of these invoices fell due. */
  readonly earlierLetters: readonly IsoDate[];
}

/** Whether anything is open past its due date and not in dispute. */
export function hasOverdue(facts: Facts): boolean {
  return facts.snapshot.instalments.some((instalment) => isOverdue(instalment, facts.asOf));
}

/** The overdue invoices. */
export function overdueDebt(facts: Facts): Debt {
  return debtOf(
    facts,
    facts.snapshot.instalments.filter((instalment) => isOverdue(instalment, facts.asOf)),
  );
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

function debtOf(facts: Facts, instalments: readonly Instalment[]): Debt {
  const { snapshot, asOf } = facts;
  const open = sumMoney(
    instalments.map((instalment) => instalment.balance),
    snapshot.currency,
  );
  const fee = statedFee(facts, instalments);
  const oldest = instalments[0]?.due;
  return {
    invoices: instalments.map((instalment) => owed(instalment, asOf)),
    open,
    fee,
    total: sumMoney([open, fee?.total ?? 0], snapshot.currency),
    terms: agreedPayment(facts),
    earlierLetters: snapshot.letters
      .filter((letter) => SIGNS.payment.letters.includes(letter.kind) && oldest !== undefined && letter.date > oldest)
      .map((letter) => letter.date),
  };
}

function owed(instalment: Instalment, asOf: IsoDate): OwedInvoice {
  const { currency } = instalment;
  const missed = instalment.promises.filter((promise) => promise.by < asOf).at(-1);
  return {
    number: numberOf(instalment),
    issued: instalment.issued,
    due: instalment.due,
    amount: instalment.amount,
    balance: instalment.balance,
    received: sumMoney(
      instalment.payments.map((payment) => payment.amount),
      currency,
    ),
    credited: sumMoney(
      instalment.credits.map((credit) => credit.amount),
      currency,
    ),
    daysLate: instalment.daysLate,
    hadDispute: instalment.dispute !== undefined,
    missedPromise: missed === undefined ? null : { made: missed.made, by: missed.by },
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

/** What the sender should look at in a letter about these invoices. */
export function debtNotes(facts: Facts): readonly string[] {
  const { snapshot, asOf } = facts;
  const overdue = snapshot.instalments.filter((instalment) => isOverdue(instalment, asOf));
  const notes: string[] = [];
  if (!snapshot.termsAgreed) {
    notes.push(
      'No agreed terms are on file (terms.agreed), so this letter names no terms and no late fee. Check that the due date stood on the invoice.',
    );
  }
  for (const instalment of overdue) {
    const name = `invoice ${instalment.number}`;
    if (instalment.dueBy === 'default') {
      notes.push(`No due date is on file for ${name}: 30 days after its issue is used, which nobody agreed to.`);
    }
    if (instalment.refused !== undefined) {
      notes.push(
        `The client refused to pay ${name} on ${instalment.refused}: answer the reason first, in this letter or before it.`,
      );
    }
    if (numberOf(instalment) === null)
      notes.push(`The invoice of ${instalment.issued} has no number on file: fill it in.`);
  }
  for (const instalment of snapshot.instalments.filter((i) => i.disputed)) {
    notes.push(
      `Invoice ${instalment.number} has been in dispute since ${instalment.dispute?.from ?? 'a day not on file'}, so this letter leaves it out.`,
    );
  }
  for (const instalment of snapshot.instalments.filter((i) => i.balance < -TOLERANCE)) {
    notes.push(
      `More was paid on invoice ${instalment.number} than was asked for: set the difference off or pay it back.`,
    );
  }
  return [...notes, ...feeNotes(facts, overdue)];
}
