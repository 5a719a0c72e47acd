import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { escapeText } from '../../../../src/core/letters/markdown';
import { placeholdersIn } from '../../../../src/core/mail/placeholders';
import { FOLDER } from '../letters/fixture';

describe('the blanks of a letter', () => {
  it('are words in brackets, each named once', () => {
    assert.deepEqual(
      placeholdersIn('# About [topic]\n\nDear [tên của bạn],\n\nin [topic], [your proposal].\n\n- [date]: so'),
      ['[topic]', '[tên của bạn]', '[your proposal]', '[date]'],
    );
  });

  for (const text of [
    '\\[sic\\]',
    '[here](https://acme.example)',
    '[a b][1]',
    '[ref]: https://x.example',
    '- [ ] a\n- [x] b',
    'a[1]',
    '[]',
  ]) {
    it(`are not in ${JSON.stringify(text)}`, () => assert.deepEqual(placeholdersIn(text), []));
  }

  it('are not what a record says', () => {
    for (const said of ['[your name]', 'a [b c] d', '![x y](z)'])
      assert.deepEqual(placeholdersIn(escapeText(said)), []);
  });

  it('are found in every golden letter that has one', () => {
    for (const name of readdirSync(FOLDER).filter((one) => one.endsWith('.md'))) {
      const text = readFileSync(join(FOLDER, name), 'utf8').replace(/^<!--[\s\S]*?-->/, '');
      const bare = [...text.matchAll(/(?<!\\)\[[^\]]+\]/g)].map(([found]) => found);
      assert.deepEqual(placeholdersIn(text), [...new Set(bare)], name);
    }
  });
});
