/** Papers that are not opened: their paths lead out of the folder, or might on another system. */
import { t } from '../../l10n';
import { clip } from '../clip';
import { paperPath } from '../paperPath';
import { scalarsIn } from '../scalars';
import type { Shape } from '../shape';
import type { Check } from './check';

/** Warns of each path of a paper that is refused. */
export function checkPapers({ record, reading, reportAt }: Check, top: Shape): void {
  for (const { path, value, shape } of scalarsIn(record, top, reading.places)) {
    if (shape.holds !== 'paper' || typeof value !== 'string') continue;
    const found = paperPath(value);
    if ('refused' in found) {
      const key = String(path.at(-1));
      reportAt('warning', 'record/path', t(found.refused, key, clip(value)), path);
    }
  }
}
