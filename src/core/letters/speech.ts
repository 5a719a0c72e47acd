/** How a language writes dates, sums and lists, and which of our wordings serves it. Everything by Intl. */
import type { IsoDate } from '../dates';
import { join, Markdown } from './markdown';
import type { Count } from './template/values';

/** The languages that letters are worded in. */
export const LETTER_LANGUAGES = ['en', 'vi'] as const;
export type LetterLanguage = (typeof LETTER_LANGUAGES)[number];

export interface Speech {
  /** BCP 47, as asked for where it is one of ours. @example 'en-GB' */
  readonly language: string;
  /** Which wording to take. */
  readonly words: LetterLanguage;
  /** @example date('2026-07-15') // '15 July 2026' */
  readonly date: (date: IsoDate) => string;
  /** A sum in the client's currency. */
  readonly money: (amount: number) => Markdown;
  /** A number to be said with a noun, by the plural rules of the language. @example count(1) // { n: '1', one: true } */
  readonly count: (n: number) => Count;
  /** @example number(1.5) // '1.5' */
  readonly number: (value: number) => string;
  /** @example list([prose`Logo`, prose`Homepage`]).source // 'Logo and Homepage' */
  readonly list: (items: readonly Markdown[]) => Markdown;
  /** As `list`, for text that is not Markdown, like a subject. */
  readonly plainList: (items: readonly string[]) => string;
}

/** The wording for a language tag; `undefined` where there is none. @example wordsFor('en-GB') // 'en' */
export function wordsFor(language: string): LetterLanguage | undefined {
  const base = canonical(language)?.split('-')[0];
  return LETTER_LANGUAGES.find((known) => known === base);
}

/**
 * @param language BCP 47
 * @param currency ISO 4217
 * @param isWorded whether somebody has words for the language; English where not
 */
export function speechFor(
  language: string,
  currency: string,
  isWorded: boolean = wordsFor(language) !== undefined,
): Speech {
  const words = wordsFor(language);
  const tag = isWorded ? (canonical(language) ?? 'en') : 'en';
  const dates = new Intl.DateTimeFormat(tag === 'en' ? 'en-GB' : tag, { ...DATES[words ?? 'en'], timeZone: 'UTC' });
  const plurals = new Intl.PluralRules(tag);
  const sums = new Intl.NumberFormat(tag, { style: 'currency', currency });
  const numbers = new Intl.NumberFormat(tag, { maximumFractionDigits: 4 });
  const lists = new Intl.ListFormat(tag === 'en' ? 'en-GB' : tag, { type: 'conjunction' });
  return {
    language: tag,
    words: words ?? 'en',
    date: (date) => dates.format(Date.parse(date)),
    money: (amount) => new Markdown(sums.format(amount)),
    count: (n) => ({ n: numbers.format(n), one: plurals.select(n) === 'one' }),
    number: (value) => numbers.format(value),
    list: (items) =>
      join(
        lists.formatToParts(items.map((_, index) => String(index))).map((part) => {
          const item = part.type === 'element' ? items[Number(part.value)] : undefined;
          return item ?? new Markdown(part.value);
        }),
        '',
      ),
    plainList: (items) => lists.format(items),
  };
}

/** "07/15" is read two ways across borders, so English names the month (and without a country puts the day first); Vietnamese writes 23/11/2026. */
const DATES = {
  en: { dateStyle: 'long' },
  vi: { day: '2-digit', month: '2-digit', year: 'numeric' },
} as const satisfies Readonly<Record<LetterLanguage, Intl.DateTimeFormatOptions>>;

function canonical(language: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(language)[0];
  } catch {
    return undefined;
  }
}
