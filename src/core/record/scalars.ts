/** The scalars of a record, each with its path in the file and its shape. */
import type { Places } from './places';
import type { Path } from './problem';
import type { ScalarShape, Shape } from './shape';

export interface PlacedScalar {
  readonly path: Path;
  readonly value: unknown;
  readonly shape: ScalarShape;
}

/** What is done with a scalar that was found: it stands in a mapping under a key, or in a list that stands under the key. */
export type FoundScalar = (found: {
  readonly owner: object;
  readonly key: string;
  /** Its index in the list. */
  readonly index: number | undefined;
  readonly value: unknown;
  readonly shape: ScalarShape;
}) => void;

/** The part of a schema below which wanted scalars can stand. */
type Plan =
  | { readonly type: 'scalar'; readonly shape: ScalarShape }
  | { readonly type: 'list'; readonly item: Plan }
  | { readonly type: 'map'; readonly entries: readonly (readonly [string, Plan])[] };

/** Looks for scalars of a kind, only where the schema can have them: most of a record is passed by. */
export class ScalarSearch {
  readonly #plan: Plan | undefined;

  constructor(top: Shape, isWanted: (shape: ScalarShape) => boolean) {
    this.#plan = planOf(top, isWanted);
  }

  /** Every wanted scalar of a valid record, in the order of the schema. */
  eachIn(record: object, found: FoundScalar): void {
    if (this.#plan !== undefined) search(record, this.#plan, '', found);
  }
}

function planOf(shape: Shape, isWanted: (shape: ScalarShape) => boolean): Plan | undefined {
  if (shape.type === 'scalar') return isWanted(shape) ? { type: 'scalar', shape } : undefined;
  if (shape.type === 'list') {
    const item = planOf(shape.item, isWanted);
    return item && { type: 'list', item };
  }
  if (shape.type === 'table') return undefined;
  const entries = [...shape.entries].flatMap(([key, { shape: inner }]) => {
    const plan = planOf(inner, isWanted);
    return plan === undefined ? [] : [[key, plan] as const];
  });
  return entries.length === 0 ? undefined : { type: 'map', entries };
}

function search(value: unknown, plan: Plan, above: string, found: FoundScalar): void {
  if (typeof value !== 'object' || value === null) return;
  if (plan.type === 'list' && Array.isArray(value)) {
    const { item } = plan;
    const list: readonly unknown[] = value;
    for (let index = 0; index < list.length; index += 1) {
      if (item.type === 'scalar') found({ owner: list, key: above, index, value: list[index], shape: item.shape });
      else search(list[index], item, above, found);
    }
  }
  if (plan.type !== 'map') return;
  for (const [key, inner] of plan.entries) {
    const inside = (value as Readonly<Record<string, unknown>>)[key];
    if (inside === undefined) continue;
    if (inner.type === 'scalar') found({ owner: value, key, index: undefined, value: inside, shape: inner.shape });
    else search(inside, inner, key, found);
  }
}

/** Every scalar that stands under a key of its own, in the order of the schema; not those that stand in a list. */
export function* scalarsIn(value: unknown, shape: Shape, places: Pick<Places, 'pathOf'>): Generator<PlacedScalar> {
  if (shape.type === 'list' && Array.isArray(value)) {
    for (const item of value as readonly unknown[]) yield* scalarsIn(item, shape.item, places);
  }
  if (shape.type !== 'map' || typeof value !== 'object' || value === null) return;
  for (const [name, entry] of shape.entries) {
    const inside = (value as Readonly<Record<string, unknown>>)[name];
    if (inside === undefined) continue;
    if (entry.shape.type === 'scalar') {
      yield { path: [...places.pathOf(value), name], value: inside, shape: entry.shape };
    } else {
      yield* scalarsIn(inside, entry.shape, places);
    }
  }
}
