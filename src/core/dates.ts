/**
 * Calendar dates as the record writes them. A date is a plain `YYYY-MM-DD` string: it has no hour and no zone, it sorts as text, and
 * all arithmetic on it is date-fns in UTC, so that no machine's clock changes can move a day.
 */
import { utc } from '@date-fns/utc';
import { addDays as add, differenceInCalendarDays, formatISO, isValid, lastDayOfMonth, parseISO } from 'date-fns';

/** A calendar date, `YYYY-MM-DD`, that exists. */
export type IsoDate = string;

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

const toDate = (date: IsoDate): Date => parseISO(date, { in: utc });
const toIso = (date: Date): IsoDate => formatISO(date, { representation: 'date' });

/** Whether the text is a date of the calendar. @example isDate('2026-06-31') // false */
export function isDate(text: string): boolean {
  return dayNumbers.has(text) || (SHAPE.test(text) && isValid(toDate(text)) && Number.isFinite(dayNumber(text)));
}

/** Whole days from one date to another; negative where `to` is the earlier. @example daysBetween('2026-07-15', '2026-08-15') // 31 */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

const EPOCH = toDate('1970-01-01');
/** A folder's records name the same few thousand days again and again; reading one costs more than finding it here. */
const dayNumbers = new Map<IsoDate, number>();
/** The way back. */
const days = new Map<number, IsoDate>();
const REMEMBERED_DAYS = 20_000;

function dayNumber(date: IsoDate): number {
  const known = dayNumbers.get(date);
  if (known !== undefined) return known;
  const number = differenceInCalendarDays(toDate(date), EPOCH, { in: utc });
  if (dayNumbers.size >= REMEMBERED_DAYS) dayNumbers.clear();
  if (Number.isFinite(number)) dayNumbers.set(date, number);
  return number;
}

/** The first and the last day that `YYYY-MM-DD` can write. */
const FIRST_DAY = daysBetween('1970-01-01', '0000-01-01');
const LAST_DAY = daysBetween('1970-01-01', '9999-12-31');

function dayOf(number: number): IsoDate {
  const known = days.get(number);
  if (known !== undefined) return known;
  const date = toIso(add(EPOCH, number, { in: utc }));
  if (days.size >= REMEMBERED_DAYS) days.clear();
  days.set(number, date);
  return date;
}

/**
 * The date that many days later (earlier for a negative number). Beyond the days that can be written it stops at the last of them.
 * @example addDays('2026-02-27', 2) // '2026-03-01'
 */
export function addDays(date: IsoDate, count: number): IsoDate {
  return dayOf(Math.min(Math.max(Math.trunc(dayNumber(date) + count), FIRST_DAY), LAST_DAY));
}

/** The last day of the date's month. @example endOfMonth('2026-02-03') // '2026-02-28' */
export function endOfMonth(date: IsoDate): IsoDate {
  return toIso(lastDayOfMonth(toDate(date), { in: utc }));
}

/** The given day of the month after the date's, or that month's last day where it is shorter. @example dayOfNextMonth('2026-01-10', 31) // '2026-02-28' */
export function dayOfNextMonth(date: IsoDate, day: number): IsoDate {
  const last = endOfMonth(addDays(endOfMonth(date), 1));
  const inMonth = Math.min(Math.max(day, 1), Number(last.slice(8)));
  return `${last.slice(0, 8)}${String(inMonth).padStart(2, '0')}`;
}

/** The later of the given dates; `undefined` for none. */
export function latest(...dates: readonly (IsoDate | undefined)[]): IsoDate | undefined {
  return dates.reduce((a, b) => (a === undefined || (b !== undefined && b > a) ? b : a), undefined);
}

/** The earlier of the given dates; `undefined` for none. */
export function earliest(...dates: readonly (IsoDate | undefined)[]): IsoDate | undefined {
  return dates.reduce((a, b) => (a === undefined || (b !== undefined && b < a) ? b : a), undefined);
}
