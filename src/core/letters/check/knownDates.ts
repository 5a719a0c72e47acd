/** Every day that a record holds, or that follows from it: due dates, ends of notice, deadlines, the days that interest runs from and to. */
import { addDays, isDate, type IsoDate } from '../../dates';
import { interestOf } from '../../interest';
import type { ClientRecord, Studio } from '../../record/schema';
import { daysIn, type Snapshot } from '../../snapshot';
import { readDates } from './dates';

/** What our letters leave for an answer, or propose as a notice, where nothing else is agreed. */
const USUAL_DAYS = [7, 14];

/** @param texts the record's own words, which may name days too */
export function knownDates(
  record: ClientRecord,
  studio: Studio,
  snapshot: Snapshot,
  texts: readonly string[],
): ReadonlySet<IsoDate> {
  const { asOf, agreedTerms } = snapshot;
  const deadlines = USUAL_DAYS.map((days) => addDays(asOf, days));
  return new Set([
    ...datesIn(record),
    ...datesIn(studio.terms),
    asOf,
    ...deadlines,
    ...[agreedTerms.notice, record.terms?.notice].flatMap((term) =>
      term === undefined ? [] : addDays(asOf, daysIn(term)),
    ),
    ...snapshot.instalments.map(({ due }) => due),
    ...interestOf(snapshot).invoices.flatMap(({ lines }) => lines.flatMap(({ from, to }) => [from, to])),
    ...snapshot.deliverables.flatMap(({ due, delivered, approved }) =>
      [due, delivered, approved].flatMap((day) => day ?? []),
    ),
    ...snapshot.letters.map(({ deadline }) => deadline),
    ...texts.flatMap((text) => readDates(text).flatMap(({ readings, hasYear }) => (hasYear ? readings : []))),
  ]);
}

function datesIn(value: unknown): readonly IsoDate[] {
  if (typeof value === 'string') return isDate(value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(datesIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(datesIn) : [];
}
