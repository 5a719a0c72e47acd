/** How far a date is from the day of the assessment, in words. */
import { daysBetween, type IsoDate } from '../dates';
import { counted } from '../views/words';

/** 1970-01-01 was a Thursday. */
const FROM_THURSDAY = ['Thursday', 'Friday', 'Saturday', 'Sunday', 'Monday', 'Tuesday', 'Wednesday'];

/** @example weekdayOf('2026-07-15') // 'Wednesday' */
export function weekdayOf(date: IsoDate): string {
  const days = daysBetween('1970-01-01', date) % 7;
  return FROM_THURSDAY[(days + 7) % 7] ?? '';
}

/** @example distanceWords('2026-07-15', '2026-11-23') // '131 days ago' */
export function distanceWords(date: IsoDate, asOf: IsoDate): string {
  const days = daysBetween(date, asOf);
  if (days === 0) return 'today';
  return days > 0 ? `${counted(days, 'day')} ago` : `in ${counted(-days, 'day')}`;
}
