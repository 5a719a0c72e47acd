import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { browserBreaches } from '../../../scripts/guards/bundle.mjs';
import { repositoryFiles, root } from '../../../scripts/guards/files.mjs';

describe('the bundle for a browser', function () {
  this.timeout(30_000);

  it('needs nothing but vscode', async () => {
    const breaches = await browserBreaches({ entries: ['src/extension.ts'], folder: root, provided: ['vscode'] });
    assert.deepEqual(breaches, []);
  });

  it('of the core alone needs nothing at all', async () => {
    const entries = repositoryFiles(root).filter((file) => /^src\/core\/.*\.ts$/.test(file));
    assert.deepEqual(await browserBreaches({ entries, folder: root, provided: [] }), []);
  });

  describe('with a breach', () => {
    let folder: string;
    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'bundle-guard-'));
      await mkdir(join(folder, 'node_modules'));
      await symlink(join(root, 'node_modules', 'date-fns'), join(folder, 'node_modules', 'date-fns'));
    });
    afterEach(() => rm(folder, { recursive: true }));

    const breachesOf = async (files: Readonly<Record<string, string>>) => {
      for (const [file, text] of Object.entries(files)) {
        await mkdir(dirname(join(folder, file)), { recursive: true });
        await writeFile(join(folder, file), text);
      }
      return browserBreaches({ entries: ['entry.ts'], folder, provided: ['vscode'] });
    };

    it('lets vscode and the libraries pass', async () => {
      const text = `import { window } from 'vscode'; import { addDays } from 'date-fns'; window.a = addDays;`;
      assert.deepEqual(await breachesOf({ 'entry.ts': text }), []);
    });

    it('sees a built-in behind a second file', async () => {
      const breaches = await breachesOf({
        'entry.ts': `export { a } from './deep/a';`,
        'deep/a.ts': `import { readFileSync } from 'fs'; export const a = readFileSync;`,
      });
      assert.deepEqual(breaches, ['deep/a.ts imports "fs", which only Node.js has.']);
    });

    it('sees a built-in that is loaded later', async () => {
      const breaches = await breachesOf({ 'entry.ts': `export const a = () => import('node:os');` });
      assert.deepEqual(breaches, ['entry.ts imports "node:os", which only Node.js has.']);
    });

    it('sees a built-in inside a package', async () => {
      const breaches = await breachesOf({
        'entry.ts': `export { a } from 'yaml';`,
        'node_modules/yaml/index.js': `const { cwd } = require('process'); exports.a = cwd;`,
      });
      assert.deepEqual(breaches, ['node_modules/yaml/index.js imports "process", which only Node.js has.']);
    });

    it('sees a package that is none of the libraries', async () => {
      const breaches = await breachesOf({
        'entry.ts': `export { a } from 'left-pad';`,
        'node_modules/left-pad/index.js': `exports.a = 1;`,
      });
      assert.deepEqual(breaches, ['left-pad is in the bundle, and is none of the libraries.']);
    });

    it('sees a name that leads nowhere', async () => {
      const breaches = await breachesOf({ 'entry.ts': `export { a } from './gone';` });
      assert.deepEqual(breaches, ['entry.ts Could not resolve "./gone"']);
    });
  });
});
