import assert from 'node:assert/strict';
import { join } from 'node:path';
import type ts from 'typescript';
import { compileBesideCore, coreProject, tooWide } from '../../../scripts/guards/core-compile.mjs';
import { repositoryFiles, root } from '../../../scripts/guards/files.mjs';

const libraries = `import 'yaml'; import 'date-fns'; import '@date-fns/utc'; import 'valibot'; import 'fastest-levenshtein';`;
/** Types of vscode are found wherever they are named, whatever the settings say: the walk of the imports refuses those. */
const breaches = {
  'types of Node.js': `import { readFileSync } from 'node:fs'; readFileSync('x');`,
  process: `${libraries} process.exit(1);`,
  'a buffer': `${libraries} Buffer.from('x');`,
  require: `${libraries} require('x');`,
  'the console': `${libraries} console.log(1);`,
  'a timer': `${libraries} setTimeout(() => undefined, 1);`,
  'the DOM': `${libraries} document.title = '';`,
  fetch: `${libraries} void fetch('x');`,
  'a way through globalThis': `globalThis.process;`,
};

describe("the core's compiler", () => {
  const { options, fileNames } = coreProject();

  it('knows ECMAScript and nothing of a host', () => {
    assert.deepEqual(tooWide(options), []);
  });

  it('covers every file of the core', () => {
    const ours = repositoryFiles(root).filter((file) => /^src\/core\/.*\.ts$/.test(file));
    assert.deepEqual([...fileNames].sort(), ours.map((file) => join(root, file)).sort());
  });

  it('would be seen with wider settings', () => {
    const wider: readonly ts.CompilerOptions[] = [
      { ...options, types: ['node'] },
      { ...options, lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'] },
      { lib: ['lib.es2022.d.ts'] },
      { types: [] },
    ];
    for (const each of wider) assert.notDeepEqual(tooWide(each), []);
  });

  it('refuses each planted breach', function () {
    this.timeout(30_000);
    const names = Object.keys(breaches);
    const files = Object.fromEntries(Object.values(breaches).map((text, index) => [`planted${index}.ts`, text]));
    const said = compileBesideCore({ ...files, 'fine.ts': `${libraries} export const fine: number = 1;` });
    assert.deepEqual(said['fine.ts'], []);
    for (const [index, name] of names.entries()) {
      assert.notDeepEqual(said[`planted${index}.ts`], [], `${name} went through`);
    }
  });
});
