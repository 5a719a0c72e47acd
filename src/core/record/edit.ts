/**
 * Adds an entry to a list of a record without touching any other byte. The YAML is parsed only to find the place; the text is spliced there
 * in the style that the file already has, and the result is parsed again: unless it means exactly what was there plus the entry, nothing
 * is changed and the answer says why.
 */
import {
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  stringify,
  type Document,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Path } from './problem';

export type EntryValue = string | number | boolean | readonly string[];
/** An entry's keys and values, in the order in which they are written. */
export type NewEntry = Readonly<Record<string, EntryValue>>;

/** A text to insert at an offset, in UTF-16 code units. */
export interface Insertion {
  readonly offset: number;
  readonly insert: string;
}

export type Edited =
  | { readonly done: true; readonly insertion: Insertion; readonly text: string }
  | { readonly done: false; readonly why: string };

/**
 * The text with one more entry at the end of the list at a path; the list is made where it is absent.
 * @example appendEntry('client: Acme\n', ['goodwill'], { date: '2026-07-01' }) // text: 'client: Acme\ngoodwill:\n  - date: 2026-07-01\n'
 */
export function appendEntry(text: string, list: Path, entry: NewEntry): Edited {
  try {
    return appended(text, list, entry);
  } catch {
    return refused('The file can not be read as YAML; look for unusual nesting or aliases and mend that first.');
  }
}

function appended(text: string, list: Path, entry: NewEntry): Edited {
  const doc = parsed(text);
  if (doc.errors.length > 0) return refused('The file is not valid YAML; mend that first.');
  const insertion = insertionFor(doc, text, list, entry);
  if (insertion === undefined)
    return refused(
      `The list ${named(list)} is written in a way that can't be added to safely; write the entry by hand.`,
    );
  const edited = text.slice(0, insertion.offset) + insertion.insert + text.slice(insertion.offset);
  return meansTheSame(doc, parsed(edited), list, entry)
    ? { done: true, insertion, text: edited }
    : refused(`Adding to ${named(list)} would change what else the file says; write the entry by hand.`);
}

function refused(why: string): Edited {
  return { done: false, why };
}

function named(path: Path): string {
  return `\`${path.join('.')}\``;
}

/** All scalars stay text, as the record's reader takes them. */
function parsed(text: string): Document {
  return parseDocument(text, { schema: 'failsafe', strict: true });
}

interface Layout {
  readonly text: string;
  /** The file's own line end. */
  readonly eol: string;
  /** How far the dash of a list stands behind its key. */
  readonly step: number;
}

function insertionFor(doc: Document, text: string, list: Path, entry: NewEntry): Insertion | undefined {
  const layout: Layout = { text, eol: text.includes('\r\n') ? '\r\n' : '\n', step: stepOf(doc, text) };
  const key = list.at(-1);
  const parent = nodeAt(doc, list.slice(0, -1));
  if (!isMap(parent) || typeof key !== 'string') return undefined;
  const pair = parent.items.find((one) => isScalar(one.key) && String(one.key.value) === key);
  if (pair === undefined) return newKey(layout, parent, key, entry);
  if (isSeq(pair.value))
    return pair.value.flow === true ? intoFlow(layout, pair.value, entry) : intoBlock(layout, pair.value, entry);
  return isEmpty(pair.value) ? belowKey(layout, parent, pair, entry) : undefined;
}

/** The node at a path; aliases are not followed, for a change there would show in two places. */
function nodeAt(doc: Document, path: Path): unknown {
  return path.reduce<unknown>((node, step) => {
    if (isMap(node))
      return node.items.find((one) => isScalar(one.key) && String(one.key.value) === String(step))?.value;
    return isSeq(node) && typeof step === 'number' ? node.items[step] : undefined;
  }, doc.contents);
}

function isEmpty(value: unknown): boolean {
  return (
    value === null || (isScalar(value) && value.value === '' && (value.range?.[0] ?? 0) === (value.range?.[1] ?? 0))
  );
}

/** After the last entry of a list in dashes. */
function intoBlock(layout: Layout, seq: YAMLSeq, entry: NewEntry): Insertion | undefined {
  const last = seq.items.at(-1) as Node | undefined;
  if (last?.range === undefined || last.range === null) return undefined;
  const dash = dashBefore(layout.text, last.range[0]);
  if (dash === undefined) return undefined;
  const written =
    isMap(last) && last.flow === true
      ? flowEntry(entry, layout.text.slice(last.range[0]).startsWith('{ '))
      : blockEntry(entry, layout.eol, dash.indent + ' '.repeat(1 + dash.gap.length));
  return afterLine(layout, last.range[1], `${dash.indent}-${dash.gap}${written}`);
}

/** The dash that an entry stands behind: its indent, and the blank after it. */
function dashBefore(text: string, start: number): { readonly indent: string; readonly gap: string } | undefined {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const found = /^(\uFEFF?[ ]*)-([ ]+)$/.exec(text.slice(lineStart, start));
  return found === null ? undefined : { indent: found[1] ?? '', gap: found[2] ?? ' ' };
}

/** Behind the last entry of a list in brackets. */
function intoFlow(layout: Layout, seq: YAMLSeq, entry: NewEntry): Insertion | undefined {
  const last = seq.items.at(-1) as Node | undefined;
  if (last === undefined) {
    const open = seq.range?.[0];
    return open === undefined ? undefined : { offset: open + 1, insert: flowEntry(entry, false) };
  }
  const end = last.range?.[1];
  if (end === undefined) return undefined;
  return { offset: end, insert: `, ${flowEntry(entry, layout.text[(last.range?.[0] ?? 0) + 1] === ' ')}` };
}

/** Below a key that has nothing yet. */
function belowKey(layout: Layout, parent: YAMLMap, pair: Pair, entry: NewEntry): Insertion | undefined {
  const key = pair.key as Node;
  if (parent.flow === true || key.range === undefined || key.range === null) return undefined;
  const indent = ' '.repeat(columnOf(layout.text, key.range[0]) + layout.step);
  return afterLine(layout, key.range[1], `${indent}- ${blockEntry(entry, layout.eol, `${indent}  `)}`);
}

/** A key of its own at the end of a mapping. */
function newKey(layout: Layout, parent: YAMLMap, key: string, entry: NewEntry): Insertion | undefined {
  const first = parent.items[0]?.key as Node | undefined;
  const last = parent.items.at(-1);
  const lastNode = (last?.value ?? last?.key) as Node | undefined;
  if (first?.range === undefined || first.range === null || lastNode?.range === undefined || lastNode.range === null)
    return undefined;
  if (parent.flow === true) return { offset: lastNode.range[1], insert: `, ${key}: [${flowEntry(entry, false)}]` };
  const column = columnOf(layout.text, first.range[0]);
  const indent = ' '.repeat(column + layout.step);
  const lines = `${' '.repeat(column)}${key}:${layout.eol}${indent}- ${blockEntry(entry, layout.eol, `${indent}  `)}`;
  return afterLine(layout, lastNode.range[1], lines);
}

/** New lines after the line on which a node ends; its comment stays on its line. */
function afterLine(layout: Layout, end: number, lines: string): Insertion {
  const { text, eol } = layout;
  const content = text.slice(0, end).replace(BLANK_END, '').length;
  const feed = text.indexOf('\n', content);
  if (feed === -1) return { offset: text.length, insert: eol + lines };
  return { offset: feed + 1, insert: lines + eol };
}

function columnOf(text: string, offset: number): number {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  return offset - lineStart - (text.startsWith('\uFEFF') && lineStart === 0 ? 1 : 0);
}

/** How far the dashes of the file's own lists stand behind their keys; two where it has none. */
function stepOf(doc: Document, text: string): number {
  if (!isMap(doc.contents)) return 2;
  for (const { key, value } of doc.contents.items as Pair<Node, Node | null>[]) {
    const first = isSeq(value) && value.flow !== true ? (value.items[0] as Node | undefined) : undefined;
    const dash = first?.range === undefined || first.range === null ? undefined : dashBefore(text, first.range[0]);
    if (dash !== undefined && key.range) return Math.max(0, dash.indent.length - columnOf(text, key.range[0]));
  }
  return 2;
}

/** @example blockEntry({ date: '2026-07-01', note: 'Praise' }, '\n', '    ') // 'date: 2026-07-01\n    note: Praise' */
function blockEntry(entry: NewEntry, eol: string, indent: string): string {
  return Object.entries(entry)
    .map(([key, value]) => `${key}: ${isList(value) ? flowList(value) : scalar(value, false)}`)
    .join(eol + indent);
}

function flowEntry(entry: NewEntry, padded: boolean): string {
  const pairs = Object.entries(entry).map(
    ([key, value]) => `${key}: ${isList(value) ? flowList(value) : scalar(value, true)}`,
  );
  const blank = padded ? ' ' : '';
  return `{${blank}${pairs.join(', ')}${blank}}`;
}

function flowList(values: readonly string[]): string {
  return `[${values.map((value) => scalar(value, true)).join(', ')}]`;
}

function isList(value: EntryValue): value is readonly string[] {
  return Array.isArray(value);
}

/** What YAML calls blank; a no-break space is text. */
const BLANK_END = /[ \t\r\n]+$/;

/** One line of YAML for a value, in quotes where it would be read as something else without. */
function scalar(value: Exclude<EntryValue, readonly string[]>, inFlow: boolean): string {
  // A JSON string is one in YAML too, and stays on its line.
  if (typeof value === 'string' && /[\n\r]/.test(value)) return JSON.stringify(value);
  const options = { lineWidth: 0, blockQuote: false } as const;
  if (!inFlow) return stringify(value, options).replace(BLANK_END, '');
  const wrapped = stringify([value], { ...options, collectionStyle: 'flow', flowCollectionPadding: false }).replace(
    BLANK_END,
    '',
  );
  return wrapped.slice(1, -1);
}

/** Whether the second document says what the first does, with the entry at the end of the list, and nothing else. */
function meansTheSame(before: Document, after: Document, list: Path, entry: NewEntry): boolean {
  if (after.errors.length > 0) return false;
  const expected: unknown = before.toJS();
  const parent = list
    .slice(0, -1)
    .reduce<unknown>((value, step) => (value as Record<string | number, unknown>)[step], expected);
  const key = String(list.at(-1));
  const holder = parent as Record<string, unknown>;
  const written = Object.fromEntries(
    Object.entries(entry).map(([name, value]) => [name, isList(value) ? value.map(String) : String(value)]),
  );
  const known = Array.isArray(holder[key]) ? (holder[key] as unknown[]) : [];
  holder[key] = [...known, written];
  return isSame(expected, after.toJS() as unknown);
}

function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((one, index) => isSame(one, b[index]));
  if (typeof a !== 'object' || a === null) return a === b;
  if (typeof b !== 'object' || b === null || Array.isArray(b)) return false;
  const left = Object.entries(a);
  const right = new Map(Object.entries(b));
  return left.length === right.size && left.every(([key, value]) => right.has(key) && isSame(value, right.get(key)));
}
