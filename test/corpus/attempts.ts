/** Every edit that can be tried on a text: an entry for each list, each missing key and each empty value, and another value for each scalar. */
import { isAlias, isMap, isScalar, isSeq, type Document, type Node } from 'yaml';
import type { Change, EntryValue, NewEntry } from '../../src/core/record/edit/change';
import type { Path } from '../../src/core/record/problem';

export interface Attempt {
  readonly change: Change;
  /** Where the old value stands, for a change of one. */
  readonly span: readonly [start: number, end: number] | undefined;
  /** In which style the place is written. */
  readonly style: 'block' | 'flow';
}

const ENTRIES: readonly NewEntry[] = [
  { date: '2026-07-01', note: 'Praise' },
  { id: 'CR-1', asks: 'a: b # c', items: ['x', 'y, z'], price: 12.5, free: true },
  { says: "it's [so]\nand so", by: '- us', 'a key': '{x}' },
];
const VALUES: readonly EntryValue[] = [
  'changed',
  12,
  true,
  "it's",
  'a: b',
  '- x',
  '# no comment',
  'two words, and more',
  '',
  'Tết ✓',
  'two\nlines',
  ' blank in front',
  '0901',
  'null',
  '[x',
  '*a',
  'x #y',
  'blank behind ',
  '"quoted"',
  ['one', 'two, three'],
];

/** A key that no text has. */
const MISSING = 'zz_missing';

/** All attempts on a document, in the order of its text. */
export function attemptsOn(document: Document): readonly Attempt[] {
  const found: Attempt[] = [];
  walk(document.contents, [], 'block', found);
  return found;
}

function walk(node: unknown, path: Path, around: Attempt['style'], found: Attempt[]): void {
  const one = <T>(list: readonly T[]): T => list[(found.length * 7 + path.length) % list.length] as T;
  if (isMap(node)) {
    const style = node.flow === true ? 'flow' : around;
    const list = [...path, MISSING];
    found.push({ change: { type: 'append', list, entry: one(ENTRIES) }, span: undefined, style });
    found.push({ change: { type: 'set', path: list, value: one(VALUES) }, span: undefined, style });
    for (const { key, value } of node.items) {
      if (!isScalar(key)) continue;
      const inside = [...path, String(key.value)];
      if (isNothing(value))
        found.push({ change: { type: 'append', list: inside, entry: one(ENTRIES) }, span: undefined, style });
      walk(value, inside, style, found);
    }
  } else if (isSeq(node)) {
    const style = node.flow === true ? 'flow' : around;
    const entry = isMap(node.items.at(-1)) || node.items.length === 0 ? one(ENTRIES) : 'One more';
    if (typeof path.at(-1) === 'string')
      found.push({ change: { type: 'append', list: path, entry }, span: undefined, style });
    for (const [index, item] of node.items.entries()) walk(item, [...path, index], style, found);
  } else if ((isScalar(node) || isAlias(node)) && path.length > 0) {
    found.push({ change: { type: 'set', path, value: one(VALUES) }, span: spanOf(node), style: around });
  }
}

function isNothing(value: unknown): boolean {
  return value === null || (isScalar(value) && value.source === '' && value.type === 'PLAIN');
}

function spanOf({ range }: Node): Attempt['span'] {
  return range === undefined || range === null ? undefined : [range[0], range[1]];
}
