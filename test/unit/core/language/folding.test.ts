import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { foldsOf } from '../../../../src/core/language/folding';

/** The folds as `first line … last line`, lines counted from 1, with the kind where it is none of the file's parts. */
function folded(text: string): string[] {
  const lines = text.split(/\r?\n/);
  return foldsOf(text).map(
    ({ start, end, kind }) =>
      `${start + 1}-${end + 1} ${(lines[start] ?? '').trim()}${kind === 'part' ? '' : ` (${kind})`}`,
  );
}

describe('what folds', () => {
  it('is each section, entry, comment and text of several lines, without the blank lines behind it', () => {
    const text = `# Acme:
# they pay.
client: Acme
contacts:
  - name: Jane
    email: jane@acme.example

  - { name: Bob }

invoices:
  - number: INV-1
    # sent twice
    # by post
    payments:
      - date: 2026-08-01
        amount: 1

    for:
      [deposit,
       homepage]

notes: |
  Private.

  # no comment
  # at all


`;
    assert.deepEqual(folded(text), [
      '1-2 # Acme: (comment)',
      '4-8 contacts:',
      '5-6 - name: Jane',
      '10-20 invoices:',
      '11-20 - number: INV-1',
      '12-13 # sent twice (comment)',
      '14-16 payments:',
      '15-16 - date: 2026-08-01',
      '18-20 for:',
      '19-20 [deposit,',
      '22-26 notes: |',
    ]);
  });

  it('is what indentation does not show', () => {
    assert.deepEqual(folded('requests:\n- id: a\n  date: x\n# why\n- id: b\n\nlegal: {\n a: 1\n }\nclient: A\n'), [
      '1-5 requests:',
      '2-3 - id: a',
      '7-9 legal: {',
    ]);
    assert.deepEqual(folded('for:\n  [a,\n  b]\nclient: A\n'), ['1-3 for:', '2-3 [a,']);
    assert.deepEqual(folded('requests:\n  - id: a\n# why\n    date: x\nclient: A\n'), ['1-4 requests:', '2-4 - id: a']);
  });

  it('is the same with the line ends of Windows and after a byte order mark', () => {
    const text = 'a:\n  b:\n    c: 1\n\nd:\n- e: 1\n  f: 2\n';
    assert.deepEqual(folded(text.replaceAll('\n', '\r\n')), folded(text));
    assert.deepEqual(
      folded(`\uFEFF${text}`).map((fold) => fold.split(' ')[0]),
      folded(text).map((fold) => fold.split(' ')[0]),
    );
  });

  it('is a region', () => {
    assert.deepEqual(folded('# region money\ninvoices:\n  - a: 1\n    b: 2\n#endregion\nx: 1\n'), [
      '1-5 # region money (region)',
      '2-4 invoices:',
      '3-4 - a: 1',
    ]);
    assert.deepEqual(folded('a:\n  # region\n  b: 1\n# endregion\n'), ['1-3 a:']);
  });

  it('stays while the file is broken', () => {
    assert.deepEqual(
      folded('client: [Acme\nrequests:\n- id: a\n  b: "c\n- id: d\n  e: f\ninvoices:\n- number: g\n  h: i\n').filter(
        (fold) => !fold.endsWith('[Acme'),
      ),
      ['2-6 requests:', '3-6 - id: a', '4-6 b: "c', '5-6 - id: d', '7-9 invoices:', '8-9 - number: g'],
    );
    assert.deepEqual(folded('a:\n  b: *c\n  d: [\n'), ['1-3 a:']);
  });

  it('is nothing in an empty file', () => {
    for (const text of ['', '\n\n', 'client: A', '# one\n']) assert.deepEqual(folded(text), []);
  });
});

/** Where indentation alone folds: each line that has lines further right directly below it. */
function byIndentation(text: string): number[] {
  const lines = text
    .split(/\r?\n/)
    .map((line, index) => ({ index, indent: line.search(/\S/), isComment: /^\s*#/.test(line) }));
  const full = lines.filter(({ indent }) => indent >= 0);
  return full.flatMap(({ index, indent, isComment }, at) =>
    (full[at + 1]?.indent ?? -1) > indent && !isComment ? [index] : [],
  );
}

describe('the folds of any text', function () {
  this.timeout(20_000);

  it('lie inside each other, end on a line that is not blank, and leave out none that indentation gives', () => {
    const line = fc.constantFrom(
      'requests:',
      '  - id: a',
      '- id: b',
      '    date: 1',
      '  # c',
      '# d',
      '',
      '   ',
      'notes: |',
      '  x: {',
      '}',
      '    "q',
      '\tz',
      '- - a: 1',
      '? b',
      '# region',
      '# endregion',
      '  items: [a,',
      ' b]',
    );
    const any = fc.oneof(
      fc.tuple(fc.array(line, { maxLength: 14 }), fc.constantFrom('\n', '\r\n')).map(([some, eol]) => some.join(eol)),
      fc.string({ unit: 'binary-ascii', maxLength: 60 }),
    );
    fc.assert(
      fc.property(any, (text) => {
        const folds = foldsOf(text);
        const lines = text.split(/\r?\n/);
        for (const [index, { start, end }] of folds.entries()) {
          assert.ok(start < end && end < lines.length);
          assert.notEqual(lines[end]?.trim(), '');
          assert.ok(index === 0 || (folds[index - 1]?.start ?? 0) < start, 'in order');
          for (const other of folds)
            assert.ok(!(other.start < start && start <= other.end && other.end < end), `${start} in ${other.start}`);
        }
        const starts = new Set(folds.map(({ start }) => start));
        for (const start of byIndentation(text)) assert.ok(starts.has(start), `line ${start + 1} folds no more`);
      }),
      { numRuns: 1000, seed: 7 },
    );
  });
});
