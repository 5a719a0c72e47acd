/**
 * Every list of `test/fixtures/hand-over`: a record in, the `.md` of the same name out. `REWRITE_LETTERS=1` writes what comes out; read the
 * difference before you keep it.
 */
import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { handOverList } from '../../../../src/core/exit/handOverList';
import { letterInput } from '../letters/fixture';

const FOLDER = fileURLToPath(new URL('../../../fixtures/hand-over', import.meta.url));

describe('the hand-over list, text in and text out', () => {
  for (const name of readdirSync(FOLDER).filter((one) => one.endsWith('.yaml'))) {
    it(name.replace('.yaml', '').replaceAll('-', ' '), () => {
      const written = handOverList(letterInput(readFileSync(join(FOLDER, name), 'utf8')));
      const golden = join(FOLDER, name.replace('.yaml', '.md'));
      if (process.env['REWRITE_LETTERS'] === '1') writeFileSync(golden, written);
      assert.equal(written, existsSync(golden) ? readFileSync(golden, 'utf8') : '', `${name} differs`);
    });
  }

  it('holds nothing private', () => {
    const written = handOverList(letterInput(readFileSync(join(FOLDER, 'under-way.yaml'), 'utf8')));
    assert.doesNotMatch(written, /hunter2|useless|Wrong hours|insult/);
    const ended = handOverList(letterInput(readFileSync(join(FOLDER, 'ended-and-received.yaml'), 'utf8')));
    assert.doesNotMatch(ended, /never paid/);
  });
});
