import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtElsewhere, unlikeFiles } from '../../../scripts/guards/reproducible.mjs';

describe('a build', function () {
  this.timeout(120_000);
  let scratch: string;
  before(async () => {
    scratch = await mkdtemp(join(tmpdir(), 'reproducible-'));
    await mkdir(join(scratch, 'tmp'));
  });
  after(() => rm(scratch, { recursive: true }));

  it('gives the same bytes in another folder, time zone and language: bundles, package, bill of materials', async () => {
    const [here, there] = await Promise.all([
      builtElsewhere({
        folder: join(scratch, 'a'),
        env: { TZ: 'Pacific/Kiritimati', LC_ALL: 'et_EE.UTF-8', LANG: 'et_EE.UTF-8', TMPDIR: join(scratch, 'tmp') },
        umask: 0o077,
      }),
      builtElsewhere({
        folder: join(scratch, 'deep', 'in', 'another one'),
        env: { TZ: 'America/St_Johns', LC_ALL: 'C', LANG: 'C', SOURCE_DATE_EPOCH: '1000000000' },
        umask: 0o002,
      }),
    ]);
    const names = [...here.keys()].filter((name) => /\.(vsix|cdx\.json)$|extension\.js$/.test(name));
    assert.equal(names.length, 3, names.join(', '));
    assert.deepEqual(unlikeFiles(here, there), []);
    const [vsix, bill] = ['.vsix', '.cdx.json'].map((end) => [...here].find(([name]) => name.endsWith(end))?.[1]);
    assert.ok(vsix && bill);
    assert.ok(bill.includes(createHash('sha256').update(vsix).digest('hex')), 'the bill is of this package');
  });
});

describe('the comparison of two builds', () => {
  it('sees another byte, and a file that only one of them has', () => {
    const build = new Map(Object.entries({ a: Buffer.from('1'), b: Buffer.from('2') }));
    assert.deepEqual(unlikeFiles(build, new Map(build)), []);
    assert.deepEqual(unlikeFiles(build, new Map([...build, ['b', Buffer.from('3')]])), ['b']);
    assert.deepEqual(unlikeFiles(build, new Map([...build, ['c', Buffer.from('')]])), ['c']);
    assert.deepEqual(unlikeFiles(new Map([...build, ['c', Buffer.from('')]]), build), ['c']);
  });
});
