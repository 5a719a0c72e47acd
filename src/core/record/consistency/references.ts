/** References to nothing: an id that no entry of the file has. */
import { t } from '../../l10n';
import { clip } from '../clip';
import { nearest } from '../nearest';
import { ScalarSearch } from '../scalars';
import { clientSchema } from '../schema';
import { either, kindName } from '../series';
import { shapeOf } from '../shape';
import type { Check } from './check';

const REFERENCES = new ScalarSearch(shapeOf(clientSchema), ({ refersTo }) => refersTo !== undefined);

/** Warns where an entry names a deliverable, request, invoice or disagreement that the file does not have. */
export function checkReferences(check: Check): void {
  const { known, reading } = check;
  REFERENCES.eachIn(check.record, ({ owner, key, index, value: name, shape }) => {
    const kinds = shape.refersTo ?? [];
    if (typeof name !== 'string' || kinds.some((kind) => known[kind].has(name))) return;
    if (shape.examples?.includes(name) === true) return;
    const ids = new Set([...kinds.flatMap((kind) => [...known[kind]]), ...(shape.examples ?? [])]);
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
    const path =
      index === undefined
        ? [...reading.places.pathOf(owner), key]
        : reading.elementPath(owner as readonly unknown[], index);
    check.reportAt('warning', 'record/reference', message, path);
  });
}
