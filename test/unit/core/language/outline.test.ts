import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { outlineOf, type OutlineItem } from '../../../../src/core/language/outline';

/** The outline, one item a line, indented; `what` says what of each is shown. */
function lines(
  text: string,
  what = ({ name, detail }: OutlineItem) => (detail === '' ? name : `${name} (${detail})`),
): string[] {
  const below = (items: readonly OutlineItem[], indent: string): string[] =>
    items.flatMap((item) => [indent + what(item), ...below(item.children, `${indent}  `)]);
  return below(outlineOf(text, 'USD'), '');
}

describe('the outline', () => {
  it('has the sections, and their entries with day, state and sum', () => {
    const text = `client: Acme Bakery
currency: EUR
contacts:
  - name: Jane Doe
    role: Owner
terms: {agreed: 2026-05-28, payment: net 14}
brief:
  price: 4800
  deliverables:
    - id: homepage
      title: Homepage design
      due: 2026-06-20
      delivered: 2026-06-18
      approved: 2026-06-25
  excludes: [Copywriting, Online shop]
requests:
  - id: CR-2
    date: 2026-07-02
    asks: Add an online shop
    status: quoted
    price: 1440
  - date: 2026-07-03
    asks: >-
      A blog,
      soon
disagreements:
  - id: carousel
    topic: A carousel
    opened: 2026-07-01
    proposals:
      - {date: 2026-07-03, by: us, offer: One still image, answer: refused}
invoices:
  - number: INV-1
    issued: 2026-07-01
    amount: 2400.5
    disputed: {from: 2026-07-16}
    payments: [{date: 2026-08-01, amount: 1000}]
letters:
  - {date: 2026-07-11, kind: scope_clarification, topic: carousel}
goodwill: []
snooze: [{sign: payment, until: 2026-12-01}]
colour: blue
notes: |
  Private.
`;
    assert.deepEqual(lines(text), [
      'client (Acme Bakery)',
      'currency (EUR)',
      'contacts (1)',
      '  Contact Jane Doe (Owner)',
      'terms',
      '  agreed (2026-05-28)',
      '  payment (net 14)',
      'brief',
      '  price (4800)',
      '  deliverables (1)',
      '    Deliverable homepage: Homepage design (2026-06-20 · approved)',
      '  excludes (Copywriting, Online shop)',
      'requests (2)',
      '  Request CR-2: Add an online shop (2026-07-02 · quoted · EUR 1,440)',
      '  Request: A blog, soon (2026-07-03)',
      'disagreements (1)',
      '  Disagreement carousel: A carousel (2026-07-01)',
      '    Proposal: One still image (2026-07-03 · refused)',
      'invoices (1)',
      '  Invoice INV-1 (2026-07-01 · EUR 2,400.50)',
      '    disputed',
      '      from (2026-07-16)',
      '    Payment (2026-08-01 · EUR 1,000)',
      'letters (1)',
      '  Letter: carousel (2026-07-11)',
      'goodwill (0)',
      'snooze (1)',
      '  Snooze: payment (2026-12-01)',
      'colour (blue)',
      'notes',
    ]);
  });

  it('knows where each item stands and what of it is selected', () => {
    const text =
      'requests:\n  - date: 2026-07-02\n    id: "a"\n    # why\n\n- x\ninvoices: [{number: 7}, {issued: 2026-07-01}]\n'.replace(
        '- x\n',
        '',
      );
    assert.deepEqual(
      lines(
        text,
        ({ span, selection }) =>
          `${text.slice(selection.start, selection.end)} in ${JSON.stringify(text.slice(span.start, span.end))}`,
      ),
      [
        String.raw`requests in "requests:\n  - date: 2026-07-02\n    id: \"a\""`,
        String.raw`  "a" in "- date: 2026-07-02\n    id: \"a\""`,
        'invoices in "invoices: [{number: 7}, {issued: 2026-07-01}]"',
        '  7 in "{number: 7}"',
        '  {issued: 2026-07-01} in "{issued: 2026-07-01}"',
      ],
    );
  });

  it('has entries that the schema refuses, and those of a file that is broken', () => {
    assert.deepEqual(lines('invoices:\n  - number: 1\n    issued: soon\n    amount: 1,200\n  - nothing\n  -\n'), [
      'invoices (2)',
      '  Invoice 1 (soon · 1,200)',
      '  Invoice',
    ]);
    const names = ({ name }: OutlineItem): string => name;
    assert.deepEqual(lines('client: [Acme\nrequests:\n  - id: a\n  - {id: b\ninvoices:\n  - number: 1\n', names), [
      'client',
      'requests',
      '  Request a',
      '  Request b',
      'invoices',
      '  Invoice 1',
    ]);
  });

  it('follows aliases, and is empty for an empty file', () => {
    assert.deepEqual(lines('requests:\n  - &r {id: &i a, asks: *i}\n  - *r\n'), [
      'requests (2)',
      '  Request a: a',
      '  Request a: a',
    ]);
    for (const text of ['', '# one\n', '- a\n', 'text']) assert.deepEqual(lines(text), []);
    assert.deepEqual(lines('"": 1\n? [a]\n: 2\n'), ['? (1)', '? (2)']);
  });

  it('is the same with the line ends of Windows', () => {
    const text = 'client: A\nrequests:\n- id: a\n  date: 2026-01-01\n\n- id: b\nnotes: |\n  x\n';
    const where = ({ name, span, selection }: OutlineItem): string =>
      `${name} ${span.end - span.start} ${selection.end - selection.start}`;
    assert.deepEqual(
      lines(text.replaceAll('\n', '\r\n'), ({ name }) => name),
      lines(text, ({ name }) => name),
    );
    assert.equal(lines(text.replaceAll('\n', '\r\n'), where)[2], '  Request a 27 1');
  });
});

describe('the outline of any text', function () {
  this.timeout(20_000);

  it('has names, and parts inside their wholes', () => {
    const line = fc.constantFrom(
      'requests:',
      '  - id: a',
      '- id: b',
      '- - c',
      '    date: 1',
      '',
      'notes: |',
      '  x: {',
      '}',
      '"q',
      '? b',
      ': x',
      'contacts: [{name: "',
      '&a invoices: &b',
      '- *b',
      'brief: {deliverables: [{id: a}, ',
      ']}',
      '-',
      '\uFEFF',
    );
    const any = fc.oneof(
      fc
        .tuple(fc.array(line, { maxLength: 12 }), fc.constantFrom('\n', '\r\n', ' '))
        .map(([some, eol]) => some.join(eol)),
      fc.string({ unit: 'binary-ascii', maxLength: 60 }),
    );
    fc.assert(
      fc.property(any, (text) => {
        const check = (items: readonly OutlineItem[], from: number, to: number): void => {
          for (const { name, span, selection, children } of items) {
            assert.notEqual(name, '');
            assert.ok(from <= span.start && span.end <= to, `${name} ${span.start}-${span.end} in ${from}-${to}`);
            assert.ok(
              span.start <= selection.start && selection.start <= selection.end && selection.end <= span.end,
              name,
            );
            check(children, span.start, span.end);
          }
        };
        check(outlineOf(text, 'USD'), 0, text.length);
      }),
      { numRuns: 1000, seed: 8 },
    );
  });
});
