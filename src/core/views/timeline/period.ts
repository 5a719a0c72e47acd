/** The part of a relationship that the timeline shows: all of it, a calendar year or a calendar month. */
import { addDays, daysBetween, earliest, endOfMonth, latest, type IsoDate } from '../../dates';
import type { ReportView, Zoom } from '../reportView';

/** Days in a row, both ends counted. */
export interface Days {
  readonly first: IsoDate;
  readonly last: IsoDate;
}

export interface Period extends Days {
  readonly zoom: Zoom;
  /** The first day of the period before it; `null` where nothing lies there. */
  readonly earlier: IsoDate | null;
  /** The first day of the period after it; `null` where nothing lies there. */
  readonly later: IsoDate | null;
}

/** The fewest days that are shown, so that a record of one day has a picture too. */
const FEWEST_DAYS = 28;
/** How far the picture reaches into what is to come: so much of what has been, and at least so many days. */
const AHEAD = { share: 1 / 3, days: 60 } as const;

/**
 * The days that a timeline reaches over: from the first fact to the day of the assessment, and on to the deadlines that are ahead. A day
 * that lies far ahead (the end of an agreement, a slip of the pen) would press everything else together, so it is left to the zoom.
 * @param days that the record names, those ahead among them, in any order; at least one
 */
export function reachOf(days: readonly IsoDate[], today: IsoDate): Days {
  const first = earliest(today, ...days) ?? today;
  const past = daysBetween(first, today);
  const limit = addDays(today, Math.ceil(Math.max(AHEAD.days, past * AHEAD.share)));
  const last = latest(today, ...days.filter((day) => day <= limit)) ?? today;
  const missing = FEWEST_DAYS - 1 - daysBetween(first, last);
  return missing <= 0 ? { first, last } : { first, last: addDays(last, missing) };
}

/** What a view shows of them. A start outside of them is moved to their nearer end. */
export function periodOf(reach: Days, { zoom, start }: Pick<ReportView, 'zoom' | 'start'>, asOf: IsoDate): Period {
  if (zoom === 'all') return { zoom, ...reach, earlier: null, later: null };
  const wanted = start ?? asOf;
  const day = wanted < reach.first ? reach.first : wanted > reach.last ? reach.last : wanted;
  const { first, last } = calendarPeriod(zoom, day);
  return {
    zoom,
    first,
    last,
    earlier: first > reach.first ? calendarPeriod(zoom, addDays(first, -1)).first : null,
    later: last < reach.last ? addDays(last, 1) : null,
  };
}

/** The start that another zoom takes over from a period: the day of the assessment's own where the period holds it. */
export function startFor({ first, last }: Days, asOf: IsoDate): IsoDate | null {
  return first <= asOf && asOf <= last ? null : first;
}

/** The calendar year or month that a day lies in. @example calendarPeriod('month', '2026-02-09') // { first: '2026-02-01', last: '2026-02-28' } */
function calendarPeriod(zoom: Exclude<Zoom, 'all'>, day: IsoDate): Days {
  if (zoom === 'month') return { first: `${day.slice(0, 8)}01`, last: endOfMonth(day) };
  const year = day.slice(0, 4);
  return { first: `${year}-01-01`, last: `${year}-12-31` };
}
