import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { isExitMessage, LONGEST_REASON } from '../../../../src/core/views/exitContract';

describe('what the page of the exit may say', () => {
  const good = [
    ...[{ type: 'ready' }, { type: 'open', line: 92 }, { type: 'openFile' }, { type: 'draft', kind: 'exit' }],
    ...[{ type: 'handOver' }, { type: 'takeBack' }],
    ...[
      { type: 'begin', ends: '2026-12-07' },
      { type: 'lastDay', ends: '2026-12-07' },
    ],
    ...[
      { type: 'tick', step: 'settle/notice', done: true },
      { type: 'tick', step: 'handover/closed', done: false },
    ],
    ...[
      { type: 'close', date: '2026-12-07', reason: '' },
      { type: 'close', date: '2026-12-07', reason: 'x'.repeat(LONGEST_REASON) },
    ],
  ];
  for (const message of good) {
    it(`takes ${JSON.stringify(message).slice(0, 60)}`, () => assert.equal(isExitMessage(message), true));
  }

  const bad: readonly unknown[] = [
    ...[undefined, null, 'begin', 1, [], {}, { type: 'toString' }, { type: ['ready'] }],
    ...[
      { type: 'ready', html: '' },
      { type: 'takeBack', done: true },
      { type: 'handOver', path: '/etc/passwd' },
    ],
    ...[{ type: 'open' }, { type: 'open', line: 0 }, { type: 'open', line: 1.5 }, { type: 'open', line: '92' }],
    ...[{ type: 'open', line: 1, file: 'a' }, { type: 'draft' }, { type: 'draft', kind: 'toString' }],
    ...[
      { type: 'begin' },
      { type: 'begin', ends: '' },
      { type: 'begin', ends: '2026-02-30' },
      { type: 'begin', ends: '2026-12-07\nstatus: ended' },
      { type: 'begin', ends: 20261207 },
      { type: 'begin', ends: '2026-12-07', decided: '2026-11-23' },
      { type: 'lastDay', ends: '7 December' },
    ],
    ...[
      { type: 'tick', step: 'settle/notice' },
      { type: 'tick', step: 'settle/notice', done: 'true' },
      { type: 'tick', step: 'handover/email', done: true },
      { type: 'tick', step: 'toString', done: true },
    ],
    ...[
      { type: 'close', date: '2026-12-07' },
      { type: 'close', date: '2026-12-07', reason: 5 },
      { type: 'close', date: '2026-12-07', reason: 'x'.repeat(LONGEST_REASON + 1) },
      { type: 'close', date: '2026-13-07', reason: '' },
      { type: 'close', date: '2026-12-07', reason: '', by: 'client' },
    ],
  ];
  for (const message of bad) {
    it(`refuses ${message === undefined ? 'nothing' : JSON.stringify(message).slice(0, 60)}`, () =>
      assert.equal(isExitMessage(message), false));
  }
});
