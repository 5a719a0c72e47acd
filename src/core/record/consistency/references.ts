/** References to nothing: an id that no entry of the file has. */
import { t } from '../../l10n';
import { clip } from '../clip';
import { nearest } from '../nearest';
import type { Path } from '../problem';
import { either, kindName } from '../series';
import type { ScalarShape, Shape } from '../shape';
import type { Check } from './check';

/** Warns where an entry names a deliverable, request, invoice or disagreement that the file does not have. */
export function checkReferences(check: Check, top: Shape): void {
  for (const { key, name, path, shape } of referencesIn(check, check.record, top, '')) {
    const kinds = shape.refersTo ?? [];
    const ids = new Set([...kinds.flatMap((kind) => [...check.known[kind]]), ...(shape.examples ?? [])]);
    if (ids.has(name)) continue;
    const meant = nearest(name, ids);
    const sought = either(kinds.map(kindName));
    const message =
      meant === undefined
        ? t(
            '`{0}` refers to `{1}`, but no {2} of this file is called so; correct the name, or add what it refers to.',
            key,
            clip(name),
            sought,
          )
        : t(
            '`{0}` refers to `{1}`, but no {2} of this file is called so; did you mean `{3}`?',
            key,
            clip(name),
            sought,
            meant,
          );
    check.reportAt('warning', 'record/reference', message, path());
  }
}

interface Reference {
  /** The key that it stands under. */
  readonly key: string;
  readonly name: string;
  readonly path: () => Path;
  readonly shape: ScalarShape;
}

function* referencesIn(check: Check, value: unknown, shape: Shape, key: string): Generator<Reference> {
  const { reading } = check;
  if (shape.type === 'list' && Array.isArray(value)) {
    for (const [index, item] of (value as unknown[]).entries()) {
      if (isReference(shape.item) && typeof item === 'string')
        yield { key, name: item, path: () => reading.elementPath(value as unknown[], index), shape: shape.item };
      else yield* referencesIn(check, item, shape.item, key);
    }
  }
  if (shape.type !== 'map' || typeof value !== 'object' || value === null) return;
  for (const [name, entry] of shape.entries) {
    const inside = (value as Readonly<Record<string, unknown>>)[name];
    if (isReference(entry.shape) && typeof inside === 'string')
      yield { key: name, name: inside, path: () => [...reading.places.pathOf(value), name], shape: entry.shape };
    else if (inside !== undefined) yield* referencesIn(check, inside, entry.shape, name);
  }
}

function isReference(shape: Shape): shape is ScalarShape {
  return shape.type === 'scalar' && shape.refersTo !== undefined;
}
