import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays } from '../../../src/core/dates';
import { interestOf, lateFeeOf } from '../../../src/core/interest';
import type { Invoice } from '../../../src/core/record/schema';
import { snapshotOf } from '../../../src/core/snapshot';

function interest(invoice: Partial<Invoice>, fee: string, asOf: string, currency = 'USD') {
  const record = {
    client: 'A',
    currency,
    terms: { agreed: '2025-01-01', late_fee: fee },
    invoices: [{ number: 'INV-1', issued: '2026-01-01', due: '2026-01-31', amount: 5000, ...invoice }],
  };
  return interestOf(snapshotOf(record, {}, asOf, () => []));
}

describe('late interest by the agreed terms', () => {
  it('reads every way to agree a fee', () => {
    assert.deepEqual(lateFeeOf('1.5% per month'), { kind: 'yearly', rate: 18 });
    assert.deepEqual(lateFeeOf('0.1% per day'), { kind: 'yearly', rate: 36.5 });
    assert.deepEqual(lateFeeOf('8% per year'), { kind: 'yearly', rate: 8 });
    assert.deepEqual(lateFeeOf('40 flat'), { kind: 'flat', amount: 40 });
    assert.deepEqual(lateFeeOf('uk-statutory'), { kind: 'statutory', law: 'uk' });
    assert.deepEqual(lateFeeOf('eu-statutory'), { kind: 'statutory', law: 'eu' });
    for (const none of ['none', undefined, 'a lot']) assert.deepEqual(lateFeeOf(none), { kind: 'none' });
  });

  it('is simple, by the day over 365, from the day after the due date', () => {
    const { invoices, total } = interest({ paid: '2026-07-31' }, '1.5% per month', '2026-11-23');
    assert.deepEqual(invoices[0]?.lines, [
      { from: '2026-02-01', to: '2026-07-31', days: 181, principal: 5000, rate: 18, amount: 446.3 },
    ]);
    assert.equal(total, 446.3);
  });

  it('is nothing on the due date and begins the day after', () => {
    assert.equal(interest({ paid: '2026-01-31' }, '8% per year', '2026-11-23').total, 0);
    assert.equal(interest({}, '8% per year', '2026-01-31').total, 0);
    assert.equal(interest({}, '8% per year', '2026-02-01').total, 1.1);
  });

  it('lowers the principal the day after a part payment or a credit', () => {
    const { invoices } = interest(
      { payments: [{ date: '2026-02-10', amount: 1000 }], credited: [{ date: '2026-02-20', amount: 500 }] },
      '8% per year',
      '2026-02-28',
    );
    assert.deepEqual(
      invoices[0]?.lines.map(({ from, to, days, principal }) => [from, to, days, principal]),
      [
        ['2026-02-01', '2026-02-10', 10, 5000],
        ['2026-02-11', '2026-02-20', 10, 4000],
        ['2026-02-21', '2026-02-28', 8, 3500],
      ],
    );
  });

  it('leaves the days of a dispute out', () => {
    const { invoices } = interest(
      { disputed: { from: '2026-02-11', until: '2026-02-21' } },
      '8% per year',
      '2026-02-28',
    );
    assert.deepEqual(
      invoices[0]?.lines.map(({ from, to, days }) => [from, to, days]),
      [
        ['2026-02-01', '2026-02-10', 10],
        ['2026-02-21', '2026-02-28', 8],
      ],
    );
  });

  it('adds a flat fee once, and nothing where the fee was waived, is zero, or was not agreed', () => {
    const flat = interest({}, '40 flat', '2026-11-23');
    assert.deepEqual([flat.interest, flat.fixed, flat.total], [0, 40, 40]);
    assert.equal(interest({ fee_waived: true }, '40 flat', '2026-11-23').total, 0);
    assert.equal(interest({}, '0% per year', '2026-11-23').total, 0);
    assert.equal(interest({}, '0 flat', '2026-11-23').total, 0);
    assert.equal(interest({}, 'none', '2026-11-23').total, 0);
  });

  it('is on nothing once a rest of 1.00 or less is open, and never negative after an overpayment', () => {
    const rest = interest({ payments: [{ date: '2026-01-20', amount: 4999 }] }, '8% per year', '2026-11-23');
    assert.equal(rest.total, 0);
    assert.equal(
      interest({ payments: [{ date: '2026-02-20', amount: 6000 }] }, '8% per year', '2026-11-23').total,
      21.92,
    );
  });

  it("rounds half up to the currency's own decimals", () => {
    assert.equal(interest({ amount: 6_000_000 }, '10% per year', '2026-02-01', 'VND').total, 1644);
    assert.equal(interest({ amount: 182.5 }, '1% per year', '2026-02-01').total, 0.01);
  });

  it('rounds to three decimals or none where the currency has them so', () => {
    assert.equal(interest({ amount: 1234.567 }, '1% per month', '2026-02-10', 'KWD').total, 4.059);
    assert.equal(interest({ amount: 123_456 }, '14.6% per year', '2026-02-10', 'JPY').total, 494);
  });

  it('comes to the figures that people work out by hand', () => {
    assert.equal(interest({ amount: 4000 }, '18% per year', '2026-03-17').total, 88.77);
    // Six months of 1.5% on 5,000 are 450.00 by the month. By the day half a year is 182.5 days, so no number of days gives that sum.
    assert.equal(interest({}, '1.5% per month', '2026-08-01').total, 448.77);
    assert.equal(interest({}, '1.5% per month', '2026-08-02').total, 451.23);
    // 365 days are a year of it, in a leap year too; interest on interest would be more.
    assert.equal(interest({}, '1.5% per month', '2027-01-31').total, 900);
  });

  it('is on a deposit and on work alike, once for each invoice', () => {
    assert.equal(interest({ for: ['deposit'] }, '40 flat', '2026-11-23').total, 40);
    assert.equal(interest({ for: ['deposit'] }, '8% per year', '2026-02-10').total, 10.96);
  });

  it('begins after the issue of an invoice that was written with a due date before it', () => {
    const { invoices } = interest({ due: '2025-12-15' }, '8% per year', '2026-01-10');
    assert.deepEqual(
      invoices[0]?.lines.map(({ from, days }) => [from, days]),
      [['2026-01-02', 9]],
    );
  });

  it('grows with every day and never outruns one whole-span calculation by more than rounding', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 101, max: 9_000_000 }), (days, cents) => {
        const amount = cents / 100;
        const { total } = interest({ amount }, '8% per year', addDays('2026-01-31', days));
        assert.ok(Math.abs(total - (amount * 0.08 * days) / 365) <= 0.005 + 1e-9);
      }),
    );
  });
});
