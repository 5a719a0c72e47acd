import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { isMap, isScalar, isSeq, parse, parseDocument } from 'yaml';
import { applyChanges } from '../../../../src/core/record/edit/applyChanges';
import type { Change, EntryValue } from '../../../../src/core/record/edit/change';
import type { Path } from '../../../../src/core/record/problem';

const root = join(import.meta.dirname, '../../../..');

function changed(text: string, ...changes: readonly Change[]): string {
  const edited = applyChanges(text, changes);
  assert.ok(edited.done, edited.done ? '' : edited.why);
  let after = text;
  for (const edit of [...edited.edits].reverse())
    after = after.slice(0, edit.start) + edit.text + after.slice(edit.end);
  assert.equal(after, edited.text);
  return edited.text;
}

function why(text: string, ...changes: readonly Change[]): string {
  const edited = applyChanges(text, changes);
  return edited.done ? `done: ${edited.text}` : edited.why;
}

const set = (path: Path, value: EntryValue, after: readonly string[] = []): Change => ({
  type: 'set',
  path,
  value,
  after,
});

describe('a value that is set', () => {
  const cases: readonly (readonly [name: string, before: string, change: Change, after: string])[] = [
    ['stands where the old one stood', 'a: open   # x\nb: 1\n', set(['a'], 'approved'), 'a: approved   # x\nb: 1\n'],
    ['keeps double quotes', 'a: "1"\n', set(['a'], 2), 'a: "2"\n'],
    ['keeps single quotes', "a: 'it''s'\n", set(['a'], "that's"), "a: 'that''s'\n"],
    ['is put in quotes where it needs them', 'a: x\n', set(['a'], '# b: c'), 'a: "# b: c"\n'],
    ['comes behind the colon of an empty key', 'a: # none\nb: 1\n', set(['a'], 5), 'a: 5 # none\nb: 1\n'],
    ['comes behind the colon at the end of the text', 'b: 1\na:', set(['a'], 5), 'b: 1\na: 5'],
    ['is a key of its own at the end', 'a: 1\nl:\n  - x: 1\n', set(['b'], 2), 'a: 1\nl:\n  - x: 1\nb: 2\n'],
    [
      'comes behind the keys that go before it',
      'r:\n  - id: A # first\n    status: open # now\n\n    price: 5\n',
      set(['r', 0, 'decided'], '2026-07-01', ['id', 'status', 'missing']),
      'r:\n  - id: A # first\n    status: open # now\n    decided: 2026-07-01\n\n    price: 5\n',
    ],
    [
      'comes behind what a key holds',
      'r:\n- items:\n  - a\n  - b # c\n  x: 1\n',
      set(['r', 0, 'y'], 1, ['items']),
      'r:\n- items:\n  - a\n  - b # c\n  y: 1\n  x: 1\n',
    ],
    [
      'goes into braces',
      'r: [{ a: 1, b: 2 }]\n',
      set(['r', 0, 'c'], 'x, y', ['a']),
      'r: [{ a: 1, c: "x, y", b: 2 }]\n',
    ],
    ['goes into empty braces', 'r: {}\n', set(['r', 'c'], 1), 'r: {c: 1}\n'],
    ['fills an empty key in braces', 'r: {a: , b: 1}\n', set(['r', 'a'], 1), 'r: {a: 1 , b: 1}\n'],
    [
      'brings what holds it',
      'client: A\nbrief:\nnotes: x\n',
      set(['brief', 'goal'], 'More orders'),
      'client: A\nbrief:\n  goal: More orders\nnotes: x\n',
    ],
    [
      'brings the key of what holds it',
      'client: A\nnotes: |\n  x\n',
      set(['brief', 'goal'], 'More orders'),
      'client: A\nnotes: |\n  x\nbrief:\n  goal: More orders\n',
    ],
    ['keeps CRLF', 'a: 1\r\nb: 2\r\n', set(['c'], 3, ['a']), 'a: 1\r\nc: 3\r\nb: 2\r\n'],
    ['adds no final newline', 'a: 1', set(['b'], 2), 'a: 1\nb: 2'],
    ['takes the place of a text block', 'a: |\n  one\n  two\nb: 1\n', set(['a'], 'x'), 'a: x\nb: 1\n'],
    ['changes an item of a list', 'a: [x, y] # z\n', set(['a', 1], 'q, r'), 'a: [x, "q, r"] # z\n'],
    ['takes the place of an alias', 'a: &x 1\nb: *x\n', set(['b'], 2), 'a: &x 1\nb: 2\n'],
    [
      'may be a small mapping',
      'a: 1\n',
      set(['ended'], { date: '2026-07-01', by: 'us' }),
      'a: 1\nended: {date: 2026-07-01, by: us}\n',
    ],
    [
      'may be a list',
      'reopened: 2026-07-01\n',
      set(['reopened'], ['2026-07-01', '2026-07-09']),
      'reopened: [2026-07-01, 2026-07-09]\n',
    ],
  ];
  for (const [name, before, change, after] of cases) it(name, () => assert.equal(changed(before, change), after));

  it('comes behind a key that is marked and says nothing', () => {
    assert.equal(changed('{a: 1, ?\n}\n', set(['b'], 2)), '{a: 1, ? , b: 2\n}\n');
  });

  it('shows nothing of the file in a console', async () => {
    const said: string[] = [];
    const listen = ({ message }: Error): void => void said.push(message);
    process.on('warning', listen);
    assert.equal(changed('? [Jane, Doe]\n: 1\nb: 1\n', set(['b'], 2)), '? [Jane, Doe]\n: 1\nb: 2\n');
    await new Promise(setImmediate);
    process.off('warning', listen);
    assert.deepEqual(said, []);
  });

  it('is refused where another value would change with it, or where nothing safe can be written', () => {
    assert.match(why('a: &x 1\nb: *x\n', set(['a'], 2)), /would change what else/);
    assert.match(why('a: &x {b: 1}\nc: *x\n', set(['a', 'b'], 2)), /would change what else/);
    assert.match(why('a: &x {l: []}\nc: *x\n', { type: 'append', list: ['a', 'l'], entry: 'y' }), /would change/);
    assert.match(why('a:\n  b: 1\n', set(['a'], 2)), /by hand/);
    assert.match(why('a: [1]\n', set(['a', 3], 2)), /by hand/);
    assert.match(why('a: 1\na: 2\n', set(['a'], 2)), /not valid YAML/);
    assert.match(why('- a\n', set(['a'], 2)), /by hand/);
    assert.match(why('a: [1]\n', set(['a', 0, 'b'], 2)), /by hand/);
    assert.match(why('{a: 1}\n', set(['b', 'c'], 2)), /by hand/);
    assert.match(why('? a\n', set(['a'], 2)), /by hand/);
    assert.match(why('a: !x\nb: 1\n', set(['a'], 2)), /by hand/);
    assert.match(why('a: 1\n', set([], 2)), /by hand/);
    assert.match(why('a: 1\n', set(['b', 'c', 'd'], 2)), /by hand/);
    assert.match(why('a: [{b: 1}]\n', set(['a', 'x'], 2)), /by hand/);
  });
});

describe('several changes at once', () => {
  it('are made in one go, at one place or at several', () => {
    assert.equal(
      changed(
        'requests:\n  - id: A\n    status: open\n  - id: B\n',
        set(['requests', 0, 'status'], 'approved'),
        set(['requests', 0, 'decided'], '2026-07-01'),
        { type: 'append', list: ['goodwill'], entry: { date: '2026-07-01' } },
      ),
      'requests:\n  - id: A\n    status: approved\n    decided: 2026-07-01\n  - id: B\ngoodwill:\n  - date: 2026-07-01\n',
    );
    assert.equal(
      changed('r:\n  - {id: A}\n', set(['r', 0, 'b'], 1), set(['r', 0, 'c'], 2)),
      'r:\n  - {id: A, b: 1, c: 2}\n',
    );
  });

  it('are refused together where one can not be made', () => {
    assert.match(why('a: 1\n', set(['a'], 2), { type: 'remove', path: ['b', 0] }), /by hand/);
    assert.match(why('a: 1\n', set(['a'], 2), set(['a'], 3)), /by hand/);
  });
});

describe('an entry in a list that says null', () => {
  it('takes its place', () => {
    const entry = { date: '2026-07-01' };
    assert.equal(changed('l: ~ # none\n', { type: 'append', list: ['l'], entry }), 'l: [{date: 2026-07-01}] # none\n');
  });
});

describe('a key', () => {
  it('is renamed where it stands', () => {
    assert.equal(
      changed('paymnet: 1 # x\n', { type: 'rename', path: ['paymnet'], key: 'payment' }),
      'payment: 1 # x\n',
    );
    assert.equal(
      changed('l:\n  - {"dat": 1, b: 2}\n', { type: 'rename', path: ['l', 0, 'dat'], key: 'date' }),
      'l:\n  - {date: 1, b: 2}\n',
    );
  });

  it('is not renamed to one that is there', () => {
    assert.match(why('a: 1\nb: 2\n', { type: 'rename', path: ['a'], key: 'b' }), /by hand/);
  });
});

describe('a key that is taken out', () => {
  const remove = (...path: Path): Change => ({ type: 'remove', path });
  const cases: readonly (readonly [name: string, before: string, change: Change, after: string])[] = [
    ['goes with its lines', 'a: 1\nb:\n  c: 2\n\nd: 3 # x\n', remove('b'), 'a: 1\n\nd: 3 # x\n'],
    ['goes from the end', 'a: 1\r\nb: 2', remove('b'), 'a: 1'],
    ['leaves the dash to the next', 'l:\n  - a: 1\n    b: 2\n', remove('l', 0, 'a'), 'l:\n  - b: 2\n'],
    ['goes from the start of braces', 'm: {a: 1, b: 2}\n', remove('m', 'a'), 'm: {b: 2}\n'],
    ['goes from the end of braces', 'm: {a: 1, b: [2]}\n', remove('m', 'b'), 'm: {a: 1}\n'],
  ];
  for (const [name, before, change, after] of cases) it(name, () => assert.equal(changed(before, change), after));

  it('stays where a comment would be lost, where it is alone, and where it is not', () => {
    assert.match(why('a: 1 # why\nb: 2\n', remove('a')), /by hand/);
    assert.match(why('m:\n  a: 1\n', remove('m', 'a')), /by hand/);
    assert.match(why('a: 1\nb: 2\n', remove('c')), /by hand/);
  });
});

describe('an entry that is taken out', () => {
  const remove = (...path: Path): Change => ({ type: 'remove', path });
  const cases: readonly (readonly [name: string, before: string, change: Change, after: string])[] = [
    ['goes with its lines', 'l:\n  - a: 1\n    b: 2\n  - a: 3 # x\nm: 1\n', remove('l', 0), 'l:\n  - a: 3 # x\nm: 1\n'],
    ['goes from the end', 'm: 1\nl:\n  - a: 1\n  - a: 3', remove('l', 1), 'm: 1\nl:\n  - a: 1'],
    ['goes from the middle of brackets', 'l: [a, b, c]\n', remove('l', 1), 'l: [a, c]\n'],
    ['goes from the end of brackets', 'l: [a, b]\n', remove('l', 1), 'l: [a]\n'],
    [
      'takes the key of its list along where it was the last',
      'm: 1\nl:\n  - a: 1\n\nn: 2\n',
      remove('l', 0),
      'm: 1\n\nn: 2\n',
    ],
    [
      'leaves the blank lines and comments around it',
      '# top\nl:\n  # one\n  - a\n\n  # two\n  - b\n',
      remove('l', 1),
      '# top\nl:\n  # one\n  - a\n\n  # two\n',
    ],
  ];
  for (const [name, before, change, after] of cases) it(name, () => assert.equal(changed(before, change), after));

  it('stays where it can not be cut out', () => {
    assert.match(why('l:\n  - a\n', remove('l', 0)), /by hand/);
    assert.equal(why('l: [a]\nm: 1\n', remove('l', 0)), 'done: m: 1\n');
    assert.match(why('{l: [a], m: 1}\n', remove('l', 0)), /by hand/);
    assert.match(why('l: [a, b]\n', remove('l', 7)), /by hand/);
    assert.match(why('l: a\n', remove('l', 0)), /by hand/);
    assert.match(why('- a\n- b\n', remove(0)), /by hand/);
    assert.match(why('l:\n  -\n    a: 1\n  - b\n', remove('l', 0)), /by hand/);
    assert.match(why('m: 1\n', { type: 'rename', path: ['l'], key: 'k' }), /by hand/);
    assert.match(why('- m\n', { type: 'rename', path: [0], key: 'k' }), /by hand/);
  });

  it('stays where a comment would be lost with it', () => {
    assert.match(why('l:\n  - a: 1 # why\n  - b: 1\n', remove('l', 0)), /by hand/);
    assert.equal(
      changed('l:\n  - "a # no"\n  - b: |\n      # no\n  - c\n', remove('l', 1)),
      'l:\n  - "a # no"\n  - c\n',
    );
  });
});

/** Every path of a text to a scalar, and to a mapping. */
function pathsIn(text: string): { readonly scalars: readonly Path[]; readonly maps: readonly Path[] } {
  const scalars: Path[] = [];
  const maps: Path[] = [];
  const walk = (node: unknown, path: Path): void => {
    if (isMap(node)) {
      maps.push(path);
      for (const { key, value } of node.items) walk(value, [...path, isScalar(key) ? String(key.value) : '?']);
    } else if (isSeq(node)) node.items.forEach((item, index) => walk(item, [...path, index]));
    else if (isScalar(node)) scalars.push(path);
  };
  walk(parseDocument(text, { schema: 'failsafe' }).contents, []);
  return { scalars, maps };
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inside, step) => (inside as Record<string | number, unknown>)[step], value);
}

describe('records that are there', () => {
  const files = ['demo/.clients', 'test/fixtures/stories'].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => join(root, folder, name)),
  );

  it('take another value at every place, and a key in every mapping', () => {
    let edits = 0;
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      const { scalars, maps } = pathsIn(text);
      for (const path of [...scalars, ...maps.map((map) => [...map, 'zzz'])]) {
        const after: unknown = parse(changed(text, set(path, 'kept, as: it is')), { schema: 'failsafe' });
        assert.equal(valueAt(after, path), 'kept, as: it is');
        edits += 1;
      }
    }
    assert.ok(edits > 1000, `${edits} edits`);
  });
});

describe('any value in any layout', () => {
  const value = fc
    .string({ unit: 'grapheme', maxLength: 12 })
    .filter((text) => !/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFEFF\uFFFE\uFFFF]/.test(text));
  const written = value.chain((text) =>
    fc.constantFrom(JSON.stringify(text), `'${text.replaceAll("'", "''").replace(/\s+/g, ' ')}'`, 'plain', ''),
  );

  it('is set with every other byte as it was', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), written), { maxLength: 4 }),
        fc.constantFrom('a', 'b', 'c', 'd'),
        value,
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        fc.constantFrom('', ' # x'),
        (pairs, key, next, eol, inFlow, comment) => {
          const lines = [...new Map(pairs)].map(([name, text]) => `${name}: ${text}`);
          const text = inFlow
            ? `z: {${lines.join(', ')}}${comment}${eol}y: 1`
            : [`y: 1${comment}`, 'z:', ...lines.map((line) => `  ${line}${comment}`), 'x: 1'].join(eol);
          const before = parse(text, { schema: 'failsafe' }) as Record<string, unknown>;
          const after = parse(changed(text, set(['z', key], next, ['a', 'b'])), { schema: 'failsafe' }) as unknown;
          const own = typeof before['z'] === 'object' ? before['z'] : {};
          assert.deepEqual(after, { ...before, z: { ...own, [key]: next } });
        },
      ),
      { numRuns: 500 },
    );
  });
});
