/** What a scope clarification asks about: wishes beyond the brief, choices taken back, questions without an answer, gaps in the brief. */
import type { IsoDate } from '../dates';
import { deliverableById, type DeliverableState, type RequestState, type Snapshot } from '../snapshot';
import { nameOf, nameOfReference } from './facts';

/** What a brief can lack. */
export type Gap = 'goal' | 'deliverables' | 'agreed';

export interface UnclearPoints {
  readonly asked: readonly {
    readonly date: IsoDate;
    readonly asks: string | null;
    /** What it belongs to, where it may belong to the brief. */
    readonly about: string | null;
    readonly scope: RequestState['scope'];
    /** Asked for without pay. */
    readonly free: boolean;
  }[];
  /** Rounds that take back a choice; `approved` where it was an approval. */
  readonly reversed: readonly {
    readonly date: IsoDate;
    readonly name: string | null;
    readonly approved: IsoDate | null;
  }[];
  readonly questions: readonly { readonly asked: IsoDate; readonly question: string | null }[];
  /** A deliverable that is still worked on has used more rounds than are included. */
  readonly overLimit: boolean;
  readonly gaps: readonly Gap[];
}

/** Whether there is anything to clarify. */
export function isAnythingUnclear({ asked, reversed, questions, overLimit, gaps }: UnclearPoints): boolean {
  return overLimit || asked.length + reversed.length + questions.length + gaps.length > 0;
}

/** The points that are open on the snapshot's day. */
export function unclearPoints(snapshot: Snapshot): UnclearPoints {
  return {
    asked: snapshot.requests
      .filter((r) => !r.ours && (r.status === 'open' || r.status === 'quoted') && (r.scope !== 'in' || r.free === true))
      .map((r) => ({
        date: r.date,
        asks: r.asks ?? r.id ?? null,
        about: r.scope === 'out' ? null : nameOfReference(snapshot, r.deliverable),
        scope: r.scope,
        free: r.free === true,
      })),
    reversed: snapshot.revisions
      .filter((round) => round.kind === 'revision')
      .map((round) => ({ round, deliverable: deliverableById(snapshot, round.deliverable) }))
      .filter(({ round, deliverable }) => round.reverses === true || approvedBefore(deliverable, round.date))
      .map(({ round, deliverable }) => ({
        date: round.date,
        name: deliverable === undefined ? null : nameOf(deliverable),
        approved: approvedBefore(deliverable, round.date) ? (deliverable?.approved ?? null) : null,
      })),
    questions: snapshot.questions
      .filter((q) => q.by === 'us' && q.answered === undefined)
      .filter((q) => deliverableById(snapshot, q.deliverable)?.approved === undefined)
      .map((q) => ({ asked: q.asked, question: q.question ?? null })),
    overLimit: snapshot.deliverables.some(
      (d) =>
        d.roundsIncluded !== undefined &&
        d.rounds.length > d.roundsIncluded &&
        d.approved === undefined &&
        d.cancelled === undefined,
    ),
    gaps: gapsOf(snapshot),
  };
}

function approvedBefore(deliverable: DeliverableState | undefined, day: IsoDate): boolean {
  return deliverable?.approved !== undefined && deliverable.approved < day;
}

/** What an active client's brief lacks. */
function gapsOf({ status, brief, deliverables, requests, revisions, questions }: Snapshot): readonly Gap[] {
  const hasAny = brief !== undefined || requests.length + revisions.length + questions.length > 0;
  if (status !== 'active' || !hasAny) return [];
  return [
    ...(brief?.goal === undefined ? (['goal'] as const) : []),
    ...(deliverables.length === 0 ? (['deliverables'] as const) : []),
    ...(brief?.agreed === undefined ? (['agreed'] as const) : []),
  ];
}
