import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { namesIn } from '../../../../src/core/language/ids';
import { marked, shown } from './markedText';

const RECORD = `client: Acme
contacts:
  - name: Jane Doe
  - { name: Bob }
brief:
  deliverables:
    - id: homepage
      title: homepage
    - { id: "logo", rounds: 2 }
requests:
  - id: CR-1
    date: 2026-07-02
    by: jane doe
    deliverable: homepage
    reverses: 'logo'
    billed: INV-1
  - { id: CR-2, date: 2026-07-02, reverses: CR-1, by: us }
revisions:
  - { date: 2026-07-10, deliverable: homepage, by: Jane Doe }
disagreements:
  - id: carousel
    blocks: homepage
invoices:
  - number: INV-1
    for: [deposit, homepage, CR-1]
  - number: INV-2
    for: homepage
compensation:
  - about: INV-1
  - about: CR-1
letters:
  - topic: carousel
`;

/** The lines of a record with all that means the same as the name at the cursor. */
function same(source: string): string[] {
  const { text, offset } = marked(source);
  const names = namesIn(text);
  const here = names.at(offset);
  return here === undefined
    ? []
    : shown(
        text,
        names.sameAs(here).map(({ span }) => span),
      );
}

function defined(source: string): string[] {
  const { text, offset } = marked(source);
  const names = namesIn(text);
  const here = names.at(offset);
  return here === undefined
    ? []
    : shown(
        text,
        names.definitionsOf(here).map(({ span }) => span),
      );
}

/** The record with the cursor in a text that stands there once, or in the last part of it. */
function at(cursor: string): string {
  const text = cursor.replace('│', '');
  assert.equal(RECORD.split(text).length, 2, text);
  return RECORD.replace(text, cursor);
}

describe('the names of a record', () => {
  it('are found wherever they mean the same, from a definition and from a reference', () => {
    const homepage = [
      '- id: ‹homepage›',
      'deliverable: ‹homepage›',
      '- { date: 2026-07-10, deliverable: ‹homepage›, by: Jane Doe }',
      'blocks: ‹homepage›',
      'for: [deposit, ‹homepage›, CR-1]',
      'for: ‹homepage›',
    ];
    for (const cursor of [
      'id: home│page',
      'deliverable: homepage│,',
      'blocks: │homepage',
      'for: homepage│',
      'deposit, h│omepage',
    ])
      assert.deepEqual(same(at(cursor)), homepage, cursor);
  });

  it('lead to what a reference of several kinds means', () => {
    const request = ['- id: ‹CR-1›'];
    assert.deepEqual(defined(at('reverses: CR│-1')), request);
    assert.deepEqual(defined(at('about: CR-│1')), request);
    assert.deepEqual(defined(at('homepage, C│R-1]')), request);
    assert.deepEqual(defined(at(`reverses: 'l│ogo'`)), ['- { id: "‹logo›", rounds: 2 }']);
    assert.deepEqual(defined(at('billed: INV│-1')), ['- number: ‹INV-1›']);
    assert.deepEqual(defined(at('about: I│NV-1')), ['- number: ‹INV-1›']);
    assert.deepEqual(defined(at('topic: caro│usel')), ['- id: ‹carousel›']);
  });

  it('are found with the cursor on their quotes', () => {
    assert.deepEqual(same(at(`reverses: │'logo'`)), ['- { id: "‹logo›", rounds: 2 }', `reverses: '‹logo›'`]);
    assert.deepEqual(same(at(`id: "logo"│`)), same(at(`reverses: 'logo'│`)));
  });

  it('are people too, in upper and lower case, but not ourselves', () => {
    assert.deepEqual(same(at('by: jane│ doe')), [
      '- name: ‹Jane Doe›',
      'by: ‹jane doe›',
      '- { date: 2026-07-10, deliverable: homepage, by: ‹Jane Doe› }',
    ]);
    assert.deepEqual(defined(at('deliverable: homepage, by: Ja│ne Doe')), ['- name: ‹Jane Doe›']);
    assert.deepEqual(same(at('by: u│s')), []);
  });

  it('stand in values alone, not in keys and words', () => {
    for (const cursor of ['deli│verables:', 'b│illed: INV-1', 'title: home│page', 'client: Ac│me', 'for: [depo│sit'])
      assert.deepEqual(same(at(cursor)), [], cursor);
  });

  it('are found in entries that the schema refuses', () => {
    const text = `client: A\nbrief: {deliverables: [{id: a, due: never}]}\nrequests:\n  - deliverable: a│\n    status: perhaps\n    wrong: [\n]\n`;
    assert.deepEqual(defined(text), ['brief: {deliverables: [{id: ‹a›, due: never}]}']);
  });

  it('are all there where two entries share one', () => {
    const text = `requests:\n  - id: x\n  - id: x\n    reverses: x│\n`;
    assert.deepEqual(defined(text), ['- id: ‹x›', '- id: ‹x›']);
    const kinds = `brief: {deliverables: [{id: x}]}\nrequests: [{id: x, deliverable: x}]\ninvoices: [{for: x│}]\n`;
    assert.deepEqual(defined(kinds), ['brief: {deliverables: [{id: ‹x›}]}', 'requests: [{id: ‹x›, deliverable: x}]']);
  });

  it('lead nowhere where no entry has them, and are alike all the same', () => {
    const text = `requests: [{deliverable: gone│}]\nrevisions: [{deliverable: gone}]\n`;
    assert.deepEqual(defined(text), []);
    assert.deepEqual(same(text), ['requests: [{deliverable: ‹gone›}]', 'revisions: [{deliverable: ‹gone›}]']);
  });

  it('are kept apart from the same text where it can only mean another kind', () => {
    for (const text of ['  - id: a│\n  - reverses: a\n', '  - id: a\n  - reverses: a│\n'])
      assert.deepEqual(same(`requests:\n${text}  - deliverable: a\n`), ['- id: ‹a›', '- reverses: ‹a›']);
  });

  it('are found while the file is broken elsewhere', () => {
    const broken = RECORD.replace('client: Acme', 'client: [Acme').replace(
      '    blocks: homepage',
      '    blocks: "homepage',
    );
    const { text, offset } = marked(broken.replace('deliverable: homepage,', 'deliverable: homep│age,'));
    const names = namesIn(text);
    const here = names.at(offset);
    assert.ok(here !== undefined);
    assert.deepEqual(
      names.definitionsOf(here).map(({ span }) => text.slice(span.start, span.end)),
      ['homepage'],
    );
    assert.ok(names.sameAs(here).length >= 5);
  });

  it('are found with the line ends of Windows, after a byte order mark, and over lines', () => {
    assert.deepEqual(same(at('for: homep│age').replaceAll('\n', '\r\n')).length, 6);
    assert.deepEqual(defined(`\uFEFFrequests:\r\n- id: a b\r\n- reverses: a\r\n    b│\r\n`), ['- id: ‹a b›']);
  });

  it('are found through aliases', () => {
    assert.deepEqual(same('requests:\n  - id: &r CR-1\n  - reverses: *│r\n'), ['- id: &r ‹CR-1›', '- reverses: ‹*r›']);
    assert.deepEqual(same('requests:\n  - &r {id: a, reverses: b}\n  - *r\n  - id: b│\n'), [
      '- &r {id: a, reverses: ‹b›}',
      '- id: ‹b›',
    ]);
  });

  it('are no names where nothing is said', () => {
    for (const text of [
      '',
      '│',
      'requests:\n  - id: ~│\n',
      'requests:\n  - id:│\n',
      'requests: {id: a│}\n',
      "requests: [{id: '│'}]",
    ])
      assert.deepEqual(same(text.includes('│') ? text : '│'), [], text);
  });

  it('know their entry', () => {
    const { text, offset } = marked('requests:\n  - date: 2026-01-01\n    id: a│\n    done: no\n  - id: b\n');
    const entry = namesIn(text).at(offset)?.entry;
    assert.equal(text.slice(entry?.start, entry?.end).trimEnd(), 'date: 2026-01-01\n    id: a\n    done: no');
  });
});

describe('the names of any text', function () {
  this.timeout(20_000);

  it('are in it, in order, and never throw', () => {
    const parts = [
      'requests:\n',
      '  - id: ',
      'a',
      '"a',
      "'",
      '\n',
      '- ',
      '{',
      '}',
      '[',
      ', ',
      ': ',
      '&x ',
      '*x',
      '|\n',
      '  reverses: ',
      'contacts:\n',
      'name: ',
      '#',
      '\r\n',
      '\t',
      '---\n',
      '\uFEFF',
    ];
    const any = fc.oneof(
      fc.string({ unit: 'binary-ascii', maxLength: 80 }),
      fc.array(fc.constantFrom(...parts), { maxLength: 30 }).map((some) => some.join('')),
      fc
        .tuple(fc.nat(RECORD.length), fc.nat(30), fc.constantFrom(...parts))
        .map(([from, length, insert]) => RECORD.slice(0, from) + insert + RECORD.slice(from + length)),
    );
    fc.assert(
      fc.property(any, fc.nat(400), (text, offset) => {
        const names = namesIn(text);
        let from = 0;
        for (const { span, entry, leaf } of names.all) {
          assert.ok(from <= span.start && span.start <= span.end && span.end <= text.length);
          assert.ok(leaf.span.start <= span.start && span.end <= leaf.span.end);
          assert.ok(entry.start <= entry.end && entry.end <= text.length);
          from = span.start;
        }
        const here = names.at(offset);
        if (here !== undefined) assert.ok(names.sameAs(here).includes(here));
      }),
      { numRuns: 500, seed: 4 },
    );
  });
});
