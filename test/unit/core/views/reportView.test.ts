import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { isReportView, WHOLE_VIEW, ZOOMS } from '../../../../src/core/views/reportView';

describe('the view of a report', () => {
  it('is a day or today, a zoom, and a start or none', () => {
    assert.ok(isReportView(WHOLE_VIEW));
    for (const zoom of ZOOMS) assert.ok(isReportView({ asOf: '2026-11-23', zoom, start: '2026-01-01' }), zoom);
  });

  it('is nothing else that a page could send', () => {
    for (const value of [
      null,
      undefined,
      'all',
      {},
      [],
      { ...WHOLE_VIEW, zoom: 'week' },
      { ...WHOLE_VIEW, zoom: ['all'] },
      { ...WHOLE_VIEW, asOf: '2026-02-30' },
      { ...WHOLE_VIEW, asOf: 0 },
      { ...WHOLE_VIEW, start: 'yesterday' },
      { ...WHOLE_VIEW, more: 1 },
      { asOf: null, zoom: 'all' },
      { asOf: null, start: null },
      { zoom: 'all', start: null },
    ])
      assert.ok(!isReportView(value), JSON.stringify(value));
  });
});
