import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { isReportMessage } from '../../../../src/core/views/reportContract';

describe('what the report may say', () => {
  const good = [
    { type: 'ready' },
    { type: 'open', line: 92 },
    { type: 'openFile' },
    { type: 'draft', kind: 'change_order' },
    { type: 'view', view: { asOf: '2026-08-03', zoom: 'month', start: null } },
    { type: 'view', view: { asOf: null, zoom: 'all', start: '2026-08-01' } },
    { type: 'save', format: 'html' },
    { type: 'save', format: 'markdown' },
  ];
  for (const message of good) {
    it(`takes ${JSON.stringify(message)}`, () => assert.equal(isReportMessage(message), true));
  }

  const bad: readonly unknown[] = [
    ...[undefined, null, 'open', 1, [], {}],
    ...[{ type: 'open' }, { type: 'open', line: 0 }, { type: 'open', line: 1.5 }, { type: 'open', line: '92' }],
    ...[
      { type: 'open', line: Infinity },
      { type: 'open', line: 1, file: '/etc/passwd' },
      { type: 'openFile', line: 1 },
      { type: 'ready', html: '' },
    ],
    ...[
      { type: 'draft' },
      { type: 'draft', kind: 'toString' },
      { type: 'draft', kind: ['exit'] },
      { type: 'toString' },
      { type: ['ready'] },
    ],
    ...[
      { type: 'view' },
      { type: 'view', view: { asOf: '2026-06-31', zoom: 'all', start: null } },
      { type: 'view', view: { asOf: null, zoom: 'week', start: null } },
      { type: 'view', view: { asOf: null, zoom: 'all', start: null, client: 'acme' } },
      { type: 'save' },
      { type: 'save', format: 'exe' },
      { type: 'save', format: 'html', path: '/etc/passwd' },
    ],
  ];
  for (const message of bad) {
    it(`refuses ${message === undefined ? 'nothing' : JSON.stringify(message)}`, () =>
      assert.equal(isReportMessage(message), false));
  }
});
