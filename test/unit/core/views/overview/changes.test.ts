import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseClient } from '../../../../../src/core/record/parse';
import { recordOn } from '../../../../../src/core/recordOn';
import { changeIn, changeOf, reasonsOf } from '../../../../../src/core/views/overview/changeList';
import { courseOf } from '../../../../../src/core/views/overview/changes';
import { eventsOf, placedEvent, supposing, type Supposed } from '../../../../../src/core/views/overview/events';
import { record as benchRecord } from '../../../../bench/records';
import { clientOf, portfolioOf } from '../portfolios';
import { looking } from './looking';

/** What changed for a client, as lines: the verdict, each sign, each step with its reasons and the text of their lines. */
function said(text: string, days = 7, asOf = '2026-11-23'): readonly string[] {
  const whole = `client: Acme\n${text}`;
  const placed = clientOf(whole, asOf);
  const change = changeIn(placed, days);
  if (change === null) return [];
  const lines = whole.split('\n');
  return [
    change.verdict === null ? 'verdict as it was' : `verdict ${change.verdict.from} > ${change.verdict.to}`,
    ...change.moves.flatMap(({ mover, from, to, steps }) => [
      `${mover} ${from} > ${to}`,
      ...steps.flatMap((step) =>
        reasonsOf(placed, step).map(
          (reason) =>
            `  ${step.day} ${step.from} > ${step.to}: ${shortened(reason.text)} [${reason.lines
              .map((line) => (lines[line - 1] ?? '').trim().slice(0, 40))
              .join(' | ')}]`,
        ),
      ),
    ]),
  ];
}

/** Without the working and the thresholds. */
function shortened(text: string): string {
  return text.replace(/ \(watch from.*| \(act from.*| \(watch once.*/s, '…');
}

const TERMS = 'terms: {agreed: 2026-01-01, payment: net 14, pause_clause: true}\n';

describe('what changed', () => {
  it('is nothing where all stands as it stood', () => {
    assert.deepEqual(said('invoices:\n  - {number: A, issued: 2026-06-01, amount: 5, paid: 2026-06-02}\n'), []);
    assert.deepEqual(said(''), []);
  });

  it('is the passing of time where a debt crosses a threshold', () => {
    assert.deepEqual(
      said(`${TERMS}invoices:\n  - {number: INV-2, issued: 2026-10-01, due: 2026-10-20, amount: 400}\n`),
      [
        'verdict watch > act',
        'payment watch > act',
        '  2026-11-20 watch > act: Time passed. USD 400 of invoice INV-2 open, 31 days past its due date 2026-10-20… [- {number: INV-2, issued: 2026-10-01, du]',
      ],
    );
  });

  it('tells each step of a longer way, newest first', () => {
    const steps = said(
      `${TERMS}invoices:\n  - {number: INV-2, issued: 2026-10-01, due: 2026-10-20, amount: 400}\n`,
      30,
    );
    assert.deepEqual(
      steps.map((line) => line.slice(0, 31)),
      [
        'verdict clear > act',
        'payment clear > act',
        '  2026-11-20 watch > act: Time ',
        '  2026-11-04 clear > watch: Tim',
      ],
    );
  });

  it('is the payment where a debt is paid', () => {
    assert.deepEqual(
      said(
        `${TERMS}invoices:\n  - number: INV-2\n    issued: 2026-10-01\n    due: 2026-10-15\n    amount: 400\n    payments:\n      - {date: 2026-11-18, amount: 400}\n`,
      ),
      [
        'verdict act > clear',
        'payment act > clear',
        '  2026-11-18 act > clear: Payment (Invoice INV-2), dated 2026-11-18. This no longer counts as it did: USD 400 of invoice INV-2 open, 33 days past its due date 2026-10-15… [- {date: 2026-11-18, amount: 400}]',
      ],
    );
  });

  it('is what was agreed or disputed about a debt', () => {
    const invoice = (more: string): string =>
      `${TERMS}invoices:\n  - number: INV-2\n    issued: 2026-10-01\n    due: 2026-10-15\n    amount: 400\n${more}`;
    assert.match(
      said(invoice('    moved: [{date: 2026-11-19, to: 2026-12-15}]\n'))[2] ?? '',
      /2026-11-19 act > clear: New due date \(Invoice INV-2\), dated 2026-11-19\./,
    );
    assert.match(
      said(invoice('    disputed:\n      from: 2026-11-19\n'))[2] ?? '',
      /2026-11-19 act > clear: Dispute \(Invoice INV-2\), beginning on 2026-11-19\..*\[from: 2026-11-19\]/,
    );
    assert.match(
      said(invoice('    cancelled: 2026-11-19\n'))[2] ?? '',
      /act > clear: Invoice INV-2, cancelled on 2026-11-19\..*\[cancelled: 2026-11-19\]/,
    );
  });

  it('does not take what happened elsewhere on the same day for the cause', () => {
    const [, , step] = said(
      `${TERMS}invoices:\n  - {number: INV-1, issued: 2026-11-01, due: 2026-11-15, amount: 50, paid: 2026-11-20}\n  - {number: INV-2, issued: 2026-10-01, due: 2026-10-20, amount: 400}\nours:\n  - {date: 2026-11-20, kind: silence}\n`,
    );
    assert.match(step ?? '', /2026-11-20 watch > act: Time passed\. USD 400 of invoice INV-2/);
  });

  it('is an incident, and its repair', () => {
    assert.deepEqual(said('conduct:\n  - {date: 2026-11-19, kind: insult, says: You people are useless}\n'), [
      'verdict no_data > act',
      'conduct no_data > act',
      '  2026-11-19 no_data > act: Incident: insult, dated 2026-11-19. 1 insult or attack on character in the last 365 days: insult on 2026-11-19… [- {date: 2026-11-19, kind: insult, says:]',
    ]);
    const repaired = said('conduct:\n  - date: 2026-10-19\n    kind: insult\n    repaired: 2026-11-20\n');
    assert.match(
      repaired[2] ?? '',
      /2026-11-20 act > watch: Incident: insult, made good on 2026-11-20\..*\[repaired: 2026-11-20\]/,
    );
  });

  it('names each of two where either would have been enough, and both where both were needed', () => {
    const either = said(
      'conduct:\n  - {date: 2026-11-19, kind: insult}\n  - {date: 2026-11-19, kind: character_attack}\n',
    );
    assert.equal(either.filter((line) => line.includes('dated 2026-11-19')).length, 2);
    const both = said(
      'conduct:\n  - {date: 2026-11-19, kind: harsh}\n  - {date: 2026-11-19, kind: shouting}\ngoodwill:\n  - {date: 2026-11-19}\n',
    );
    assert.deepEqual(
      both.filter((line) => line.startsWith('  ')).map((line) => /: (Incident: \w+)/.exec(line)?.[1]),
      ['Incident: harsh', 'Incident: shouting'],
    );
  });

  it('is the end of a window', () => {
    const [, , step] = said('conduct:\n  - {date: 2025-11-20, kind: harsh}\n');
    assert.match(
      step ?? '',
      /2026-11-21 watch > clear: Time passed\. This no longer counts as it did: 1 rude incident/,
    );
  });

  it('is a snooze that begins, and one that ends', () => {
    const debt = `${TERMS}invoices:\n  - {number: INV-2, issued: 2026-10-01, due: 2026-10-15, amount: 400}\n`;
    const begins = said(`${debt}snooze:\n  - sign: payment\n    from: 2026-11-20\n    until: 2026-12-20\n`);
    assert.match(
      begins[2] ?? '',
      /2026-11-20 act > watch: Snooze: payment, beginning on 2026-11-20\. This no longer counts as it did: .*\[from: 2026-11-20\]/,
    );
    const ends = said(`${debt}snooze:\n  - {sign: payment, from: 2026-11-01, until: 2026-11-20}\n`);
    assert.match(ends[2] ?? '', /2026-11-20 watch > act: The snooze until 2026-11-20 is over\. USD 400/);
  });

  it('is a deadline that passed unmet', () => {
    const [, , step] = said(
      `${TERMS}invoices:\n  - {number: INV-2, issued: 2026-08-01, due: 2026-08-15, amount: 400}\nletters:\n  - {date: 2026-10-01, kind: pause_notice, deadline: 2026-11-18}\n`,
    );
    assert.match(
      step ?? '',
      /2026-11-19 act > let_go: Time passed\. USD 400.*\[- \{number: INV-2.* \| - \{date: 2026-10-01, kind: pause_notice/,
    );
  });

  it('is an approval that takes rounds away from what counts', () => {
    const [, , step] = said(
      `brief:\n  agreed: 2026-06-01\n  goal: More orders\n  rounds: 1\n  deliverables:\n    - id: home\n      approved: 2026-11-20\nrevisions:\n  - {date: 2026-07-01, deliverable: home}\n  - {date: 2026-07-02, deliverable: home}\n  - {date: 2026-07-03, deliverable: home}\n`,
    );
    assert.match(
      step ?? '',
      /2026-11-20 act > clear: Deliverable home, approved on 2026-11-20\..*\[approved: 2026-11-20\]/,
    );
  });

  it('is the rule of several signs, by what made it hold', () => {
    const lines = said(
      `${TERMS}invoices:\n  - {number: INV-2, issued: 2026-10-01, due: 2026-10-10, amount: 400}\nletters:\n  - {date: 2026-10-20, kind: payment_reminder}\nconduct:\n  - {date: 2026-11-19, kind: insult}\n`,
    );
    assert.equal(lines[0], 'verdict act > let_go');
    assert.ok(lines.includes('several_signs no_data > let_go'));
    assert.match(lines.at(-1) ?? '', /2026-11-19 no_data > let_go: Incident: insult, dated 2026-11-19\./);
  });

  it('is worse, better, or only more that is known', () => {
    const course = (text: string): string => {
      const change = changeIn(clientOf(`client: Acme\n${text}`), 7);
      return change === null ? 'none' : courseOf(change);
    };
    assert.equal(course('conduct:\n  - {date: 2026-11-19, kind: insult}\n'), 'worse');
    assert.equal(course('conduct:\n  - {date: 2026-11-01, kind: insult, repaired: 2026-11-20}\n'), 'better');
    assert.equal(course('conduct:\n  - {date: 2025-11-20, kind: harsh}\n'), 'better');
    assert.equal(course('invoices:\n  - {number: A, issued: 2026-11-20, amount: 5}\n'), 'known');
  });

  it('is listed worse first, and only of clients that are shown', () => {
    const portfolio = portfolioOf({
      work: {
        'a.yaml': 'client: Known\ninvoices:\n  - {number: A, issued: 2026-11-20, amount: 5}\n',
        'b.yaml': 'client: Better\nconduct:\n  - {date: 2026-11-01, kind: insult, repaired: 2026-11-20}\n',
        'c.yaml': 'client: Worse\nconduct:\n  - {date: 2026-11-19, kind: insult}\n',
        'd.yaml': 'client: Same\n',
      },
    });
    const named = (text: string): readonly string[] =>
      looking(portfolio, {}, text).changes?.map(({ row }) => row.name) ?? [];
    assert.deepEqual(named(''), ['Worse', 'Better', 'Known']);
    assert.deepEqual(named('bet'), ['Better']);
    assert.deepEqual(changeOf([], new Map()), []);
  });
});

describe('a record supposed otherwise', () => {
  const parsed = parseClient(benchRecord(4, 6000));
  const { record, places } = parsed;
  assert.ok(record !== undefined);
  const pathOf = (entry: object) => places.pathOf(entry);
  const events = eventsOf(record);
  const pathsIn = ({ record: one, pathOf: placeOf }: Supposed) =>
    eventsOf(one).map((event) => placedEvent(event, placeOf).path);

  it('is the same record where nothing is moved, with the same places', () => {
    const same = supposing(record, pathOf, [], '2030-01-01');
    assert.deepEqual(same.record, record);
    assert.deepEqual(pathsIn(same), pathsIn({ record, pathOf }));
  });

  it('differs in what is moved and in nothing else', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: events.length - 1 }), (index) => {
        const event = events[index];
        assert.ok(event !== undefined);
        const other = supposing(record, pathOf, [event], '2030-01-01');
        const dates = eventsOf(other.record).map(({ date }) => date);
        assert.deepEqual(
          dates,
          events.map(({ date }, at) => (at === index ? '2030-01-01' : date)),
        );
      }),
    );
  });
});

describe('the steps of many records', () => {
  it('lead from the level before to the level now, each for a reason', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.constantFrom(7, 30), (index, days) => {
        const placed = clientOf(benchRecord(index, 2000));
        const change = changeIn(placed, days);
        const { parsed } = placed.client.source;
        for (const { from, to, steps, mover } of change?.moves ?? []) {
          assert.equal(steps[0]?.to, to);
          assert.equal(steps.at(-1)?.from, from);
          for (const [at, step] of steps.entries()) {
            assert.ok(step.causes.length > 0);
            assert.equal(steps[at + 1]?.to ?? from, step.from);
            if (mover === 'several_signs') continue;
            assert.equal(recordOn(parsed, {}, step.day)?.assessment.signs[mover].level, step.to);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
