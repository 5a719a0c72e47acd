/** Custom work wanted for nothing: the facts behind `price/free_work` and, with a prospect, `clarity/spec_work`. */
import type { Path } from '../record/problem';
import type { CompensationState, RequestState, Snapshot } from '../snapshot';
import { oldestFirst, type Counted } from './rule';

export interface FreeWork extends Counted {
  /** Every entry that tells of it. */
  readonly paths: readonly Path[];
}

/**
 * A free request and the first `free_work` entry about it are one fact. Requests of our own, withdrawn ones, and those we approved (pro bono)
 * count for nothing, and neither does an entry about one of the last two.
 */
export function freeWorkOf(snapshot: Snapshot): readonly FreeWork[] {
  const entries = snapshot.compensation.filter((entry) => entry.kind === 'free_work');
  const told = new Set<CompensationState>();
  const requested = snapshot.requests
    .filter((request) => request.free === true && counts(request))
    .map((request): FreeWork => {
      const entry = request.id === undefined ? undefined : entries.find((e) => e.about === request.id && !told.has(e));
      if (entry === undefined) return { path: request.path, date: request.date, paths: [request.path] };
      told.add(entry);
      const first = entry.date < request.date ? entry : request;
      return { path: first.path, date: first.date, paths: [request.path, entry.path] };
    });
  const said = entries
    .filter((entry) => !told.has(entry) && !isAboutNothing(snapshot, entry))
    .map((entry): FreeWork => ({ path: entry.path, date: entry.date, paths: [entry.path] }));
  return oldestFirst([...requested, ...said]);
}

function counts(request: RequestState): boolean {
  return !request.ours && request.status !== 'withdrawn' && !request.isGift;
}

function isAboutNothing(snapshot: Snapshot, entry: CompensationState): boolean {
  const request = snapshot.requests.find((r) => r.id !== undefined && r.id === entry.about);
  if (request === undefined) return false;
  return request.status === 'withdrawn' || request.isGift;
}
