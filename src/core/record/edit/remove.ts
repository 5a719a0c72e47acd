/** An entry taken out of a list, a key taken out of a mapping, and another name for a key. */
import { isMap, isSeq, Lexer, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Path } from '../problem';
import type { TextEdit } from './change';
import { dashBefore, isBlockList, nodeAt, pairOf, spanOf, type Layout, type NodePair } from './layout';
import { scalar } from './write';

/** What goes with the entry; `undefined` where a comment would go with it, or where it is written in a way that can't be cut. */
export function removeEdit(layout: Layout, path: Path): TextEdit | undefined {
  const index = path.at(-1);
  const list = nodeAt(layout, path.slice(0, -1));
  if (isMap(list) && typeof index === 'string') return withoutComment(layout, keyWithValue(layout, list, index));
  if (!isSeq(list) || typeof index !== 'number' || index >= list.items.length) return undefined;
  const cut =
    list.items.length === 1
      ? keyLines(layout, path.slice(0, -1))
      : isBlockList(list)
        ? entryLines(layout, list.items[index] as Node)
        : flowItem((list as YAMLSeq<Node>).items, index);
  return withoutComment(layout, cut);
}

function withoutComment({ text }: Layout, cut: TextEdit | undefined): TextEdit | undefined {
  return cut === undefined || hasComment(text.slice(cut.start, cut.end)) ? undefined : cut;
}

/** A key with its value; the dash or the bracket in front of the first one stays for the next. */
function keyWithValue({ text }: Layout, map: YAMLMap, key: string): TextEdit | undefined {
  const pairs = map.items as NodePair[];
  const index = pairs.findIndex((pair) => spanOf(pair.key) !== undefined && String(pair.key) === key);
  const [pair, next, previous] = [pairs[index], pairs[index + 1], pairs[index - 1]];
  const start = spanOf(pair?.key)?.[0];
  const end = spanOf(pair?.value ?? pair?.key)?.[1];
  if (start === undefined || end === undefined || pairs.length < 2) return undefined;
  const nextStart = spanOf(next?.key)?.[0];
  if (map.flow === true) {
    const previousEnd = spanOf(previous?.value ?? previous?.key)?.[1];
    if (nextStart !== undefined) return { start, end: nextStart, text: '' };
    return previousEnd === undefined ? undefined : { start: previousEnd, end, text: '' };
  }
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  if (text.slice(lineStart, start).trim() === '') return wholeLines(text, lineStart, end);
  return nextStart === undefined ? undefined : { start, end: nextStart, text: '' };
}

/** The key with its new name. */
export function renameEdit(layout: Layout, path: Path, key: string): TextEdit | undefined {
  const parent = nodeAt(layout, path.slice(0, -1));
  const old = path.at(-1);
  const span = isMap(parent) && typeof old === 'string' ? spanOf(pairOf(parent, old)?.key) : undefined;
  return span && isMap(parent) ? { start: span[0], end: span[1], text: scalar(key, parent.flow === true) } : undefined;
}

/** The lines of an entry from its dash to the end of its last one. */
function entryLines({ text }: Layout, entry: Node): TextEdit | undefined {
  const span = spanOf(entry);
  const dash = span === undefined ? undefined : dashBefore(text, span[0]);
  return span === undefined || dash === undefined ? undefined : wholeLines(text, dash.at, span[1]);
}

/** The lines of a list's key with all that is below it. */
function keyLines(layout: Layout, list: Path): TextEdit | undefined {
  const key = list.at(-1);
  const parent = nodeAt(layout, list.slice(0, -1));
  if (!isMap(parent) || parent.flow === true || typeof key !== 'string' || parent.items.length < 2) return undefined;
  const pair = pairOf(parent, key);
  const start = spanOf(pair?.key)?.[0];
  const end = spanOf(pair?.value)?.[1];
  if (start === undefined || end === undefined) return undefined;
  const lineStart = layout.text.lastIndexOf('\n', start - 1) + 1;
  const isFirst = layout.text.slice(lineStart, start).trim() !== '';
  return isFirst ? undefined : wholeLines(layout.text, lineStart, end);
}

/** From the start of a line to the end of the line of the last content. */
function wholeLines(text: string, start: number, end: number): TextEdit {
  const content = start + text.slice(start, end).trimEnd().length;
  const feed = text.indexOf('\n', content);
  if (feed !== -1) return { start, end: feed + 1, text: '' };
  // The last line of a text without a final line break: the break before it goes.
  const before = text.slice(0, start).replace(/\r?\n$/, '').length;
  return { start: before, end: text.length, text: '' };
}

function flowItem(items: readonly Node[], index: number): TextEdit | undefined {
  const own = spanOf(items[index]);
  const next = spanOf(items[index + 1]);
  const previous = spanOf(items[index - 1]);
  if (own === undefined) return undefined;
  if (next !== undefined) return { start: own[0], end: next[0], text: '' };
  return previous === undefined ? undefined : { start: previous[1], end: own[1], text: '' };
}

/** Whether a stretch of YAML holds a comment. */
function hasComment(text: string): boolean {
  let before = '';
  for (const lexeme of new Lexer().lex(text)) {
    // The lexer puts this mark in front of the text of a scalar.
    if (lexeme.startsWith('#') && before !== '\u001F') return true;
    before = lexeme;
  }
  return false;
}
