/** One more entry at the end of a list. */
import { isMap, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Path } from '../problem';
import type { NewEntry, PlainValue, TextEdit } from './change';
import { afterLine, columnOf, dashBefore, isEmpty, nodeAt, pairOf, spanOf, type Layout, type NodePair } from './layout';
import { blockEntry, flowEntry, scalar } from './write';

/** Where the entry goes and how it is written there; `undefined` where the list is written in a way that can't be added to. */
export function appendEdit(layout: Layout, list: Path, entry: NewEntry | PlainValue): TextEdit | undefined {
  const key = list.at(-1);
  const parent = nodeAt(layout, list.slice(0, -1));
  if (!isMap(parent) || typeof key !== 'string') return undefined;
  const pair = pairOf(parent, key);
  if (pair === undefined) return newKey(layout, parent, key, entry);
  if (isSeq(pair.value))
    return pair.value.flow === true ? intoFlow(layout, pair.value, entry) : intoBlock(layout, pair.value, entry);
  return isEmpty(pair.value) ? belowKey(layout, parent, pair, entry) : undefined;
}

/** After the last entry of a list in dashes. */
function intoBlock(layout: Layout, seq: YAMLSeq, entry: NewEntry | PlainValue): TextEdit | undefined {
  const last = seq.items.at(-1) as Node | undefined;
  const span = spanOf(last);
  const dash = span === undefined ? undefined : dashBefore(layout.text, span[0]);
  if (span === undefined || dash === undefined) return undefined;
  const indent = dash.indent.replace('\uFEFF', '');
  const written =
    isMap(last) && last.flow === true
      ? flowEntry(entry, layout.text.slice(span[0]).startsWith('{ '))
      : blockEntry(entry, layout.eol, indent + ' '.repeat(1 + dash.gap.length));
  return afterLine(layout, span[1], `${indent}-${dash.gap}${written}`);
}

/** Behind the last entry of a list in brackets. */
function intoFlow(layout: Layout, seq: YAMLSeq, entry: NewEntry | PlainValue): TextEdit | undefined {
  const last = seq.items.at(-1) as Node | undefined;
  const open = spanOf(seq);
  if (last === undefined) return open && insertion(open[0] + 1, flowEntry(entry, false));
  const span = spanOf(last);
  return span && insertion(span[1], `, ${flowEntry(entry, isMap(last) && layout.text[span[0] + 1] === ' ')}`);
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

/** A key of its own at the end of a mapping. */
function newKey(layout: Layout, parent: YAMLMap, key: string, entry: NewEntry | PlainValue): TextEdit | undefined {
  const first = spanOf(parent.items[0]?.key as Node | undefined);
  const last = parent.items.at(-1) as NodePair | undefined;
  const end = spanOf(last?.value ?? last?.key);
  if (first === undefined || end === undefined) return undefined;
  const name = scalar(key, parent.flow === true);
  if (parent.flow === true) return insertion(end[1], `, ${name}: [${flowEntry(entry, false)}]`);
  const column = columnOf(layout.text, first[0]);
  const indent = ' '.repeat(column + layout.step);
  const lines = `${' '.repeat(column)}${name}:${layout.eol}${indent}- ${blockEntry(entry, layout.eol, `${indent}  `)}`;
  return afterLine(layout, end[1], lines);
}

function insertion(at: number, text: string): TextEdit {
  return { start: at, end: at, text };
}
