/** All that a completion is worked out from: the cursor, what the schema expects there, and what the files say. */
import type { IsoDate } from '../dates';
import type { Studio } from '../record/schema';
import type { Path } from '../record/problem';
import type { MapShape, Shape } from '../record/shape';
import { DEFAULT_THRESHOLDS } from '../thresholds';
import type { Cursor } from './cursor';
import type { Known, Said } from './known';

export interface Scene {
  readonly cursor: Cursor;
  /** Of the mapping whose key is written, or of the value. */
  readonly shape: Shape;
  readonly known: Known;
  readonly today: IsoDate;
  readonly studio: Studio;
  /** How far the dash of a list stands behind its key in this file. */
  readonly step: number;
  /** The keys that the mapping at a path of the file has, and the plain values of the mapping or list there. */
  readonly keysAt: (path: Path) => readonly string[];
  readonly saidAt: (path: Path) => Said;
  readonly itemsAt: (path: Path) => readonly string[];
  /** Whether the entries of the list at a path are written in braces. */
  readonly isFlowList: (path: Path) => boolean;
}

/** A mapping that can be written at the cursor. */
export interface MapStart {
  readonly shape: MapShape;
  readonly path: Path;
  /** What stands before its first key, and behind its last one where it needs closing. */
  readonly lead: string;
  readonly tail: string;
  /** The column of its keys. */
  readonly column: number;
  readonly isFlow: boolean;
  /** Nothing of it is there yet. */
  readonly isFresh: boolean;
  /** What begins here breaks the line, so blanks before it would trail. */
  readonly breaksLine: boolean;
}

/** The mapping whose keys can be written at the cursor: the one it stands in, the value that begins here, or the first entry of the list that begins here. */
export function mapStart({ cursor, shape, step, keysAt }: Scene): MapStart | undefined {
  const { path, lead, column, layout, parentColumn } = cursor;
  const isFlow = layout === 'flow';
  const base = { path, lead, tail: '', column, isFlow, breaksLine: false };
  const inside = asMap(shape, path);
  if (cursor.role === 'key') return inside && { ...base, shape: inside, isFresh: keysAt(path).length === 0 };
  const item = shape.type === 'list' ? asMap(shape.item, path) : undefined;
  if (item !== undefined) {
    const entry = { ...base, shape: item, path: [...path, 0], isFresh: true };
    if (isFlow) return { ...entry, lead: `${lead}[{ `, tail: ' }]' };
    if (layout === 'line') return { ...entry, lead: `${lead}- `, column: column + 2 };
    const dash = parentColumn + step;
    return { ...entry, lead: `\n${' '.repeat(dash)}- `, column: dash + 2, breaksLine: true };
  }
  if (inside === undefined) return undefined;
  const isFresh = lead.endsWith('- ') || keysAt(path).length === 0;
  if (isFlow) return { ...base, shape: inside, lead: `${lead}{ `, tail: ' }', isFresh };
  if (layout === 'line') return { ...base, shape: inside, isFresh };
  const own = parentColumn + 2;
  return { ...base, shape: inside, lead: `\n${' '.repeat(own)}`, column: own, isFresh, breaksLine: true };
}

const THRESHOLDS: Readonly<Record<string, Readonly<Record<string, number>>>> = DEFAULT_THRESHOLDS;

/** A table of free keys is a mapping of those that mean something: rules, and what each rule counts by. */
function asMap(shape: Shape, path: Path): MapShape | undefined {
  if (shape.type === 'map') return shape;
  if (shape.type !== 'table') return undefined;
  const names = path.length === 1 ? Object.keys(THRESHOLDS) : Object.keys(thresholdsOfRule(path));
  const entries = names.map((name) => [name, { shape: shape.value, required: false }] as const);
  return { type: 'map', entries: new Map(entries), description: shape.description };
}

/** The thresholds of the rule that a path of `studio.yaml` leads into. */
export function thresholdsOfRule([top, rule]: Path): Readonly<Record<string, number>> {
  const name = String(rule);
  return top === 'thresholds' && Object.hasOwn(THRESHOLDS, name) ? (THRESHOLDS[name] ?? {}) : {};
}
