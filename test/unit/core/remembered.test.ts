import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { LEVELS } from '../../../src/core/assessment';
import {
  linesFor,
  packRemembered,
  unchangedStandings,
  unpackRemembered,
  type FileStanding,
  type RememberedFolder,
} from '../../../src/core/remembered';

const UNDER = { folder: 'file:///work', version: '1.2.3' };
const AS_OF = '2026-11-23';

const standing = fc.record(
  { verdict: fc.constantFrom(...LEVELS), isEnded: fc.boolean(), isWaiting: fc.boolean() },
  { noNullPrototype: true },
);
const files: fc.Arbitrary<readonly FileStanding[]> = fc.uniqueArray(
  fc.record({
    name: fc.string({ minLength: 1, unit: 'grapheme' }).map((text) => `${text}.yaml`),
    stamp: fc.tuple(fc.nat(2e12), fc.nat(1e6)).map(([time, size]) => `${time}/${size}`),
    standing: fc.option(standing, { nil: null }),
  }),
  { selector: ({ name }) => name, maxLength: 20 },
);

const pack = (kept: readonly FileStanding[]): string => packRemembered(UNDER, AS_OF, kept.map(linesFor(UNDER.folder)));
const kept = (list: readonly FileStanding[]): RememberedFolder => {
  const read = unpackRemembered(UNDER, pack(list));
  assert.ok(read !== undefined);
  return read;
};
const stampsOf = (list: readonly FileStanding[]): ReadonlyMap<string, string> =>
  new Map(list.map(({ name, stamp }) => [name, stamp]));

const STUDIO: FileStanding = { name: 'studio.yaml', stamp: '5/50', standing: null };
const ACME: FileStanding = {
  name: 'acme.yaml',
  stamp: '7/70',
  standing: { verdict: 'act', isEnded: false, isWaiting: true },
};

describe('what is kept of a large folder', () => {
  it('is read back as it was, with its day', () => {
    fc.assert(
      fc.property(files, (list) => {
        const read = kept(list);
        assert.equal(read.asOf, AS_OF);
        const clients = list.filter(({ name }) => !/^studio\.ya?ml$/i.test(name));
        const found = unchangedStandings(read, UNDER.folder, stampsOf(list));
        assert.deepEqual(
          [...found],
          clients.map(({ name, standing }) => [name, standing]),
        );
      }),
    );
  });

  it('has no name of a file in it', () => {
    fc.assert(
      fc.property(files, (list) => {
        const text = pack(list);
        assert.match(text, /^clientele-1 1\.2\.3 2026-11-23 [0-9a-z]+\n([0-9a-z]+ \d+\/\d+ (-|\d+)(\n|$))*$/);
        for (const { name } of list) assert.ok(!text.includes(name));
      }),
    );
  });

  it('is worth nothing where one character of it is another, or the end is missing', () => {
    fc.assert(
      fc.property(files, fc.nat(), fc.string({ minLength: 1, maxLength: 1 }), (list, at, other) => {
        const text = pack(list);
        const place = at % text.length;
        const changed = text.slice(0, place) + other + text.slice(place + 1);
        if (changed !== text) assert.equal(unpackRemembered(UNDER, changed), undefined);
        assert.equal(unpackRemembered(UNDER, text.slice(0, place)), undefined);
      }),
    );
    for (const text of ['', '\n', 'clientele-1', 'null']) assert.equal(unpackRemembered(UNDER, text), undefined);
  });

  it('is worth nothing for another version or another folder', () => {
    const text = pack([ACME]);
    assert.equal(unpackRemembered({ ...UNDER, version: '1.2.4' }, text), undefined);
    assert.equal(unpackRemembered({ ...UNDER, folder: 'file:///work2' }, text), undefined);
    assert.equal(unchangedStandings(kept([ACME]), 'file:///work2', stampsOf([ACME])).size, 0);
  });

  it('counts for a file of the same time and size alone', () => {
    const found = (stamp: string) => [
      ...unchangedStandings(kept([ACME]), UNDER.folder, new Map([['acme.yaml', stamp]])),
    ];
    assert.deepEqual(found('7/70'), [['acme.yaml', ACME.standing]]);
    assert.deepEqual(found('8/70'), []);
    assert.deepEqual(found('7/71'), []);
    const timeless = kept([{ ...ACME, stamp: '' }]);
    assert.equal(unchangedStandings(timeless, UNDER.folder, new Map([['acme.yaml', '']])).size, 0);
  });

  it('is worth nothing where the studio is another one, came or went', () => {
    const found = (before: readonly FileStanding[], now: readonly FileStanding[]) =>
      unchangedStandings(kept(before), UNDER.folder, stampsOf(now)).size;
    assert.equal(found([ACME, STUDIO], [ACME, STUDIO]), 1);
    assert.equal(found([ACME, STUDIO], [ACME, { ...STUDIO, stamp: '6/50' }]), 0);
    assert.equal(found([ACME], [ACME, STUDIO]), 0);
    assert.equal(found([ACME, STUDIO], [ACME]), 0);
  });
});
