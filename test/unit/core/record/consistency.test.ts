import { strict as assert } from 'node:assert';
import { parseClient } from '../../../../src/core/record/parse';
import { messagesOf, problemsOf, recordOf } from './said';

/** The problems of a record with `client: A` in its first line. */
const found = (...lines: readonly string[]): readonly string[] => problemsOf('client: A', ...lines);
const says = (...lines: readonly string[]): readonly string[] => messagesOf('client: A', ...lines);

describe('an end before its start', () => {
  const pairs: readonly (readonly [line: (end: string) => string, last: string, early: string, column: number])[] = [
    [(end) => `terms: {agreed: 2026-05-10, ends: ${end}}`, '2026-05-10', '2026-05-09', 35],
    [
      (end) => `brief: {deliverables: [{id: a, delivered: 2026-05-10, approved: ${end}}]}`,
      '2026-05-10',
      '2026-05-09',
      65,
    ],
    [(end) => `requests: [{date: 2026-05-10, decided: ${end}}]`, '2026-05-10', '2026-05-09', 40],
    [(end) => `requests: [{date: 2026-05-10, done: ${end}}]`, '2026-05-10', '2026-05-09', 37],
    [(end) => `questions: [{asked: 2026-05-10, answered: ${end}}]`, '2026-05-10', '2026-05-09', 43],
    [(end) => `disagreements: [{opened: 2026-05-10, settled: ${end}}]`, '2026-05-10', '2026-05-09', 47],
    [(end) => `disagreements: [{opened: 2026-05-10, reopened: ${end}}]`, '2026-05-10', '2026-05-09', 48],
    [
      (end) =>
        `disagreements: [{opened: 2026-05-01, proposals: [{date: 2026-05-10, by: us, answer: refused, answered: ${end}}]}]`,
      '2026-05-10',
      '2026-05-09',
      104,
    ],
    [(end) => `invoices: [{issued: 2026-05-10, amount: 1, due: ${end}}]`, '2026-05-10', '2026-05-09', 49],
    [(end) => `invoices: [{issued: 2026-05-10, amount: 1, cancelled: ${end}}]`, '2026-05-10', '2026-05-09', 55],
    [
      (end) => `invoices: [{issued: 2026-05-10, amount: 1, promises: [{made: 2026-05-10, by: ${end}}]}]`,
      '2026-05-10',
      '2026-05-09',
      78,
    ],
    [
      (end) => `invoices: [{issued: 2026-05-10, amount: 1, disputed: {from: 2026-05-10, until: ${end}}}]`,
      '2026-05-10',
      '2026-05-09',
      80,
    ],
    [(end) => `compensation: [{date: 2026-05-10, kind: refund, answered: ${end}}]`, '2026-05-10', '2026-05-09', 59],
    [(end) => `compensation: [{date: 2026-05-10, kind: refund, settled: ${end}}]`, '2026-05-10', '2026-05-09', 58],
    [(end) => `conduct: [{date: 2026-05-10, kind: harsh, repaired: ${end}}]`, '2026-05-10', '2026-05-09', 53],
    [(end) => `letters: [{date: 2026-05-10, kind: exit, deadline: ${end}}]`, '2026-05-10', '2026-05-09', 52],
    [
      (end) => `letters: [{date: 2026-05-10, kind: exit, answer: none, answered: ${end}}]`,
      '2026-05-10',
      '2026-05-09',
      66,
    ],
    [(end) => `snooze: [{sign: price, from: 2026-05-10, until: ${end}}]`, '2026-05-11', '2026-05-10', 49],
    [(end) => `exit: {decided: 2026-05-10, ends: ${end}}`, '2026-05-10', '2026-05-09', 35],
  ];
  for (const [line, last, early, column] of pairs) {
    it(`warns at ${line('…')}`, () => {
      assert.deepEqual(found(line(last)), []);
      assert.deepEqual(found(line(early)), [`2:${column} warning record/order`]);
    });
  }

  it('names both dates', () => {
    assert.deepEqual(says('invoices: [{issued: 2026-05-10, amount: 1, due: 2026-05-09}]'), [
      '`due` (2026-05-09) is before `issued` (2026-05-10); correct one of the two.',
    ]);
  });

  it('keeps the entry', () => {
    const record = recordOf('client: A', 'invoices: [{issued: 2026-05-10, amount: 1, due: 2026-05-09}]');
    assert.equal(record.invoices?.length, 1);
  });

  it('minds neither a delivery before the brief nor a snooze without a beginning', () => {
    assert.deepEqual(found('brief: {agreed: 2026-06-01, deliverables: [{id: a, delivered: 2026-05-01}]}'), []);
    assert.deepEqual(found('snooze: [{sign: price, until: 2026-05-01}]'), []);
  });

  it('tells of a change among the rounds', () => {
    assert.deepEqual(found('revisions: [{date: 2026-05-01, kind: change}, {date: 2026-05-01, kind: fix}]'), [
      '2:38 info record/change-round',
    ]);
  });

  it('tells of a payment before the invoice, where it is not a deposit', () => {
    const invoice = (rest: string): string => `invoices: [{issued: 2026-05-10, amount: 1, ${rest}}]`;
    assert.deepEqual(found(invoice('paid: 2026-05-09')), ['2:50 info record/early-payment']);
    assert.deepEqual(found(invoice('paid: 2026-05-10')), []);
    assert.deepEqual(found(invoice('payments: [{date: 2026-05-09, amount: 1}]')), ['2:62 info record/early-payment']);
    assert.deepEqual(found(invoice('for: deposit, paid: 2026-05-09')), []);
  });
});

describe('ids', () => {
  it('two alike: the second counts nowhere, and the first keeps its place', () => {
    const lines = [
      'client: A',
      'brief: {deliverables: [{id: a, title: one}, {id: b}, {id: a, title: two}, {id: a, title: three}]}',
      'requests: [{id: r, date: 2026-07-01}, {id: r, date: 2026-07-02}, {date: 2026-07-03}, {date: 2026-07-04}]',
      'disagreements: [{id: t, opened: 2026-07-01}, {id: t, opened: 2026-07-02}]',
      'invoices: [{number: 7, issued: 2026-07-01, amount: 1}, {number: 7, issued: 2026-07-01, amount: 2}, {number: 8, issued: 2026-07-01, amount: 3}]',
    ];
    assert.deepEqual(problemsOf(...lines), [
      '2:59 error record/same-id',
      '2:80 error record/same-id',
      '3:44 error record/same-id',
      '4:51 error record/same-id',
      '5:65 error record/same-id',
    ]);
    const { record, places } = parseClient(lines.join('\n'));
    assert.deepEqual(record?.brief?.deliverables, [{ id: 'a', title: 'one' }, { id: 'b' }]);
    assert.equal(record.requests?.length, 3);
    assert.equal(record.disagreements?.length, 1);
    assert.deepEqual(
      record.invoices?.map((invoice) => places.pathOf(invoice)),
      [
        ['invoices', 0],
        ['invoices', 2],
      ],
    );
    assert.match(messagesOf(...lines)[0] ?? '', /Another deliverable above is `a` already/);
  });

  it('the same for a deliverable and a request is a warning', () => {
    const lines = ['brief: {deliverables: [{id: a}]}', 'requests: [{id: a, date: 2026-07-01}]'];
    assert.deepEqual(found(...lines), ['3:17 warning record/shared-id']);
  });
});

describe('paid beside payments', () => {
  const invoice = (payments: string): string =>
    `invoices: [{issued: 2026-07-01, amount: 9, paid: 2026-07-02, payments: ${payments}}]`;

  it('is an error; the payments win and the invoice stays', () => {
    const line = invoice('[{date: 2026-07-03, amount: 4}]');
    assert.deepEqual(found(line), ['2:50 error record/paid-twice']);
    assert.deepEqual(recordOf('client: A', line).invoices, [
      { issued: '2026-07-01', amount: 9, payments: [{ date: '2026-07-03', amount: 4 }] },
    ]);
  });

  it('also where the only payment is left out for a fault', () => {
    const line = invoice('[{date: soon, amount: 4}]');
    assert.deepEqual(found(line), ['2:50 error record/paid-twice', '2:80 error record/date']);
    assert.deepEqual(recordOf('client: A', line).invoices, [{ issued: '2026-07-01', amount: 9, payments: [] }]);
  });

  it('is fine where the list is empty', () => {
    assert.deepEqual(found(invoice('[]')), []);
    assert.deepEqual(found(invoice('')), []);
  });
});

describe('references to nothing', () => {
  const base = [
    'brief: {deliverables: [{id: homepage}, {id: broken, due: soon}]}',
    'requests: [{id: CR-1, date: 2026-07-01}]',
    'invoices: [{number: INV-1, issued: 2026-07-01, amount: 1, for: [deposit, homepage, CR-1, broken]}]',
    'disagreements: [{id: carousel, opened: 2026-07-01, blocks: homepage}]',
  ];
  const about = (line: string): readonly string[] =>
    found(...base, line)
      .filter((one) => one.startsWith('6:'))
      .map((one) => one.slice(2));

  it('are none where the ids are there, those of entries left out among them', () => {
    assert.deepEqual(found(...base), ['2:58 error record/date']);
  });

  const cases: readonly (readonly [line: (id: string) => string, good: string, bad: string])[] = [
    [(id) => `revisions: [{date: 2026-07-01, deliverable: ${id}}]`, 'broken', 'CR-1'],
    [(id) => `questions: [{asked: 2026-07-01, deliverable: ${id}}]`, 'homepage', 'INV-1'],
    [(id) => `ours: [{date: 2026-07-01, kind: silence, deliverable: ${id}}]`, 'homepage', 'x'],
    [(id) => `compensation: [{date: 2026-07-01, kind: refund, about: ${id}}]`, 'INV-1', 'carousel'],
    [(id) => `compensation: [{date: 2026-07-01, kind: refund, about: ${id}}]`, 'CR-1', 'deposit'],
    [(id) => `letters: [{date: 2026-07-01, kind: exit, topic: ${id}}]`, 'carousel', 'homepage'],
  ];
  for (const [line, good, bad] of cases) {
    it(`warns at ${line('…')} ${bad}`, () => {
      assert.deepEqual(about(line(good)), []);
      assert.deepEqual(about(line(bad)), [`${line('').indexOf('}') + 1} warning record/reference`]);
    });
  }

  it('of requests, disagreements and invoices', () => {
    const lines = [
      'requests: [{date: 2026-07-01, deliverable: a, reverses: b, billed: c}]',
      'disagreements: [{opened: 2026-07-01, blocks: d}]',
      'invoices: [{issued: 2026-07-01, amount: 1, for: [deposit, e]}]',
    ];
    assert.deepEqual(found(...lines), [
      '2:44 warning record/reference',
      '2:57 warning record/reference',
      '2:68 warning record/reference',
      '3:46 warning record/reference',
      '4:59 warning record/reference',
    ]);
  });

  it('name what was probably meant, or what to do', () => {
    assert.deepEqual(
      says('brief: {deliverables: [{id: homepage}]}', 'questions: [{asked: 2026-07-01, deliverable: homepge}]'),
      ['`deliverable` refers to `homepge`, but no deliverable of this file is called so; did you mean `homepage`?'],
    );
    assert.deepEqual(says('questions: [{asked: 2026-07-01, deliverable: shop}]'), [
      '`deliverable` refers to `shop`, but no deliverable of this file is called so; correct the name, or add what it refers to.',
    ]);
  });
});

describe('sums and their currency', () => {
  it('warns of more decimals than the currency has', () => {
    assert.deepEqual(found('brief: {price: 10.999}'), ['2:16 warning record/decimals']);
    assert.deepEqual(found('currency: KWD', 'brief: {price: 10.999}'), []);
    assert.deepEqual(found('currency: JPY', 'invoices: [{issued: 2026-07-01, amount: 10.5}]'), [
      '3:41 warning record/decimals',
    ]);
    assert.deepEqual(says('currency: JPY', 'brief: {price: 0.5}'), [
      '`price` is 0.5, but JPY has no decimals; write the rounded sum.',
    ]);
    assert.deepEqual(says('brief: {price: 0.001}'), [
      '`price` is 0.001, but USD has 2 decimals at most; write the rounded sum.',
    ]);
  });
  it('takes the currency of the studio where the record has none', () => {
    const text = 'client: A\nbrief: {price: 10.5}';
    assert.deepEqual(parseClient(text, 'JPY').problems.length, 1);
    assert.deepEqual(parseClient(`${text}\ncurrency: EUR`, 'JPY').problems.length, 0);
  });
  it('does not mind hours and rounds', () => {
    assert.deepEqual(found('requests: [{date: 2026-07-01, hours: 0.125}]'), []);
  });
  it('hints at a currency that nobody knows', () => {
    assert.deepEqual(found('currency: ZZZ'), ['2:11 hint record/currency']);
  });
});

describe('keys that say half of something', () => {
  it('an end and its status', () => {
    assert.deepEqual(found('status: ended'), ['2:9 warning record/ended']);
    assert.deepEqual(found('ended: {date: 2026-07-01}'), ['2:8 warning record/ended']);
    assert.deepEqual(found('ended: {date: 2026-07-01}', 'status: paused'), ['3:9 warning record/ended']);
    assert.deepEqual(found('ended: {date: 2026-07-01}', 'status: ended'), []);
  });
  it('a dispute without its first day', () => {
    assert.deepEqual(found('invoices: [{issued: 2026-07-01, amount: 1, disputed: {reason: Hours}}]'), [
      '2:54 warning record/undated-dispute',
    ]);
  });
  it('a refund that opens the invoice again', () => {
    const invoice = (payments: string, rest = ''): string =>
      `invoices: [{issued: 2026-07-01, amount: 500, payments: [${payments}]${rest}}]`;
    const paid = '{date: 2026-07-02, amount: 500}';
    const refund = '{date: 2026-07-09, amount: -200}';
    assert.deepEqual(found(invoice(`${paid}, ${refund}`)), ['2:117 warning record/refund']);
    assert.deepEqual(found(invoice(`${paid}, ${refund}`, ', credited: [{date: 2026-07-09, amount: 200}]')), []);
    assert.deepEqual(found(invoice(`${paid}, {date: 2026-07-03, amount: 200}, ${refund}`)), []);
    assert.deepEqual(found(invoice(`{date: 2026-07-02, amount: 100}, ${refund}`)), []);
    assert.deepEqual(found(invoice(paid)), []);
  });
  it('an answer and its day', () => {
    const letter = (rest: string): string => `letters: [{date: 2026-07-01, kind: exit, ${rest}}]`;
    assert.deepEqual(found(letter('answer: refused')), ['2:50 info record/answer']);
    assert.deepEqual(found(letter('answer: none')), []);
    assert.deepEqual(found(letter('answered: 2026-07-02')), ['2:52 hint record/answer']);
    assert.deepEqual(found(letter('answer: accepted, answered: 2026-07-02')), []);
    assert.deepEqual(
      found('disagreements: [{opened: 2026-07-01, proposals: [{date: 2026-07-02, by: us, answer: refused}]}]'),
      ['2:85 info record/answer'],
    );
  });
  it('a step that no exit has', () => {
    assert.deepEqual(found('exit: {done: [settle/position, handover/fonts, handover/]}'), [
      '2:48 warning record/exit-step',
    ]);
    assert.deepEqual(says('exit: {done: settle/postion}'), [
      '`settle/postion` is no step of an exit; did you mean `settle/position`?',
    ]);
    assert.match(says('exit: {done: packing}')[0] ?? '', /write one like/);
  });
});
