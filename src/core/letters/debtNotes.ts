/** What the sender should look at in a letter about open invoices. */
import { lateFeeOf } from '../interest';
import { isOverdue } from '../instalments';
import { TOLERANCE } from '../money';
import { comesBeforeWork, hasLate, numberOf, overdueInstalments } from './debt';
import type { Facts } from './facts';
import { feeNotes } from './lateFee';

/** Plain sentences about the invoices that are overdue, and those that the letter leaves out. */
export function debtNotes(facts: Facts): readonly string[] {
  const { snapshot } = facts;
  const overdue = overdueInstalments(facts);
  const notes: string[] = [];
  if (!snapshot.termsAgreed) {
    notes.push(
      'No agreed terms are on file (terms.agreed), so this letter names no terms and no late fee. Check that the due date stood on the invoice.',
    );
  }
  for (const instalment of overdue) {
    const name = `invoice ${instalment.number}`;
    if (instalment.dueBy === 'default') {
      notes.push(
        `No due date is on file for ${name}: it counts as due on ${instalment.due}, which nobody agreed to, so the letter names no due date.`,
      );
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
  return [
    ...notes,
    ...advanceNotes(facts),
    ...feeNotes(
      facts,
      overdue.filter((i) => !comesBeforeWork(snapshot, i)),
    ),
  ];
}

/** A payment for which the work waits is not late, whatever its day. */
function advanceNotes(facts: Facts): readonly string[] {
  const { snapshot, asOf } = facts;
  const waitedFor = snapshot.instalments.filter((i) => isOverdue(i, asOf) && comesBeforeWork(snapshot, i));
  const mayFee = lateFeeOf(snapshot.agreedTerms.late_fee).kind !== 'none';
  return waitedFor.map(({ number }) =>
    hasLate(facts)
      ? `Invoice ${number} is paid before the work and no work is on file since, so this letter leaves it out: remind of it in a letter of its own.`
      : `Invoice ${number} is paid before the work and no work is on file since, so this letter does not call it late${mayFee ? ' and asks for no late fee on it' : ''}. Begin the work when it has arrived.`,
  );
}
