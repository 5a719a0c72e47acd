import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Level } from '../../../../../src/core/assessment';
import { directionOf, trendWords } from '../../../../../src/core/views/report/trend';
import { modelOf } from '../modelled';

const LATE = `client: Acme
terms: { agreed: 2026-01-05, payment: net 14 }
invoices:
  - { number: INV-1, issued: 2026-08-01, due: 2026-08-15, amount: 2400 }
`;

/** The words of a sign's trend. */
function wordsOf(asOf: string | null, sign: 'payment' | 'conduct' = 'payment'): readonly string[] {
  const { client, trends } = modelOf(LATE, asOf);
  return trends[sign].map((point) => trendWords(client.assessment.signs[sign].level, point));
}

describe('the trend of a sign', () => {
  it('is what the same assessment says of the earlier days', () => {
    assert.deepEqual(wordsOf('2026-09-20'), [
      'worse than 30 days ago (clear)',
      'worse than 90 days ago (no data)',
      '365 days ago: not yet known',
    ]);
    assert.deepEqual(wordsOf(null), [
      'the same as 30 days ago',
      'worse than 90 days ago (clear)',
      '365 days ago: not yet known',
    ]);
  });

  it('is that of the day that is looked at', () => {
    assert.deepEqual(
      modelOf(LATE, '2026-09-20').trends.payment.map(({ day }) => day),
      ['2026-08-21', '2026-06-22', '2025-09-20'],
    );
  });

  it('knows nothing of a day before the record began, and no data is no change', () => {
    assert.deepEqual(wordsOf('2026-01-05', 'conduct'), [
      '30 days ago: not yet known',
      '90 days ago: not yet known',
      '365 days ago: not yet known',
    ]);
    assert.equal(wordsOf(null, 'conduct')[0], 'the same as 30 days ago');
  });

  const point = (level: Level | null) => ({ days: 30, day: '2026-10-24', level });
  const cases: readonly (readonly [now: Level, then: Level | null, said: string])[] = [
    ['act', 'watch', 'worse than 30 days ago (watch)'],
    ['watch', 'let_go', 'better than 30 days ago (let go)'],
    ['act', 'act', 'the same as 30 days ago'],
    ['watch', 'no_data', 'worse than 30 days ago (no data)'],
    ['clear', 'no_data', '30 days ago: no data'],
    ['no_data', 'act', 'better than 30 days ago (act)'],
    ['clear', null, '30 days ago: not yet known'],
  ];
  for (const [now, then, said] of cases) {
    it(`says of ${now} after ${String(then)}: ${said}`, () => assert.equal(trendWords(now, point(then)), said));
  }

  it('has a direction for its arrow', () => {
    const levels: readonly (Level | null)[] = ['act', 'watch', 'clear', 'no_data', null];
    assert.deepEqual(
      levels.map((then) => directionOf('watch', point(then))),
      ['better', 'same', 'worse', 'worse', 'unknown'],
    );
  });
});
