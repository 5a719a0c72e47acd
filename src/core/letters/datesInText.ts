/** The dates that a text names, as people write them in English and Vietnamese. */
import { isDate, type IsoDate } from '../dates';

/** A date, and where it stands. */
export interface DateInText {
  /** Offsets into the text; a weekday in front belongs to it. */
  readonly start: number;
  readonly end: number;
  readonly date: IsoDate;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?';
const WEEKDAY =
  '(?:(?:mon|tue|tues|wed|wednes|thu|thurs|fri|sat|satur|sun)(?:day)?\\b\\.?,?\\s+(?:the\\s+)?|(?:thứ\\s+(?:hai|ba|tư|năm|sáu|bảy)|chủ\\s+nhật),?\\s+)?';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';

/** What a pattern found: day, month and year as written; a year may be left out. */
type Parts = readonly [day: string, month: string, year: string | undefined];

/** The ways of writing a date; where two fit at one place, the longer text counts. */
const WAYS: readonly (readonly [pattern: string, parts: (match: readonly string[]) => readonly Parts[]])[] = [
  // 2026-07-15, 2026/7/15
  ['(?<!\\d)(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?![\\d-])', ([, y = '', , m = '', d = '']) => [[d, m, y]]],
  // 15 July 2026, 15th of July
  [
    `(?<![\\p{L}\\d.,-])${DAY}(?:\\s+of)?\\s+${MONTH}(?:,?\\s+(\\d{4})(?!\\d))?`,
    ([, d = '', m = '', y]) => [[d, monthNumber(m), y]],
  ],
  // July 15, 2026
  [
    `(?<!\\p{L})${MONTH}\\s+(?:the\\s+)?${DAY}(?![\\d%]|[.,]\\d)(?:,?\\s+(\\d{4})(?!\\d))?`,
    ([, m = '', d = '', y]) => [[d, monthNumber(m), y]],
  ],
  // ngày 15 tháng 7 năm 2026, 15 tháng 7, 2026
  [
    '(?<![\\p{L}\\d])(?:(?:ngày|mùng|mồng)\\s+){0,2}(\\d{1,2})\\s+tháng\\s+(\\d{1,2})(?!\\d)(?:\\s*,?\\s*(?:năm\\s+)?(\\d{4})(?!\\d))?',
    ([, d = '', m = '', y]) => [[d, m, y]],
  ],
  // 15/07/2026; where that is no date, 07/15/2026
  [
    '(?<![\\d/.-])(?:ngày\\s+)?(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})(?![\\d/-])',
    ([, a = '', , b = '', y]) => [
      [a, b, y],
      [b, a, y],
    ],
  ],
  // ngày 15/7
  ['(?<!\\p{L})ngày\\s+(\\d{1,2})[/-](\\d{1,2})(?![\\d/-])', ([, d = '', m = '']) => [[d, m, undefined]]],
];

const PATTERNS = WAYS.map(([pattern, parts]) => ({ pattern: new RegExp(`${WEEKDAY}${pattern}`, 'giu'), parts }));

/**
 * The dates of a text, in its order.
 * @param day the day from which a date without a year is looked for
 * @example datesInText('by 15 July 2026', '2026-07-01') // [{ start: 3, end: 15, date: '2026-07-15' }]
 */
export function datesInText(text: string, day: IsoDate): readonly DateInText[] {
  const found = PATTERNS.flatMap(({ pattern, parts }) =>
    [...text.matchAll(pattern)].flatMap((match): DateInText[] => {
      const date = parts(match)
        .map((one) => dateOf(one, day))
        .find((one) => one !== undefined);
      return date === undefined ? [] : [{ start: match.index, end: match.index + match[0].length, date }];
    }),
  ).sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter((one, at) => !found.slice(0, at).some((other) => other.end > one.start));
}

function monthNumber(name: string): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

/** The eight years hold a 29 February. */
function dateOf([d, m, y]: Parts, day: IsoDate): IsoDate | undefined {
  const at = (year: number): IsoDate => `${year}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  if (y !== undefined) return isDate(at(Number(y))) ? at(Number(y)) : undefined;
  const first = Number(day.slice(0, 4));
  return [0, 1, 2, 3, 4, 5, 6, 7, 8].map((n) => at(first + n)).find((date) => isDate(date) && date >= day);
}
