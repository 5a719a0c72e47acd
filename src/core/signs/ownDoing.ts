/** Whose doing it was: the deliverables that a sum is about, and whether our own lateness or a defect came first. */
import { addDays, type IsoDate } from '../dates';
import { balanceOn, type Instalment } from '../instalments';
import { TOLERANCE } from '../money';
import { deliverableById, type DeliverableState, type Snapshot } from '../snapshot';

/** The instalments that were open on a day, those paid on it among them. */
export function openOn(snapshot: Snapshot, day: IsoDate): readonly Instalment[] {
  return snapshot.instalments.filter(
    (instalment) => balanceOn(instalment, addDays(day, -1)) > TOLERANCE || balanceOn(instalment, day) > TOLERANCE,
  );
}

/** The ids that a sum names: its own, or what the invoice it names covers (all deliverables where that invoice does not say). */
export function namedBy(snapshot: Snapshot, about: string): readonly string[] {
  const invoice = snapshot.issued.find((one) => one.number === about);
  return invoice === undefined ? [about] : coveredBy(snapshot, invoice);
}

/** The deliverables that a sum is about: what it names, else what the open invoices cover; of a request, its deliverable too. */
export function subjectsOf(snapshot: Snapshot, about: string | undefined, day: IsoDate): readonly string[] {
  const ids =
    about === undefined
      ? openOn(snapshot, day).flatMap((instalment) => coveredBy(snapshot, instalment))
      : namedBy(snapshot, about);
  return ids.flatMap((id) => {
    const request = snapshot.requests.find((r) => r.id === id);
    return request?.deliverable === undefined ? [id] : [id, request.deliverable];
  });
}

function coveredBy(snapshot: Snapshot, instalment: Pick<Instalment, 'covers'>): readonly string[] {
  return instalment.covers.length > 0 ? instalment.covers : snapshot.deliverables.map((deliverable) => deliverable.id);
}

/**
 * Whether we had brought it about: the deliverable in question was late on our side, or stands under `ours:` as late or defective, before
 * that day. An entry of `ours:` that names no deliverable concerns them all.
 */
export function broughtAbout(snapshot: Snapshot, ids: readonly string[], day: IsoDate): boolean {
  const slips = snapshot.ours.filter(
    (slip) => (slip.kind === 'late_delivery' || slip.kind === 'defect') && slip.date < day,
  );
  if (slips.some((slip) => slip.deliverable === undefined || ids.includes(slip.deliverable))) return true;
  return ids.some((id) => {
    const deliverable = deliverableById(snapshot, id);
    return deliverable !== undefined && lateSince(snapshot, deliverable, day) !== undefined;
  });
}

/**
 * The due day of a deliverable that we owed on a day and had not delivered, or delivered late by then; `undefined` where it was in time, or
 * where a question of ours on it, asked by the due day, was open.
 */
export function lateSince(snapshot: Snapshot, deliverable: DeliverableState, day: IsoDate): IsoDate | undefined {
  const { cancelled } = deliverable;
  const due = deliverable.dueOn(day);
  const delivered = deliverable.delivered ?? deliverable.approved;
  if (due === undefined || due >= day) return undefined;
  if (cancelled !== undefined && cancelled <= due) return undefined;
  if (delivered !== undefined && delivered <= day) return delivered > due ? due : undefined;
  if (cancelled !== undefined && cancelled <= day) return undefined;
  const waiting = snapshot.questions.some(
    (question) =>
      question.by === 'us' &&
      question.deliverable === deliverable.id &&
      question.asked <= due &&
      (question.answered === undefined || question.answered > day),
  );
  return waiting ? undefined : due;
}
