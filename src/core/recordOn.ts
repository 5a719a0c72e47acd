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
  const last = remembered.get(parsed);
  if (last?.studio === studio && last.onDay.snapshot.asOf === asOf) return last.onDay;
  const onDay = recordOnEarlierDay(parsed, studio, asOf);
  if (onDay !== undefined) remembered.set(parsed, { studio, onDay });
  return onDay;
}

/** Lets go of the answer for a record that nobody is likely to ask for again. */
export function forgetRecordOn(parsed: ParsedClient): void {
  remembered.forget(parsed);
}

/** As `recordOn`, for a day that is looked at once: it does not push the answer for the day of the assessment out. */
export function recordOnEarlierDay({ record, places }: ParsedClient, studio: Studio, asOf: IsoDate): OnDay | undefined {
  if (record === undefined) return undefined;
  const snapshot = snapshotOf(record, studio, asOf, (entry) => places.pathOf(entry));
  return { record, snapshot, assessment: assessSnapshot(snapshot, studio, (path) => places.key(path).line) };
}
