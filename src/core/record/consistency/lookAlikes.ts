/** Ids that look like others, so that what refers to them may refer to something else, or to nothing. */
import { lookAlike, lookAlikeWords } from '../lookAlike';
import { ScalarSearch } from '../scalars';
import { clientSchema } from '../schema';
import { shapeOf } from '../shape';
import type { Check } from './check';

const IDS = new ScalarSearch(shapeOf(clientSchema), ({ names }) => names !== undefined);

/** Warns of each id that mixes alphabets in a word, or has characters that nobody sees. */
export function checkLookAlikes({ record, report }: Check): void {
  IDS.eachIn(record, ({ owner, key, value }) => {
    const found = typeof value === 'string' ? lookAlike(value) : undefined;
    if (found !== undefined) report('warning', 'record/look-alike', lookAlikeWords(String(value), found), owner, key);
  });
}
