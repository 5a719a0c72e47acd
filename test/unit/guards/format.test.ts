import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { getFileInfo } from 'prettier';
import { repositoryFiles, root } from '../../../scripts/guards/files.mjs';

/** Inputs and expected outputs stay as they are, and the lock file is npm's. */
const leftAlone = /^(test\/fixtures\/|demo\/|package-lock\.json$)/;

describe('the check of the format', function () {
  this.timeout(30_000);

  it('leaves out nothing but data', async () => {
    const ignored = [];
    for (const file of repositoryFiles(root)) {
      const info = await getFileInfo(join(root, file), { ignorePath: join(root, '.prettierignore') });
      if (info.ignored && !leftAlone.test(file)) ignored.push(file);
    }
    assert.deepEqual(ignored, []);
  });

  it('sees a file that is not formatted, and leaves fixtures alone', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'format-guard-'));
    try {
      for (const settings of ['.prettierrc.json', '.prettierignore', '.editorconfig']) {
        await cp(join(root, settings), join(folder, settings));
      }
      const untidy = {
        'src/planted.ts': 'const  a = "x"',
        'docs/planted.md': '*  a',
        'test/fixtures/planted.yaml': 'a:   1',
      };
      for (const [file, text] of Object.entries({ ...untidy, 'src/tidy.ts': `export const a = 'x';\n` })) {
        await mkdir(dirname(join(folder, file)), { recursive: true });
        await writeFile(join(folder, file), text);
      }
      const program = join(root, 'node_modules', 'prettier', 'bin', 'prettier.cjs');
      const { status, stderr } = spawnSync(process.execPath, [program, '--check', '--no-color', '.'], {
        cwd: folder,
        encoding: 'utf8',
      });
      assert.equal(status, 1);
      const named = stderr.split('\n').filter((line) => line.includes('planted') || line.includes('tidy'));
      assert.deepEqual(named, ['[warn] docs/planted.md', '[warn] src/planted.ts']);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
