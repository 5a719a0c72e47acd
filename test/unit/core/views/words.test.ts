import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  dueWords,
  listed,
  nextTitle,
  requestsWords,
  roundsWords,
  verdictReason,
} from '../../../../src/core/views/words';
import { ACME, assessment, HOMEPAGE, OVERDUE, sign } from './assessed';

describe('the words of a view', () => {
  it('name what a verdict rests on', () => {
    const reason = (parts: Parameters<typeof assessment>[0]): string => verdictReason(assessment(parts));
    assert.equal(reason({ verdict: 'no_data' }), 'The record holds nothing yet that could show one of the five signs.');
    assert.equal(reason({ verdict: 'clear' }), 'No sign is up.');
    assert.equal(
      reason({ verdict: 'act', signs: { payment: sign('watch', OVERDUE), conduct: sign('act', OVERDUE) } }),
      'The worst sign is conduct, abuse instead of criticism. Also up: payment.',
    );
  });

  it('name the next step', () => {
    assert.equal(nextTitle(ACME.assessment.next), 'Draft payment reminder');
    assert.equal(nextTitle(assessment().next), null);
    assert.equal(nextTitle({ letter: null, why: '', gate: null, exitStep: 'settle/backup' }), 'Carry on with the exit');
  });

  it('count rounds with and without a limit', () => {
    assert.equal(roundsWords(HOMEPAGE), '3 of 2');
    assert.equal(roundsWords({ ...HOMEPAGE, roundsIncluded: null }), '3, no limit agreed');
  });

  it('say how far off a due date is', () => {
    const due = (daysLeft: number | null): string => dueWords({ ...HOMEPAGE, due: '2026-11-30', daysLeft });
    assert.equal(due(7), '2026-11-30, 7 days left');
    assert.equal(due(1), '2026-11-30, 1 day left');
    assert.equal(due(0), '2026-11-30, today');
    assert.equal(due(-1), '2026-11-30, 1 day past due');
    assert.equal(due(null), '2026-11-30');
    assert.equal(dueWords({ ...HOMEPAGE, due: null, daysLeft: null }), 'no date');
  });

  it('count requests by where they stand', () => {
    assert.equal(requestsWords(HOMEPAGE), '1 open, 2 approved');
    const none = { open: 0, quoted: 0, approved: 0, declined: 0, withdrawn: 0 };
    assert.equal(requestsWords({ ...HOMEPAGE, requests: none }), 'none');
  });

  it('put lists together', () => {
    assert.equal(listed([]), '');
    assert.equal(listed(['payment']), 'payment');
    assert.equal(listed(['payment', 'price', 'clarity']), 'payment, price and clarity');
  });
});
