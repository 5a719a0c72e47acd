import assert from 'node:assert/strict';
import { comingUp, deadlinesOf, nextDeadline, pastDue } from '../../../../../src/core/views/overview/deadlines';
import { eventsOf, placedEvent, EVENT_KEYS, LIMIT_KEYS } from '../../../../../src/core/views/overview/events';
import { lastContact } from '../../../../../src/core/views/overview/lastContact';
import { parseClient } from '../../../../../src/core/record/parse';
import { clientSchema } from '../../../../../src/core/record/schema';
import { shapeOf, type Shape } from '../../../../../src/core/record/shape';
import { clientOf } from '../portfolios';

const said = (text: string): readonly string[] =>
  deadlinesOf(clientOf(`client: Acme\n${text}`)).map(
    ({ day, daysLeft, turn, what }) => `${day} ${daysLeft} ${turn}: ${what}`,
  );

describe('the deadlines of a client', () => {
  it('are invoices that are open and not disputed', () => {
    assert.deepEqual(
      said(`invoices:
  - {number: A, issued: 2026-11-01, due: 2026-11-15, amount: 100}
  - {number: B, issued: 2026-11-01, due: 2026-12-01, amount: 100, payments: [{date: 2026-11-05, amount: 40}]}
  - {number: C, issued: 2026-11-01, due: 2026-12-01, amount: 100, paid: 2026-11-05}
  - {number: D, issued: 2026-11-01, due: 2026-12-01, amount: 100, disputed: {from: 2026-11-10}}
  - {number: E, issued: 2026-11-24, due: 2026-12-24, amount: 100}
`),
      ['2026-11-15 -8 client: USD 100 of invoice A is due', '2026-12-01 8 client: USD 60 of invoice B is due'],
    );
  });

  it('are promises, the last one of each invoice', () => {
    assert.deepEqual(
      said(`invoices:
  - number: A
    issued: 2026-10-01
    due: 2026-10-15
    amount: 100
    promises: [{made: 2026-10-20, by: 2026-11-01}, {made: 2026-10-30, by: 2026-11-28}]
  - {number: B, issued: 2026-11-01, due: 2026-11-30, amount: 50, promises: [{made: 2026-11-02, by: 2026-11-30}]}
  - {number: C, issued: 2026-11-01, due: 2026-11-10, amount: 50, promises: [{made: 2026-11-11, by: 2026-11-20}], moved: [{date: 2026-11-12, to: 2026-12-10}]}
`),
      [
        '2026-10-15 -39 client: USD 100 of invoice A is due',
        '2026-11-28 5 client: USD 100 of invoice A is promised',
        '2026-11-30 7 client: USD 50 of invoice B is promised',
        '2026-12-10 17 client: USD 50 of invoice C is due',
      ],
    );
  });

  it('are deliveries of ours, unless the work has ended', () => {
    const brief = `brief:
  deliverables:
    - {id: a, title: Homepage, due: 2026-11-20}
    - {id: b, due: 2026-12-01, moved: [{date: 2026-11-01, to: 2026-12-05}]}
    - {id: c, due: 2026-12-01, delivered: 2026-11-20}
`;
    assert.deepEqual(said(brief), [
      '2026-11-20 -3 us: Homepage is to be delivered',
      '2026-12-05 12 us: b is to be delivered',
    ]);
    assert.deepEqual(said(`status: ended\nended: {date: 2026-11-01}\n${brief}`), []);
  });

  it('are answers to letters, snoozes that end, the end of the work and of the agreement', () => {
    assert.deepEqual(
      said(`terms: {agreed: 2026-01-01, ends: 2026-12-31}
letters:
  - {date: 2026-11-20, kind: scope_clarification, deadline: 2026-11-27}
snooze:
  - {sign: price, until: 2026-12-01}
  - {sign: conduct, from: 2026-11-24, until: 2026-12-01}
  - {sign: clarity, until: 2026-11-23}
exit: {decided: 2026-11-20, ends: 2026-12-04}
`),
      [
        '2026-11-27 4 client: An answer to the scope clarification of 2026-11-20',
        '2026-12-01 8 time: The snooze of price ends',
        '2026-12-04 11 us: The last day of work',
        '2026-12-31 38 time: The agreement ends',
      ],
    );
  });

  it('are past due, ahead within the month, or further off', () => {
    const all = deadlinesOf(
      clientOf(`client: Acme
brief:
  deliverables:
    - {id: past, due: 2026-11-22}
    - {id: today, due: 2026-11-23}
    - {id: last, due: 2026-12-23}
    - {id: far, due: 2026-12-24}
`),
    );
    const days = (list: typeof all): readonly string[] => list.map(({ what }) => what.split(' ')[0] ?? '');
    assert.deepEqual(days(pastDue(all)), ['past']);
    assert.deepEqual(days(comingUp(all)), ['today', 'last']);
    assert.equal(nextDeadline(all)?.day, '2026-11-23');
    assert.equal(nextDeadline(pastDue(all)), null);
  });
});

describe('the last contact', () => {
  const lastOf = (text: string): string | null => {
    const { record, places } = parseClient(`client: Acme\n${text}`);
    assert.ok(record !== undefined);
    const found = lastContact(record, '2026-11-23', (entry) => places.pathOf(entry));
    return found === null ? null : `${found.day} ${found.path.join('/')}`;
  };

  it('is the newest day on which something passed between us', () => {
    assert.equal(
      lastOf('requests:\n  - {date: 2026-11-02, asks: A}\n  - {date: 2026-11-01, asks: B}\n'),
      '2026-11-02 requests/0/date',
    );
    assert.equal(
      lastOf('invoices:\n  - {number: A, issued: 2026-10-01, amount: 5, payments: [{date: 2026-11-05, amount: 5}]}\n'),
      '2026-11-05 invoices/0/payments/0/date',
    );
    assert.equal(
      lastOf('disagreements:\n  - {id: a, opened: 2026-10-01, settled: 2026-10-05, reopened: [2026-11-03]}\n'),
      '2026-11-03 disagreements/0/reopened/0',
    );
  });

  it('is none that is still to come, no limit, and nothing of our side alone', () => {
    assert.equal(
      lastOf(`requests:
  - {date: 2026-10-02, asks: A, done: 2026-11-10}
  - {date: 2026-11-24, asks: B}
ours:
  - {date: 2026-11-12, kind: silence}
snooze:
  - {sign: price, from: 2026-11-15, until: 2026-11-20}
letters:
  - {date: 2026-10-03, kind: payment_reminder, deadline: 2026-11-20}
`),
      '2026-10-03 letters/0/date',
    );
    assert.equal(lastOf('notes: 2026-11-20\n'), null);
  });
});

describe('the days of a record', () => {
  it('each say that something happened, or are a limit', () => {
    const found = new Set<string>();
    const walk = (shape: Shape, key: string): void => {
      if (shape.type === 'map') for (const [name, entry] of shape.entries) walk(entry.shape, name);
      else if (shape.type === 'list') walk(shape.item, key);
      else if (shape.type === 'scalar' && shape.kind === 'date') found.add(key);
    };
    walk(shapeOf(clientSchema), '');
    assert.deepEqual([...found].sort(), [...EVENT_KEYS, ...LIMIT_KEYS].sort());
  });

  it('are taken from where dates stand alone', () => {
    const { record, places } = parseClient(
      'client: Acme\nnotes: 2026-11-20\nexit: {decided: 2026-11-01, done: [settle/position]}\nquestions:\n  - {asked: 2026-11-02, question: 2026-11-03}\n',
    );
    assert.ok(record !== undefined);
    const events = eventsOf(record).map((event) => placedEvent(event, (entry) => places.pathOf(entry)));
    assert.deepEqual(
      events.map(({ path, date }) => `${path.join('/')} ${date}`),
      ['exit/decided 2026-11-01', 'questions/0/asked 2026-11-02'],
    );
  });
});
