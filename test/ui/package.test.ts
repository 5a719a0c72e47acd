import assert from 'node:assert/strict';
import { readFile, stat } from 'node:fs/promises';
import { join, posix, resolve } from 'node:path';
import { relativeLinks } from '../../scripts/package/pages.mjs';
import { runQuietly } from '../../scripts/run-quietly.mjs';
import { newest, oldest } from '../../scripts/vscode-server.mjs';
import { inSession } from './harness/session';
import { unzip, type Packed } from './harness/zip';

const root = resolve(import.meta.dirname, '..', '..');

/** Bytes that the whole package may have. */
const limit = 600_000;

describe('the package', () => {
  let vsix: string;
  let files: readonly Packed[];
  before(async () => {
    await runQuietly(process.execPath, ['scripts/package.mjs'], { cwd: root });
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { readonly version: string };
    vsix = join(root, 'out', `clientele-${version}.vsix`);
    files = unzip(await readFile(vsix));
  });

  const textOf = (name: string): string => {
    const found = files.find((file) => file.name === `extension/${name}`);
    assert.ok(found, `${name} is not in the package`);
    return found.text();
  };

  it('holds what test/fixtures/package-files.txt lists, and nothing else', async () => {
    const listed = await readFile(join(root, 'test', 'fixtures', 'package-files.txt'), 'utf8');
    assert.deepEqual(files.map(({ name }) => name).sort(), listed.trimEnd().split('\n').sort());
  });

  it('is small', async () => {
    const { size } = await stat(vsix);
    console.log(`      ${String(Math.ceil(size / 1000))} of ${String(limit / 1000)} kB`);
    assert.ok(size < limit, `${String(size)} bytes`);
  });

  it('has each file that its pages link to, and nothing that is about the repository', () => {
    const names = new Set(files.map(({ name }) => name));
    for (const page of files.filter(({ name }) => /^extension\/(docs\/)?[\w-]+\.md$/.test(name))) {
      const lost = relativeLinks(page.text()).filter((link) => !names.has(posix.join(posix.dirname(page.name), link)));
      assert.deepEqual(lost, [], page.name);
    }
    assert.doesNotMatch(textOf('readme.md'), /repository only|npm |CONTRIBUTING/);
    const manifest = JSON.parse(textOf('package.json')) as Readonly<Record<string, unknown>>;
    for (const key of ['scripts', 'dependencies', 'devDependencies', 'overrides'])
      assert.equal(manifest[key], undefined);
  });

  it('has the licence of each library with it', () => {
    const notices = textOf('THIRD-PARTY-NOTICES.txt');
    for (const name of [
      'yaml',
      'valibot',
      'markdown-it',
      'mustache',
      'lodash.sortby',
      '@secretlint/secretlint-rule-aws',
    ])
      assert.match(notices, new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\((MIT|ISC)\\)$`, 'm'));
    assert.match(textOf('LICENSE.txt'), /MIT License/);
    assert.match(textOf('changelog.md'), /^# Changelog\n\nThe format follows \[Keep a Changelog\]/);
  });

  for (const release of [oldest, newest]) {
    it(`works once installed in VS Code ${release.version}: tree, report, draft`, async () => {
      const options = { workspace: 'demo', vsix, release, settings: { 'clientele.asOf': '2026-11-23' } };
      await inSession(options, async (session) => {
        const { page } = session;
        await session.showContainer('Clients');
        await page.locator('.statusbar-item', { hasText: 'Clients: 1 to let go, 6 need action' }).waitFor();
        await session.row('Ended').waitFor();

        await session.runCommand('Clients: Assess Client');
        await session.pick('Fennel & Finch Cookware');
        const report = await session.webview('Next step');
        await report.getByRole('button', { name: 'Draft change order' }).first().click();
        const letter = page.locator('.tab', { hasText: 'change-order.md' });
        await letter.waitFor();
        await page.locator('.view-line', { hasText: 'CR-1' }).first().waitFor();
        assert.equal(await letter.count(), 1);
        await session.picture(`package ${release.version}`);
      });
    });
  }
});
