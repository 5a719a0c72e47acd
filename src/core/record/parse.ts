/** From the text of a client's file to a typed record with the place of every value, and the problems found on the way. */
import type { Path, Place, Problem } from './problem';
import type { ClientRecord, Studio } from './schema';

/** Where the values of a file stand. */
export interface Places {
  /** The place of the value at a path; of the nearest one above it where the path has none. */
  at(path: Path): Place;
  /** The place of the key of the value at a path (the dash's item for a list entry). */
  key(path: Path): Place;
  /** The path in the file of an entry of the record (entries left out for a fault shift the indices of the record, not those of the file). */
  pathOf(entry: object): Path;
}

export interface ParsedClient {
  /** `undefined` where the file gives no client at all. */
  readonly record: ClientRecord | undefined;
  readonly problems: readonly Problem[];
  readonly places: Places;
}

export interface ParsedStudio {
  readonly studio: Studio;
  readonly problems: readonly Problem[];
  readonly places: Places;
}

/** Reads a client's record. Never throws: what is wrong is a problem, and the rest is read. */
export declare function parseClient(text: string): ParsedClient;
/** Reads `studio.yaml`; an absent key means the default. Never throws. */
export declare function parseStudio(text: string): ParsedStudio;
