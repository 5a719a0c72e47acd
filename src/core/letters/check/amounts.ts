/** Sums of money in a text, in the ways that letters write them: `$2,400.00`, `USD 2,400`, `2.400,00 €`, `1.500.000 ₫`, `1,5 triệu đồng`. */
import type { TextSpan } from '../readLetter';

export interface ReadAmount extends TextSpan {
  readonly value: number;
  /** How far the exact sum may lie from it: `1,5 triệu` says nothing finer than a tenth of a million. */
  readonly tolerance: number;
}

const CODES =
  'USD|EUR|GBP|CHF|CAD|AUD|NZD|SGD|HKD|JPY|CNY|VND|INR|SEK|NOK|DKK|PLN|CZK|HUF|THB|MYR|IDR|PHP|KRW|BRL|MXN|ZAR|TRY|AED|ILS';
const SIGNS = '(?:US|CA|A|NZ|S|HK|R|MX)?\\$(?:US|CA|AU)?|€|£(?:GB)?|¥|₫|₹|₩|zł';
const WORDS = 'đồng|đ|VNĐ|dollars?|euros?|pounds?|kr';
/** Groups of digits, with any of the separators in use; spaces among them only those that do not break a line. */
const NUMBER = "\\d+(?:[.,'’\\u00a0\\u202f\\u2009]\\d+)*";
const SCALE = '(?:\\s?(triệu|nghìn|ngàn|tỷ|tỉ|million|thousand|k|m)(?![\\p{L}]))?';
const BEFORE = new RegExp(
  `(?<![\\p{L}\\p{N}.,])(?:(?:${CODES})[\\s\\u00a0\\u202f]?|(?:${SIGNS})[\\u00a0\\u202f ]?)(${NUMBER})${SCALE}`,
  'gu',
);
/** What no number begins behind. */
const NO_START = '\\p{L}\\p{N}.,$€£¥₫-';
const AFTER = new RegExp(
  `(?<![${NO_START}]|(?<![${NO_START}])\\d+['’\\u00a0\\u202f\\u2009])(${NUMBER})${SCALE}[\\s\\u00a0\\u202f]?(?:(?:${CODES}|${WORDS})(?![\\p{L}\\p{N}])|(?:${SIGNS})(?![\\p{L}\\p{N}]))`,
  'gu',
);

const SCALES: Readonly<Record<string, number>> = {
  triệu: 1e6,
  million: 1e6,
  m: 1e6,
  nghìn: 1e3,
  ngàn: 1e3,
  thousand: 1e3,
  k: 1e3,
  tỷ: 1e9,
  tỉ: 1e9,
};

/**
 * The sums in a text, in its order. A number without a currency is none.
 * @example readAmounts('a deposit of 1.500.000 ₫').map((one) => one.value) // [1500000]
 */
export function readAmounts(text: string): readonly ReadAmount[] {
  const found: ReadAmount[] = [];
  for (const pattern of [BEFORE, AFTER]) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((one) => start < one.end && one.start < end)) continue;
      const [, digits = '', scale] = match;
      const factor = scale === undefined ? 1 : (SCALES[scale] ?? 1);
      const number = numberIn(digits);
      const finest = 10 ** -(String(number).split('.')[1]?.length ?? 0);
      found.push({ start, end, value: round(number * factor), tolerance: factor === 1 ? 0 : (factor * finest) / 2 });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/**
 * A number whose separators tell by their places which of them is the decimal one: the last of two kinds, or a single one that no
 * three digits follow.
 * @example numberIn('2.400,50') // 2400.5
 */
function numberIn(digits: string): number {
  const marks = [...digits.matchAll(/[.,]/g)].map((match) => ({ mark: match[0], at: match.index }));
  const last = marks.at(-1);
  const plain = digits.replace(/[^\d]/g, '');
  if (last === undefined) return Number(plain);
  const after = digits.length - last.at - 1;
  const kinds = new Set(marks.map(({ mark }) => mark)).size;
  const isDecimal =
    kinds === 2 ? marks.filter(({ mark }) => mark === last.mark).length === 1 : marks.length === 1 && after !== 3;
  return isDecimal
    ? Number(`${plain.slice(0, plain.length - after)}.${plain.slice(plain.length - after)}`)
    : Number(plain);
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
