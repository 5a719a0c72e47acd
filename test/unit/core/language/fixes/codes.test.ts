import assert from 'node:assert/strict';
import { FIXES } from '../../../../../src/core/language/fixes/fixTable';
import { UNREADABLE_FILE } from '../../../../../src/core/views/portfolio';
import { repositoryFiles, root, textsOf } from '../../../../../scripts/guards/files.mjs';

/** Codes that are put together of a kind of value. */
const BY_KIND = ['record/text', 'record/date', 'record/number', 'record/flag'];

/** Every code of a problem that stands in the source of the record and of the folder. */
function codesInSource(): readonly string[] {
  const files = repositoryFiles(root).filter((file) => /^src\/core\/(record\/.*|folder|nameProblems)\.ts$/.test(file));
  const texts = [...textsOf(files)].map(([, text]) => text);
  const found = texts.flatMap((text) => [...text.matchAll(/'((?:record|studio|yaml|folder)\/[a-z-]+)'/g)]);
  return [...new Set([...found.map((match) => String(match[1])), ...BY_KIND])].sort();
}

describe('every code of a problem', () => {
  it('has its fixes, or a reason why there is none', () => {
    assert.ok(codesInSource().length > 25);
    assert.deepEqual(
      codesInSource().filter((code) => FIXES[code] === undefined),
      [],
    );
  });

  it('is one that a file can have', () => {
    const known = new Set([...codesInSource(), 'clarity/brief']);
    assert.deepEqual(
      Object.keys(FIXES).filter((code) => !known.has(code)),
      [],
    );
  });

  it('says why in a sentence', () => {
    for (const fix of Object.values(FIXES)) if (typeof fix !== 'function') assert.match(fix.none, /^[A-Z].+\.$/);
  });

  it('leaves out the file that could not be had', () => {
    assert.equal(FIXES[UNREADABLE_FILE], undefined);
  });
});
