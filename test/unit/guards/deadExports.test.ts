import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../../../scripts/guards/files.mjs';

/** What the search for dead exports prints for a folder, and how it ends. */
function search(folder: string): { readonly status: number | null; readonly output: string } {
  const program = join(root, 'node_modules', 'knip', 'bin', 'knip.js');
  const env = { ...process.env, NODE_V8_COVERAGE: '' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, '--no-progress'], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

describe('the search for dead exports', function () {
  this.timeout(60_000);

  it('finds none', () => {
    const { status, output } = search(root);
    assert.equal(status, 0, output);
  });

  describe('in a small project with the same settings', () => {
    let folder: string;
    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'dead-exports-'));
      for (const file of ['knip.json', 'esbuild.mjs', 'scripts/bundles.mjs'])
        await cp(join(root, file), join(folder, file));
      await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
      await write({
        'package.json': manifestWith('valibot'),
        'src/extension.ts': `import 'valibot';\nimport { used } from './core/a';\nexport const activate = used;`,
        'src/core/a.ts': 'export const used = (): number => 1;',
      });
    });
    afterEach(() => rm(folder, { recursive: true }));

    const manifestWith = (...libraries: readonly string[]): string =>
      JSON.stringify({
        name: 'small',
        scripts: { build: 'node esbuild.mjs' },
        dependencies: Object.fromEntries(libraries.map((name) => [name, '*'])),
        devDependencies: { esbuild: '*' },
      });
    const write = async (files: Readonly<Record<string, string>>) => {
      for (const [file, text] of Object.entries(files)) {
        await mkdir(dirname(join(folder, file)), { recursive: true });
        await writeFile(join(folder, file), text);
      }
    };

    it('finds none where all are used', () => {
      const { status, output } = search(folder);
      assert.equal(status, 0, output);
    });

    it('sees an export, a type, a file and a dependency that nobody uses', async () => {
      await write({
        'package.json': manifestWith('valibot', 'yaml'),
        'src/core/a.ts':
          'export const used = (): number => 1;\nexport const planted = 2;\nexport interface Spare { readonly a: 1 }',
        'src/core/lonely.ts': 'export const lonely = 1;',
      });
      const { status, output } = search(folder);
      assert.equal(status, 1);
      for (const name of [/planted/, /Spare/, /src\/core\/lonely\.ts/, /yaml/]) assert.match(output, name);
    });

    it('sees an import that package.json does not name', async () => {
      await write({ 'src/core/a.ts': `import 'date-fns';\nexport const used = (): number => 1;` });
      const { status, output } = search(folder);
      assert.equal(status, 1);
      assert.match(output, /date-fns/);
    });
  });
});
