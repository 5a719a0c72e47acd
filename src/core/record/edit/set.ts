/** The value of a key, changed where it stands or added. */
import { isAlias, isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import type { Path } from '../problem';
import type { Change, EntryValue, PlainValue, TextEdit } from './change';
import {
  afterLine,
  beforeComma,
  columnOf,
  isEmpty,
  nodeAt,
  pairOf,
  placesFor,
  spanOf,
  type Layout,
  type NodePair,
} from './layout';
import { blockEntry, scalar, valueText } from './write';

/** The edits to try, the nicest first; none where the value is written in a way that can't be changed. */
export function setEdits(
  layout: Layout,
  { path, value, after = [], block }: Extract<Change, { type: 'set' }>,
): readonly TextEdit[] {
  const key = path.at(-1);
  const holder = nodeAt(layout, path.slice(0, -1));
  if (typeof key === 'number')
    return isSeq(holder) ? replaced(layout, nodeAt(layout, path), value, holder.flow === true) : [];
  if (key === undefined) return [];
  if (isMap(holder)) {
    const pair = pairOf(holder, key);
    if (pair === undefined) return added(layout, holder, key, value, after, block === true);
    if (isEmpty(pair.value)) return filled(layout, pair, value, holder.flow === true);
    return replaced(layout, pair.value, value, holder.flow === true);
  }
  return holder === undefined || isEmpty(holder) ? withParent(layout, path, key, value) : [];
}

/** In the place of what stands there, in the quotes that it has. */
function replaced(layout: Layout, node: unknown, value: EntryValue, inFlow: boolean): readonly TextEdit[] {
  if (!isScalar(node) && !isAlias(node)) return [];
  const span = spanOf(node);
  if (span === undefined) return [];
  const [start, rawEnd] = span;
  // The text of a block scalar ends with its last line break, which stays.
  const end = start + layout.text.slice(start, rawEnd).trimEnd().length;
  const plain = valueText(value, inFlow);
  if (typeof value === 'object' || !isScalar(node)) return [{ start, end, text: plain }];
  return [{ start, end, text: inQuotes(String(value), node.type) ?? plain }];
}

function inQuotes(text: string, type: string | null | undefined): string | undefined {
  if (/[^ -~\u00A1-\uD7FF\uE000-\uFFFD]/.test(text) || text.includes('\uFEFF')) return undefined;
  if (type === 'QUOTE_DOUBLE') return JSON.stringify(text);
  return type === 'QUOTE_SINGLE' ? `'${text.replaceAll("'", "''")}'` : undefined;
}

/** Behind the colon of a key that has nothing yet. */
function filled(
  { text }: Layout,
  { key, value: empty }: NodePair,
  value: EntryValue,
  inFlow: boolean,
): readonly TextEdit[] {
  const end = spanOf(key)?.[1];
  if (end === undefined || (isScalar(empty) && (empty.anchor !== undefined || empty.tag !== undefined))) return [];
  const colon = /^[ \t]*:/.exec(text.slice(end));
  if (colon === null) return inFlow ? [{ start: end, end, text: `: ${valueText(value, true)}` }] : [];
  const at = end + colon[0].length;
  return [{ start: at, end: at, text: ` ${valueText(value, inFlow)}` }];
}

/** A key that is not there: behind the last of those that go before it, else at the end. */
function added(
  layout: Layout,
  map: YAMLMap,
  key: string,
  value: EntryValue,
  after: readonly string[],
  inLines: boolean,
): readonly TextEdit[] {
  const pairs = map.items as NodePair[];
  const inFlow = map.flow === true;
  const written = `${scalar(key, inFlow)}: ${valueText(value, inFlow)}`;
  if (inFlow && pairs.length === 0) {
    const open = spanOf(map)?.[0];
    return open === undefined ? [] : [{ start: open + 1, end: open + 1, text: written }];
  }
  const first = spanOf(pairs[0]?.key);
  return placesFor(map, after).flatMap((pair): readonly TextEdit[] => {
    const end = spanOf(pair.value ?? pair.key)?.[1];
    if (end === undefined || first === undefined) return [];
    if (inFlow) return [{ start: end, end, text: `${beforeComma(layout, end)}, ${written}` }];
    const column = ' '.repeat(columnOf(layout.text, first[0]));
    if (!inLines || !isMapping(value)) return [afterLine(layout, end, column + written)];
    const indent = `${column}  `;
    const lines = blockEntry(value, layout.eol, indent);
    return [afterLine(layout, end, `${column}${scalar(key, false)}:${layout.eol}${indent}${lines}`)];
  });
}

function isMapping(value: EntryValue): value is { readonly [key: string]: PlainValue } {
  return typeof value === 'object' && !Array.isArray(value);
}

/** A key in a mapping that is not there either: both, at the end of what holds them. */
function withParent(layout: Layout, path: Path, key: string, value: EntryValue): readonly TextEdit[] {
  const name = path.at(-2);
  const outer = nodeAt(layout, path.slice(0, -2));
  if (typeof name !== 'string' || !isMap(outer) || outer.flow === true) return [];
  const first = spanOf(outer.items[0]?.key as Node | undefined);
  const known = pairOf(outer, name);
  const last = outer.items.at(-1) as NodePair | undefined;
  const end = spanOf(known?.key ?? last?.value ?? last?.key)?.[1];
  if (first === undefined || end === undefined) return [];
  const column = ' '.repeat(columnOf(layout.text, first[0]));
  const inside = `${column}  ${blockEntry({ [key]: value }, layout.eol, `${column}  `)}`;
  return [
    afterLine(layout, end, known === undefined ? `${column}${scalar(name, false)}:${layout.eol}${inside}` : inside),
  ];
}
