/** Files replaced on a real disk. */
import assert from 'node:assert/strict';
import { chmod, lstat, mkdtemp, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { replaceFile } from '../../../src/cli/replaceFile';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const HOST = hostname().replace(/[^A-Za-z0-9-]/g, '-');
/** More than any system numbers its processes with. */
const NOBODY = 2 ** 30;

describe('a file that is replaced', () => {
  let folder = '';
  let file = '';
  const names = async (): Promise<readonly string[]> => (await readdir(folder)).sort();

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'clientele-replace-'));
    file = join(folder, 'acme.yaml');
    await writeFile(file, 'old\n');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('has the new bytes and its old mode, and nothing lies beside it', async () => {
    if (process.platform !== 'win32') await chmod(file, 0o606);
    const before = await stat(file);
    await replaceFile(file, bytes('old\n'), bytes('new\n'));
    assert.equal(await readFile(file, 'utf8'), 'new\n');
    const { mode, uid, gid } = await stat(file);
    assert.deepEqual([mode, uid, gid], [before.mode, before.uid, before.gid]);
    assert.deepEqual(await names(), ['acme.yaml']);
  });

  it('is the one that a link leads to', async () => {
    if (process.platform === 'win32') return;
    await mkdir(join(folder, 'elsewhere'));
    const target = join(folder, 'elsewhere', 'real.yaml');
    await writeFile(target, 'old\n');
    const link = join(folder, 'link.yaml');
    await symlink(target, link);
    await replaceFile(link, bytes('old\n'), bytes('new\n'));
    assert.equal((await lstat(link)).isSymbolicLink(), true);
    assert.equal(await readFile(target, 'utf8'), 'new\n');
    assert.deepEqual(await readdir(join(folder, 'elsewhere')), ['real.yaml']);
  });

  it('stays where it holds something else than what was read', async () => {
    await assert.rejects(replaceFile(file, bytes('older\n'), bytes('new\n')), { code: 'ECHANGED' });
    assert.equal(await readFile(file, 'utf8'), 'old\n');
    assert.deepEqual(await names(), ['acme.yaml']);
  });

  it('stays while another program writes it, which is named', async () => {
    const other = join(folder, `.acme.yaml.${HOST}.${process.ppid}.clientele-tmp`);
    await writeFile(other, '');
    await assert.rejects(replaceFile(file, bytes('old\n'), bytes('new\n'), 0), { code: 'ELOCKED', by: other });
    assert.equal(await readFile(file, 'utf8'), 'old\n');
    assert.equal((await names()).length, 2);
  });

  it('takes away what ended programs left, and nothing else', async () => {
    const left = [`.acme.yaml.${HOST}.${NOBODY}.clientele-tmp`, `.birch.yaml.${HOST}.${NOBODY}.clientele-tmp`];
    const others = ['.acme.yaml.swp', `.acme.yaml.${HOST}.${NOBODY}.tmp`, `.birch.yaml.elsewhere.7.clientele-tmp`];
    for (const name of [...left, ...others]) await writeFile(join(folder, name), 'half');
    await replaceFile(file, bytes('old\n'), bytes('new\n'));
    assert.deepEqual(await names(), [...others, 'acme.yaml'].sort());
  });

  it('waits for a program on another machine, whose process nobody can look at', async () => {
    await writeFile(join(folder, '.acme.yaml.elsewhere.7.clientele-tmp'), '');
    await assert.rejects(replaceFile(file, bytes('old\n'), bytes('new\n'), 0), { code: 'ELOCKED' });
  });

  it('keeps its reason where there is none to write beside', async () => {
    await assert.rejects(replaceFile(join(folder, 'nobody.yaml'), bytes(''), bytes('new\n')), { code: 'ENOENT' });
  });
});
