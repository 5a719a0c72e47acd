/** The scope ledger: what was agreed, what was asked and given beyond it, and the money. */
import type { DeliverableScope, Scope } from './assessment';
import { daysBetween } from './dates';
import { isOverdue } from './instalments';
import { interestOf } from './interest';
import { roundMoney, sumMoney } from './money';
import type { RequestStatus } from './record/schema';
import type { DeliverableState, RequestState, RevisionState, Snapshot } from './snapshot';

/** The ledger of a client on the snapshot's day. */
export function ledgerOf(snapshot: Snapshot): Scope {
  const { currency, instalments } = snapshot;
  const sum = (amounts: readonly number[]) => sumMoney(amounts, currency);
  const absorbedWork = absorbedOf(snapshot);
  const absorbed = sum(absorbedWork.map((work) => roundMoney(work.value ?? 0, currency)));
  const agreed = snapshot.brief?.price ?? sum(snapshot.deliverables.map((deliverable) => deliverable.price ?? 0));
  const invoiced = sum(instalments.flatMap((i) => [i.amount, ...i.credits.map((credit) => -credit.amount)]));
  const paid = sum(instalments.flatMap((i) => i.payments.map((payment) => payment.amount)));
  const interest = interestOf(snapshot);
  return {
    currency,
    deliverables: snapshot.deliverables.map((deliverable) => scopeOf(snapshot, deliverable)),
    agreed,
    approved: changes(snapshot, 'approved'),
    absorbed,
    absorbedShare: agreed > 0 ? absorbed / agreed : null,
    absorbedHours: hoursOf(absorbedWork),
    open: changes(snapshot, 'open'),
    quoted: changes(snapshot, 'quoted'),
    invoiced,
    paid,
    balance: sum([invoiced, -paid]),
    overdue: sum(instalments.filter((i) => isOverdue(i, snapshot.asOf)).map((i) => i.balance)),
    interest: interest.total,
    interestWorking: interest.invoices,
    interestRefused: interest.invoices.find((invoice) => invoice.refused !== null)?.refused ?? null,
  };
}

/** What the report says of a ledger besides its sums: hours on file, and how many pieces of work were given away. */
export interface LedgerHours {
  readonly approved: number;
  readonly absorbed: number;
  readonly open: number;
  readonly quoted: number;
  readonly absorbedPieces: number;
}

/** The hours behind a ledger's sums, where they are on file. */
export function ledgerHours(snapshot: Snapshot): LedgerHours {
  const of = (status: RequestStatus): number => hoursOf(changesOf(snapshot, status));
  const absorbed = absorbedOf(snapshot);
  return {
    approved: of('approved'),
    absorbed: hoursOf(absorbed),
    open: of('open'),
    quoted: of('quoted'),
    absorbedPieces: absorbed.length,
  };
}

function hoursOf(work: readonly { readonly hours?: number | undefined }[]): number {
  return work.reduce((sum, { hours }) => sum + (hours ?? 0), 0);
}

/** Work given away: done beyond the brief and not billed, unless as a gift, and rounds over the limit. */
function absorbedOf(snapshot: Snapshot): readonly (RequestState | RevisionState)[] {
  const done = snapshot.requests.filter(
    (request) => request.scope === 'out' && request.done !== undefined && !request.isBilled && !request.isGift,
  );
  const over = snapshot.deliverables.flatMap((deliverable) =>
    deliverable.roundsIncluded === undefined ? [] : deliverable.rounds.slice(deliverable.roundsIncluded),
  );
  return [...done, ...over];
}

/** The changes of one status; what the brief covers is no change. */
function changesOf(snapshot: Snapshot, status: RequestStatus): readonly RequestState[] {
  return snapshot.requests.filter((request) => request.status === status && request.scope !== 'in' && !request.isGift);
}

function changes(snapshot: Snapshot, status: RequestStatus): number {
  return sumMoney(
    changesOf(snapshot, status).map((request) => roundMoney(request.value ?? 0, snapshot.currency)),
    snapshot.currency,
  );
}

function scopeOf(snapshot: Snapshot, deliverable: DeliverableState): DeliverableScope {
  const requests = { open: 0, quoted: 0, approved: 0, declined: 0, withdrawn: 0 };
  for (const request of snapshot.requests) if (request.deliverable === deliverable.id) requests[request.status] += 1;
  const state = stateOf(deliverable);
  return {
    id: deliverable.id,
    title: deliverable.title ?? null,
    path: deliverable.path,
    roundsUsed: deliverable.rounds.length,
    roundsIncluded: deliverable.roundsIncluded ?? null,
    requests,
    due: deliverable.due ?? null,
    daysLeft: deliverable.due === undefined || state !== 'open' ? null : daysBetween(snapshot.asOf, deliverable.due),
    state,
  };
}

function stateOf(deliverable: DeliverableState): DeliverableScope['state'] {
  if (deliverable.cancelled !== undefined) return 'cancelled';
  if (deliverable.approved !== undefined) return 'approved';
  return deliverable.delivered === undefined ? 'open' : 'delivered';
}
