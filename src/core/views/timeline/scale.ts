/** From days to places on a line, and the marks of the calendar below it. */
import { addDays, daysBetween, endOfMonth, type IsoDate } from '../../dates';
import { later, t } from '../../l10n';
import { widthOf } from '../textWidth';
import type { Days } from './period';

/** Where days lie on a line of a given width. */
export interface Scale extends Days {
  readonly width: number;
  /** The middle of a day; days outside lie outside. */
  readonly xOf: (day: IsoDate) => number;
  /** How wide a day is. */
  readonly day: number;
}

/** Room at both ends, so that a mark on the first or the last day is whole. */
const EDGE = 8;

export function scaleOf({ first, last }: Days, width: number): Scale {
  const day = (width - 2 * EDGE) / (daysBetween(first, last) + 1);
  return { first, last, width, day, xOf: (date) => EDGE + (daysBetween(first, date) + 0.5) * day };
}

/** A line of the calendar, at the beginning of a day. */
export interface Tick {
  readonly x: number;
  /** `null` where there is no room for it. */
  readonly label: string | null;
}

export interface Ticks {
  /** Years, or months where weeks are told apart; the first one names what the line begins in. */
  readonly major: readonly Tick[];
  readonly minor: readonly Tick[];
}

type Unit = 'week' | 'month' | 'quarter' | 'year';

/** How wide a unit must be to be told apart, from the finest to the coarsest. */
const ROOM = { week: 26, month: 32, quarter: 30, year: 38 } as const satisfies Record<Unit, number>;
const LENGTH = { week: 7, month: 28, quarter: 90, year: 365 } as const satisfies Record<Unit, number>;
/** The width of a column of text in the calendar. */
const COLUMN = 7;

const MONTHS: readonly string[] = [
  later('Jan'),
  later('Feb'),
  later('Mar'),
  later('Apr'),
  later('May'),
  later('Jun'),
  later('Jul'),
  later('Aug'),
  later('Sep'),
  later('Oct'),
  later('Nov'),
  later('Dec'),
];

/** @example ticksOf(scaleOf({ first: '2026-01-01', last: '2026-12-31' }, 640)).minor[1]?.label // 'Feb' */
export function ticksOf(scale: Scale): Ticks {
  const unit = (['week', 'month', 'quarter'] as const).find((one) => LENGTH[one] * scale.day >= ROOM[one]) ?? 'year';
  const years = unit === 'year' ? Math.ceil(ROOM.year / (LENGTH.year * scale.day)) : 1;
  const minor = startsOf(unit, scale).filter((day) => unit !== 'year' || Number(day.slice(0, 4)) % years === 0);
  const major = unit === 'year' ? [] : startsOf(unit === 'week' ? 'month' : 'year', scale, true);
  const majorWord = unit === 'week' ? monthAndYear : (day: IsoDate) => day.slice(0, 4);
  return {
    major: labelled(major, scale, majorWord),
    minor: labelled(minor, scale, (day) => wordOf(unit, day)),
  };
}

/** @example monthWord('2026-03-09') // 'Mar' */
function monthWord(day: IsoDate): string {
  const word = MONTHS[Number(day.slice(5, 7)) - 1] ?? '';
  return t(word);
}

/** @example monthAndYear('2026-03-09') // 'Mar 2026' */
export function monthAndYear(day: IsoDate): string {
  return t('{0} {1}', monthWord(day), day.slice(0, 4));
}

/** The days on which a unit begins; with `running`, the first day of the line too, for the one that has begun before it. */
function startsOf(unit: Unit, { first, last }: Days, running = false): readonly IsoDate[] {
  const days: IsoDate[] = [];
  let day = startOf(unit, first);
  if (day < first) {
    if (running) days.push(first);
    day = nextStart(unit, day);
  }
  while (day <= last) {
    days.push(day);
    const next = nextStart(unit, day);
    // Behind the last day that can be written there is none.
    if (next <= day) break;
    day = next;
  }
  return days;
}

/** A Monday. */
const MONDAY = '1970-01-05';

function startOf(unit: Unit, day: IsoDate): IsoDate {
  const month = Number(day.slice(5, 7));
  switch (unit) {
    case 'week':
      return addDays(day, -(((daysBetween(MONDAY, day) % 7) + 7) % 7));
    case 'month':
      return `${day.slice(0, 8)}01`;
    case 'quarter':
      return `${day.slice(0, 5)}${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`;
    case 'year':
      return `${day.slice(0, 5)}01-01`;
  }
}

function nextStart(unit: Unit, start: IsoDate): IsoDate {
  if (unit === 'week') return addDays(start, 7);
  if (unit === 'year') return addDays(`${start.slice(0, 5)}12-31`, 1);
  const months = { month: 1, quarter: 3 }[unit];
  return Array.from({ length: months }).reduce<IsoDate>((day) => addDays(endOfMonth(day), 1), start);
}

function wordOf(unit: Unit, day: IsoDate): string {
  const month = Number(day.slice(5, 7));
  switch (unit) {
    case 'week':
      return String(Number(day.slice(8)));
    case 'month':
      return monthWord(day);
    case 'quarter':
      return t('Q{0}', Math.ceil(month / 3));
    case 'year':
      return day.slice(0, 4);
  }
}

function labelled(days: readonly IsoDate[], scale: Scale, word: (day: IsoDate) => string): readonly Tick[] {
  const xs = days.map((day) => scale.xOf(day) - scale.day / 2);
  return days.map((day, index) => {
    const x = xs[index] ?? 0;
    const label = word(day);
    const room = (xs[index + 1] ?? scale.width) - x;
    return { x, label: 3 + widthOf(label) * COLUMN <= room ? label : null };
  });
}
