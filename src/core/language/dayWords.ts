/** How far a date is from the day of the assessment, in words. */
import { daysBetween, type IsoDate } from '../dates';
import { later, t, tn } from '../l10n';

/** 1970-01-01 was a Thursday. */
const FROM_THURSDAY = [
  later('Thursday'),
  later('Friday'),
  later('Saturday'),
  later('Sunday'),
  later('Monday'),
  later('Tuesday'),
  later('Wednesday'),
];

/** @example weekdayOf('2026-07-15') // 'Wednesday' */
export function weekdayOf(date: IsoDate): string {
  const days = daysBetween('1970-01-01', date) % 7;
  const name = FROM_THURSDAY[(days + 7) % 7] ?? '';
  return t(name);
}

/** @example distanceWords('2026-07-15', '2026-11-23') // '131 days ago' */
export function distanceWords(date: IsoDate, asOf: IsoDate): string {
  const days = daysBetween(date, asOf);
  if (days === 0) return t('today');
  return days > 0 ? tn(days, '{0} day ago', '{0} days ago') : tn(-days, 'in {0} day', 'in {0} days');
}
