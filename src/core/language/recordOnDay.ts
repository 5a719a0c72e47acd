/** A client's file as an editor has it, together with what the day makes of it. */
import type { Assessment } from '../assessment';
import type { IsoDate } from '../dates';
import type { ClientFile } from '../folder';
import type { Studio } from '../record/schema';
import { recordOn } from '../recordOn';
import type { Snapshot } from '../snapshot';

export interface RecordOnDay {
  readonly file: ClientFile;
  readonly studio: Studio;
  readonly asOf: IsoDate;
  /** `undefined` where the file gives no record. */
  readonly snapshot: Snapshot | undefined;
  /** `undefined` where the file gives no client, or another file claims the same one. */
  readonly assessment: Assessment | undefined;
}

/** The record of a file on a day. */
export function recordOnDay(
  file: ClientFile,
  studio: Studio,
  asOf: IsoDate,
  assessment: Assessment | undefined,
): RecordOnDay {
  return { file, studio, asOf, snapshot: recordOn(file.parsed, studio, asOf)?.snapshot, assessment };
}
