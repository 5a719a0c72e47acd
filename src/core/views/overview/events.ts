/** The days of a record on which something happened, and the same record with some of it a day later. */
import type { IsoDate } from '../../dates';
import type { Path } from '../../record/problem';
import type { ClientRecord } from '../../record/schema';

/** Something that happened on a day: a date of the record that is no limit. */
export interface RecordEvent {
  readonly date: IsoDate;
  /** The key that says it. @example 'paid' */
  readonly key: string;
  /** The top key of the record that it stands below. @example 'invoices' */
  readonly section: string;
  /** The entry of the record that has the key. */
  readonly owner: object;
  /** Its number in the list that the key holds; `null` where the key holds one day. */
  readonly index: number | null;
}

/** With its place in the file, which is looked up only where it is asked for. */
export interface PlacedEvent extends RecordEvent {
  /** @example ['invoices', 0, 'paid'] */
  readonly path: Path;
}

/** Keys whose day is one on which something happened. */
export const EVENT_KEYS: ReadonlySet<string> = new Set([
  ...['date', 'agreed', 'delivered', 'approved', 'cancelled', 'decided', 'done', 'asked', 'answered', 'opened'],
  ...['settled', 'reopened', 'issued', 'paid', 'made', 'from', 'refused', 'repaired'],
]);

/** Keys whose day is a limit: nothing happens on it but time. */
export const LIMIT_KEYS: ReadonlySet<string> = new Set(['due', 'by', 'to', 'until', 'deadline', 'ends']);

type PathOf = (entry: object) => Path;

/** Every date of a record was checked when it was read; what else stands below these keys looks otherwise. */
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Everything in a record that happened on a day, in the order of the record. */
export function eventsOf(record: ClientRecord): readonly RecordEvent[] {
  const events: RecordEvent[] = [];
  for (const [section, value] of Object.entries(record) as readonly (readonly [string, unknown])[]) {
    collect(section, value, events);
  }
  return events;
}

/** The event with the place of its day. */
export function placedEvent(event: RecordEvent, pathOf: PathOf): PlacedEvent {
  const { owner, key, index } = event;
  return { ...event, path: [...pathOf(owner), key, ...(index === null ? [] : [index])] };
}

function collect(section: string, value: unknown, events: RecordEvent[]): void {
  if (Array.isArray(value)) {
    for (const item of value as readonly unknown[]) collect(section, item, events);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value) as readonly (readonly [string, unknown])[]) {
    if (!EVENT_KEYS.has(key)) {
      collect(section, child, events);
      continue;
    }
    const take = (date: unknown, index: number | null): void => {
      if (typeof date === 'string' && DATE.test(date)) events.push({ date, key, section, owner: value, index });
    };
    if (Array.isArray(child)) (child as readonly unknown[]).forEach(take);
    else take(child, null);
  }
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
