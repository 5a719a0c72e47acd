import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { LEVELS } from '../../../src/core/assessment';
import {
  linesFor,
  packRemembered,
  Recalled,
  studioState,
  unpackRemembered,
  type FileStanding,
  type RememberedClient,
  type RememberedFolder,
} from '../../../src/core/remembered';

const UNDER = { folder: 'file:///work', version: '1.2.3' };
const HOLDS_FOR = { asOf: '2026-11-23', studio: studioState(new Map([['studio.yaml', 35]])) };

const standing = fc.record(
  { verdict: fc.constantFrom(...LEVELS), isEnded: fc.boolean(), isWaiting: fc.boolean() },
  { noNullPrototype: true },
);
const files: fc.Arbitrary<readonly FileStanding[]> = fc.uniqueArray(
  fc.record({
    name: fc.string({ minLength: 1, unit: 'grapheme' }).map((text) => `${text}.yaml`),
    stamp: fc.tuple(fc.nat(2e12), fc.nat(1e6)).map(([time, size]) => `${time}/${size}`),
    digest: fc.maxSafeNat(),
    standing: fc.option(standing, { nil: null }),
  }),
  { selector: ({ name }) => name, maxLength: 20 },
);

const pack = (kept: readonly FileStanding[]): string =>
  packRemembered(UNDER, HOLDS_FOR, kept.map(linesFor(UNDER.folder)));
const kept = (list: readonly FileStanding[]): RememberedFolder => {
  const read = unpackRemembered(UNDER, pack(list));
  assert.ok(read !== undefined);
  return read;
};
/** What was kept, with these files looked up. */
const recalled = (list: readonly FileStanding[], names = list.map(({ name }) => name)): Recalled => {
  const found = new Recalled(kept(list), UNDER.folder);
  for (const name of names) found.lookUp(name);
  return found;
};
const clientsIn = (list: readonly FileStanding[]): readonly RememberedClient[] =>
  list.flatMap(({ name, standing }) => (standing === null ? [] : [{ name, ...standing }]));

const ACME: FileStanding = {
  name: 'acme.yaml',
  stamp: '7/70',
  digest: 77,
  standing: { verdict: 'act', isEnded: false, isWaiting: true },
};

describe('what is kept of a large folder', () => {
  it('is read back as it was, with its day', () => {
    fc.assert(
      fc.property(files, (list) => {
        const { asOf, studio } = kept(list);
        assert.deepEqual({ asOf, studio }, HOLDS_FOR);
        const found = recalled(list);
        assert.deepEqual(
          list.map(({ name }) => found.standing(name)),
          list.map(({ standing }) => standing),
        );
        found.holdsFor(HOLDS_FOR);
        assert.equal(found.isEmpty, true);
        for (const { name, stamp } of list) found.confirm(name, stamp);
        assert.deepEqual(found.clients, clientsIn(list));
        assert.equal(found.isEmpty, clientsIn(list).length === 0);
        const again = recalled(list);
        again.holdsFor(HOLDS_FOR);
        for (const { name, digest } of list) assert.equal(again.compare(name, digest), true);
        assert.deepEqual(again.clients, clientsIn(list));
      }),
    );
  });

  it('has no name of a file in it', () => {
    fc.assert(
      fc.property(files, (list) => {
        const text = pack(list);
        assert.match(
          text,
          /^clientele-2 1\.2\.3 2026-11-23 [0-9a-z]+=z [0-9a-z]+\n([0-9a-z]+ \d+\/\d+ [0-9a-z]+ (-|\d+)(\n|$))*$/,
        );
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
    for (const text of ['', '\n', 'clientele-2', 'null']) assert.equal(unpackRemembered(UNDER, text), undefined);
  });

  it('is worth nothing for another version or another folder', () => {
    const text = pack([ACME]);
    assert.equal(unpackRemembered({ ...UNDER, version: '1.2.4' }, text), undefined);
    assert.equal(unpackRemembered({ ...UNDER, folder: 'file:///work2' }, text), undefined);
    const elsewhere = new Recalled(kept([ACME]), 'file:///work2');
    elsewhere.lookUp(ACME.name);
    assert.equal(elsewhere.standing(ACME.name), undefined);
  });

  it('is in the order in which the clients were shown, whichever is known first, and what is new comes before it', () => {
    fc.assert(
      fc.property(
        files.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray([...list], { minLength: list.length }))),
        ([list, shuffled]) => {
          const names = list.map(({ name }) => name);
          const now = recalled(list);
          now.holdsFor(HOLDS_FOR);
          for (const { name, stamp } of shuffled) now.confirm(name, stamp);
          assert.deepEqual(now.clients, clientsIn(list));
          const found = now.inOrder(['two new', ...shuffled.map(({ name }) => name), 'a new one']);
          assert.deepEqual(found, ['two new', 'a new one', ...names]);
        },
      ),
    );
  });

  it('holds for a file of the same time and size until it is read', () => {
    const found = (stamp: string): readonly RememberedClient[] => {
      const now = recalled([ACME]);
      now.holdsFor(HOLDS_FOR);
      now.confirm(ACME.name, stamp);
      return now.clients;
    };
    assert.deepEqual(found('7/70'), clientsIn([ACME]));
    assert.deepEqual(found('8/70'), []);
    assert.deepEqual(found('7/71'), []);
  });

  it('does not hold by a time that the file system does not know', () => {
    const now = recalled([{ ...ACME, stamp: '' }]);
    now.holdsFor(HOLDS_FOR);
    now.confirm(ACME.name, '');
    assert.deepEqual(now.clients, []);
  });

  it('holds for what was read by its content alone', () => {
    const now = recalled([ACME]);
    now.holdsFor(HOLDS_FOR);
    now.confirm(ACME.name, '8/70');
    assert.equal(now.compare(ACME.name, 77), true);
    assert.deepEqual(now.clients, clientsIn([ACME]));
    for (const other of [78, undefined]) {
      now.confirm(ACME.name, '7/70');
      assert.equal(now.compare(ACME.name, other), false);
      assert.deepEqual(now.clients, []);
    }
    assert.equal(now.compare('other.yaml', 77), false);
  });

  it('is no more for a file that is gone, nor for any under a studio that is becoming another', () => {
    const now = recalled([ACME]);
    now.holdsFor(HOLDS_FOR);
    now.confirm(ACME.name, ACME.stamp);
    now.forget(ACME.name);
    assert.deepEqual(now.clients, []);
    assert.equal(now.compare(ACME.name, ACME.digest), false);
    const other = recalled([ACME]);
    other.holdsFor(HOLDS_FOR);
    other.confirm(ACME.name, ACME.stamp);
    other.giveUp();
    assert.deepEqual(other.clients, []);
    assert.equal(other.compare(ACME.name, ACME.digest), false);
    other.confirm(ACME.name, ACME.stamp);
    assert.deepEqual(other.clients, []);
  });

  it('is worth nothing on another day, under another studio, or before it is said which', () => {
    const found = (now?: {
      readonly asOf: string;
      readonly studio: string | undefined;
    }): readonly RememberedClient[] => {
      const one = recalled([ACME]);
      if (now !== undefined) assert.equal(one.holdsFor(now), now === HOLDS_FOR);
      one.confirm(ACME.name, ACME.stamp);
      assert.equal(one.compare(ACME.name, ACME.digest), now === HOLDS_FOR);
      return one.clients;
    };
    assert.equal(found(HOLDS_FOR).length, 1);
    assert.equal(found().length, 0);
    assert.equal(found({ ...HOLDS_FOR, asOf: '2026-11-24' }).length, 0);
    for (const studio of [undefined, studioState(new Map()), studioState(new Map([['studio.yaml', 36]]))])
      assert.equal(found({ ...HOLDS_FOR, studio }).length, 0);
  });

  it('tells studios apart by their files, whichever comes first', () => {
    const two = new Map([
      ['studio.yaml', 35],
      ['studio.yml', 36],
    ]);
    assert.equal(studioState(two), studioState(new Map([...two].reverse())));
    const states = [new Map(), new Map([['studio.yaml', 35]]), new Map([['studio.yml', 35]]), two].map(studioState);
    assert.equal(new Set(states).size, 4);
    for (const state of states) assert.doesNotMatch(state, /\s|^$/);
  });
});
