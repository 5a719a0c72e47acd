/** One more entry in a list: at its end, or in front of another. */
import { isMap, isScalar, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import { isNull, type Change, type NewEntry, type PlainValue, type TextEdit } from './change';
import {
  afterLine,
  beforeComma,
  columnOf,
  dashBefore,
  isEmpty,
  nodeAt,
  pairOf,
  placesFor,
  spanOf,
  type Layout,
  type NodePair,
} from './layout';
import { blockEntry, flowEntry, scalar } from './write';

/** The edits to try, the nicest first; none where the list is written in a way that can't be added to. */
export function appendEdits(
  layout: Layout,
  { list, entry, after = [], before }: Extract<Change, { type: 'append' }>,
): readonly TextEdit[] {
  const key = list.at(-1);
  const parent = nodeAt(layout, list.slice(0, -1));
  if (!isMap(parent) || typeof key !== 'string') return [];
  const pair = pairOf(parent, key);
  if (pair === undefined) return newKey(layout, parent, key, entry, after);
  const edit = intoKey(layout, parent, pair, entry, before);
  return edit === undefined ? [] : [edit];
}

function intoKey(
  layout: Layout,
  parent: YAMLMap,
  pair: NodePair,
  entry: NewEntry | PlainValue,
  before: number | undefined,
): TextEdit | undefined {
  if (isSeq(pair.value)) {
    const into = pair.value.flow === true ? intoFlow : intoBlock;
    return into(layout, pair.value, entry, before ?? pair.value.items.length);
  }
  if (isEmpty(pair.value)) return belowKey(layout, parent, pair, entry);
  const nothing = isScalar(pair.value) && isNull(pair.value.source ?? '') ? spanOf(pair.value) : undefined;
  return nothing && { start: nothing[0], end: nothing[1], text: `[${flowEntry(entry, false)}]` };
}

/** After the entry of a list in dashes that comes before it; in front of the first one where there is none. */
function intoBlock(layout: Layout, seq: YAMLSeq, entry: NewEntry | PlainValue, index: number): TextEdit | undefined {
  const last = (seq.items[index - 1] ?? seq.items[0]) as Node | undefined;
  const span = spanOf(last);
  const dash = span === undefined ? undefined : dashBefore(layout.text, span[0]);
  if (span === undefined || dash === undefined) return undefined;
  const indent = dash.indent.replace('\uFEFF', '');
  const written =
    isMap(last) && last.flow === true
      ? flowEntry(entry, layout.text.slice(span[0]).startsWith('{ '))
      : blockEntry(entry, layout.eol, indent + ' '.repeat(1 + dash.gap.length));
  const line = `${indent}-${dash.gap}${written}`;
  if (index === 0) return insertion(aboveComments(layout.text, dash.at, indent), `${line}${layout.eol}`);
  const edit = afterLine(layout, span[1], line);
  const at = behindComments(layout.text, edit.start, indent.length + 1);
  return at === edit.start || !layout.text.slice(0, at).endsWith('\n') ? edit : { ...edit, start: at, end: at };
}

/** Behind the entry of a list in brackets that comes before it; in front of the first one where there is none. */
function intoFlow(layout: Layout, seq: YAMLSeq, entry: NewEntry | PlainValue, index: number): TextEdit | undefined {
  const last = (seq.items[index - 1] ?? seq.items[0]) as Node | undefined;
  const open = spanOf(seq);
  if (last === undefined) return open && insertion(open[0] + 1, flowEntry(entry, false));
  const span = spanOf(last);
  if (span === undefined) return undefined;
  const written = flowEntry(entry, isMap(last) && layout.text[span[0] + 1] === ' ');
  return index === 0 ? insertion(span[0], `${written}, `) : insertion(span[1], `, ${written}`);
}

/** Behind the comment lines that stand at least so far in: they belong to the entry above them. */
function behindComments(text: string, start: number, column: number): number {
  const [comments = ''] = new RegExp(`^(?:[ ]{${column},}#[^\\n]*\\n)*`).exec(text.slice(start)) ?? [];
  return start + comments.length;
}

/** In front of the comment lines right above an entry, as far in as it is: they belong to it. */
function aboveComments(text: string, start: number, indent: string): number {
  const [comments = ''] = new RegExp(`(?:(?<=\\n)${indent}#[^\\n]*\\n)*$`).exec(text.slice(0, start)) ?? [];
  return start - comments.length;
}

/** Below a key that has nothing yet. */
function belowKey(
  layout: Layout,
  parent: YAMLMap,
  { key }: NodePair,
  entry: NewEntry | PlainValue,
): TextEdit | undefined {
  const span = spanOf(key);
  if (parent.flow === true || span === undefined) return undefined;
  const indent = ' '.repeat(columnOf(layout.text, span[0]) + layout.step);
  return afterLine(layout, span[1], `${indent}- ${blockEntry(entry, layout.eol, `${indent}  `)}`);
}

/** A key of its own: behind the last of those that go before it, else at the end. */
function newKey(
  layout: Layout,
  parent: YAMLMap,
  key: string,
  entry: NewEntry | PlainValue,
  after: readonly string[],
): readonly TextEdit[] {
  const first = spanOf(parent.items[0]?.key as Node | undefined);
  const name = scalar(key, parent.flow === true);
  return placesFor(parent, after).flatMap(({ value, key: last }) => {
    const end = spanOf(value ?? last)?.[1];
    if (first === undefined || end === undefined) return [];
    if (parent.flow === true)
      return [insertion(end, `${beforeComma(layout, end)}, ${name}: [${flowEntry(entry, false)}]`)];
    const column = columnOf(layout.text, first[0]);
    const indent = ' '.repeat(column + layout.step);
    const lines = `${' '.repeat(column)}${name}:${layout.eol}${indent}- ${blockEntry(entry, layout.eol, `${indent}  `)}`;
    return [afterLine(layout, end, lines)];
  });
}

function insertion(at: number, text: string): TextEdit {
  return { start: at, end: at, text };
}
