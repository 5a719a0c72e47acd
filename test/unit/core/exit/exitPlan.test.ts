import { strict as assert } from 'node:assert';
import { EXIT_STEPS } from '../../../../src/core/exitSteps';
import { EXIT_GUIDANCE } from '../../../../src/core/exit/guidance';
import { itemOf, planOf, saidBy } from './planned';

const TERMS = 'terms: {agreed: 2026-02-02, notice: 14 days}\n';
const position = (text: string): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(planOf(text).position.map(({ label, entries }) => [label, saidBy(entries)]));
const against = (text: string, step: (typeof EXIT_STEPS)[number], asOf?: string): readonly string[] =>
  saidBy(itemOf(planOf(text, asOf), step).against);

describe('how far an exit is', () => {
  const stages: readonly (readonly [name: string, text: string, stage: string])[] = [
    ['not begun', 'client: A\n', 'before'],
    ['a prospect', 'client: A\nstatus: prospect\n', 'prospect'],
    ['a prospect with an exit on file', 'client: A\nstatus: prospect\nexit: {decided: 2026-11-01}\n', 'begun'],
    ['ended without an exit', 'client: A\nstatus: ended\nended: {date: 2026-11-01}\n', 'ended'],
    ['decided after the day', 'client: A\nexit: {decided: 2026-12-01}\n', 'later'],
    ['begun', 'client: A\nexit: {decided: 2026-11-01}\n', 'begun'],
    ['begun without a day', 'client: A\nexit: {done: [settle/backup]}\n', 'begun'],
    ['told', 'client: A\nexit: {decided: 2026-11-01, done: [notify/letter]}\n', 'notified'],
    [
      'ended with the hand-over going on',
      'client: A\nstatus: ended\nended: {date: 2026-11-01}\nexit: {decided: 2026-10-01, done: [notify/letter]}\n',
      'notified',
    ],
    [
      'closed',
      'client: A\nstatus: ended\nended: {date: 2026-11-01}\nexit: {decided: 2026-10-01, done: [handover/closed]}\n',
      'closed',
    ],
  ];
  for (const [name, text, stage] of stages) it(`${name}: ${stage}`, () => assert.equal(planOf(text).stage, stage));

  it('counts the steps that are ticked, and names those of the person’s own', () => {
    const plan = planOf('client: A\nexit: {done: [settle/notice, handover/email, settle/notice, handover/keys]}\n');
    assert.equal(plan.done, 2);
    assert.deepEqual(plan.others, ['handover/email']);
    assert.deepEqual(
      plan.items.filter(({ isDone }) => isDone).map(({ step }) => step),
      ['settle/notice', 'handover/keys'],
    );
  });
});

describe('what can be ticked', () => {
  const locked = (text: string) => planOf(text).items.flatMap(({ step, lock }) => (lock === null ? [] : [step]));
  const ticked = 'settle/position, settle/notice, notify/letter, handover/domains';

  it('is nothing before the exit has begun, and everything from then on', () => {
    assert.deepEqual(locked('client: A\n'), [...EXIT_STEPS]);
    assert.deepEqual(locked('client: A\nexit: {decided: 2026-11-01}\n'), []);
    assert.deepEqual(locked('client: A\nexit: {done: [settle/position, handover/keys]}\n'), []);
  });

  it('once the client is told is all but what was settled and said', () => {
    assert.deepEqual(locked(`client: A\nexit: {done: [${ticked}]}\n`), [
      'settle/position',
      'settle/notice',
      'notify/letter',
    ]);
  });

  it('is nothing once the record is closed', () => {
    const closed = 'client: A\nstatus: ended\nended: {date: 2026-11-01}\nexit: {done: [handover/closed]}\n';
    assert.deepEqual(locked(closed), [...EXIT_STEPS]);
  });
});

describe('the notice', () => {
  const none = 'No terms about ending are on file: check your agreement and the law.';

  it('says that no terms are on file', () => {
    assert.deepEqual(against('client: A\n', 'settle/notice'), [none]);
    assert.deepEqual(against('client: A\nterms: {agreed: 2026-02-02, payment: net 14}\n', 'settle/notice'), [none]);
    const { lastDay } = planOf('client: A\n');
    assert.deepEqual([lastDay.basis, lastDay.ends], ['proposal', '2026-12-07']);
  });

  it('says what the terms on file say, each with its place', () => {
    const text = `client: A
terms: {agreed: 2026-02-02, notice: 30 days, kill_fee: 25%, ip_transfer: on full payment, ends: 2027-01-31}
`;
    assert.deepEqual(saidBy(itemOf(planOf(text), 'settle/notice').facts), [
      'terms.notice: The agreed notice is 30 days.',
      'terms.ends: The agreement ends by itself on 2027-01-31.',
      'terms.kill_fee: A kill fee of 25% is on file. It is owed where the client cancels, not where you end the work.',
      'terms.ip_transfer: The rights to the work pass on full payment.',
      'Counted from 2026-11-23, the agreed notice ends on 2026-12-23.',
    ]);
    assert.deepEqual(against(text, 'settle/notice'), []);
  });

  it('takes a term of the studio where the client’s own leave it out, without a place in this file', () => {
    const plan = planOf('client: A\nterms: {agreed: 2026-02-02}\n', undefined, { terms: { notice: '7 days' } });
    assert.deepEqual(saidBy(itemOf(plan, 'settle/notice').facts)[0], 'The agreed notice is 7 days.');
    assert.equal(plan.lastDay.ends, '2026-11-30');
  });

  it('counts no terms that nobody agreed to', () => {
    assert.deepEqual(against('client: A\nterms: {notice: 14 days}\n', 'settle/notice'), [
      'terms: Terms are on file, but nothing says that they were agreed (terms.agreed): check your agreement and the law.',
    ]);
  });

  it('misses the notice where other terms about ending are agreed', () => {
    assert.deepEqual(against('client: A\nterms: {agreed: 2026-02-02, kill_fee: 25%}\n', 'settle/notice'), [
      'terms: No notice is on file (terms.notice): check what your agreement and the law say about it.',
    ]);
  });

  it('points out a last day before the end of the agreed notice, and one that is not on file', () => {
    assert.deepEqual(against(`client: A\n${TERMS}exit: {decided: 2026-11-23, ends: 2026-12-06}\n`, 'settle/notice'), [
      'exit.ends: The last day, 2026-12-06, is before the end of the agreed notice of 14 days, which is 2026-12-07.',
    ]);
    assert.deepEqual(
      against(`client: A\n${TERMS}exit: {decided: 2026-11-23, ends: 2026-12-07}\n`, 'settle/notice'),
      [],
    );
    assert.deepEqual(against(`client: A\n${TERMS}exit: {decided: 2026-11-23}\n`, 'settle/notice'), [
      'No last day is on file yet.',
    ]);
  });

  it('points out a last day that passed before the client was told', () => {
    const text = `client: A\n${TERMS}exit: {decided: 2026-10-01, ends: 2026-10-15}\n`;
    assert.deepEqual(against(text, 'settle/notice'), [
      'exit.ends: The last day on file, 2026-10-15, passed before notice was given.',
    ]);
  });

  it('counts from the day of the exit letter, so that waiting does not make the last day early', () => {
    const text = `client: A
${TERMS}letters: [{date: 2026-11-23, kind: exit}]
exit: {decided: 2026-11-22, ends: 2026-12-07, done: [notify/letter]}
`;
    for (const day of ['2026-11-23', '2026-12-01', '2026-12-20']) {
      const { lastDay } = planOf(text, day);
      assert.deepEqual([lastDay.ends, lastDay.basis, lastDay.isShort], ['2026-12-07', 'file', false], day);
    }
    assert.equal(
      planOf(text.replace('letters: [{date: 2026-11-23, kind: exit}]\n', ''), '2026-12-01').lastDay.isShort,
      false,
    );
  });
});

const WORK = `client: A
brief:
  agreed: 2026-02-09
  price: 15000
  deliverables:
    - {id: site, title: Site, price: 11000, due: 2026-08-14, delivered: 2026-08-13, approved: 2026-08-20}
    - {id: blog, title: Blog, price: 500, delivered: 2026-10-01}
    - {id: shop, title: Shop, due: 2026-12-01}
    - {id: late, title: Late, due: 2026-11-01}
    - {id: far, title: Far, due: 2027-03-01}
    - {id: some, title: Some day}
    - {id: gone, title: Gone, cancelled: 2026-07-01}
requests:
  - {id: CR-1, date: 2026-09-01, asks: A map, scope: out, price: 300, status: approved, done: 2026-09-10}
  - {id: CR-2, date: 2026-09-02, asks: A logo, scope: out, status: approved, done: 2026-09-10, billed: I-1}
  - {id: CR-3, date: 2026-09-03, asks: A gift, scope: out, price: 80, free: true, status: approved, done: 2026-09-10}
  - {id: CR-4, date: 2026-09-04, asks: In the brief, scope: in, status: approved, done: 2026-09-10}
  - {date: 2026-11-01, asks: A film, scope: out, price: 900, status: quoted}
invoices:
  - {number: I-1, issued: 2026-08-20, due: 2026-09-03, amount: 4400, for: [site], payments: [{date: 2026-10-02, amount: 400}]}
  - {number: I-2, issued: 2026-11-20, due: 2026-12-04, amount: 100, for: [CR-2]}
  - {number: I-3, issued: 2026-10-01, due: 2026-10-15, amount: 50, disputed: {from: 2026-10-16}}
  - {number: I-4, issued: 2026-03-01, due: 2026-03-15, amount: 70, paid: 2026-03-02}
exit: {decided: 2026-11-23, ends: 2026-12-07}
`;

describe('where things stand', () => {
  it('lists what is delivered, in work, paid, open and given away', () => {
    assert.deepEqual(position(WORK), {
      Delivered: [
        'brief.deliverables.0: Site, delivered 2026-08-13, approved 2026-08-20',
        'brief.deliverables.1: Blog, delivered 2026-10-01, not approved yet',
      ],
      'In work': [
        'brief.deliverables.2: Shop, due 2026-12-01: to be finished by the last day',
        'brief.deliverables.3: Late, due 2026-11-01: past due; the letter does not promise it',
        'brief.deliverables.4: Far, due 2027-03-01: after the last day, so not to be finished',
        'brief.deliverables.5: Some, no due date'.replace('Some', 'Some day'),
      ],
      Invoiced: ['USD 4,620'],
      Paid: ['USD 470'],
      Open: [
        'invoices.0: Invoice I-1: USD 4,000 open, due 2026-09-03, 81 days past due',
        'invoices.2: Invoice I-3: USD 50 open, in dispute since 2026-10-16',
        'invoices.1: Invoice I-2: USD 100 open, due 2026-12-04',
      ],
      Absorbed: ['USD 300 of work beyond the brief: not claimed here'],
    });
  });

  it('says what is undecided before the letter goes', () => {
    assert.deepEqual(against(WORK, 'settle/position'), [
      'invoices.2: Invoice I-3 has been in dispute since 2026-10-16; the letter leaves it out of its list.',
      'requests.4: The request “A film” is quoted: say whether it is done by the last day.',
      'brief.deliverables.5: Some day has no due date: decide whether it will be finished.',
    ]);
  });

  it('leaves out what is not there, and names the interest that the terms give', () => {
    assert.deepEqual(position('client: A\n'), {});
    const paid = 'client: A\ninvoices: [{number: I-1, issued: 2026-03-01, amount: 70, paid: 2026-03-02}]\n';
    assert.deepEqual(position(paid), { Invoiced: ['USD 70'], Paid: ['USD 70'], Open: ['nothing'] });
    const late = `client: A
terms: {agreed: 2026-01-01, late_fee: 10% per year}
invoices: [{number: I-1, issued: 2025-11-09, due: 2025-11-23, amount: 1000}]
`;
    assert.equal(position(late)['Open']?.at(-1), 'Late interest by the agreed terms: USD 100');
  });
});

describe('the final invoice', () => {
  it('waits for what is delivered or done and on no invoice, and for what is open', () => {
    assert.deepEqual(against(WORK, 'settle/final-invoice'), [
      'brief.deliverables.1: Blog is delivered and no invoice names it, USD 500 agreed.',
      'requests.0: Request CR-1 (A map) is approved, done and on no invoice: USD 300.',
      'invoices.0: Invoice I-1: USD 4,000 open, due 2026-09-03, 81 days past due',
      'invoices.2: Invoice I-3: USD 50 open, in dispute since 2026-10-16',
      'invoices.1: Invoice I-2: USD 100 open, due 2026-12-04',
    ]);
  });

  it('says what is agreed and invoiced, and which invoice does not say what it is for', () => {
    assert.deepEqual(saidBy(itemOf(planOf(WORK), 'settle/final-invoice').facts), [
      'USD 4,620 is invoiced; USD 15,000 was agreed and USD 300 in approved changes.',
      'invoices.3: Invoice I-4 does not say what it is for.',
      'invoices.2: Invoice I-3 does not say what it is for.',
    ]);
  });

  it('has nothing against it where all is invoiced and paid, and does not count what is withdrawn', () => {
    const text = `client: A
brief: {deliverables: [{id: site, delivered: 2026-08-13}]}
invoices: [{number: I-1, issued: 2026-08-20, amount: 100, for: [site], paid: 2026-08-21}]
`;
    assert.deepEqual(against(text, 'settle/final-invoice'), []);
    const withdrawn = text.replace('paid: 2026-08-21', 'cancelled: 2026-08-21');
    assert.deepEqual(against(withdrawn, 'settle/final-invoice'), [
      'brief.deliverables.0: site is delivered and no invoice names it.',
    ]);
  });
});

describe('the letter', () => {
  it('is missing until one is on file that came after the decision', () => {
    const missing = ['No exit letter is on file (letters) yet.'];
    const begun = 'client: A\nexit: {decided: 2026-11-10}\n';
    assert.deepEqual(against(begun, 'notify/letter'), missing);
    assert.deepEqual(against(`${begun}letters: [{date: 2026-01-10, kind: exit}]\n`, 'notify/letter'), missing);
    assert.deepEqual(against(`${begun}letters: [{date: 2026-11-20, kind: decline}]\n`, 'notify/letter'), missing);
    const sent = `${begun}letters: [{date: 2026-11-20, kind: exit}]\n`;
    assert.deepEqual(against(sent, 'notify/letter'), []);
    assert.equal(
      saidBy(itemOf(planOf(sent), 'notify/letter').facts)[0],
      'letters.0: The exit letter of 2026-11-20 is on file.',
    );
  });

  it('goes to the contact who decides', () => {
    const text = 'client: A\ncontacts: [{name: Tom}, {name: Jane, decides: true}]\n';
    assert.deepEqual(saidBy(itemOf(planOf(text), 'notify/letter').facts), ['contacts.1: The letter goes to Jane.']);
  });

  it('asks for advice first after a threat', () => {
    const text = 'client: A\nconduct: [{date: 2026-11-20, kind: threat}]\n';
    assert.match(against(text, 'notify/letter').join('\n'), /Take advice first/);
  });
});

describe('the hand-over', () => {
  it('is the person’s own word, step by step', () => {
    const plan = planOf(WORK);
    const computed = plan.items.filter(({ isComputed }) => isComputed).map(({ step }) => step);
    assert.deepEqual(computed, [
      'settle/position',
      'settle/notice',
      'settle/final-invoice',
      'notify/letter',
      'handover/closed',
    ]);
  });

  it('is over once the status says so and every step is ticked', () => {
    assert.deepEqual(against(WORK, 'handover/closed'), [
      'The status is not ended yet.',
      '14 steps are not ticked yet.',
    ]);
    const all = EXIT_STEPS.filter((step) => step !== 'handover/closed').join(', ');
    const text = `client: A\nstatus: ended\nended: {date: 2026-11-20}\nexit: {done: [${all}]}\n`;
    assert.deepEqual(against(text, 'handover/closed'), []);
    assert.deepEqual(saidBy(itemOf(planOf(text), 'handover/closed').facts), ['ended: The work ended on 2026-11-20.']);
  });

  it('never suggests to keep back, delete, deface or come back', () => {
    for (const sentence of Object.values(EXIT_GUIDANCE)) {
      assert.doesNotMatch(
        sentence,
        /withh|keep back|hold back|delet|defac|erase|log in|lock out|until they pay|publish/i,
      );
    }
  });
});
