/** A file's values as a reader of records sees them, whichever parser they came from. Spans go without the white space that ends a block. */
import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Node, Pair } from 'yaml';
import type { Span } from './lines';
import { textOf } from './scalarNodes';
import type { YamlText } from './yamlText';

/** A text, a number, a date: whatever is written without parts. */
export interface ScalarValue extends Span {
  readonly type: 'scalar';
  /** Without quotes and escapes. */
  readonly text: string;
  /** Whether it stands there without quotes, so that `null` and `~` mean nothing. */
  readonly isPlain: boolean;
}

export interface MapValue extends Span {
  readonly type: 'map';
  readonly pairs: readonly PairOfValues[];
}

export interface ListValue extends Span {
  readonly type: 'list';
  readonly items: readonly (TreeValue | null)[];
}

/** A value that is written elsewhere is its copy, in the place of the alias. */
export type TreeValue = ScalarValue | MapValue | ListValue;

export interface PairOfValues {
  /** `?` where the key is a list or a mapping. */
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly value: TreeValue | null;
}

/** The tree of a text that the YAML library has read without a fault. */
export function treeOf(yaml: YamlText, text: string): TreeValue | null {
  return yaml.root === null ? null : new Planter(yaml.targets, text).valueOf(yaml.root);
}

class Planter {
  readonly #targets: YamlText['targets'];
  readonly #text: string;
  readonly #known = new Map<Node, TreeValue>();

  constructor(targets: YamlText['targets'], text: string) {
    this.#targets = targets;
    this.#text = text;
  }

  valueOf(node: Node): TreeValue {
    const [start, until] = node.range ?? [0, 0];
    const end = start + this.#text.slice(start, until).trimEnd().length;
    const value = this.#inside(node, start, end);
    this.#known.set(node, value);
    return value;
  }

  #inside(node: Node, start: number, end: number): TreeValue {
    if (isMap(node))
      return { type: 'map', start, end, pairs: (node.items as YamlPair[]).map((one) => this.#pair(one)) };
    if (isSeq(node))
      return {
        type: 'list',
        start,
        end,
        items: (node.items as (Node | null)[]).map((one) => one && this.valueOf(one)),
      };
    if (isScalar(node)) return { type: 'scalar', start, end, text: textOf(node), isPlain: node.type === 'PLAIN' };
    const target = isAlias(node) ? this.#targets.get(node) : undefined;
    const meant = target && this.#known.get(target);
    return meant === undefined ? { type: 'scalar', start, end, text: '', isPlain: true } : { ...meant, start, end };
  }

  #pair({ key, value }: YamlPair): PairOfValues {
    const { start, end, ...name } = key === null ? NO_KEY : this.valueOf(key);
    return {
      key: name.type === 'scalar' ? name.text : '?',
      keyStart: start,
      keyEnd: end,
      value: value && this.valueOf(value),
    };
  }
}

type YamlPair = Pair<Node | null, Node | null>;

const NO_KEY: MapValue = { type: 'map', start: 0, end: 0, pairs: [] };
