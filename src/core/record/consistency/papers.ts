/** Papers that are not opened: their paths lead out of the folder, or might on another system. */
import { t } from '../../l10n';
import { clip } from '../clip';
import { paperPath } from '../paperPath';
import { ScalarSearch } from '../scalars';
import { clientSchema } from '../schema';
import { shapeOf } from '../shape';
import type { Check } from './check';

const PAPERS = new ScalarSearch(shapeOf(clientSchema), ({ holds }) => holds === 'paper');

/** Warns of each path of a paper that is refused. */
export function checkPapers({ record, report }: Check): void {
  PAPERS.eachIn(record, ({ owner, key, value }) => {
    if (typeof value !== 'string') return;
    const found = paperPath(value);
    if ('refused' in found) report('warning', 'record/path', t(found.refused, key, clip(value)), owner, key);
  });
}
