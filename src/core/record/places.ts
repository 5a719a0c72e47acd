/** The place of every value of a file, in little memory, and the way back from an entry of the record to its path. */
import { nth } from './lines';
import type { Lines, Span } from './lines';
import type { Path, Place } from './problem';

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

/** The number of a value in the order of the file; the top of the file is 0. */
export type Mark = number;

export const TOP: Mark = 0;

/**
 * Values are noted parent first, each with the spans of its key and itself, and with the mark that follows its last descendant, so
 * that the entries of a list are found without going through what is inside them.
 */
export class PlaceTable implements Places {
  readonly #lines: Lines;
  readonly #names: (string | number)[] = [];
  readonly #parents: Mark[] = [];
  readonly #next: Mark[] = [];
  readonly #spans: number[] = [];
  readonly #owners = new Map<object, Mark>();

  constructor(lines: Lines, top: Span) {
    this.#lines = lines;
    this.open(TOP, '', top, top);
  }

  /** Notes a value of the parent. Call `close` when everything inside it is noted. */
  open(parent: Mark, name: string | number, key: Span, value: Span): Mark {
    const mark = this.#names.length;
    this.#names.push(name);
    this.#parents.push(parent);
    this.#next.push(mark + 1);
    this.#spans.push(key.start, key.end, value.start, value.end);
    return mark;
  }

  close(mark: Mark): void {
    this.#next[mark] = this.#names.length;
  }

  /** Says that the object of the record was read from the value. */
  own(entry: object, mark: Mark): void {
    this.#owners.set(entry, mark);
  }

  /** What the value is called: its key, or that of the list that it is an entry of; `undefined` for the top of the file. */
  nameOf(mark: Mark): string | undefined {
    if (mark === TOP) return undefined;
    const name = this.#names[mark];
    return typeof name === 'string' ? name : this.nameOf(nth(this.#parents, mark));
  }

  /** Whether the file has a value at exactly this path. */
  has(path: Path): boolean {
    return this.#find(path).depth === path.length;
  }

  at(path: Path): Place {
    return this.#lines.place(this.#value(this.#find(path).mark));
  }

  key(path: Path): Place {
    const { mark, depth } = this.#find(path);
    return this.#lines.place(depth === path.length ? this.#key(mark) : this.#value(mark));
  }

  /** The first line of the value at the path: enough to underline where a whole entry would be too much. */
  firstLine(path: Path): Place {
    return this.#lines.place(this.#lines.firstLineOf(this.#value(this.#find(path).mark)));
  }

  pathAt(offset: number): Path {
    let found: Mark = TOP;
    for (;;) {
      const child = this.#childAt(found, offset);
      if (child === undefined) return this.pathTo(found);
      found = child;
    }
  }

  pathOf(entry: object): Path {
    return this.pathTo(this.#owners.get(entry) ?? TOP);
  }

  /** The path of a noted value. */
  pathTo(of: Mark): Path {
    const path: (string | number)[] = [];
    for (let mark = of; mark !== TOP; mark = nth(this.#parents, mark)) {
      path.unshift(this.#names[mark] ?? '');
    }
    return path;
  }

  #childAt(parent: Mark, offset: number): Mark | undefined {
    const end = nth(this.#next, parent);
    for (let mark = parent + 1; mark < end; mark = nth(this.#next, mark)) {
      if (this.#key(mark).start <= offset && offset <= this.#value(mark).end) return mark;
    }
    return undefined;
  }

  #find(path: Path): { readonly mark: Mark; readonly depth: number } {
    let mark = TOP;
    for (const [depth, name] of path.entries()) {
      const child = this.#child(mark, name);
      if (child === undefined) return { mark, depth };
      mark = child;
    }
    return { mark, depth: path.length };
  }

  #child(parent: Mark, name: string | number): Mark | undefined {
    const end = nth(this.#next, parent);
    for (let mark = parent + 1; mark < end; mark = nth(this.#next, mark)) {
      if (this.#names[mark] === name) return mark;
    }
    return undefined;
  }

  #key(mark: Mark): Span {
    return { start: nth(this.#spans, mark * 4), end: nth(this.#spans, mark * 4 + 1) };
  }

  #value(mark: Mark): Span {
    return { start: nth(this.#spans, mark * 4 + 2), end: nth(this.#spans, mark * 4 + 3) };
  }
}
