/** Entries of a record by their place in the file. */
import type { ParsedClient } from './parse';
import type { Path } from './problem';

/** An entry or section of a record, as its keys and values. */
export type Entry = Readonly<Record<string, unknown>>;

/**
 * The entry that stands at a path of the file; `undefined` where none was read there. Entries left out for a fault shift the record's own
 * indices, so each is asked for its path.
 */
export function entryAt(parsed: Parsed, path: Path): Entry | undefined {
  const value = valueAt(parsed, path);
  return isObject(value) && !Array.isArray(value) ? (value as Entry) : undefined;
}

/** The entries of the list at a path of the file; none where no list was read there. */
export function entriesAt(parsed: Parsed, list: Path): readonly Entry[] {
  const value = valueAt(parsed, list);
  return Array.isArray(value) ? (value as unknown[]).filter((one): one is Entry => isObject(one)) : [];
}

/** What entries are found in: a client's file, or the studio's. */
interface Parsed {
  readonly record: object | undefined;
  readonly places: ParsedClient['places'];
}

function valueAt({ record, places }: Parsed, path: Path): unknown {
  let value: unknown = record;
  for (const key of path) {
    if (Array.isArray(value)) value = entryNumbered(value, key, places);
    else value = isObject(value) ? (value as Entry)[String(key)] : undefined;
  }
  return value;
}

/** The entry that has this number in its list in the file: what was left out can only have moved it forward. */
function entryNumbered(list: readonly unknown[], number: string | number, places: Parsed['places']): unknown {
  if (typeof number !== 'number') return undefined;
  for (let index = Math.min(number, list.length - 1); index >= 0; index -= 1) {
    const entry = list[index];
    if (isObject(entry) && places.pathOf(entry).at(-1) === number) return entry;
  }
  return undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
