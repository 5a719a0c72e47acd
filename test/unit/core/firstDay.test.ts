import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { firstDayOf } from '../../../src/core/firstDay';

describe('the first day of a record', () => {
  it('is the earliest on which something happened, however deep it stands', () => {
    const terms = { agreed: '2026-05-28' };
    const invoices = [{ issued: '2026-07-01', amount: 1, promises: [{ made: '2026-07-20', by: '2026-07-25' }] }];
    assert.equal(firstDayOf({ client: 'Acme', terms, invoices }), '2026-05-28');
    assert.equal(firstDayOf({ client: 'Acme', invoices }), '2026-07-01');
    const deliverables = [{ id: 'a', delivered: '2026-03-01' }];
    assert.equal(firstDayOf({ client: 'Acme', invoices, brief: { deliverables } }), '2026-03-01');
  });

  it('is no day that was only planned, named or left in a note', () => {
    const brief = { deliverables: [{ id: 'a', due: '2026-01-01' }] };
    const snooze = [{ sign: 'payment' as const, until: '2026-02-01' }];
    assert.equal(firstDayOf({ client: 'Acme', brief, snooze, notes: '2020-01-01' }), null);
  });
});
