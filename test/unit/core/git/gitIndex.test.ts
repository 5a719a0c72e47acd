import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { trackedBelow } from '../../../../src/core/git/gitIndex';
import { realGit, type RealGit } from './realGit';

const FILES = ['a.txt', 'src/deep/b.txt', 'work/.clients/acme.yaml', 'work/.clients/acme/letters/1.md', 'z'];
/** Longer than the length field of an entry can say, in pieces that a file system takes. */
const LONG = `long/${Array.from({ length: 30 }, () => 'x'.repeat(140)).join('/')}/end`;

describe('the index of a repository', function () {
  this.timeout(30_000);
  let git: RealGit;
  afterEach(() => git.remove());

  const make = (...init: readonly string[]): void => {
    git = realGit(...init);
    for (const file of FILES) git.write(file, 'x');
  };
  const bytes = (name = 'index'): Uint8Array => readFileSync(join(git.folder, '.git', name));

  for (const format of ['sha1', 'sha256']) {
    for (const version of [2, 3, 4]) {
      it(`of version ${version} with ${format} tells what is tracked`, () => {
        make(`--object-format=${format}`);
        git.run(['add', ...FILES]);
        git.run(['update-index', '--index-version', String(version)]);
        // Version 3 is version 2 with an entry that has more flags.
        if (version === 3) git.run(['update-index', '--skip-worktree', 'src/deep/b.txt']);
        assert.equal(bytes()[7], version);
        assert.deepEqual(trackedBelow(bytes(), 'work/.clients'), { isTracked: true, shared: undefined });
        assert.deepEqual(trackedBelow(bytes(), '.clients'), { isTracked: false, shared: undefined });
        git.run(['rm', '-q', '-r', '--cached', 'work/.clients']);
        assert.deepEqual(trackedBelow(bytes(), 'work/.clients'), { isTracked: false, shared: undefined });
      });
    }
  }

  it('has a folder whose name only begins alike apart', () => {
    make();
    git.write('.clients-old/a.yaml', 'x');
    git.run(['add', '.clients-old']);
    assert.equal(trackedBelow(bytes(), '.clients')?.isTracked, false);
    assert.equal(trackedBelow(bytes(), '.clients-old')?.isTracked, true);
  });

  it('is read past names that are longer than their length can be told', () => {
    make();
    const entry = `100644 ${git.run(['hash-object', '-w', '--stdin'], 'x').trim()} 0\t`;
    for (const version of ['2', '4']) {
      git.run(['update-index', '--index-info'], `${entry}${LONG}\n${entry}zoo/.clients/ö.yaml\n`);
      git.run(['update-index', '--index-version', version]);
      assert.equal(trackedBelow(bytes(), 'zoo/.clients')?.isTracked, true);
      assert.equal(trackedBelow(bytes(), 'zoö')?.isTracked, false);
    }
  });

  it('names the file that it shares with others', () => {
    make();
    git.run(['add', ...FILES]);
    git.run(['update-index', '--split-index']);
    const { isTracked, shared } = trackedBelow(bytes(), 'work/.clients') ?? {};
    assert.equal(isTracked, false);
    assert.match(shared ?? '', /^sharedindex\.[0-9a-f]{40}$/);
    assert.equal(trackedBelow(bytes(shared), 'work/.clients')?.isTracked, true);
  });

  it('is refused where it is broken off, and never throws', () => {
    make();
    git.run(['add', ...FILES]);
    const whole = bytes();
    // The check sum is not looked at, so its own bytes may be missing as long as something stands in their place.
    const broken = fc.integer({ min: 0, max: whole.length - 30 });
    fc.assert(fc.property(broken, (length) => trackedBelow(whole.subarray(0, length), 'work/.clients') === undefined));
    fc.assert(
      fc.property(fc.uint8Array(), fc.nat(), (noise, at) => {
        const changed = Uint8Array.from(whole);
        changed.set(noise.subarray(0, whole.length), at % Math.max(1, whole.length - noise.length));
        trackedBelow(changed, 'work/.clients');
        trackedBelow(noise, 'work/.clients');
      }),
    );
    assert.equal(trackedBelow(new TextEncoder().encode('DIRC'), 'a'), undefined);
  });
});
