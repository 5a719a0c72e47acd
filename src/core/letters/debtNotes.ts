/** What the sender should look at in a letter about open invoices. */
import { lateFeeOf } from '../interest';
import { isOverdue } from '../instalments';
import { t } from '../l10n';
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
      t(
        'No agreed terms are on file (terms.agreed), so this letter names no terms and no late fee. Check that the due date stood on the invoice.',
      ),
    );
  }
  for (const instalment of overdue) {
    const { number, due } = instalment;
    if (instalment.dueBy === 'default') {
      notes.push(
        t(
          'No due date is on file for invoice {0}: it counts as due on {1}, which nobody agreed to, so the letter names no due date.',
          number,
          due,
        ),
      );
    }
    if (instalment.refused !== undefined) {
      notes.push(
        t(
          'The client refused to pay invoice {0} on {1}: answer the reason first, in this letter or before it.',
          number,
          instalment.refused,
        ),
      );
    }
    if (numberOf(instalment) === null)
      notes.push(t('The invoice of {0} has no number on file: fill it in.', instalment.issued));
  }
  for (const instalment of snapshot.instalments.filter((i) => i.disputed)) {
    notes.push(
      instalment.dispute?.from === undefined
        ? t('Invoice {0} has been in dispute since a day not on file, so this letter leaves it out.', instalment.number)
        : t(
            'Invoice {0} has been in dispute since {1}, so this letter leaves it out.',
            instalment.number,
            instalment.dispute.from,
          ),
    );
  }
  for (const instalment of snapshot.instalments.filter((i) => i.balance < -TOLERANCE)) {
    notes.push(
      t('More was paid on invoice {0} than was asked for: set the difference off or pay it back.', instalment.number),
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
  return waitedFor.map(({ number }) => {
    if (hasLate(facts))
      return t(
        'Invoice {0} is paid before the work and no work is on file since, so this letter leaves it out: remind of it in a letter of its own.',
        number,
      );
    return mayFee
      ? t(
          'Invoice {0} is paid before the work and no work is on file since, so this letter does not call it late and asks for no late fee on it. Begin the work when it has arrived.',
          number,
        )
      : t(
          'Invoice {0} is paid before the work and no work is on file since, so this letter does not call it late. Begin the work when it has arrived.',
          number,
        );
  });
}
