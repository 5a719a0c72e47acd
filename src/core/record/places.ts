/** The place of every value of a file, and the way back from an entry of the record to its path. */
import type { Lines, Span } from './lines';
import type { Path, Place } from './problem';
import type { Shape } from './shape';
import type { MapValue, PairOfValues, TreeValue } from './tree';

/** Where the values of a file stand. */
export interface Places {
  /** The place of the value at a path; of the nearest one above it where the path has none. */
  at(path: Path): Place;
  /** The place of the key of the value at a path (the dash's item for a list entry). */
  key(path: Path): Place;
  /** The innermost value whose key or text an offset of the file stands in or right behind; the top of the file where there is none. */
  pathAt(offset: number): Path;
  /** The path in the file of an entry of the record (entries left out for a fault shift the indices of the record, not those of the file). */
  pathOf(entry: object): Path;
}

/** What an entry of the record stands in, and under which name; `undefined` for the record itself. */
export type Owner =
  | {
      readonly inside: object;
      readonly name: string | number;
      /** Once it was asked for. */
      path?: Path;
    }
  | undefined;

const NO_PATH: Path = [];

/** A value that was found below the top. */
interface Found {
  readonly value: TreeValue | null;
  /** `undefined` where the schema does not know it, so that nothing inside it was read. */
  readonly shape: Shape | undefined;
  readonly key: Span;
}

const NOWHERE: Span = { start: 0, end: 0 };

/** Finds its way through the tree along the schema, as the values were read. */
export class TreePlaces implements Places {
  readonly #lines: Lines;
  readonly #top: Found;
  readonly #topSpan: Span;
  readonly #owners = new Map<object, Owner>();

  /** @param span of the top of the file, where it holds no value */
  constructor(lines: Lines, root: TreeValue | null, shape: Shape, span: Span = NOWHERE) {
    this.#lines = lines;
    this.#topSpan = root ?? span;
    this.#top = { value: root, shape, key: this.#topSpan };
  }

  /** Says where the object of the record was read. */
  own(entry: object, owner: Owner): void {
    this.#owners.set(entry, owner);
  }

  /** What the entry is called: its key, or that of the list that it is in; `undefined` for the record itself. */
  nameOf(entry: object): string | undefined {
    return this.pathOf(entry)
      .filter((name) => typeof name === 'string')
      .at(-1);
  }

  /** Whether the file has a value at exactly this path. */
  has(path: Path): boolean {
    return this.#find(path).isWhole;
  }

  at(path: Path): Place {
    return this.#lines.place(this.#spanOf(this.#find(path).found));
  }

  key(path: Path): Place {
    const { found, isWhole } = this.#find(path);
    return this.#lines.place(isWhole ? found.key : this.#spanOf(found));
  }

  /** The first line of the value at the path: enough to underline where a whole entry would be too much. */
  firstLine(path: Path): Place {
    return this.#lines.place(this.#lines.firstLineOf(this.#spanOf(this.#find(path).found)));
  }

  pathAt(offset: number): Path {
    const path: (string | number)[] = [];
    for (let found = this.#top; ;) {
      const name = nameAt(found, offset);
      const inside = name === undefined ? undefined : childOf(found, name);
      if (name === undefined || inside === undefined) return path;
      path.push(name);
      found = inside;
    }
  }

  pathOf(entry: object): Path {
    const owner = this.#owners.get(entry);
    return owner === undefined ? NO_PATH : (owner.path ??= [...this.pathOf(owner.inside), owner.name]);
  }

  #find(path: Path): { readonly found: Found; readonly isWhole: boolean } {
    let found = this.#top;
    for (const name of path) {
      const inside = childOf(found, name);
      if (inside === undefined) return { found, isWhole: false };
      found = inside;
    }
    return { found, isWhole: true };
  }

  #spanOf(found: Found): Span {
    return found === this.#top ? this.#topSpan : (found.value ?? found.key);
  }
}

function childOf({ value, shape }: Found, name: string | number): Found | undefined {
  if (value?.type === 'list') {
    if (shape?.type !== 'list' || typeof name !== 'number' || name >= value.items.length) return undefined;
    const item = value.items[name] ?? null;
    return { value: item, shape: shape.item, key: item ?? NOWHERE };
  }
  const pair = isRead(value, shape) ? value.pairs.find(({ key }) => key === name) : undefined;
  if (pair === undefined) return undefined;
  return { value: pair.value, shape: shapeBelow(shape, pair), key: { start: pair.keyStart, end: pair.keyEnd } };
}

function isRead(value: TreeValue | null, shape: Shape | undefined): value is MapValue {
  return value?.type === 'map' && (shape?.type === 'map' || shape?.type === 'table');
}

function shapeBelow(shape: Shape | undefined, { key }: PairOfValues): Shape | undefined {
  if (shape?.type === 'table') return UNSAFE_KEYS.has(key) ? undefined : shape.value;
  return shape?.type === 'map' ? shape.entries.get(key)?.shape : undefined;
}

/** No name for anything of ours, and treacherous as names of an object's properties. */
export const UNSAFE_KEYS: ReadonlySet<string> = new Set(['__proto__', 'prototype', 'constructor']);

/** What the value inside is called that an offset stands in; of two keys alike the first counts, and the second is none. */
function nameAt({ value, shape }: Found, offset: number): string | number | undefined {
  if (value?.type === 'list') {
    if (shape?.type !== 'list') return undefined;
    const index = value.items.findIndex((item) => isIn(offset, item ?? NOWHERE, item ?? NOWHERE));
    return index === -1 ? undefined : index;
  }
  if (!isRead(value, shape)) return undefined;
  const seen = new Set<string>();
  for (const { key, keyStart, keyEnd, value: inside } of value.pairs) {
    const span = { start: keyStart, end: keyEnd };
    if (!seen.has(key) && isIn(offset, span, inside ?? span)) return key;
    seen.add(key);
  }
  return undefined;
}

function isIn(offset: number, key: Span, value: Span): boolean {
  return key.start <= offset && offset <= value.end;
}
