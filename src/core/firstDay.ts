/** The first day that a record knows of: the earliest on which something in it happened. */
import { earliest, isDate, type IsoDate } from './dates';
import type { ClientRecord } from './record/schema';

/** The keys under which a record says when something happened; those of plans and deadlines are not among them. */
const HAPPENED = new Set(['agreed', 'approved', 'asked', 'date', 'delivered', 'issued', 'made', 'opened']);

/** @example firstDayOf({ client: 'Acme', invoices: [{ issued: '2026-07-01', amount: 1 }] }) // '2026-07-01'; null: nothing has happened */
export function firstDayOf(record: ClientRecord): IsoDate | null {
  return earliest(...daysIn(record)) ?? null;
}

function daysIn(value: unknown): readonly IsoDate[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    typeof inner === 'string' ? (HAPPENED.has(key) && isDate(inner) ? [inner] : []) : daysIn(inner),
  );
}
