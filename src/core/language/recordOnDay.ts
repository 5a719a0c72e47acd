/** A client's file as an editor has it, together with what the day makes of it. */
import type { Assessment } from '../assessment';
import type { IsoDate } from '../dates';
import type { ClientFile } from '../folder';
import type { ParsedClient } from '../record/parse';
import type { Studio } from '../record/schema';
import { snapshotOf, type Snapshot } from '../snapshot';

export interface RecordOnDay {
  readonly file: ClientFile;
  readonly studio: Studio;
  readonly asOf: IsoDate;
  /** `undefined` where the file gives no record. */
  readonly snapshot: Snapshot | undefined;
  /** `undefined` where the file gives no client, or another file claims the same one. */
  readonly assessment: Assessment | undefined;
}

interface Remembered {
  readonly studio: Studio;
  readonly snapshot: Snapshot;
}

/** The last snapshot of each parsed record: an editor asks with every move of the cursor. */
const remembered = new WeakMap<ParsedClient, Remembered>();

/** The record of a file on a day. */
export function recordOnDay(
  file: ClientFile,
  studio: Studio,
  asOf: IsoDate,
  assessment: Assessment | undefined,
): RecordOnDay {
  return { file, studio, asOf, snapshot: snapshotOn(file.parsed, studio, asOf), assessment };
}

function snapshotOn(parsed: ParsedClient, studio: Studio, asOf: IsoDate): Snapshot | undefined {
  const { record, places } = parsed;
  if (record === undefined) return undefined;
  const last = remembered.get(parsed);
  if (last !== undefined && last.studio === studio && last.snapshot.asOf === asOf) return last.snapshot;
  const snapshot = snapshotOf(record, studio, asOf, (entry) => places.pathOf(entry));
  remembered.set(parsed, { studio, snapshot });
  return snapshot;
}
