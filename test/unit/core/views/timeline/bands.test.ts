/** The bands, held against the assessment of every single day. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { stringify } from 'yaml';
import { assessClient } from '../../../../../src/core/assess';
import { addDays, daysBetween, type IsoDate } from '../../../../../src/core/dates';
import { parseClient } from '../../../../../src/core/record/parse';
import {
  COMPENSATION_KINDS,
  CONDUCT_KINDS,
  LEGAL_STEPS,
  LETTER_KINDS,
  REQUEST_STATUSES,
  SIGN_NAMES,
  type Studio,
} from '../../../../../src/core/record/schema';
import { snapshotOf } from '../../../../../src/core/snapshot';
import { DEFAULT_THRESHOLDS, thresholdsOf } from '../../../../../src/core/thresholds';
import { BAND_NAMES, levelBands, type BandName } from '../../../../../src/core/views/timeline/bands';
import { daysOfChange, namedDays } from '../../../../../src/core/views/timeline/changeDays';

/** What a person would see who assessed the client anew on every day: each band's level by day. */
function dayByDay(text: string, studio: Studio, first: IsoDate, last: IsoDate): Record<BandName, string[]> {
  const { record, places } = parseClient(text);
  assert.ok(record !== undefined);
  const levels = Object.fromEntries(BAND_NAMES.map((name) => [name, [] as string[]])) as Record<BandName, string[]>;
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const { verdict, signs } = assessClient(record, studio, day, {
      pathOf: (entry) => places.pathOf(entry),
      lineOf: () => 0,
    });
    levels.verdict.push(`${day} ${verdict}`);
    for (const name of SIGN_NAMES) levels[name].push(`${day} ${signs[name].level}`);
  }
  return levels;
}

function byBands(text: string, studio: Studio, first: IsoDate, last: IsoDate): Record<BandName, string[]> {
  const bands = levelBands(parseClient(text), studio, last);
  const days = (name: BandName): string[] =>
    bands[name].flatMap(({ from, to, level }) =>
      Array.from({ length: daysBetween(from, to) + 1 }, (_, n) => `${addDays(from, n)} ${level}`),
    );
  return Object.fromEntries(
    BAND_NAMES.map((name) => [name, days(name).filter((day) => day.slice(0, 10) >= first)]),
  ) as Record<BandName, string[]>;
}

function assertSame(text: string, studio: Studio, last: IsoDate): void {
  const first = levelBands(parseClient(text), studio, last).verdict[0]?.from;
  if (first === undefined) {
    assert.doesNotMatch(text, /\d{4}-\d{2}-\d{2}/, 'only a record without a day has no bands');
    return;
  }
  assert.deepEqual(byBands(text, studio, first, last), dayByDay(text, studio, first, last), text);
}

const SPAN = { first: '2026-01-01', days: 90 };
const day = fc.nat(SPAN.days).map((n) => addDays(SPAN.first, n));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const some = <T>(value: fc.Arbitrary<T>, most = 3) => fc.array(value, { maxLength: most });
const sum = fc.integer({ min: 0, max: 900 });
const id = fc.constantFrom('a', 'b');

const invoice = fc.record({
  issued: day,
  due: maybe(day),
  amount: sum,
  paid: maybe(day),
  for: maybe(fc.constantFrom(['deposit'], ['a'], ['b'])),
  refused: maybe(day),
  cancelled: fc.option(day, { nil: undefined, freq: 8 }),
  promises: some(fc.record({ made: day, by: day })),
  disputed: maybe(fc.record({ from: day, until: maybe(day) })),
  moved: some(fc.record({ date: day, to: day }), 1),
});
const letter = fc.record({
  date: day,
  kind: fc.constantFrom(...LETTER_KINDS),
  deadline: maybe(day),
  answer: maybe(fc.constantFrom('accepted', 'refused', 'none')),
  answered: maybe(day),
});
const record = fc.record({
  client: fc.constant('Acme Bakery'),
  status: maybe(fc.constantFrom('prospect', 'active', 'ended')),
  ended: maybe(fc.record({ date: day })),
  contacts: fc.constant([{ name: 'Jane', decides: true }]),
  terms: maybe(
    fc.record({
      agreed: maybe(day),
      payment: maybe(fc.constantFrom('net 7', 'net 30', '5 eom', '15 mfi', 'prepaid')),
      acceptance: maybe(fc.constantFrom('5 days', '20 days')),
    }),
  ),
  brief: maybe(
    fc.record({
      agreed: maybe(day),
      price: sum,
      change_rate: sum,
      rounds: maybe(fc.nat(2)),
      deliverables: fc.constant([]),
    }),
  ),
  deliverables: fc.array(
    fc.record({ due: maybe(day), delivered: maybe(day), approved: maybe(day), cancelled: maybe(day) }),
    { minLength: 2, maxLength: 2 },
  ),
  requests: some(
    fc.record({
      date: day,
      deliverable: maybe(id),
      by: maybe(fc.constantFrom('Jane', 'Bob')),
      scope: maybe(fc.constantFrom('in', 'out', 'unclear')),
      free: maybe(fc.boolean()),
      reverses: maybe(id),
      price: maybe(sum),
      status: maybe(fc.constantFrom(...REQUEST_STATUSES)),
      decided: maybe(day),
      done: maybe(day),
    }),
    4,
  ),
  revisions: some(
    fc.record({ date: day, deliverable: maybe(id), by: fc.constant('Bob'), reverses: maybe(fc.boolean()) }),
  ),
  questions: some(fc.record({ asked: day, answered: maybe(day), deliverable: maybe(id) })),
  disagreements: some(
    fc.record({
      topic: fc.constantFrom('Red', 'Blue'),
      opened: day,
      blocks: maybe(id),
      proposals: some(
        fc.record({
          date: day,
          by: fc.constantFrom('us', 'client'),
          answer: maybe(fc.constantFrom('accepted', 'refused', 'countered')),
          answered: maybe(day),
        }),
      ),
      settled: maybe(day),
      reopened: some(day, 1),
    }),
    2,
  ),
  invoices: some(invoice, 4),
  compensation: some(
    fc.record({ date: day, kind: fc.constantFrom(...COMPENSATION_KINDS), about: maybe(id), settled: maybe(day) }),
  ),
  conduct: some(fc.record({ date: day, kind: fc.constantFrom(...CONDUCT_KINDS), repaired: maybe(day) }), 2),
  letters: some(letter),
  ours: some(fc.record({ date: day, kind: fc.constantFrom('late_delivery', 'defect') }), 1),
  legal: some(
    fc.record({
      date: day,
      by: fc.constantFrom('us', 'client'),
      step: fc.constantFrom(...LEGAL_STEPS),
      announced: maybe(fc.boolean()),
    }),
    1,
  ),
  snooze: some(fc.record({ sign: fc.constantFrom(...SIGN_NAMES), from: maybe(day), until: day }), 2),
});

/** Numbers of days that pass within the days that are looked at; what is counted otherwise stays as it is. */
const thresholds = fc.record(
  Object.fromEntries(
    Object.entries(DEFAULT_THRESHOLDS).map(([rule, steps]) => [
      rule,
      fc.record(
        Object.fromEntries(
          Object.entries(steps).map(([key, usual]: [string, number]) => [
            key,
            usual < 8
              ? fc.constant(usual)
              : fc.integer({ min: 1, max: 60 }).map((days) => days + (days % 7 === 0 ? 0.5 : 0)),
          ]),
        ),
      ),
    ]),
  ),
);

describe('the bands of the signs', () => {
  const demo = join('demo', '.clients');
  const stories = join('test', 'fixtures', 'stories');
  for (const folder of [demo, stories]) {
    for (const name of readdirSync(folder).filter((one) => one.endsWith('.yaml') && one !== 'studio.yaml')) {
      it(`say of ${name} what the assessment of each day says`, () => {
        assertSame(readFileSync(join(folder, name), 'utf8'), {}, '2026-11-23');
      }).timeout(20_000);
    }
  }

  it('say of any record, by any thresholds, what the assessment of each day says', () => {
    fc.assert(
      fc.property(record, thresholds, maybe(fc.constant('net 14')), (made, own, payment) => {
        const { deliverables, ...rest } = made;
        const brief = rest.brief && {
          ...rest.brief,
          deliverables: deliverables.map((one, n) => ({ id: ['a', 'b'][n], ...one })),
        };
        const text = stringify(JSON.parse(JSON.stringify({ ...rest, brief })));
        const studio = { thresholds: own, ...(payment === undefined ? {} : { terms: { payment } }) } as Studio;
        assertSame(text, studio, addDays(SPAN.first, 130));
      }),
      { numRuns: 40 },
    );
  }).timeout(60_000);

  it('change on the very day where a threshold is no whole number of days', () => {
    const own: Studio = { thresholds: { 'compromise/stalled': { watch: 10.5, act: 42.5 } } };
    const text = 'client: Acme Bakery\ndisagreements: [{ topic: Red, opened: 2026-01-01 }]\n';
    assertSame(text, own, '2026-03-01');
    const bands = levelBands(parseClient(text), own, '2026-03-01').compromise;
    assert.deepEqual(
      bands.map(({ from, level }) => `${from} ${level}`),
      ['2026-01-01 clear', '2026-01-12 watch', '2026-02-13 act'],
    );
  });

  const alone: readonly (readonly [what: string, band: BandName, change: string, text: string])[] = [
    [
      'a deadline that no letter names',
      'payment',
      '2026-05-17 let_go',
      `terms: { agreed: 2026-01-01, payment: net 14 }
invoices: [{ issued: 2026-01-01, amount: 500 }]
letters: [{ date: 2026-05-02, kind: pause_notice }]`,
    ],
    [
      'a deadline that a letter names',
      'compromise',
      '2026-02-21 let_go',
      `disagreements: [{ topic: Red, opened: 2026-01-01, blocks: a }]
letters: [{ date: 2026-02-01, kind: compromise_proposal, deadline: 2026-02-20 }]`,
    ],
    [
      'a silence that approves',
      'clarity',
      '2026-02-09 clear',
      `terms: { agreed: 2026-01-01, acceptance: 7 days }
brief:
  agreed: 2026-01-01
  goal: More
  rounds: 0
  deliverables: [{ id: a, delivered: 2026-02-01 }]
revisions: [{ date: 2026-01-20 }]`,
    ],
    [
      'a letter that stays without an answer',
      'clarity',
      '2026-02-14 let_go',
      `questions: [{ asked: 2026-01-10, question: Who }]
letters: [{ date: 2026-01-15, kind: scope_clarification, deadline: 2026-01-20 }]`,
    ],
    [
      'a promise whose day goes by',
      'payment',
      '2026-01-26 watch',
      `invoices: [{ issued: 2026-01-01, due: 2026-03-01, amount: 500, promises: [{ made: 2026-01-05, by: 2026-01-25 }] }]`,
    ],
  ];
  for (const [what, band, change, text] of alone) {
    it(`change on the very day: ${what}`, () => {
      const whole = `client: Acme\n${text}\n`;
      assertSame(whole, {}, '2026-06-30');
      const days = levelBands(parseClient(whole), {}, '2026-06-30')[band].map(({ from, level }) => `${from} ${level}`);
      assert.ok(days.includes(change), days.join(', '));
    });
  }

  it('take no number of an invoice for a day that does not exist', () => {
    const { record } = parseClient('client: A\ninvoices: [{ number: 2026-00-10, issued: 2026-06-02, amount: 1 }]\n');
    assert.ok(record !== undefined);
    assert.deepEqual(namedDays(record, '2026-11-23'), ['2026-06-02']);
  });

  it('keep the days of an earlier end as they are', () => {
    const parsed = parseClient(readFileSync(join(demo, 'meridian-gyms.yaml'), 'utf8'));
    const all = levelBands(parsed, {}, '2026-11-23').payment;
    const cut = levelBands(parsed, {}, '2026-10-01').payment;
    assert.deepEqual(
      cut.map(({ from, to, level }) => `${from} ${to} ${level}`),
      [
        '2026-02-02 2026-02-08 no_data',
        '2026-02-09 2026-06-01 clear',
        '2026-06-02 2026-06-17 watch',
        '2026-06-18 2026-06-21 act',
        '2026-06-22 2026-09-17 clear',
        '2026-09-18 2026-10-01 watch',
      ],
    );
    assert.equal(all[5]?.to, '2026-10-03');
    assert.match(all.at(-1)?.why?.message ?? '', /MG-03 open, 81 days past its due date|MG-03 open/);
  });

  it('look at few of the days that go by', () => {
    const { record } = parseClient(
      'client: Acme\ninvoices:\n  - { issued: 2026-01-01, due: 2026-01-15, amount: 100 }\n',
    );
    assert.ok(record !== undefined);
    const snapshot = snapshotOf(record, {}, '2026-01-15', () => []);
    assert.deepEqual(daysOfChange(snapshot, thresholdsOf({}), '2036-01-01'), [
      '2026-01-16',
      '2026-01-30',
      '2026-02-15',
      '2026-03-17',
      '2027-01-16',
    ]);
  });
});
