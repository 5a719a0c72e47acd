/** What a person types into one line, read: words, and among them a day, a sum, a person, something's id. */
import { addDays, isDate, type IsoDate } from '../dates';

export interface Typed {
  /** Everything, without blanks around it. */
  readonly raw: string;
  /** The words without what was taken out of them. */
  readonly words: string;
  /** A day in front of the words (`2026-07-01: …`, `yesterday: …`) or behind them. */
  readonly date: IsoDate | undefined;
  /** A person of the record, written `@Jane`. */
  readonly person: string | undefined;
  /** Something of the record, written `#homepage`. */
  readonly id: string | undefined;
  /** Hours, written `3h`. */
  readonly hours: string | undefined;
}

/** What the words may name. */
export interface Names {
  readonly people: readonly string[];
  readonly ids: readonly string[];
}

/**
 * Reads a line. What names nothing stays among the words.
 * @example readTyped('yesterday: Add a shop @jane #homepage 16h', '2026-07-03', names).words // 'Add a shop'
 */
export function readTyped(line: string, today: IsoDate, names: Names): Typed {
  const raw = line.trim();
  let words = raw;
  const take = <T>(pattern: RegExp, read: (match: string) => T | undefined): T | undefined => {
    for (const match of words.matchAll(pattern)) {
      const found = read(match[1] ?? '');
      if (found === undefined) continue;
      words = `${words.slice(0, match.index)} ${words.slice(match.index + match[0].length)}`
        .replace(/\s+/g, ' ')
        .trim();
      return found;
    }
    return undefined;
  };
  const date =
    take(/^(\d{4}-\d{2}-\d{2}|today|yesterday)(?::\s*|$)/gi, (day) => dayIn(day, today)) ??
    take(/^(\d{4}-\d{2}-\d{2})\s+/g, (day) => dayIn(day, today)) ??
    take(/\s(\d{4}-\d{2}-\d{2})$/g, (day) => dayIn(day, today));
  const person = take(/(?:^|\s)@(\S+)/g, (name) => meant(name.replaceAll('_', ' '), names.people));
  const id = take(/(?:^|\s)#(\S+)/g, (name) => meant(name, names.ids));
  const hours = take(/(?:^|\s)(\d+(?:\.\d+)?)\s?h(?:ours?)?(?=\s|$)/gi, (number) => number);
  return { raw, words, date, person, id, hours };
}

/** The one that begins with what was typed, upper and lower case alike; whole names go first. */
function meant(typed: string, names: readonly string[]): string | undefined {
  const lower = typed.toLowerCase();
  return (
    names.find((name) => name.toLowerCase() === lower) ?? names.find((name) => name.toLowerCase().startsWith(lower))
  );
}

/**
 * The first day that a text names: a date, `today`, `tomorrow`, `yesterday`, `in 7 days`, `7 days`, `+7`, `2 weeks`, `3 days ago`.
 * @example dayIn('until in 2 weeks', '2026-07-01') // '2026-07-15'
 */
export function dayIn(text: string, today: IsoDate): IsoDate | undefined {
  const [date] = /\b\d{4}-\d{2}-\d{2}\b/.exec(text) ?? [];
  if (date !== undefined) return isDate(date) ? date : undefined;
  const [word = ''] = /\b(today|tomorrow|yesterday)\b/i.exec(text) ?? [];
  const offset = OFFSETS[word.toLowerCase()];
  if (offset !== undefined) return addDays(today, offset);
  const span =
    /(?:^|\s)\+?(\d{1,4})\s*(d|days?|w|weeks?)\b(\s+ago)?/i.exec(text) ?? /(?:^|\s)\+(\d{1,4})(?=\s|$)/.exec(text);
  if (span === null) return undefined;
  const days = Number(span[1]) * (/^w/i.test(span[2] ?? '') ? 7 : 1);
  return addDays(today, span[3] === undefined ? days : -days);
}

const OFFSETS: Readonly<Record<string, number>> = { today: 0, tomorrow: 1, yesterday: -1 };

/**
 * The first sum that a text names, dates and ids left out; thousands may be set off with commas.
 * @example amountIn('1,200.50 on INV-2') // 1200.5
 */
export function amountIn(text: string): number | undefined {
  const plain = text.replace(/\d{4}-\d{2}-\d{2}/g, ' ').replace(/(?<=^|\s)#\S+|[\p{L}_][\p{L}\p{N}_]*-\d+/gu, ' ');
  const found =
    /(?:^|[^\p{L}\p{N}.,-])(-?\d{1,3}(?:,\d{3})+(?:\.\d{1,3})?|-?\d+(?:\.\d{1,3})?)(?![\p{L}\p{N}]|[.,]\d)/u.exec(
      plain,
    );
  return found === null ? undefined : Number((found[1] ?? '').replaceAll(',', ''));
}
