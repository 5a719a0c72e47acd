import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noticesText, packageFolders, readPackage } from '../../../scripts/package/notices.mjs';

describe('the notices of what is bundled', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'notices-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const says = (license: unknown): Promise<void> =>
    writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'a', version: '1.2.3', license }));

  it('come from the folders of packages, nested and scoped ones too', () => {
    assert.deepEqual(
      packageFolders([
        'src/a.ts',
        'node_modules/yaml/dist/b.js',
        'node_modules/yaml/dist/c.js',
        'node_modules/@s/p/index.js',
        'node_modules/x/node_modules/y/index.js',
      ]),
      ['node_modules/@s/p', 'node_modules/x/node_modules/y', 'node_modules/yaml'],
    );
  });

  it('name the package, its version and licence, with the text', async () => {
    await says('MIT');
    await writeFile(join(folder, 'LICENSE-MIT'), 'Do as you like.\r\n');
    const found = await readPackage(folder);
    assert.deepEqual(found, { name: 'a', version: '1.2.3', licence: 'MIT', text: 'Do as you like.' });
    const text = noticesText([found, { ...found, name: 'b' }, { ...found, name: 'c', text: 'Otherwise.' }]);
    assert.match(
      text,
      /a 1\.2\.3 \(MIT\)\nb 1\.2\.3 \(MIT\)\n-+\n\nDo as you like\.\n\n-+\nc 1\.2\.3 \(MIT\)\n-+\n\nOtherwise\.\n$/,
    );
  });

  for (const license of ['GPL-3.0', undefined, { type: 'MIT' }]) {
    it(`are refused under ${license === undefined ? 'no licence' : JSON.stringify(license)}`, async () => {
      await says(license);
      await writeFile(join(folder, 'LICENSE'), 'Text.');
      await assert.rejects(readPackage(folder), /a 1\.2\.3 is in the bundle under .*Allowed are 0BSD/);
    });
  }

  for (const script of ['preinstall', 'install', 'postinstall']) {
    it(`are refused with a script for "${script}"`, async () => {
      const scripts = { test: 'mocha', [script]: 'node build.js' };
      await writeFile(
        join(folder, 'package.json'),
        JSON.stringify({ name: 'a', version: '1', license: 'MIT', scripts }),
      );
      await writeFile(join(folder, 'LICENSE'), 'Text.');
      await assert.rejects(readPackage(folder), new RegExp(`runs code when it is installed \\(${script}\\)`));
    });
  }

  it('are refused with a binding.gyp, which npm builds unasked', async () => {
    await says('MIT');
    await writeFile(join(folder, 'LICENSE'), 'Text.');
    await readPackage(folder);
    await writeFile(join(folder, 'binding.gyp'), '{}');
    await assert.rejects(readPackage(folder), /binding\.gyp/);
  });

  it('are refused without a text', async () => {
    await says('MIT');
    await assert.rejects(readPackage(folder), /a 1\.2\.3 is in the bundle and has no licence text/);
    await writeFile(join(folder, 'LICENSE'), ' \n');
    await assert.rejects(readPackage(folder), /has no licence text/);
  });
});
