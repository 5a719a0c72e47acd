/** Every value of a file that has no others inside it, with what the schema says about it, valid or not. */
import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Alias, Node, Pair, Scalar, YAMLMap } from 'yaml';
import type { Span } from '../record/lines';
import type { Path } from '../record/problem';
import { textOf } from '../record/scalarNodes';
import type { ScalarShape, Shape } from '../record/shape';
import { spanOf } from '../record/yamlText';
import type { Fragment } from './looseYaml';

export interface Leaf {
  /** Keys and indices from the top; that of the list for a single value that stands for a list. */
  readonly path: Path;
  /** `undefined` where the schema knows no such value. */
  readonly shape: ScalarShape | undefined;
  /** What it says, without quotes; empty for what says nothing. */
  readonly text: string;
  /** What stands in its place; `undefined` where nothing does. */
  readonly node: Scalar | Alias | undefined;
  /** The scalar that says it, which for an alias stands elsewhere; `undefined` for what is no scalar. */
  readonly scalar: Scalar | undefined;
  /** Where it stands, its quotes with it. */
  readonly span: Span;
  /** Where the mapping that holds it stands. */
  readonly holder: Span;
  /** Whether it stands inside brackets. */
  readonly isInFlow: boolean;
}

/** Every leaf of a part of a file in order; what an alias stands for is there once for each alias. */
export function leavesOf(fragment: Fragment, shape: Shape): readonly Leaf[] {
  const leaves: Leaf[] = [];
  const top: Point = { path: [], shape, isInFlow: false, holder: { start: fragment.offset, end: fragment.offset } };
  if (fragment.root !== null) new Walk(fragment, leaves).visit(fragment.root, top);
  return leaves;
}

/** What is known of a value before it is looked at. */
interface Point extends Pick<Leaf, 'path' | 'isInFlow' | 'holder'> {
  readonly shape: Shape | undefined;
}

class Walk {
  readonly #fragment: Fragment;
  readonly #leaves: Leaf[];

  constructor(fragment: Fragment, leaves: Leaf[]) {
    this.#fragment = fragment;
    this.#leaves = leaves;
  }

  visit(node: Node | null, point: Point): void {
    const target = isAlias(node) ? this.#fragment.targets.get(node) : node;
    if (isMap(target) && target.items.length > 0) this.#visitMap(target, point);
    else if (isSeq(target) && target.items.length > 0) {
      const shape = point.shape?.type === 'list' ? point.shape.item : undefined;
      const isInFlow = point.isInFlow || target.flow === true;
      for (const [index, item] of (target.items as (Node | null)[]).entries())
        this.visit(item, { ...point, shape, isInFlow, path: [...point.path, index] });
    } else this.#leaf(node, target, point);
  }

  #visitMap(map: YAMLMap, point: Point): void {
    const isInFlow = point.isInFlow || map.flow === true;
    const holder = this.#span(map);
    for (const { key, value } of map.items as Pair<Node, Node | null>[]) {
      const named = isAlias(key) ? this.#fragment.targets.get(key) : key;
      const name = isScalar(named) ? textOf(named) : '?';
      const { shape } = point;
      const inside =
        shape?.type === 'map' ? shape.entries.get(name)?.shape : shape?.type === 'table' ? shape.value : undefined;
      this.visit(value, { path: [...point.path, name], shape: inside, isInFlow, holder });
    }
  }

  #leaf(node: Node | null, target: Node | null | undefined, { shape, ...point }: Point): void {
    const single = shape?.type === 'list' && isScalar(target) ? shape.item : shape;
    const scalar = isScalar(target) ? target : undefined;
    this.#leaves.push({
      ...point,
      shape: single?.type === 'scalar' ? single : undefined,
      text: scalar === undefined ? '' : textOf(scalar),
      node: isScalar(node) || isAlias(node) ? node : undefined,
      scalar,
      span: node === null ? point.holder : this.#span(node),
    });
  }

  #span(node: Node): Span {
    const { start, end } = spanOf(node);
    return { start: start + this.#fragment.offset, end: end + this.#fragment.offset };
  }
}
