import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import { appendEntry } from '../../../../src/core/record/edit/applyChanges';
import type { NewEntry } from '../../../../src/core/record/edit/change';
import { parseClient } from '../../../../src/core/record/parse';
import type { Path } from '../../../../src/core/record/problem';

const root = join(import.meta.dirname, '../../../..');
const ENTRY: NewEntry = { date: '2026-07-01', note: 'Praise' };

/** The text after the entry is added, all bytes around it held against those before. */
function added(text: string, list: Path = ['goodwill'], entry: NewEntry = ENTRY): string {
  const edited = appendEntry(text, list, entry);
  assert.ok(edited.done, edited.done ? '' : edited.why);
  const [{ start, end, text: insert } = { start: -1, end: -1, text: '' }, ...more] = edited.edits;
  assert.deepEqual([more.length, end], [0, start]);
  assert.equal(edited.text, text.slice(0, start) + insert + text.slice(start));
  return edited.text;
}

function why(text: string, list: Path = ['goodwill']): string {
  const edited = appendEntry(text, list, ENTRY);
  return edited.done ? 'done' : edited.why;
}

describe('an entry added to a record', () => {
  const cases: readonly (readonly [name: string, before: string, after: string, list?: Path])[] = [
    ['makes the list', 'client: A\n', 'client: A\ngoodwill:\n  - date: 2026-07-01\n    note: Praise\n'],
    ['adds no final newline', 'client: A', 'client: A\ngoodwill:\n  - date: 2026-07-01\n    note: Praise'],
    [
      'keeps the indent of the dashes and the blanks after them',
      'client: A\ngoodwill:\n-   date: 2026-06-01 # once\n    note: x\n# end\n',
      'client: A\ngoodwill:\n-   date: 2026-06-01 # once\n    note: x\n-   date: 2026-07-01\n    note: Praise\n# end\n',
    ],
    [
      'writes in braces where the others do',
      'goodwill:\n    - { date: 2026-06-01 } # once\nnotes: |\n  x\n',
      'goodwill:\n    - { date: 2026-06-01 } # once\n    - { date: 2026-07-01, note: Praise }\nnotes: |\n  x\n',
    ],
    [
      'goes into brackets',
      'goodwill: [{date: 2026-06-01}] # x\n',
      'goodwill: [{date: 2026-06-01}, {date: 2026-07-01, note: Praise}] # x\n',
    ],
    [
      'leaves the comments below an entry with it',
      'goodwill:\n  - date: 2026-06-01\n    # why\n    # and how\n# end\n',
      'goodwill:\n  - date: 2026-06-01\n    # why\n    # and how\n  - date: 2026-07-01\n    note: Praise\n# end\n',
    ],
    ['fills empty brackets', 'goodwill: []\n', 'goodwill: [{date: 2026-07-01, note: Praise}]\n'],
    [
      'fills a key that has nothing yet',
      'client: A\ngoodwill: # none so far\nnotes: x\n',
      'client: A\ngoodwill: # none so far\n  - date: 2026-07-01\n    note: Praise\nnotes: x\n',
    ],
    [
      'keeps CRLF and the byte order mark',
      '\uFEFFclient: A\r\n',
      '\uFEFFclient: A\r\ngoodwill:\r\n  - date: 2026-07-01\r\n    note: Praise\r\n',
    ],
    [
      "takes the step of the file's own lists",
      'contacts:\n- name: B\nclient: A\n',
      'contacts:\n- name: B\nclient: A\ngoodwill:\n- date: 2026-07-01\n  note: Praise\n',
    ],
    [
      'finds a list within an entry',
      'invoices:\n  - number: I1\n    amount: 5\n  - number: I2\n',
      'invoices:\n  - number: I1\n    amount: 5\n    payments:\n      - date: 2026-07-01\n        note: Praise\n  - number: I2\n',
      ['invoices', 0, 'payments'],
    ],
    [
      'adds a list to an entry in braces',
      'invoices:\n  - {number: I1, amount: 5}\n',
      'invoices:\n  - {number: I1, amount: 5, payments: [{date: 2026-07-01, note: Praise}]}\n',
      ['invoices', 0, 'payments'],
    ],
    [
      'comes after a text block',
      'client: A\nnotes: |\n  one\n\n  two\n',
      'client: A\nnotes: |\n  one\n\n  two\ngoodwill:\n  - date: 2026-07-01\n    note: Praise\n',
    ],
  ];
  for (const [name, before, after, list] of cases) it(name, () => assert.equal(added(before, list), after));

  it('puts in quotes what would be read as something else', () => {
    const notes = [
      'yes',
      '0901234567',
      'a: b',
      '# no',
      '@acme',
      '- x',
      '',
      ' a ',
      '[a',
      'a, b',
      '"q" \'r\'',
      'two\nlines',
      'Đúng, 1.500.000 ₫',
      '~',
      '*a',
      '{',
      '%50',
      '\u00a0',
      'a\u2028',
      '\u3000',
    ];
    for (const note of notes) {
      for (const text of ['client: A\n', 'goodwill: [{date: 2026-06-01}]\n']) {
        const list = (
          parse(added(text, ['goodwill'], { date: '2026-07-01', note })) as { goodwill: { note?: string }[] }
        ).goodwill;
        assert.equal(list.at(-1)?.note, note);
      }
    }
  });

  it('writes lists, numbers and flags', () => {
    const text = added('client: A\n', ['requests'], {
      date: '2026-07-01',
      free: true,
      hours: 1.5,
      items: ['a, b', 'c'],
    });
    assert.equal(
      text,
      'client: A\nrequests:\n  - date: 2026-07-01\n    free: true\n    hours: 1.5\n    items: ["a, b", c]\n',
    );
  });

  it('refuses what it can not do safely, and says why', () => {
    assert.match(why('client: [\n'), /not valid YAML/);
    assert.match(why('goodwill: a text\n'), /by hand/);
    assert.match(why('- a\n'), /by hand/);
    assert.match(why('a: &x\n  - date: 2026-01-01\ngoodwill: *x\n'), /by hand/);
    assert.match(why('invoices:\n  - &x {number: I1}\n  - *x\n', ['invoices', 1, 'payments']), /by hand/);
    assert.match(why('client: A\n---\nclient: B\n'), /not valid YAML/);
    assert.match(why('notes: |+\n  kept\n\n\n'), /done|by hand/);
  });
});

describe('records that are there', () => {
  const folders = ['demo/.clients', 'test/fixtures/stories'];
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.yaml') && !name.startsWith('studio'))
      .map((name) => join(root, folder, name)),
  );
  const lists = [
    'requests',
    'revisions',
    'questions',
    'invoices',
    'compensation',
    'conduct',
    'letters',
    'ours',
    'legal',
    'goodwill',
  ];

  it('take an entry to each of their lists, and the record gains that entry alone', () => {
    let edits = 0;
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      const before = parseClient(text);
      if (before.record === undefined) continue;
      for (const list of lists) {
        const entry: NewEntry = { date: '2026-07-01', zzz: 'kept, as: it is' };
        const after = parse(added(text, [list], entry)) as Record<string, unknown[]>;
        assert.deepEqual(after[list]?.at(-1), entry);
        edits += 1;
      }
    }
    assert.ok(edits > 150, `${edits} edits`);
  });
});

describe('any entry in any layout', () => {
  const value = fc
    .string({ unit: 'grapheme', maxLength: 12 })
    .filter((text) => !/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFEFF\uFFFE\uFFFF]/.test(text));
  const layout = fc.record({
    eol: fc.constantFrom('\n', '\r\n'),
    indent: fc.constantFrom('', '  ', '    '),
    gap: fc.constantFrom(' ', '   '),
    braces: fc.boolean(),
    comment: fc.constantFrom('', ' # aside'),
    final: fc.boolean(),
    before: fc.array(
      value.map((text) => JSON.stringify(text)),
      { maxLength: 3 },
    ),
  });

  it('is added with every other byte as it was, or refused', () => {
    fc.assert(
      fc.property(
        layout,
        fc.array(fc.tuple(fc.constantFrom('note', 'says', 'by'), value), { minLength: 1, maxLength: 3 }),
        (form, pairs) => {
          const items = form.before.map((text) =>
            form.braces
              ? `${form.indent}-${form.gap}{ note: ${text} }${form.comment}`
              : `${form.indent}-${form.gap}date: 2026-01-01${form.comment}${form.eol}${form.indent} ${form.gap}note: ${text}`,
          );
          const text =
            ['client: A', `goodwill:${form.comment}`, ...items, 'status: active'].join(form.eol) +
            (form.final ? form.eol : '');
          const entry = Object.fromEntries(pairs);
          const result = parse(added(text, ['goodwill'], entry)) as { goodwill: unknown[] };
          assert.deepEqual(result.goodwill.at(-1), entry);
          assert.equal(result.goodwill.length, items.length + 1);
        },
      ),
      { numRuns: 500 },
    );
  });
});
