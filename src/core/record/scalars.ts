/** The scalars of a record, each with its path in the file and its shape. */
import type { Places } from './places';
import type { Path } from './problem';
import type { ScalarShape, Shape } from './shape';

export interface PlacedScalar {
  readonly path: Path;
  readonly value: unknown;
  readonly shape: ScalarShape;
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
