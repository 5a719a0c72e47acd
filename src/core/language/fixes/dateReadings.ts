/** Dates as people write them, read as dates of the calendar. */
import { addDays, endOfMonth, isDate, type IsoDate } from '../../dates';
import { later, t } from '../../l10n';
import { own } from '../../own';

export interface DateReading {
  readonly date: IsoDate;
  /** What the title adds to the date, where it is not the day as it was written. */
  readonly note?: string;
  /** The text can be read in no other way, on no other day. */
  readonly isSure: boolean;
}

/**
 * The dates that a text can mean, the likelier first; none where it means no date.
 * @param today for years of two digits, and for words like `yesterday`
 * @example dateReadings('7/2/2026', '2026-11-24') // 2026-02-07 and 2026-07-02
 */
export function dateReadings(text: string, today: IsoDate): readonly DateReading[] {
  const plain = withoutExtras(text);
  const relative = own(RELATIVE, plain.toLowerCase());
  if (relative !== undefined) return [{ date: addDays(today, relative), isSure: false }];
  return yearFirst(plain) ?? withMonthName(plain, today) ?? yearLast(plain, today) ?? [];
}

/** A date in words, so that the month can't be taken for the day. @example dateInWords('2026-07-02') // '2 July 2026' */
export function dateInWords(date: IsoDate): string {
  const month = MONTH_NAMES[Number(date.slice(5, 7)) - 1] ?? '';
  return t('{0} {1} {2}', Number(date.slice(8)), t(month), date.slice(0, 4));
}

const RELATIVE: Readonly<Record<string, number>> = { today: 0, now: 0, yesterday: -1, tomorrow: 1 };
const MONTH_NAMES = [
  later('January'),
  later('February'),
  later('March'),
  later('April'),
  later('May'),
  later('June'),
  later('July'),
  later('August'),
  later('September'),
  later('October'),
  later('November'),
  later('December'),
];
/** Whose names of months are understood. */
const LANGUAGES = ['en', 'de', 'es', 'fr', 'it', 'nl', 'pl', 'pt'];

/** Without the day of the week in front and the hour behind. */
function withoutExtras(text: string): string {
  return text
    .trim()
    .replace(/^[\p{L}]{2,9}\.?,\s+(?=\d|\p{L}{3})/u, '')
    .replace(/(?<=\d)(T|,?\s+)\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?(\s*[ap]\.?m\.?)?(\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}))?$/i, '')
    .trim();
}

function yearFirst(text: string): readonly DateReading[] | undefined {
  const found =
    /^(\d{4}) ?([-/. ]) ?(\d{1,2}) ?\2 ?(\d{1,2})$/.exec(text.replace(/\s+/g, ' ')) ??
    /^(\d{4})()(\d{2})(\d{2})$/.exec(text);
  if (found === null) return undefined;
  return inCalendar(Number(found[1]), Number(found[3]), Number(found[4]), true);
}

function withMonthName(text: string, today: IsoDate): readonly DateReading[] | undefined {
  const found =
    /^(?<day>\d{1,2})(?:st|nd|rd|th|\.|º)?[\s\-/.]*(?:of |de )?(?<month>\p{L}{3,12})\.?,?[\s\-/.]*(?:de )?(?<year>\d{4}|'?\d{2})$/iu.exec(
      text,
    ) ??
    /^(?<month>\p{L}{3,12})\.?[\s\-/.]*(?<day>\d{1,2})(?:st|nd|rd|th)?,?[\s\-/.]+(?<year>\d{4}|'?\d{2})$/iu.exec(text);
  const { day, month = '', year = '' } = found?.groups ?? {};
  const number = monthNumber(month);
  if (number === undefined) return undefined;
  return inCalendar(fullYear(year, today), number, Number(day), year.length === 4);
}

/** With dots the day is first; with strokes that depends on who wrote it. */
function yearLast(text: string, today: IsoDate): readonly DateReading[] | undefined {
  const found = /^(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})$/.exec(text);
  if (found === null) return undefined;
  const [first, second, last] = [Number(found[1]), Number(found[3]), found[4] ?? ''];
  const year = fullYear(last, today);
  const isFull = last.length === 4;
  const dayFirst = inCalendar(year, second, first, isFull);
  if (found[2] === '.' || first === second) return dayFirst;
  const monthFirst = inCalendar(year, first, second, isFull);
  const yearBefore =
    isFull || found[2] === '/' ? [] : inCalendar(fullYear(found[1] ?? '', today), second, Number(last), false);
  const both = [...dayFirst, ...monthFirst, ...yearBefore].filter(({ date }) => isFull || isNear(date, today));
  const real = both.filter(({ note }) => note === undefined);
  const left = real.length > 0 ? real : both;
  return left.length === 1 ? left : left.map((one) => ({ ...one, isSure: false }));
}

/** The day; where its month has no such day, the month's last one. */
function inCalendar(year: number, month: number, day: number, isSure: boolean): readonly DateReading[] {
  const start = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
  const date = `${start}-${String(day).padStart(2, '0')}`;
  if (isDate(date)) return [{ date, isSure }];
  if (!isDate(`${start}-01`) || day < 29 || day > 31) return [];
  return [{ date: endOfMonth(`${start}-01`), note: t('the last day of that month'), isSure: false }];
}

function fullYear(year: string, today: IsoDate): number {
  const digits = year.replace("'", '');
  return Number(digits.length === 4 ? digits : today.slice(0, 2) + digits.padStart(2, '0'));
}

const NEAR = 10;

function isNear(date: IsoDate, today: IsoDate): boolean {
  return Math.abs(Number(date.slice(0, 4)) - Number(today.slice(0, 4))) <= NEAR;
}

let months: ReadonlyMap<string, number> | undefined;

/** @example monthNumber('Juli') // 7 */
function monthNumber(name: string): number | undefined {
  months ??= new Map(LANGUAGES.flatMap(monthsIn).reverse());
  return months.get(plainName(name));
}

function monthsIn(language: string): readonly (readonly [string, number])[] {
  return (['long', 'short'] as const).flatMap((month) => {
    const format = new Intl.DateTimeFormat(language, { day: 'numeric', month, timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, index) => {
      const parts = format.formatToParts(Date.UTC(2026, index, 1));
      return [plainName(parts.find(({ type }) => type === 'month')?.value ?? ''), index + 1] as const;
    });
  });
}

/** Sept is as common as Sep. */
function plainName(name: string): string {
  const lower = name.toLowerCase().replace(/\.$/, '');
  return lower === 'sept' ? 'sep' : lower;
}
