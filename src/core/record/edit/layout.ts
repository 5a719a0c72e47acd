/** How a text is laid out, and where in it a node stands. */
import { isMap, isScalar, isSeq, type Document, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Path } from '../problem';
import type { TextEdit } from './change';

export interface Layout {
  readonly doc: Document;
  readonly text: string;
  /** The file's own line end. */
  readonly eol: string;
  /** How far the dash of a list stands behind its key. */
  readonly step: number;
}

export type NodePair = Pair<Node, Node | null>;

export function layoutOf(doc: Document, text: string): Layout {
  return { doc, text, eol: text.includes('\r\n') ? '\r\n' : '\n', step: stepOf(doc, text) };
}

/** The node at a path; aliases are not followed, for a change there would show in two places. */
export function nodeAt({ doc }: Layout, path: Path): unknown {
  return path.reduce<unknown>((node, step) => {
    if (isMap(node)) return pairOf(node, String(step))?.value;
    return isSeq(node) && typeof step === 'number' ? node.items[step] : undefined;
  }, doc.contents);
}

export function pairOf(map: YAMLMap, key: string): NodePair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === key) as NodePair | undefined;
}

/** The pairs that a new key can stand behind: the last of those that go before it, then the last of all. */
export function placesFor(map: YAMLMap, after: readonly string[]): readonly NodePair[] {
  const pairs = map.items as NodePair[];
  const before = pairs.filter(({ key }) => isScalar(key) && after.includes(String(key.value))).at(-1);
  return [before, pairs.at(-1)].filter((pair) => pair !== undefined);
}

/** Start and end of a node's own text, without its anchor, its tag and the comment behind it. */
export function spanOf(node: Node | null | undefined): readonly [start: number, end: number] | undefined {
  return node?.range === undefined || node.range === null ? undefined : [node.range[0], node.range[1]];
}

/** A key without a value. */
export function isEmpty(value: unknown): boolean {
  return (
    value === null || (isScalar(value) && value.source === '' && (value.range?.[0] ?? 0) === (value.range?.[1] ?? 0))
  );
}

/** The dash that an entry stands behind: its indent, and the blank after it. */
export function dashBefore(
  text: string,
  start: number,
): { readonly indent: string; readonly gap: string; readonly at: number } | undefined {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const found = /^(\uFEFF?[ ]*)-([ ]+)$/.exec(text.slice(lineStart, start));
  return found === null ? undefined : { indent: found[1] ?? '', gap: found[2] ?? ' ', at: lineStart };
}

/** What YAML calls blank; a no-break space is text. */
const BLANKS = ' \t\r\n';

/** Where a text ends without its blanks. A pattern that is looked for from every blank on would take the square of the time. */
export function endWithoutBlanks(text: string, end = text.length): number {
  let at = end;
  while (at > 0 && BLANKS.includes(text.charAt(at - 1))) at -= 1;
  return at;
}

/** Lines to insert after the line on which a node ends; its comment stays on its line. */
export function afterLine({ text, eol }: Layout, end: number, lines: string): TextEdit {
  const content = endWithoutBlanks(text, end);
  const feed = text.indexOf('\n', content);
  if (feed === -1) return { start: text.length, end: text.length, text: eol + lines };
  return { start: feed + 1, end: feed + 1, text: lines + eol };
}

/** What stands before a comma that goes in at an offset: `?` marks a key only with a blank behind it. */
export function beforeComma({ text }: Layout, offset: number): string {
  return /(^|[\s{,])\?$/.test(text.slice(Math.max(0, offset - 2), offset)) ? ' ' : '';
}

export function columnOf(text: string, offset: number): number {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  return offset - lineStart - (text.startsWith('\uFEFF') && lineStart === 0 ? 1 : 0);
}

/** How far the dashes of the file's own lists stand behind their keys; two where it has none. */
function stepOf(doc: Document, text: string): number {
  if (!isMap(doc.contents)) return 2;
  for (const { key, value } of doc.contents.items as NodePair[]) {
    const first = isBlockList(value) ? spanOf(value.items[0] as Node | undefined) : undefined;
    const dash = first === undefined ? undefined : dashBefore(text, first[0]);
    const keySpan = spanOf(key);
    if (dash !== undefined && keySpan !== undefined)
      return Math.max(0, dash.indent.replace('\uFEFF', '').length - columnOf(text, keySpan[0]));
  }
  return 2;
}

export function isBlockList(value: unknown): value is YAMLSeq {
  return isSeq(value) && value.flow !== true;
}
