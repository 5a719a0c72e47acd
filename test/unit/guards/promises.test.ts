import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/guards/files.mjs';
import { promiseBreaches, promisesOf } from '../../../scripts/guards/promises.mjs';
import { relativeLinks } from '../../../scripts/package/pages.mjs';

const page = readFileSync(join(root, 'SECURITY.md'), 'utf8');

describe('SECURITY.md', () => {
  it('promises what a test holds, and each of those tests is there', () => {
    const textOf = (file: string): string | undefined =>
      existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : undefined;
    const promises = promisesOf(page);
    assert.deepEqual([...promiseBreaches(promises, textOf)], []);
    // Every row is read, and every mention of a test in it.
    assert.equal(promises.length, page.split('\n').filter((line) => line.startsWith('| ')).length - 2);
    assert.equal(promises.flatMap(({ tests }) => tests).length, page.match(/`test\//g)?.length);
  });

  it('is linked from README.md, links to files that are there, and has no address of mail', () => {
    assert.ok(relativeLinks(readFileSync(join(root, 'README.md'), 'utf8')).includes('SECURITY.md'));
    assert.deepEqual(
      relativeLinks(page).filter((link) => !existsSync(join(root, link))),
      [],
    );
    assert.doesNotMatch(page, /\w@\w+\.\w/);
  });
});

describe('the guard of the promises', () => {
  const tests: Readonly<Record<string, string>> = {
    'test/a.test.ts':
      "describe('sleep', () => {\n  it('is deep', () => {});\n  it(\n    \"isn't short\",\n    x);\n  // it is 'light'\n",
  };
  const breaches = (...rows: readonly string[]): readonly string[] => [
    ...promiseBreaches(
      promisesOf(['| Promise | Held by |', '| --- | --- |', ...rows].join('\n')),
      (file) => tests[file],
    ),
  ];

  it('lets a promise pass whose tests are there, by the title of a test or of a group', () => {
    const row =
      '| We sleep | `test/a.test.ts`: "is deep"; `test/a.test.ts`: "isn\'t short"; `test/a.test.ts`: "sleep" |';
    assert.deepEqual(breaches(row), []);
  });

  it('sees a promise without a test, a file that is none, and a title that is gone', () => {
    assert.deepEqual(breaches(), ['Nothing is promised.']);
    assert.deepEqual(breaches('| We sleep | trust us |'), ['"We sleep": no test is named.']);
    assert.deepEqual(breaches('| We sleep | `test/b.test.ts`: "is deep" |'), [
      '"We sleep": test/b.test.ts is no test.',
    ]);
    assert.deepEqual(breaches('| We sleep | `src/a.ts`: "is deep" |'), ['"We sleep": src/a.ts is no test.']);
    assert.deepEqual(breaches('| We sleep | `test/a.test.ts`: "light" |'), [
      '"We sleep": test/a.test.ts has no test "light".',
    ]);
  });
});
