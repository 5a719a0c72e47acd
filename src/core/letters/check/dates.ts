/** Days in a text, in the ways that letters write them: `15 July 2026`, `July 15, 2026`, `2026-07-15`, `23/11/2026`, `ngày 23 tháng 11 năm 2026`. */
import { isDate, type IsoDate } from '../../dates';
import type { TextSpan } from '../readLetter';

export interface ReadDate extends TextSpan {
  /** The days it can mean: two for `07/11/2026`, none for a day that no calendar has. A day without a year ends in `-MM-DD` alone. */
  readonly readings: readonly IsoDate[];
  readonly hasYear: boolean;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const EDGE = '(?<![\\p{L}\\p{N}/.-])';
const END = '(?![\\p{L}\\p{N}]|[/.-]\\d)';
const YEAR = '(\\d{4})';

type Reader = readonly [
  RegExp,
  (parts: readonly string[]) => readonly (readonly [year: string, month: string, day: string])[],
];

/** Longer forms first: what one has read, the next leaves alone. */
const READERS: readonly Reader[] = [
  [pattern(`(\\d{4})-(\\d{2})-(\\d{2})`), ([y = '', m = '', d = '']) => [[y, m, d]]],
  [
    pattern(`(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}\\.?,? ${YEAR}`),
    ([d = '', m = '', y = '']) => [[y, monthOf(m), d]],
  ],
  [pattern(`${MONTH}\\.? (\\d{1,2})(?:st|nd|rd|th)?,? ${YEAR}`), ([m = '', d = '', y = '']) => [[y, monthOf(m), d]]],
  [
    pattern(`(?:ngày |mồng |mùng )?(\\d{1,2}) tháng (\\d{1,2})(?:,| năm)? ${YEAR}`, 'giu'),
    ([d = '', m = '', y = '']) => [[y, m, d]],
  ],
  [
    pattern(`(?:ngày )?(\\d{1,2})[/.-](\\d{1,2})[/.-]${YEAR}`, 'giu'),
    ([a = '', b = '', y = '']) =>
      a === b
        ? [[y, b, a]]
        : [
            [y, b, a],
            [y, a, b],
          ],
  ],
  [pattern(`(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}`), ([d = '', m = '']) => [['', monthOf(m), d]]],
  [pattern(`${MONTH} (\\d{1,2})(?:st|nd|rd|th)?(?! \\d{4})`), ([m = '', d = '']) => [['', monthOf(m), d]]],
  [pattern(`(?:ngày |mồng |mùng )(\\d{1,2}) tháng (\\d{1,2})`, 'giu'), ([d = '', m = '']) => [['', m, d]]],
];

/** The days in a text, in its order. @example readDates('by 15 July 2026')[0]?.readings // ['2026-07-15'] */
export function readDates(text: string): readonly ReadDate[] {
  const found: ReadDate[] = [];
  // A space that does not break a line is a space.
  const even = text.replace(/[\u00a0\u202f]/g, ' ');
  for (const [form, partsOf] of READERS) {
    for (const match of even.matchAll(form)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((one) => start < one.end && one.start < end)) continue;
      const written = partsOf(match.slice(1));
      const readings = written.flatMap(([year, month, day]) => {
        const rest = `-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
        return isDate(`${year === '' ? '2028' : year}${rest}`) ? [`${year}${rest}`] : [];
      });
      found.push({ start, end, readings, hasYear: written.some(([year]) => year !== '') });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Whether a day in a text may mean that day. */
export function meansDay({ readings }: ReadDate, day: IsoDate): boolean {
  return readings.some((reading) => day.endsWith(reading));
}

/** The day a text means, with the year nearest to a day where it says none; `null` for one that no calendar has. */
export function likelyDay({ readings, hasYear }: ReadDate, near: IsoDate): IsoDate | null {
  const [first] = readings;
  if (first === undefined || hasYear) return first ?? null;
  const sameYear = `${near.slice(0, 4)}${first}`;
  return sameYear < near ? `${Number(near.slice(0, 4)) + 1}${first}` : sameYear;
}

function pattern(form: string, flags = 'gu'): RegExp {
  return new RegExp(`${EDGE}${form}${END}`, flags);
}

function monthOf(word: string): string {
  return String(MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1);
}
