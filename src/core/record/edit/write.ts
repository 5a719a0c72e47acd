/** Values as YAML, on as few lines as they need. */
import { stringify } from 'yaml';
import type { EntryValue, NewEntry, PlainValue } from './change';
import { endWithoutBlanks } from './layout';

/** @example blockEntry({ date: '2026-07-01', note: 'Praise' }, '\n', '    ') // 'date: 2026-07-01\n    note: Praise' */
export function blockEntry(entry: NewEntry | PlainValue, eol: string, indent: string): string {
  if (typeof entry !== 'object') return scalar(entry, false);
  return Object.entries(entry)
    .map(([key, value]) => `${scalar(key, false)}: ${valueText(value, false)}`)
    .join(eol + indent);
}

/** @example flowEntry({ date: '2026-07-01' }, true) // '{ date: 2026-07-01 }' */
export function flowEntry(entry: NewEntry | PlainValue, padded: boolean): string {
  if (typeof entry !== 'object') return scalar(entry, true);
  const pairs = Object.entries(entry).map(([key, value]) => `${scalar(key, true)}: ${valueText(value, true)}`);
  const blank = padded ? ' ' : '';
  return `{${blank}${pairs.join(', ')}${blank}}`;
}

/** A value behind its key. @example valueText(['a', 'b, c'], false) // '[a, "b, c"]' */
export function valueText(value: EntryValue, inFlow: boolean): string {
  if (isList(value)) return `[${value.map((one) => scalar(one, true)).join(', ')}]`;
  return typeof value === 'object' ? flowEntry(value, false) : scalar(value, inFlow);
}

function isList(value: EntryValue): value is readonly PlainValue[] {
  return Array.isArray(value);
}

/** One line of YAML for a value, in quotes where it would be read as something else without. */
export function scalar(value: PlainValue, inFlow: boolean): string {
  // A JSON string is one in YAML too, and stays on its line.
  if (typeof value === 'string' && /[\n\r]/.test(value)) return JSON.stringify(value);
  const options = { lineWidth: 0, blockQuote: false } as const;
  if (!inFlow) return withoutBlanks(stringify(value, options));
  const wrapped = stringify([value], { ...options, collectionStyle: 'flow', flowCollectionPadding: false });
  return withoutBlanks(wrapped).slice(1, -1);
}

function withoutBlanks(text: string): string {
  return text.slice(0, endWithoutBlanks(text));
}
