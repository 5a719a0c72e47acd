import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { safeParse } from 'valibot';
import { parseClient, parseStudio } from '../../../../src/core/record/parse';
import { clientSchema, studioSchema } from '../../../../src/core/record/schema';

const RECORD = `client: Acme Bakery
status: active
terms: &terms {agreed: 2026-05-28, payment: net 14, pause_clause: true}
brief:
  price: 4800
  deliverables:
    - id: homepage
      due: 2026-06-20
      moved: [{date: 2026-06-19, to: 2026-06-30}]
requests:
  - {id: CR-1, date: 2026-07-02, asks: "An online shop", status: open}
disagreements:
  - id: carousel
    opened: 2026-07-01
    proposals: [{date: 2026-07-03, by: us}]
    reopened: 2026-07-25
invoices:
  - number: INV-1
    issued: 2026-07-01
    amount: 2400
    for: [deposit]
    payments:
      - {date: 2026-08-01, amount: 1000}
    disputed: {from: 2026-07-16}
thresholds: {payment/overdue: {watch: 3}}
notes: |
  Private.
`;

/** Whatever the text: an answer, valid as far as it goes, with problems inside the text and places for every entry. */
function holds(text: string): void {
  const { record, problems, places } = parseClient(text);
  if (record === undefined) assert.ok(problems.some(({ severity }) => severity === 'error'));
  else {
    assert.ok(safeParse(clientSchema, record).success);
    for (const invoice of record.invoices ?? []) {
      const [list, index] = places.pathOf(invoice);
      assert.ok(list === 'invoices' && typeof index === 'number');
    }
  }
  const studio = parseStudio(text);
  assert.ok(safeParse(studioSchema, studio.studio).success);
  for (const { place, message } of [...problems, ...studio.problems]) {
    assert.ok(place.start >= 0 && place.start <= place.end && place.end <= text.length, JSON.stringify(place));
    assert.ok(place.line >= 1 && place.column >= 1);
    assert.ok(place.endLine > place.line || place.endColumn >= place.column);
    assert.match(message, /[.?]$/);
  }
}

const YAMLISH = fc
  .array(
    fc.constantFrom(
      ...[
        'client:',
        ' ',
        '  ',
        '\n',
        '- ',
        ': ',
        '? ',
        '[',
        ']',
        '{',
        '}',
        ', ',
        '&a ',
        '*a',
        '!t ',
        '!!int ',
        '|\n',
        '>-\n',
        '"',
        "'",
      ],
      ...[
        '#',
        '---\n',
        '...\n',
        '%YAML 1.1\n',
        '<<: ',
        '~',
        'null',
        '2026-07-01',
        '12',
        'true',
        '\t',
        '\r\n',
        '\uFEFF',
        '@',
        '\0',
      ],
      ...[
        'invoices:',
        'terms:',
        'issued: ',
        'amount: ',
        'thresholds:',
        '__proto__:',
        'notes:',
        'for: ',
        '!!set ',
        '!!binary ',
      ],
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

/** A record with some stretches taken out, doubled or overwritten. */
const MUTATED = fc
  .array(
    fc.tuple(
      fc.nat(RECORD.length),
      fc.nat(12),
      fc.oneof(
        fc.string({ maxLength: 6 }),
        YAMLISH.map((text) => text.slice(0, 12)),
      ),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((changes) =>
    changes.reduce((text, [at, length, insert]) => text.slice(0, at) + insert + text.slice(at + length), RECORD),
  );

describe('reading any text', function () {
  this.timeout(20_000);

  it('never throws on arbitrary text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary-ascii', maxLength: 200 }), holds), { numRuns: 200, seed: 1 });
  });
  it('never throws on what looks like YAML', () => {
    fc.assert(fc.property(YAMLISH, holds), { numRuns: 400, seed: 2 });
  });
  it('never throws on a record that was tampered with', () => {
    fc.assert(fc.property(MUTATED, holds), { numRuns: 200, seed: 3 });
  });
});
