import { strict as assert } from 'node:assert';
import { messagesOf, problemsOf, recordOf } from './said';

describe('what a fault costs', () => {
  it('the innermost list entry that holds it', () => {
    const lines = [
      'client: A',
      'invoices:',
      '  - {issued: 2026-07-01, amount: 10, payments: [{date: 2026-07-02, amount: x}, {date: 2026-07-03, amount: 1}]}',
      '  - {issued: 2026-07-01, amount: 20, due: soon}',
      '  - {issued: 2026-07-01, amount: 30, disputed: {from: never}}',
      '  - {issued: 2026-07-01, amount: 40}',
    ];
    assert.deepEqual(problemsOf(...lines), [
      '3:76 error record/number',
      '4:43 error record/date',
      '5:55 error record/date',
    ]);
    assert.deepEqual(recordOf(...lines).invoices, [
      { issued: '2026-07-01', amount: 10, payments: [{ date: '2026-07-03', amount: 1 }] },
      { issued: '2026-07-01', amount: 40 },
    ]);
  });

  it('outside of lists the innermost key', () => {
    const lines = ['client: A', 'terms: {payment: soon, notice: 14 days}', 'status: aktive'];
    assert.deepEqual(problemsOf(...lines), ['2:18 error record/text', '3:9 error record/choice']);
    assert.deepEqual(recordOf(...lines), { client: 'A', terms: { notice: '14 days' } });
  });

  it('where the key is required, what requires it', () => {
    const lines = ['client: A', 'status: ended', 'ended: {date: soon, by: us}'];
    assert.deepEqual(problemsOf(...lines), ['2:9 warning record/ended', '3:15 error record/date']);
    assert.deepEqual(recordOf(...lines), { client: 'A', status: 'ended' });
  });

  it('two faults of one entry cost it once and are both named', () => {
    const lines = ['client: A', 'conduct: [{date: soon, kind: bad}, {date: 2026-07-01, kind: harsh}]'];
    assert.deepEqual(problemsOf(...lines), ['2:18 error record/date', '2:30 error record/choice']);
    assert.deepEqual(recordOf(...lines).conduct, [{ date: '2026-07-01', kind: 'harsh' }]);
  });

  it('a text among texts costs that text', () => {
    const lines = ['client: A', 'brief: {excludes: [Copy, [x], {a: b}]}'];
    assert.deepEqual(problemsOf(...lines), ['2:26 error record/text', '2:31 error record/text']);
    assert.deepEqual(recordOf(...lines).brief, { excludes: ['Copy'] });
  });
});

describe('what a fault is called', () => {
  const says = (line: string, ...expected: readonly string[]): void => {
    assert.deepEqual(messagesOf('client: A', line), expected);
  };

  it('a missing key', () => {
    says(
      'goodwill: [{note: Thanks}]',
      'This entry of `goodwill` has no `date` (the day); add it. Until then this entry of `goodwill` counts nowhere.',
    );
    assert.deepEqual(problemsOf('client: A', 'goodwill:', '  - note: Thanks', '    x: 1'), [
      '3:5 error record/missing',
      '4:5 hint record/unknown-key',
    ]);
  });

  it('a day that does not exist', () => {
    says(
      'terms: {agreed: 2026-06-31}',
      '`agreed` can not be `2026-06-31`, a day that the calendar does not have; write one that it has. Until then `agreed` counts nowhere.',
    );
  });

  it('a date in another form', () => {
    says(
      'terms: {agreed: 2026/6/1}',
      '`agreed` can not be `2026/6/1`; write `2026-06-01`. Until then `agreed` counts nowhere.',
    );
    says(
      'terms: {agreed: 2026-06-01T10:00}',
      '`agreed` can not be `2026-06-01T10:00`; write `2026-06-01`. Until then `agreed` counts nowhere.',
    );
    says(
      'terms: {agreed: 1.6.2026}',
      '`agreed` can not be `1.6.2026`; write a date as YYYY-MM-DD. Until then `agreed` counts nowhere.',
    );
  });

  it('a value that is none of those allowed', () => {
    says(
      'status: aktive',
      '`status` can not be `aktive`, only one of prospect, active, paused, ended; did you mean `active`? Until then `status` counts nowhere.',
    );
    says(
      'status: sleeping',
      '`status` can not be `sleeping`, only one of prospect, active, paused, ended; pick one of them. Until then `status` counts nowhere.',
    );
    says(
      'status: [active]',
      '`status` can not be a list, only one of prospect, active, paused, ended; pick one of them. Until then `status` counts nowhere.',
    );
  });

  it('a number out of its range', () => {
    says(
      'brief: {price: -1}',
      '`price` can not be `-1`; write an amount of 0 or more. Until then `price` counts nowhere.',
    );
    says(
      'brief: {rounds: 1.5}',
      '`rounds` can not be `1.5`; write a whole number. Until then `rounds` counts nowhere.',
    );
    says(
      'requests: [{date: 2026-07-01, hours: many}]',
      '`hours` can not be `many`; write a plain number like 2 or 1.5. Until then this entry of `requests` counts nowhere.',
    );
  });

  it('a text of the wrong form', () => {
    says(
      'currency: usd',
      '`currency` can not be `usd`; write an ISO 4217 code like USD. Until then `currency` counts nowhere.',
    );
  });

  it('a list, a mapping or a value where another is expected', () => {
    says(
      'terms: {agreed: [2026-01-01]}',
      '`agreed` can not be a list; write one date as YYYY-MM-DD. Until then `agreed` counts nowhere.',
    );
    says(
      'terms: [x]',
      '`terms` can not be a list; write a mapping with keys like `agreed`, `payment`, `deposit`. Until then `terms` counts nowhere.',
    );
    says(
      'invoices: {issued: 2026-07-01}',
      '`invoices` can not be a mapping; write a list, with a dash (`-`) in front of each entry. Until then `invoices` counts nowhere.',
    );
    says(
      'invoices: none',
      '`invoices` can not be `none`; write a list, with a dash (`-`) in front of each entry. Until then `invoices` counts nowhere.',
    );
    says(
      'letters: [hello]',
      'This entry of `letters` can not be `hello`; write a mapping with keys like `date`, `kind`, `deadline`. Until then this entry of `letters` counts nowhere.',
    );
    says(
      'terms: {pause_clause: {a: b}}',
      '`pause_clause` can not be a mapping; write `true` or `false`. Until then `pause_clause` counts nowhere.',
    );
  });

  it('long values are cut', () => {
    says(
      `status: ${'long '.repeat(20)}`,
      '`status` can not be `long long long long long long long long…`, only one of prospect, active, paused, ended; pick one of them. Until then `status` counts nowhere.',
    );
  });
});
