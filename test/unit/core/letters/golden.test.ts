/**
 * Every letter of `test/fixtures/letters`: `<kind>-<situation>.yaml` in, `.md` of the same name out, and `.vi.md` in Vietnamese.
 * `REWRITE_LETTERS=1` writes what comes out; read the difference before you keep it.
 */
import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { draftLetter, renderDraft } from '../../../../src/core/letters/draft';
import { LETTERS } from '../../../../src/core/letters/letters';
import { LETTER_KINDS, type LetterKind } from '../../../../src/core/record/schema';
import { FOLDER, letterInput } from './fixture';

const cases = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.yaml') && name.includes('-'))
  .map((name) => name.slice(0, -'.yaml'.length));

function kindOf(name: string): LetterKind {
  const kind = LETTER_KINDS.find((one) => one === name.split('-')[0]);
  assert.ok(kind !== undefined, `${name} starts with no kind of letter`);
  return kind;
}

describe('letters, text in and text out', () => {
  for (const name of cases) {
    const input = letterInput(readFileSync(join(FOLDER, `${name}.yaml`), 'utf8'));
    const kind = kindOf(name);
    it(name.replaceAll('-', ' '), () => same(`${name}.md`, renderDraft(draftLetter(kind, input))));
    if (!LETTERS[kind].languages.includes('vi')) continue;
    it(`${name.replaceAll('-', ' ')}, in Vietnamese`, () => {
      same(`${name}.vi.md`, renderDraft(draftLetter(kind, { ...input, language: 'vi' })));
    });
  }

  function same(file: string, written: string): void {
    const golden = join(FOLDER, file);
    if (process.env['REWRITE_LETTERS'] === '1') writeFileSync(golden, written);
    assert.equal(written, existsSync(golden) ? readFileSync(golden, 'utf8') : '', `${file} differs`);
  }

  it('has at least two situations for each kind', () => {
    for (const kind of LETTER_KINDS) {
      assert.ok(cases.filter((name) => kindOf(name) === kind).length >= 2, kind);
    }
  });
});
