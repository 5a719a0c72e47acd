/** The entries of a record that facts point at: what to call them, where they stand, what they say. */
import type { AssessedClient, ClientFile } from '../folder';
import { t } from '../l10n';
import { oneLine } from '../letters/markdown';
import { entryAt } from '../record/entryAt';
import type { Path } from '../record/problem';
import { kindWords } from '../valueWords';
import { ENTRY_NAMES } from './names';

/** The keys that tell entries of one list apart, the best first: names, then words. */
const NAMING_KEYS = ['number', 'id', 'name'];
const TELLING_KEYS = ['topic', 'asks', 'question', 'title', 'kind', 'step', 'offer', 'deliverable', 'sign', 'note'];
/** Those whose values come from a list, not from a person. */
const LISTED_KEYS = ['kind', 'step', 'sign'];

const LONGEST = 60;

/** The entry of the record's lists that a path leads into. @example entryPath(['invoices', 0, 'promises', 1]) // ['invoices', 0] */
export function entryPath(path: Path): Path {
  if (path[0] === 'brief' && path[1] === 'deliverables' && typeof path[2] === 'number') return path.slice(0, 3);
  return path.slice(0, typeof path[1] === 'number' ? 2 : 1);
}

/** The line of the file that a path's entry begins on, counted from 1. */
export function entryLine({ source }: AssessedClient, path: Path): number {
  return source.parsed.places.key(entryPath(path)).line;
}

/** An entry in a few words. @example entryTitle(source, ['invoices', 0]) // 'Invoice INV-1' */
export function entryTitle(source: Pick<ClientFile, 'parsed'>, path: Path): string {
  const { what, name, words } = entryWords(path, entryAt(source.parsed, path) ?? {});
  if (name !== undefined) return t('{0} {1}', what, name);
  return words === undefined ? what : t('{0}: {1}', what, words);
}

/** What an entry is called, what its id is, and the words that tell it apart. */
export interface EntryWords {
  readonly what: string;
  readonly name: string | undefined;
  readonly words: string | undefined;
}

/** @example entryWords(['requests', 0], { id: 'CR-1', asks: 'A shop' }) // { what: 'Request', name: 'CR-1', words: 'A shop' } */
export function entryWords(path: Path, entry: Readonly<Record<string, unknown>>): EntryWords {
  return { what: nameOf(path), name: firstText(entry, NAMING_KEYS), words: firstText(entry, TELLING_KEYS) };
}

/** The text of the file that a path's value takes, without its indent. */
export function entryText({ text, parsed }: ClientFile, path: Path): string {
  const { start, end } = parsed.places.at(path);
  const from = text.lastIndexOf('\n', start) + 1;
  const lines = text.slice(from, end).trimEnd().split(/\r?\n/);
  const indent = Math.min(
    ...lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length),
  );
  return lines.map((line) => line.slice(indent)).join('\n');
}

function nameOf(path: Path): string {
  const list = [...path].reverse().find((key) => typeof key === 'string' && key in ENTRY_NAMES);
  return ENTRY_NAMES[String(list)] ?? t('Entry');
}

function firstText(entry: Readonly<Record<string, unknown>>, keys: readonly string[]): string | undefined {
  const key = keys.find((candidate) => typeof entry[candidate] === 'string');
  if (key === undefined) return undefined;
  const value = String(entry[key]);
  const text = LISTED_KEYS.includes(key) ? oneLine(kindWords(value)) : oneLine(value).replaceAll('_', ' ');
  if (text === '') return undefined;
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text;
}
