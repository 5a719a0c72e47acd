/** What a person types into one line, read: words, and among them a day, a sum, a person, something's id. */
import { addDays, daysBetween, isDate, type IsoDate } from '../dates';

export interface Typed {
  /** Everything, without blanks around it. */
  readonly raw: string;
  /** The words without what was taken from their ends. */
  readonly words: string;
  /** A day in front of the words: `2026-07-01: …`, `yesterday: …`. */
  readonly date: IsoDate | undefined;
  /** A person, written `@Jane`; `us` is ourselves. */
  readonly person: string | undefined;
  /** Something of the record, written `#homepage`. */
  readonly id: string | undefined;
  /** Hours, written `3h` behind the words. */
  readonly hours: string | undefined;
}

/** What a kind can make use of, and so what is taken out of the words; all else stays in them. */
export interface Takes {
  /** `undefined`: a person is none of its keys. */
  readonly people: readonly string[] | undefined;
  readonly ids: readonly string[];
  readonly hours: boolean;
}

/**
 * Reads a line. Only what stands at either end of the words is taken, and only what the kind can write down: nothing is lost.
 * @example readTyped('yesterday: Add a shop @jane #homepage 16h', '2026-07-03', takes).words // 'Add a shop'
 */
export function readTyped(line: string, today: IsoDate, takes: Takes): Typed {
  const raw = line.trim();
  const [front = '', day = ''] =
    /^(\d{4}-\d{2}-\d{2}|today|yesterday)(?::\s*|$)/i.exec(raw) ?? /^(\d{4}-\d{2}-\d{2})\s+/.exec(raw) ?? [];
  const date = day === '' ? undefined : dayIn(day, today);
  let words = date === undefined ? raw : raw.slice(front.length).trim();
  let person: string | undefined;
  let id: string | undefined;
  let hours: string | undefined;
  for (let before = ''; before !== words;) {
    before = words;
    const first = /^\S+/.exec(words)?.[0] ?? '';
    const last = /(?<!\S)\S+$/.exec(words)?.[0] ?? '';
    for (const [token, rest] of [
      [last, words.slice(0, words.length - last.length).trimEnd()],
      [first, words.slice(first.length).trimStart()],
    ] as const) {
      const who = person === undefined ? personIn(token, takes.people, token === first) : undefined;
      const what = id === undefined && token.startsWith('#') ? named(token.slice(1), takes.ids) : undefined;
      const spent =
        takes.hours && hours === undefined && rest !== '' && token === last ? HOURS.exec(token)?.[1] : undefined;
      if (who === undefined && what === undefined && spent === undefined) continue;
      person ??= who;
      id ??= what;
      hours ??= spent;
      words = rest;
      break;
    }
  }
  return { raw, words, date, person, id, hours };
}

const HOURS = /^(\d+(?:\.\d+)?)h$/i;

/** A contact by name or by its beginning, ourselves, or in front of the words anybody at all. */
function personIn(token: string, people: readonly string[] | undefined, isFirst: boolean): string | undefined {
  if (people === undefined || !token.startsWith('@')) return undefined;
  const typed = token.slice(1).replaceAll('_', ' ').replace(/[:,]$/, '');
  const lower = typed.toLowerCase();
  if (lower === '') return undefined;
  if (lower === 'us') return 'us';
  const known = named(typed, people) ?? people.find((name) => name.toLowerCase().startsWith(lower));
  return known ?? (isFirst && /^[\p{L}][\p{L} .'-]*$/u.test(typed) ? typed : undefined);
}

function named(typed: string, names: readonly string[]): string | undefined {
  return names.find((name) => name.toLowerCase() === typed.toLowerCase());
}

/**
 * The first day that a text names: a date, `today`, `tomorrow`, `yesterday`, a coming weekday, `in 7 days`, `+7`, `2 weeks`, `3 days ago`.
 * @example dayIn('until in 2 weeks', '2026-07-01') // '2026-07-15'
 */
export function dayIn(text: string, today: IsoDate): IsoDate | undefined {
  const [date] = /\b\d{4}-\d{2}-\d{2}\b/.exec(text) ?? [];
  if (date !== undefined) return isDate(date) ? date : undefined;
  const [word = ''] = /\b(today|tomorrow|yesterday)\b/i.exec(text) ?? [];
  const offset = OFFSETS[word.toLowerCase()];
  if (offset !== undefined) return addDays(today, offset);
  const weekday = WEEKDAYS.findIndex((name) => new RegExp(`\\b${name}\\b`, 'i').test(text));
  if (weekday >= 0) return addDays(today, ((weekday - weekdayOf(today) + 13) % 7) + 1);
  if (/\b(next|a|one) week\b/i.test(text)) return addDays(today, 7);
  const span =
    /(?:^|\s)\+?(\d{1,4})\s*(d|days?|w|weeks?)\b(\s+ago)?/i.exec(text) ?? /(?:^|\s)\+(\d{1,4})(?=\s|$)/.exec(text);
  if (span === null) return undefined;
  const days = Number(span[1]) * (/^w/i.test(span[2] ?? '') ? 7 : 1);
  return addDays(today, span[3] === undefined ? days : -days);
}

/** From Thursday, the weekday of the first day of 1970. */
const WEEKDAYS = ['thursday', 'friday', 'saturday', 'sunday', 'monday', 'tuesday', 'wednesday'];

function weekdayOf(date: IsoDate): number {
  return ((daysBetween('1970-01-01', date) % 7) + 7) % 7;
}

const OFFSETS: Readonly<Record<string, number>> = { today: 0, tomorrow: 1, yesterday: -1 };

/**
 * The first sum that a text names, dates and ids left out; thousands may be set off with commas.
 * @example amountIn('1,200.50 on INV-2') // 1200.5
 */
export function amountIn(text: string): number | undefined {
  const plain = text
    .replace(/\d{4}-\d{2}-\d{2}/g, ' ')
    .replace(/(?<=^|\s)#\S+|(?<![\p{L}\p{N}_])[\p{L}_][\p{L}\p{N}_]*-\d+/gu, ' ');
  const found =
    /(?:^|[^\p{L}\p{N}.,-])(-?\d{1,3}(?:,\d{3})+(?:\.\d{1,3})?|-?\d+(?:\.\d{1,3})?)(?![\p{L}\p{N}]|[.,]\d)/u.exec(
      plain,
    );
  return found === null ? undefined : Number((found[1] ?? '').replaceAll(',', ''));
}
