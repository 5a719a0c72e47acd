/** The tree of a file and the shape that is expected of them → the values of a record, each with its place. What can't be coerced stays as it is, for the schema to refuse. */
import { t } from '../l10n';
import { clip } from './clip';
import type { Lines, Span } from './lines';
import { nearest } from './nearest';
import { TreePlaces, UNSAFE_KEYS } from './places';
import type { Owner } from './places';
import type { Path, Problem } from './problem';
import type { ScalarKind } from './schemaParts';
import type { ListShape, MapShape, Shape, TableShape } from './shape';
import { isNothing } from './scalarNodes';
import type { ListValue, MapValue, PairOfValues, ScalarValue, TreeValue } from './tree';

/** Stands in the record for a list or a mapping where something else is expected; the schema refuses it. */
export const GOT_LIST = Symbol('a list');
export const GOT_MAPPING = Symbol('a mapping');

export type Mapping = Record<string, unknown>;

/** What was read, before it is held against the schema. */
export interface Reading {
  readonly value: unknown;
  readonly places: TreePlaces;
  readonly problems: Problem[];
  /** The path in the file of an element of a list of the record. */
  readonly elementPath: (list: readonly unknown[], index: number) => Path;
  /** Takes an element out of a list of the record; the paths of the others stay. */
  readonly removeElement: (list: unknown[], index: number) => void;
}

/** Reads a file's values by the shape of its schema. */
export function readValues(root: TreeValue | null, shape: Shape, lines: Lines): Reading {
  return new Reader(root, shape, lines).read(shape);
}

const DECIMAL = /^-?\d+(\.\d+)?$/;
const TRUE = /^(true|True|TRUE)$/;
const FALSE = /^(false|False|FALSE)$/;

class Reader {
  readonly #root: TreeValue | null;
  readonly #lines: Lines;
  readonly #places: TreePlaces;
  readonly #problems: Problem[] = [];
  /** The code and the place of each problem. */
  readonly #reported = new Set<string>();
  /** The index in the file of each element of those lists of the record that lack one of the file's. */
  readonly #indices = new Map<readonly unknown[], number[]>();

  constructor(root: TreeValue | null, shape: Shape, lines: Lines) {
    this.#root = root;
    this.#lines = lines;
    this.#places = new TreePlaces(lines, root, shape);
  }

  read(shape: Shape): Reading {
    return {
      value: this.#value(this.#root, shape, undefined),
      places: this.#places,
      problems: this.#problems,
      elementPath: (list, index) => [...this.#places.pathOf(list), this.#indices.get(list)?.[index] ?? index],
      removeElement: (list, index) => {
        this.#indicesOf(list).splice(index, 1);
        list.splice(index, 1);
      },
    };
  }

  #indicesOf(list: readonly unknown[]): number[] {
    const indices = this.#indices.get(list) ?? Array.from(list.keys());
    this.#indices.set(list, indices);
    return indices;
  }

  /** `undefined` where the value says nothing: empty, null, or a blank text. */
  #value(value: TreeValue | null, shape: Shape, owner: Owner): unknown {
    switch (value?.type) {
      case 'map':
        if (shape.type === 'map') return this.#map(value, shape, owner);
        return shape.type === 'table' ? this.#table(value, shape, owner) : GOT_MAPPING;
      case 'list':
        return shape.type === 'list' ? this.#list(value, shape, owner) : GOT_LIST;
      case 'scalar':
        return this.#scalar(value, shape, owner);
      case undefined:
        return undefined;
    }
  }

  #map(value: MapValue, shape: MapShape, owner: Owner): Mapping {
    const own: Mapping = {};
    this.#places.own(own, owner);
    for (const pair of this.#pairs(value)) {
      const { key } = pair;
      const entry = shape.entries.get(key);
      if (entry === undefined) this.#unknownKey(pair, shape.entries.keys(), own);
      const inside = entry === undefined ? undefined : this.#inside(pair.value, entry.shape, own, key);
      if (inside !== undefined) own[key] = inside;
    }
    return own;
  }

  #table(value: MapValue, shape: TableShape, owner: Owner): Mapping {
    const own: Mapping = {};
    this.#places.own(own, owner);
    for (const pair of this.#pairs(value)) {
      const { key } = pair;
      if (UNSAFE_KEYS.has(key)) this.#unknownKey(pair, [], own);
      const inside = UNSAFE_KEYS.has(key) ? undefined : this.#inside(pair.value, shape.value, own, key);
      if (inside !== undefined) own[key] = inside;
    }
    return own;
  }

  #list({ items }: ListValue, shape: ListShape, owner: Owner): unknown[] {
    const own: unknown[] = [];
    this.#places.own(own, owner);
    for (let index = 0; index < items.length; index += 1) {
      const value = this.#inside(items[index] ?? null, shape.item, own, index);
      if (value !== undefined) {
        this.#indices.get(own)?.push(index);
        own.push(value);
      } else if (!this.#indices.has(own)) this.#indicesOf(own);
    }
    return own;
  }

  /** Most values are scalars, which own nothing. */
  #inside(value: TreeValue | null, shape: Shape, inside: object, name: string | number): unknown {
    if (value?.type === 'scalar' && shape.type === 'scalar') return this.#scalar(value, shape, undefined);
    return this.#value(value, shape, { inside, name });
  }

  #scalar({ text, isPlain }: ScalarValue, shape: Shape, owner: Owner): unknown {
    if (isNothing(text, isPlain)) return undefined;
    if (shape.type === 'scalar') return coerce(text, shape.kind);
    if (shape.type !== 'list' || shape.item.type !== 'scalar') return text;
    const single = [coerce(text, shape.item.kind)];
    this.#places.own(single, owner);
    return single;
  }

  /** The pairs of a mapping without those whose key stood there before: of two alike the first counts. */
  #pairs({ pairs }: MapValue): readonly PairOfValues[] {
    if (!hasTwoAlike(pairs)) return pairs;
    const seen = new Set<string>();
    return pairs.filter((pair) => {
      const isFirst = !seen.has(pair.key);
      if (!isFirst) this.#duplicateKey(pair);
      seen.add(pair.key);
      return isFirst;
    });
  }

  #duplicateKey({ key, keyStart, keyEnd }: PairOfValues): void {
    const message = t(
      '`{0}` stands here a second time and only the first counts; merge the two, or take this one out.',
      clip(key),
    );
    this.#report('yaml/duplicate-key', 'error', message, { start: keyStart, end: keyEnd });
  }

  #unknownKey({ key, keyStart, keyEnd, value }: PairOfValues, known: Iterable<string>, inside: object): void {
    const owner = this.#places.nameOf(inside);
    const meant = nearest(key, known);
    const span = { start: keyStart, end: keyEnd };
    const path = [...this.#places.pathOf(inside), key];
    if (/^\d+$/.test(key) && value === null) {
      const message = t(
        '`{0}` is read as a key of its own, for a comma ends a value inside { }; write the number without separators.',
        clip(key),
      );
      this.#report('record/unknown-key', 'warning', message, span, path);
    } else if (key === '<<') {
      const message = t('Merge keys (`<<`) are not read; write the keys out that this one stands for.');
      this.#report('record/unknown-key', 'warning', message, span, path);
    } else if (meant === undefined) {
      const message =
        owner === undefined
          ? t('`{0}` is not a known key at the top of this file; it is kept and counts for nothing.', clip(key))
          : t('`{0}` is not a known key of `{1}`; it is kept and counts for nothing.', clip(key), clip(owner));
      this.#report('record/unknown-key', 'hint', message, span, path);
    } else {
      const message =
        owner === undefined
          ? t('`{0}` is not a key at the top of this file; did you mean `{1}`?', clip(key), meant)
          : t('`{0}` is not a key of `{1}`; did you mean `{2}`?', clip(key), clip(owner), meant);
      this.#report('record/unknown-key', 'warning', message, span, path);
    }
  }

  /** An alias leads to the same text more than once; it has its problem once. */
  #report(code: string, severity: Problem['severity'], message: string, span: Span, path?: Path): void {
    const key = `${code} ${span.start}`;
    if (this.#reported.has(key)) return;
    this.#reported.add(key);
    this.#problems.push({ code, severity, message, place: this.#lines.place(span), ...(path && { path }) });
  }
}

/** So many keys are compared with each other faster than looked up. */
const FEW = 12;

function hasTwoAlike(pairs: readonly PairOfValues[]): boolean {
  if (pairs.length > FEW) return new Set(pairs.map(({ key }) => key)).size < pairs.length;
  for (let a = 1; a < pairs.length; a += 1) {
    for (let b = 0; b < a; b += 1) if (pairs[a]?.key === pairs[b]?.key) return true;
  }
  return false;
}

function coerce(text: string, kind: ScalarKind): unknown {
  switch (kind) {
    case 'text':
    case 'date':
      return text;
    case 'money':
    case 'number':
      return DECIMAL.test(text) ? Number(text) + 0 : text;
    case 'flag':
      return TRUE.test(text) ? true : FALSE.test(text) ? false : text;
  }
}
