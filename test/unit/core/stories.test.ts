/** Real cases, told in public by the people concerned; names made up. `key.tsv` says what they, or a careful reader, would accept. */
import { equal, fail, ok } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { atLeast, LEVELS, type Level } from '../../../src/core/assessment';
import { assessFolder, readFolder } from '../../../src/core/folder';
import { SIGN_NAMES, type SignName } from '../../../src/core/record/schema';

const FOLDER = join('test', 'fixtures', 'stories');

interface Story {
  readonly id: string;
  readonly asOf: string;
  readonly verdicts: readonly Level[];
  readonly atAct: readonly SignName[];
  readonly belowAct: readonly SignName[];
}

/** The words of a cell, each of them one that is known; an empty cell has none. */
function words<T extends string>(cell: string, known: readonly T[]): readonly T[] {
  const named = cell.split(',').filter((word) => word !== '');
  return named.map((word) => known.find((one) => one === word) ?? fail(`key.tsv: ${word} is not a word of the key`));
}

const stories: readonly Story[] = readFileSync(join(FOLDER, 'key.tsv'), 'utf8')
  .split(/\r?\n/)
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [id = '', asOf = '', verdicts = '', atAct = '', belowAct = ''] = line.split('\t');
    return {
      id,
      asOf,
      verdicts: words(verdicts, LEVELS),
      atAct: words(atAct, SIGN_NAMES),
      belowAct: words(belowAct, SIGN_NAMES),
    };
  });

describe('stories', () => {
  it('has a line of the key for each record', () => {
    const records = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'));
    equal(records.sort().join(), stories.map(({ id }) => `${id}.yaml`).join());
  });

  for (const { id, asOf, verdicts, atAct, belowAct } of stories) {
    it(`${id} on ${asOf}`, () => {
      const folder = readFolder([{ name: `${id}.yaml`, text: readFileSync(join(FOLDER, `${id}.yaml`), 'utf8') }]);
      equal(folder.problems.filter((problem) => problem.severity === 'error').length, 0);
      const { verdict, signs } = assessFolder(folder, asOf)[0]?.assessment ?? fail(`${id} gives no client`);
      const levels = SIGN_NAMES.map((sign) => `${sign} ${signs[sign].level}`).join(', ');
      ok(verdicts.includes(verdict), `${verdict} is none of ${verdicts.join(', ')} (${levels})`);
      for (const sign of atAct) ok(atLeast(signs[sign].level, 'act'), `${sign} is below act (${levels})`);
      for (const sign of belowAct) ok(!atLeast(signs[sign].level, 'act'), `${sign} is at act or above (${levels})`);
    });
  }
});
