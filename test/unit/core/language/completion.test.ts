import assert from 'node:assert/strict';
import fc from 'fast-check';
import { completionsAt } from '../../../../src/core/language/completion';
import { DEFAULT_THRESHOLDS } from '../../../../src/core/thresholds';
import { CURSOR, TODAY, applied, atMark, details, labels, offered, taken } from './completing';

const PEOPLE = 'contacts:\n  - name: Bo\n    role: Assistant\n  - name: Jane Doe\n    decides: true\n';
const WORK = `brief:
  deliverables:
    - id: homepage
      title: Homepage design
    - { id: shop, title: "Shop: all of it" }
requests:
  - id: CR-1
    date: 2026-07-02
    asks: An online shop
  - id: CR-3
    date: 2026-07-03
invoices:
  - { number: INV-09, issued: 2026-07-01, amount: 2400 }
disagreements:
  - id: carousel
    topic: A carousel
    opened: 2026-07-01
`;

describe('the keys that are offered', () => {
  it('are those that are not there yet, needed ones first', () => {
    assert.deepEqual(details('requests:\n  - id: CR-1\n    asks: x\n    │\n    by: Bo\n').slice(0, 3), [
      'date: needed · date',
      'deliverable: id of a deliverable',
      'scope: in | out | unclear',
    ]);
  });

  it('are those of the top at the top, of a section in the section', () => {
    assert.deepEqual(labels('client: A\nterms: {}\nl│').slice(0, 3), ['status', 'language', 'currency']);
    assert.deepEqual(labels('ended:\n  date: 2026-07-01\n  │'), ['by', 'reason']);
    assert.deepEqual(labels('legal:\n  - { date: 2026-07-01, │ }'), ['step', 'by', 'announced']);
  });

  it('say what they mean, what they take and whether they are needed', () => {
    const [first] = offered('letters:\n  - date: 2026-07-01\n    │');
    assert.equal(first?.label, 'kind');
    assert.match(first.documentation, /^Which letter it was\.\n\nIt is needed\.\n\nTakes one of `payment_reminder`, /);
  });

  it('write their colon, and begin what hangs on them', () => {
    assert.equal(taken('st│', 'status'), 'status: │');
    assert.equal(taken('client: A\nrequests│', 'requests'), 'client: A\nrequests:\n  - │');
    assert.equal(taken('client: A\nter│', 'terms'), 'client: A\nterms:\n  │');
    assert.equal(
      taken('invoices:\n  - issued: x\n    │', 'payments'),
      'invoices:\n  - issued: x\n    payments:\n      - │',
    );
    assert.equal(taken('invoices:\n  - issued: x\n    │', 'for'), 'invoices:\n  - issued: x\n    for: [│]');
    assert.equal(taken('invoices:\n  - { │ }', 'payments'), 'invoices:\n  - { payments: [│] }');
    assert.equal(taken('invoices:\n  - { │ }', 'disputed'), 'invoices:\n  - { disputed: { │ } }');
  });

  it('begin the first entry and the section where a value is', () => {
    assert.equal(taken('requests:\n  │', 'date'), 'requests:\n  - date: │');
    assert.equal(taken('requests: │', 'date'), 'requests:\n  - date: │');
    assert.equal(taken('requests:│', 'date'), 'requests:\n  - date: │');
    assert.equal(taken('terms: │', 'payment'), 'terms:\n  payment: │');
    assert.equal(taken('requests:\n  -│', 'date'), 'requests:\n  - date: │');
    assert.equal(taken('ended: {│}', 'date'), 'ended: {date: │}');
  });

  it('go on with the entry below its dash, and begin another one', () => {
    assert.equal(taken('goodwill:\n  - date: x\n  │', 'note'), 'goodwill:\n  - date: x\n    note: │');
    assert.equal(taken('goodwill:\n  - date: x\n  │', 'date'), 'goodwill:\n  - date: x\n  - date: │');
  });

  it('take the list of a file without an indent as it is', () => {
    const marked = 'requests:\n- id: 1\n  date: x\ncl│';
    assert.equal(taken(marked, 'contacts'), 'requests:\n- id: 1\n  date: x\ncontacts:\n- │');
  });

  it('take the place of a key that has its colon', () => {
    assert.equal(taken('goodwill:\n  - da│y: x', 'date'), 'goodwill:\n  - date│: x');
    assert.deepEqual(labels('goodwill:\n  - da│te: x\n    note: y'), ['date']);
  });

  it('keep the line ends of the file', () => {
    assert.equal(taken('client: A\r\nter│\r\n', 'terms'), 'client: A\r\nterms:\r\n  │\r\n');
  });

  it('are held against what was typed', () => {
    const prefix = (marked: string, label: string): string => {
      const found = offered(marked).find((one) => one.label === label);
      return `${atMark(marked).text.slice(found?.span.start, atMark(marked).offset)} → ${found?.filter}`;
    };
    assert.equal(prefix('compensation:\n  - kind: below_│', 'below_agreed'), 'below_ → below_agreed');
    assert.equal(prefix('terms:\n  payment: due on│', 'due on receipt'), 'due on → due on receipt');
    assert.equal(prefix('goodwill:\n  - date: x\n  │', 'date'), ' → - date');
  });

  it('are none for an unknown key, in words and in a text', () => {
    assert.deepEqual(labels('colour:\n  │'), []);
    assert.deepEqual(labels('colour: │'), []);
    assert.deepEqual(labels('requests:\n  - asks: An │'), []);
    assert.deepEqual(labels('notes: |\n  st│'), []);
  });

  it('know an entry by its alias and its anchor no worse', () => {
    const marked = 'goodwill:\n  - &first { date: 2026-07-01 }\n  - *first\n  - │';
    assert.deepEqual(labels(marked), ['goodwill…', 'date', 'note']);
  });
});

describe('the values that are offered', () => {
  it('are the options, true and false', () => {
    assert.deepEqual(labels('status: │'), ['prospect', 'active', 'paused', 'ended']);
    assert.deepEqual(labels('requests:\n  - { scope: │ }'), ['in', 'out', 'unclear']);
    assert.deepEqual(labels('terms:\n  pause_clause: │'), ['true', 'false']);
    assert.equal(taken('status: pro│spect # as yet', 'active'), 'status: active│ # as yet');
  });

  it('are examples with what they mean', () => {
    assert.deepEqual(details('terms:\n  payment: │').slice(0, 2), [
      'net 14: 14 days after the invoice',
      'net 30: 30 days after the invoice',
    ]);
    assert.deepEqual(details('currency: │').slice(0, 2), ['USD: US Dollar', 'EUR: Euro']);
    assert.equal(details('language: │')[1], 'de: German');
    assert.deepEqual(details('exit:\n  done: [settle/position, │]').slice(0, 2), [
      'settle/notice: the notice and what the terms say',
      'settle/final-invoice: the final invoice',
    ]);
  });

  it('are people, those who decide first, and ourselves', () => {
    assert.deepEqual(details(`${PEOPLE}requests:\n  - by: │`), ['Jane Doe: decides', 'Bo: Assistant', 'us: ourselves']);
    assert.deepEqual(labels(`${PEOPLE}conduct:\n  - by: │`), ['Jane Doe', 'Bo']);
    assert.equal(taken(`${PEOPLE}conduct:\n  - by: "Ja│`, 'Jane Doe'), `${PEOPLE}conduct:\n  - by: "Jane Doe"│`);
    assert.equal(taken(`${PEOPLE}conduct:\n  - by: 'B│'`, 'Bo'), `${PEOPLE}conduct:\n  - by: 'Bo│'`);
  });

  it('are ids of the kinds that fit, with what they stand for', () => {
    assert.deepEqual(details(`${WORK}revisions:\n  - deliverable: │`), [
      'homepage: Homepage design',
      'shop: Shop: all of it',
    ]);
    assert.deepEqual(details(`${WORK}compensation:\n  - about: │`).slice(2), [
      'CR-1: An online shop',
      'CR-3: request',
      'INV-09: 2400, issued 2026-07-01',
    ]);
    assert.deepEqual(details(`${WORK}letters:\n  - topic: │`), ['carousel: A carousel']);
    assert.deepEqual(labels(WORK.replace('amount: 2400', 'for: [CR-1, │]')), ['homepage', 'shop', 'CR-3', 'deposit']);
    assert.deepEqual(labels(WORK.replace('amount: 2400', 'for: │')), ['homepage', 'shop', 'CR-1', 'CR-3', 'deposit']);
    assert.match(taken(WORK.replace('amount: 2400', 'for: │'), 'CR-3'), /for: \[CR-3\]│ \}/);
  });

  it('are the next free id in the pattern of the file', () => {
    assert.deepEqual(labels(WORK.replace('asks: An online shop', 'id: │').replace('id: CR-1', 'by: Bo')), ['CR-4']);
    assert.deepEqual(labels(WORK.replace('{ number: INV-09', '{ number: INV-09 }\n  - { number: │')), ['INV-10']);
    assert.deepEqual(labels('requests:\n  - id: │'), ['CR-1']);
    assert.deepEqual(labels('invoices:\n  - number: 2026-007\n  - number: │'), ['2026-008']);
    assert.deepEqual(labels('brief:\n  deliverables:\n    - title: Home Page\n      id: │'), ['home-page']);
    assert.deepEqual(labels('brief:\n  deliverables:\n    - id: │'), []);
  });

  it('are the whole invoice where a payment is written', () => {
    assert.deepEqual(details('invoices:\n  - amount: 400\n    payments:\n      - amount: │'), [
      '400: the whole invoice',
    ]);
    assert.deepEqual(labels('invoices:\n  - amount: │'), []);
  });

  it('are in quotes where they need them', () => {
    const people = 'contacts:\n  - name: "Jane: boss"\n  - name: "null"\n  - name: "Doe, Jane"\n';
    assert.match(taken(`${people}conduct:\n  - by: │`, 'Jane: boss'), /by: "Jane: boss"│$/);
    assert.match(taken(`${people}conduct:\n  - by: │`, 'null'), /by: "null"│$/);
    assert.match(taken(`${people}conduct:\n  - by: │`, 'Doe, Jane'), /by: Doe, Jane│$/);
    assert.match(taken(`${people}conduct:\n  - { by: │ }`, 'Doe, Jane'), /by: "Doe, Jane"│ \}$/);
  });
});

describe('the days that are offered', () => {
  it('are near ones where something happened, and those of the entry', () => {
    assert.deepEqual(details('requests:\n  - date: 2026-11-02\n    done: │'), [
      '2026-11-23: today',
      '2026-11-22: yesterday',
      '2026-11-02: the same as date',
      '2026-11-24: tomorrow',
    ]);
  });

  it('are counted from the invoice by the terms where it falls due', () => {
    const invoice = 'invoices:\n  - number: 1\n    issued: 2026-11-02\n    due: │';
    assert.deepEqual(details(`terms:\n  payment: 30 eom\n${invoice}`).slice(0, 2), [
      '2026-12-30: by the terms: 30 eom',
      '2026-11-09: 7 days after the invoice',
    ]);
    assert.equal(details(invoice, { studio: { terms: { payment: 'net 14' } } })[0], '2026-11-16: by the terms: net 14');
    assert.equal(details(invoice)[0], '2026-12-02: 30 days, as where nothing is agreed');
  });

  it('lie ahead where a day is set', () => {
    assert.deepEqual(details('snooze:\n  - sign: price\n    until: │'), [
      '2026-11-30: in 7 days',
      '2026-12-07: in 14 days',
      '2026-12-23: in 30 days',
      '2026-11-23: today',
      '2026-11-24: tomorrow',
    ]);
    assert.equal(details('terms:\n  notice: 21 days\nexit:\n  ends: │')[0], '2026-12-14: after the notice of 21 days');
    assert.equal(details('terms:\n  agreed: 2026-01-31\n  ends: │')[0], '2027-01-31: a year later');
  });

  it('are found by their words too', () => {
    assert.equal(offered('requests:\n  - date: tod│')[0]?.filter, '2026-11-23 today');
  });

  it('stand alone where one day is a list of one', () => {
    const marked = 'disagreements:\n  - reopened: │';
    assert.match(taken(marked, TODAY), /reopened: 2026-11-23│$/);
  });
});

describe('completion in studio.yaml', () => {
  const studio = { file: 'studio' } as const;

  it('knows its own keys', () => {
    assert.deepEqual(labels('│', studio), [
      'name',
      'contact',
      'language',
      'currency',
      'signature',
      'terms',
      'thresholds',
      'terms…',
    ]);
    assert.deepEqual(labels('contact: {│}', studio), ['name', 'email', 'phone']);
  });

  it('knows the rules and what each of them counts by', () => {
    assert.deepEqual(labels('thresholds:\n  │', studio), Object.keys(DEFAULT_THRESHOLDS));
    assert.deepEqual(details('thresholds:\n  compromise/refused:\n    watch: 2\n    │', studio), [
      'act: 2 by default',
      'days: 14 by default',
    ]);
    assert.equal(
      taken('thresholds:\n  payment/o│', 'payment/overdue', studio),
      'thresholds:\n  payment/overdue:\n    │',
    );
    assert.equal(
      taken('thresholds:\n  conduct/rude: { │ }', 'window', studio),
      'thresholds:\n  conduct/rude: { window: 365│ }',
    );
    assert.deepEqual(details('thresholds:\n  payment/overdue: { watch: │ }', studio), ['15: the default']);
    assert.deepEqual(labels('thresholds:\n  no/rule:\n    │', studio), []);
  });
});

describe('completion while a file is broken', () => {
  it('still knows the rest of it', () => {
    const broken = `${PEOPLE}terms:\n  agreed: "2026\n${WORK}revisions:\n  - deliverable: │\n    by: [Bo\nquestions: {`;
    assert.deepEqual(labels(broken), ['homepage', 'shop']);
    assert.deepEqual(labels(`${PEOPLE}brief: {\nrequests:\n  - by: │`), ['Jane Doe', 'Bo', 'us']);
  });

  it('never throws, whatever the text and the cursor, and stays on the line', () => {
    const piece = fc.constantFrom(
      ...[
        'client: A',
        'requests:',
        'brief:',
        'thresholds:',
        '- ',
        '  - ',
        '    ',
        '  ',
        '\n',
        '\r\n',
        ': ',
        '{',
        '}',
        '[',
        ']',
      ],
      ...[
        ', ',
        '"',
        "'",
        '#',
        '|',
        '>',
        '&a ',
        '*a',
        'date',
        'due',
        'id: CR-1',
        'payments:',
        '!!x ',
        '? ',
        '---\n',
        '\t',
        '\uFEFF',
        '%',
      ],
    );
    const text = fc.oneof(
      fc
        .array(fc.oneof({ weight: 4, arbitrary: piece }, fc.string({ maxLength: 4 })), { maxLength: 40 })
        .map((all) => all.join('')),
      fc.string({ maxLength: 200 }),
    );
    fc.assert(
      fc.property(text, fc.nat(), fc.constantFrom('client', 'studio'), (source, at, file) => {
        const offset = source.length === 0 ? 0 : at % (source.length + 1);
        for (const { span } of completionsAt({ text: source, offset, file, today: TODAY, studio: {} })) {
          assert.ok(span.start <= offset && offset <= span.end);
          assert.doesNotMatch(source.slice(span.start, span.end), /\n/);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('reads nesting without end', () => {
    const deep = '['.repeat(20_000);
    assert.deepEqual(labels(`brief: ${deep}${CURSOR}`), []);
    assert.deepEqual(labels(`requests:\n  - asks: ${deep}\n  - deliverable: ${CURSOR}`), []);
  });

  it('costs no more in a large record', () => {
    const entry = '  - { date: 2026-07-02, asks: An online shop, by: Jane Doe, scope: out, hours: 16 }\n';
    const marked = `${PEOPLE}requests:\n${entry.repeat(700)}  - ${CURSOR}\nquestions:\n${entry.repeat(50)}`;
    assert.ok(marked.length > 60_000);
    const [snippet] = offered(marked);
    assert.ok(snippet !== undefined);
    assert.match(applied(atMark(marked).text, snippet), /\n {2}- \{ id: CR-1, date: 2026-11-23, /);
  });
});

describe('what is offered from a hostile file', () => {
  it('shows no unseen character', () => {
    const marked = 'client: A\ninvoices:\n  - number: "\u001b[31mINV\u202e-1"\n  - number: │\n';
    assert.deepEqual(labels(marked), ['[31mINV-2']);
  });
});
