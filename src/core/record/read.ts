/** YAML nodes and the shape that is expected of them → the values of a record, each with its place. What can't be coerced stays as it is, for the schema to refuse. */
import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { t } from '../l10n';
import { clip } from './clip';
import type { Lines, Span } from './lines';
import { nearest } from './nearest';
import { PlaceTable, TOP } from './places';
import type { Mark } from './places';
import type { Path, Problem } from './problem';
import type { ScalarKind } from './schemaParts';
import type { ListShape, MapShape, Shape, TableShape } from './shape';
import { spanOf } from './yamlText';
import type { YamlText } from './yamlText';

/** Stands in the record for a list or a mapping where something else is expected; the schema refuses it. */
export const GOT_LIST = Symbol('a list');
export const GOT_MAPPING = Symbol('a mapping');

export type Mapping = Record<string, unknown>;

/** What was read, before it is held against the schema. */
export interface Reading {
  readonly value: unknown;
  readonly places: PlaceTable;
  readonly problems: Problem[];
  /** The path in the file of an element of a list of the record. */
  readonly elementPath: (list: readonly unknown[], index: number) => Path;
  /** Takes an element out of a list of the record; the paths of the others stay. */
  readonly removeElement: (list: unknown[], index: number) => void;
}

/** Reads a file's nodes by the shape of its schema. */
export function readValues(yaml: YamlText, shape: Shape, text: string, lines: Lines): Reading {
  return new Reader(yaml, text, lines).read(shape);
}

type YamlPair = Pair<Node, Node | null>;

/** No name for anything of ours, and treacherous as names of an object's properties. */
const UNSAFE_KEYS: ReadonlySet<string> = new Set(['__proto__', 'prototype', 'constructor']);
const NULL = /^(~|null|Null|NULL)?$/;
const DECIMAL = /^-?\d+(\.\d+)?$/;
const TRUE = /^(true|True|TRUE)$/;
const FALSE = /^(false|False|FALSE)$/;

class Reader {
  readonly #yaml: YamlText;
  readonly #text: string;
  readonly #lines: Lines;
  readonly #places: PlaceTable;
  readonly #problems: Problem[] = [];
  /** The index in the file of each element of the lists of the record. */
  readonly #indices = new Map<readonly unknown[], number[]>();

  constructor(yaml: YamlText, text: string, lines: Lines) {
    this.#yaml = yaml;
    this.#text = text;
    this.#lines = lines;
    this.#places = new PlaceTable(lines, this.#spanOf(yaml.root));
  }

  read(shape: Shape): Reading {
    const value = this.#value(this.#yaml.root, shape, TOP);
    this.#places.close(TOP);
    return {
      value,
      places: this.#places,
      problems: this.#problems,
      elementPath: (list, index) => [...this.#places.pathOf(list), this.#indices.get(list)?.[index] ?? index],
      removeElement: (list, index) => {
        list.splice(index, 1);
        this.#indices.get(list)?.splice(index, 1);
      },
    };
  }

  /** `undefined` where the node says nothing: empty, null, or a blank text. */
  #value(node: Node | null, shape: Shape, mark: Mark): unknown {
    const target = isAlias(node) ? this.#yaml.targets.get(node) : node;
    if (isMap(target)) {
      if (shape.type === 'map') return this.#map(target, shape, mark);
      return shape.type === 'table' ? this.#table(target, shape, mark) : GOT_MAPPING;
    }
    if (isSeq(target)) return shape.type === 'list' ? this.#list(target, shape, mark) : GOT_LIST;
    return isScalar(target) ? this.#scalar(target, shape, mark) : undefined;
  }

  #map(node: YAMLMap, shape: MapShape, mark: Mark): Mapping {
    const own: Mapping = {};
    this.#places.own(own, mark);
    for (const [key, pair] of this.#pairs(node)) {
      const child = this.#open(mark, key, pair);
      const entry = shape.entries.get(key);
      if (entry === undefined) this.#unknownKey(key, pair, shape.entries.keys(), mark);
      const value = entry === undefined ? undefined : this.#value(pair.value, entry.shape, child);
      if (value !== undefined) own[key] = value;
      this.#places.close(child);
    }
    return own;
  }

  #table(node: YAMLMap, shape: TableShape, mark: Mark): Mapping {
    const own: Mapping = {};
    this.#places.own(own, mark);
    for (const [key, pair] of this.#pairs(node)) {
      const child = this.#open(mark, key, pair);
      if (UNSAFE_KEYS.has(key)) this.#unknownKey(key, pair, [], mark);
      const value = UNSAFE_KEYS.has(key) ? undefined : this.#value(pair.value, shape.value, child);
      if (value !== undefined) own[key] = value;
      this.#places.close(child);
    }
    return own;
  }

  #list(node: YAMLSeq, shape: ListShape, mark: Mark): unknown[] {
    const own: unknown[] = [];
    const indices: number[] = [];
    this.#places.own(own, mark);
    this.#indices.set(own, indices);
    for (const [index, item] of (node.items as (Node | null)[]).entries()) {
      const span = this.#spanOf(item);
      const child = this.#places.open(mark, index, span, span);
      const value = this.#value(item, shape.item, child);
      this.#places.close(child);
      if (value === undefined) continue;
      own.push(value);
      indices.push(index);
    }
    return own;
  }

  #scalar(node: Scalar, shape: Shape, mark: Mark): unknown {
    if (saysNothing(node)) return undefined;
    const text = textOf(node);
    if (shape.type === 'scalar') return coerce(text, shape.kind);
    if (shape.type !== 'list' || shape.item.type !== 'scalar') return text;
    const single = [coerce(text, shape.item.kind)];
    this.#places.own(single, mark);
    return single;
  }

  /** The pairs of a mapping by the text of their keys; of two alike the first counts. */
  *#pairs(node: YAMLMap): Generator<readonly [string, YamlPair]> {
    const seen = new Set<string>();
    for (const pair of node.items as YamlPair[]) {
      const target = isAlias(pair.key) ? this.#yaml.targets.get(pair.key) : pair.key;
      const key = isScalar(target) ? textOf(target) : '?';
      if (!seen.has(key)) yield [key, pair];
      else {
        const message = t(
          '`{0}` stands here a second time and only the first counts; merge the two, or take this one out.',
          clip(key),
        );
        this.#report('yaml/duplicate-key', 'error', message, this.#spanOf(pair.key));
      }
      seen.add(key);
    }
  }

  #unknownKey(key: string, pair: YamlPair, known: Iterable<string>, mark: Mark): void {
    const owner = this.#places.nameOf(mark);
    const meant = nearest(key, known);
    const span = this.#spanOf(pair.key);
    const path = [...this.#places.pathTo(mark), key];
    if (/^\d+$/.test(key) && pair.value === null) {
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

  #open(parent: Mark, name: string, pair: YamlPair): Mark {
    const key = this.#spanOf(pair.key);
    return this.#places.open(parent, name, key, pair.value === null ? key : this.#spanOf(pair.value));
  }

  /** The node's span without the line breaks that end a block. */
  #spanOf(node: Node | null): Span {
    if (node === null) return { start: 0, end: 0 };
    const { start, end } = spanOf(node);
    return { start, end: start + this.#text.slice(start, end).trimEnd().length };
  }

  /** An alias leads to the same text more than once; it has its problem once. */
  #report(code: string, severity: Problem['severity'], message: string, span: Span, path?: Path): void {
    const again = this.#problems.some((one) => one.place.start === span.start && one.code === code);
    if (again) return;
    this.#problems.push({ code, severity, message, place: this.#lines.place(span), ...(path && { path }) });
  }
}

/** Whether a scalar counts as absent: empty, blank, or a null without quotes. */
export function saysNothing(node: Scalar): boolean {
  const text = textOf(node);
  return text.trim() === '' || (node.type === 'PLAIN' && NULL.test(text));
}

/** The text of a scalar, without quotes and escapes. */
export function textOf(node: Scalar): string {
  return node.source ?? String(node.value);
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
