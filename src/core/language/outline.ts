/** The outline of a client's file: its sections, and below them the entries in the words that other views use. */
import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Node, Pair, YAMLMap, YAMLSeq } from 'yaml';
import { oneLine } from '../letters/markdown';
import { formatMoney } from '../money';
import type { Span } from '../record/lines';
import type { Path } from '../record/problem';
import { saysNothing, textOf } from '../record/scalarNodes';
import type { ListShape, Shape } from '../record/shape';
import { entryWords } from '../views/entries';
import { CLIENT } from './ids';
import { readLoosely } from './looseYaml';
import type { Fragment } from './looseYaml';
import { nodeSpan } from './nodeSpan';

/** What a line of the outline stands for. */
export type OutlineKind = 'section' | 'list' | 'value' | 'person' | 'deliverable' | 'invoice' | 'topic' | 'event';

export interface OutlineItem {
  readonly kind: OutlineKind;
  /** @example 'Request CR-2: Add an online shop' */
  readonly name: string;
  /** @example '2026-07-02 · open · USD 1,440' */
  readonly detail: string;
  /** All of it. */
  readonly span: Span;
  /** The part that is selected when it is gone to; inside of `span`. */
  readonly selection: Span;
  readonly children: readonly OutlineItem[];
}

/**
 * The outline of a client's file, whatever its state.
 * @param currency of the sums where the file names none
 * @example outlineOf('goodwill:\n  - date: 2026-07-01\n', 'USD')[0]?.children[0]?.name // 'Goodwill'
 */
export function outlineOf(text: string, currency: string): readonly OutlineItem[] {
  const { fragments } = readLoosely(text);
  const own = fragments.flatMap((fragment) => new Reader(fragment, text, currency).currency() ?? []);
  return fragments.flatMap((fragment) => new Reader(fragment, text, own[0] ?? currency).outline());
}

/** Kinds of entries that are no dated facts. */
const KINDS: Readonly<Record<string, OutlineKind>> = {
  contacts: 'person',
  deliverables: 'deliverable',
  disagreements: 'topic',
  invoices: 'invoice',
};

/** Private, and too long for a line. */
const UNTOLD = 'notes';

class Reader {
  readonly #fragment: Fragment;
  readonly #part: string;
  readonly #currency: string;

  constructor(fragment: Fragment, text: string, currency: string) {
    this.#fragment = fragment;
    this.#part = fragment.offset === 0 ? text : text.slice(fragment.offset);
    this.#currency = currency;
  }

  outline(): readonly OutlineItem[] {
    const { root } = this.#fragment;
    return isMap(root) ? this.#section(root, CLIENT, []) : [];
  }

  /** The currency that this part of the file names. */
  currency(): string | undefined {
    const { root } = this.#fragment;
    const code = isMap(root) ? this.#texts(root).get('currency') : undefined;
    return code !== undefined && /^[A-Z]{3}$/.test(code) ? code : undefined;
  }

  /** All that a mapping holds. */
  #section(map: YAMLMap, shape: Shape | undefined, path: Path): readonly OutlineItem[] {
    return this.#pairs(map).map(([name, pair]) => this.#member(pair, name, shapeIn(shape, name), [...path, name]));
  }

  #member(pair: YamlPair, name: string, shape: Shape | undefined, path: Path): OutlineItem {
    const selection = this.#span(pair.key);
    const span = pair.value === null ? selection : union(selection, this.#span(pair.value));
    const item = { name: name === '' ? '?' : name, span, selection };
    if (isMap(pair.value))
      return { ...item, kind: 'section', detail: '', children: this.#section(pair.value, shape, path) };
    if (isSeq(pair.value) && isListOfMaps(shape)) {
      const children = this.#entries(pair.value, shape, path);
      return { ...item, kind: 'list', detail: String(children.length), children };
    }
    const detail = path[0] === UNTOLD ? '' : this.#valueText(pair.value);
    return { ...item, kind: isSeq(pair.value) ? 'list' : 'value', detail, children: [] };
  }

  #entries(list: YAMLSeq, shape: ListShape, path: Path): readonly OutlineItem[] {
    return (list.items as (Node | null)[]).flatMap((item, index) =>
      item === null || (isScalar(item) && saysNothing(item)) ? [] : [this.#entry(item, shape.item, [...path, index])],
    );
  }

  #entry(node: Node, shape: Shape, path: Path): OutlineItem {
    const target = isAlias(node) ? this.#fragment.targets.get(node) : node;
    const texts = isMap(target) ? this.#texts(target) : new Map<string, string>();
    const { what, name, words } = entryWords(path, Object.fromEntries(texts));
    const title = name === undefined ? what : `${what} ${name}`;
    const bare = this.#span(node);
    const children = isMap(node) ? this.#inside(node, shape, path) : [];
    const list = [...path].reverse().find((step) => typeof step === 'string') ?? '';
    return {
      kind: KINDS[list] ?? 'event',
      name: words === undefined ? title : `${title}: ${words}`,
      detail: detailOf(texts, shape, this.#currency),
      span: { start: this.#dashBefore(bare.start), end: bare.end },
      selection: isMap(node) ? this.#nameSpan(node, bare) : bare,
      children,
    };
  }

  /** The entries inside an entry, and its sections. */
  #inside(map: YAMLMap, shape: Shape, path: Path): readonly OutlineItem[] {
    return this.#pairs(map).flatMap(([name, pair]) => {
      const inner = shapeIn(shape, name);
      if (isSeq(pair.value) && isListOfMaps(inner)) return this.#entries(pair.value, inner, [...path, name]);
      return isMap(pair.value) ? [this.#member(pair, name, inner, [...path, name])] : [];
    });
  }

  /** Where an entry says its id or name; its first line where it has none. */
  #nameSpan(map: YAMLMap, { start, end }: Span): Span {
    const naming = this.#pairs(map).find(([name]) => name === 'id' || name === 'number' || name === 'name')?.[1].value;
    if (isScalar(naming) && !saysNothing(naming)) return this.#span(naming);
    const { offset } = this.#fragment;
    const line = this.#part.slice(start - offset, end - offset).split(/\r?\n/, 1)[0] ?? '';
    return { start, end: start + line.length };
  }

  /** Where the dash of a list's entry stands, in front of its text; the text's own place in brackets. */
  #dashBefore(start: number): number {
    const { offset } = this.#fragment;
    const before = /(?<=^|\n)[ \t]*(-[ \t]+)+$/.exec(
      this.#part.slice(Math.max(0, start - offset - 80), start - offset),
    );
    const dash = before?.[0].lastIndexOf('-') ?? -1;
    return before === null ? start : start - before[0].length + dash;
  }

  #pairs(map: YAMLMap): readonly (readonly [string, YamlPair])[] {
    return (map.items as YamlPair[]).map((pair) => {
      const key = isAlias(pair.key) ? this.#fragment.targets.get(pair.key) : pair.key;
      return [isScalar(key) ? oneLine(textOf(key)) : '?', pair];
    });
  }

  /** What the plain values of a mapping say. */
  #texts(map: YAMLMap): ReadonlyMap<string, string> {
    const texts = new Map<string, string>();
    for (const [name, { value }] of this.#pairs(map)) {
      const target = isAlias(value) ? this.#fragment.targets.get(value) : value;
      if (isScalar(target) && !saysNothing(target) && !texts.has(name)) texts.set(name, textOf(target));
    }
    return texts;
  }

  #valueText(node: Node | null): string {
    const target = isAlias(node) ? this.#fragment.targets.get(node) : node;
    const parts = isSeq(target) ? target.items : [target];
    return oneLine(parts.flatMap((part) => (isScalar(part) && !saysNothing(part) ? [textOf(part)] : [])).join(', '));
  }

  #span(node: Node): Span {
    const { offset } = this.#fragment;
    const { start, end } = nodeSpan(node, this.#part);
    return { start: start + offset, end: end + offset };
  }
}

type YamlPair = Pair<Node, Node | null>;

function shapeIn(shape: Shape | undefined, key: string): Shape | undefined {
  return shape?.type === 'map' ? shape.entries.get(key)?.shape : undefined;
}

function isListOfMaps(shape: Shape | undefined): shape is ListShape {
  return shape?.type === 'list' && shape.item.type === 'map';
}

function union(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** Keys that say how an entry stands, the one that says most first. */
const STATE_KEYS = [
  'status',
  'answer',
  'cancelled',
  'refused',
  'paid',
  'settled',
  'approved',
  'delivered',
  'repaired',
  'answered',
];

const DECIMAL = /^-?\d+(\.\d+)?$/;

/** The day of an entry, how it stands and its sum; for a person the role. */
function detailOf(texts: ReadonlyMap<string, string>, shape: Shape, currency: string): string {
  if (shape.type !== 'map') return '';
  const keys = [...shape.entries].filter(([, { shape: inner }]) => inner.type === 'scalar' && inner.kind === 'date');
  const dated = keys.find(([, { required }]) => required)?.[0] ?? keys.find(([key]) => texts.has(key))?.[0];
  const date = dated === undefined ? undefined : texts.get(dated);
  const state = STATE_KEYS.find((key) => texts.has(key) && shape.entries.has(key) && key !== dated);
  const isDay = keys.some(([key]) => key === state);
  const sum = texts.get('amount') ?? texts.get('price');
  const money = sum !== undefined && DECIMAL.test(sum) ? formatMoney(Number(sum), currency) : sum;
  const parts = [date, state === undefined ? undefined : isDay ? state : texts.get(state), money, texts.get('role')];
  return oneLine(parts.filter((part) => part !== undefined).join(' · '));
}
