/** What a day makes of a record, worked out once for everything that asks: views, letters, logging, an editor's hovers and hints. */
import { assessSnapshot } from './assess';
import type { Assessment } from './assessment';
import type { IsoDate } from './dates';
import { Recent } from './recent';
import type { ParsedClient } from './record/parse';
import type { ClientRecord, Studio } from './record/schema';
import { snapshotOf, type Snapshot } from './snapshot';

export interface OnDay {
  readonly record: ClientRecord;
  readonly snapshot: Snapshot;
  readonly assessment: Assessment;
}

/** The last answers: the same record, studio and day give the same one. */
const remembered = new Recent<ParsedClient, { readonly studio: Studio; readonly onDay: OnDay }>(64);

/** The record on a day; `undefined` where the file gives none. */
export function recordOn(parsed: ParsedClient, studio: Studio, asOf: IsoDate): OnDay | undefined {
  const { record, places } = parsed;
  if (record === undefined) return undefined;
  const last = remembered.get(parsed);
  if (last?.studio === studio && last.onDay.snapshot.asOf === asOf) return last.onDay;
  const snapshot = snapshotOf(record, studio, asOf, (entry) => places.pathOf(entry));
  const onDay: OnDay = {
    record,
    snapshot,
    assessment: assessSnapshot(snapshot, studio, (path) => places.key(path).line),
  };
  remembered.set(parsed, { studio, onDay });
  return onDay;
}
