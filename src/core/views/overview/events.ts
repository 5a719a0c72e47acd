/** The days of a record on which something happened, and the same record with some of it a day later. */
import { isDate, type IsoDate } from '../../dates';
import type { Path } from '../../record/problem';
import type { ClientRecord } from '../../record/schema';

/** Something that happened on a day: a date of the record that is no limit. */
export interface RecordEvent {
  readonly date: IsoDate;
  /** The key that says it. @example 'paid' */
  readonly key: string;
  /** The top key of the record that it stands below. @example 'invoices' */
  readonly section: string;
  /** Where it stands in the file. @example ['invoices', 0, 'paid'] */
  readonly path: Path;
  /** The entry of the record that has the key. */
  readonly owner: object;
  /** Its number in the list that the key holds; `null` where the key holds one day. */
  readonly index: number | null;
}

/** Keys whose day is one on which something happened. */
export const EVENT_KEYS: ReadonlySet<string> = new Set([
  ...['date', 'agreed', 'delivered', 'approved', 'cancelled', 'decided', 'done', 'asked', 'answered', 'opened'],
  ...['settled', 'reopened', 'issued', 'paid', 'made', 'from', 'refused', 'repaired'],
]);

/** Keys whose day is a limit: nothing happens on it but time. */
export const LIMIT_KEYS: ReadonlySet<string> = new Set(['due', 'by', 'to', 'until', 'deadline', 'ends']);

type PathOf = (entry: object) => Path;

/** Everything in a record that happened on a day, in the order of the record. */
export function eventsOf(record: ClientRecord, pathOf: PathOf): readonly RecordEvent[] {
  return Object.entries(record).flatMap(([section, value]: [string, unknown]) =>
    value === undefined ? [] : eventsBelow(section, value, pathOf),
  );
}

function eventsBelow(section: string, value: unknown, pathOf: PathOf): readonly RecordEvent[] {
  if (Array.isArray(value)) return (value as unknown[]).flatMap((item) => eventsBelow(section, item, pathOf));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]: [string, unknown]): readonly RecordEvent[] => {
    if (!EVENT_KEYS.has(key)) return eventsBelow(section, child, pathOf);
    const at = (date: unknown, index: number | null): readonly RecordEvent[] => {
      if (typeof date !== 'string' || !isDate(date)) return [];
      const path = [...pathOf(value), key, ...(index === null ? [] : [index])];
      return [{ date, key, section, path, owner: value, index }];
    };
    return Array.isArray(child) ? (child as unknown[]).flatMap((date, index) => at(date, index)) : at(child, null);
  });
}

/** A record of another course of things, and where its entries stand in the file of the true one. */
export interface Supposed {
  readonly record: ClientRecord;
  readonly pathOf: PathOf;
}

/** The record as it would be if some of what happened had happened on another day. */
export function supposing(record: ClientRecord, pathOf: PathOf, moved: readonly RecordEvent[], to: IsoDate): Supposed {
  const origins = new Map<object, object>();
  const isMoved = (owner: object, key: string, index: number | null): boolean =>
    moved.some((event) => event.owner === owner && event.key === key && event.index === index);
  const copy = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const copied = Array.isArray(value) ? (value as unknown[]).map(copy) : copyOf(value);
    origins.set(copied, value);
    return copied;
  };
  const copyOf = (owner: object): object =>
    Object.fromEntries(
      Object.entries(owner).map(([key, child]: [string, unknown]) => [
        key,
        Array.isArray(child)
          ? (child as unknown[]).map((item, index) => (isMoved(owner, key, index) ? to : copy(item)))
          : isMoved(owner, key, null)
            ? to
            : copy(child),
      ]),
    );
  return {
    // A copy of a record has the shape of one.
    record: copy(record) as ClientRecord,
    pathOf: (entry) => pathOf(origins.get(entry) ?? entry),
  };
}
