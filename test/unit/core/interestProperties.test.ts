import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { addDays } from '../../../src/core/dates';
import { decimalsOf, sumMoney } from '../../../src/core/money';
import type { Invoice } from '../../../src/core/record/schema';
import { interestOn, type Owed } from './interestOn';

const day = fc.integer({ min: 0, max: 1300 }).map((n) => addDays('2023-02-01', n));
const currency = fc.constantFrom('GBP', 'EUR', 'USD', 'JPY', 'VND', 'KWD');
const fee = fc.constantFrom(
  'uk-statutory',
  'eu-statutory',
  '1.5% per month',
  '0.05% per day',
  '8% per year',
  '40 flat',
  'none',
);
const owed: fc.Arbitrary<Owed> = fc.record({ fee, currency, asOf: day });
const sum = fc.integer({ min: 0, max: 20_000 });

const event = fc.record({ date: day, amount: sum });
const invoice: fc.Arbitrary<Partial<Invoice>> = fc
  .record({
    issued: day,
    term: fc.integer({ min: 0, max: 60 }),
    amount: sum,
    payments: fc.array(fc.record({ date: day, amount: fc.integer({ min: -9000, max: 20_000 }) }), { maxLength: 4 }),
    credited: fc.array(event, { maxLength: 2 }),
    dispute: fc.option(fc.record({ from: day, days: fc.option(fc.integer({ min: 0, max: 200 })) })),
    fee_waived: fc.boolean(),
    isDeposit: fc.boolean(),
  })
  .map(({ issued, term, dispute, isDeposit, ...rest }) => ({
    ...rest,
    issued,
    due: addDays(issued, term),
    ...(isDeposit ? { for: ['deposit'] } : {}),
    ...(dispute === null
      ? {}
      : {
          disputed: {
            from: dispute.from,
            ...(dispute.days === null ? {} : { until: addDays(dispute.from, dispute.days) }),
          },
        }),
  }));
const invoices = fc.array(invoice, { maxLength: 4 });

describe('late interest, whatever is on file', () => {
  it('is never negative, and null exactly where it is refused', () => {
    fc.assert(
      fc.property(invoices, owed, (all, on) => {
        for (const one of interestOn(all, on).invoices) {
          assert.equal(one.interest === null, one.refused !== null);
          assert.ok((one.interest ?? 0) >= 0 && one.fixed >= 0);
          for (const line of one.lines) assert.ok(line.amount >= 0 && line.days > 0 && line.principal > 1);
        }
      }),
    );
  });

  it('is the sum of its invoices, in the decimals of the currency', () => {
    fc.assert(
      fc.property(invoices, owed, (all, on) => {
        const { interest, fixed, total, invoices: each } = interestOn(all, on);
        const code = on.currency ?? 'GBP';
        const sums = (amounts: readonly number[]): number => sumMoney(amounts, code);
        assert.equal(interest, sums(each.map((one) => one.interest ?? 0)));
        assert.equal(fixed, sums(each.map((one) => one.fixed)));
        assert.equal(total, sums([interest, fixed]));
        assert.equal(total, Number(total.toFixed(decimalsOf(code))));
      }),
    );
  });

  it('is the same for the same files and the same day', () => {
    fc.assert(
      fc.property(invoices, owed, (all, on) => {
        assert.deepEqual(interestOn(all, on), interestOn(structuredClone(all), { ...on }));
      }),
    );
  });

  it('does not change where an event of nothing splits a span', () => {
    fc.assert(
      fc.property(invoice, owed, day, fc.constantFrom('payments', 'credited'), (one, on, date, list) => {
        const split = { ...one, [list]: [...(one[list] ?? []), { date, amount: 0 }] };
        assert.deepEqual(interestOn([split], on), interestOn([one], on));
      }),
    );
  });

  it('has lines that follow each other, lie after the due date and differ in principal, rate or by a gap', () => {
    fc.assert(
      fc.property(invoice, owed, (one, on) => {
        for (const { due, lines } of interestOn([one], on).invoices) {
          for (const [index, line] of lines.entries()) {
            const last = lines[index - 1];
            assert.ok(line.from > due && line.from <= line.to && line.to <= (on.asOf ?? ''));
            assert.equal(line.to, addDays(line.from, line.days - 1));
            if (last === undefined) continue;
            assert.ok(last.to < line.from);
            const goesOn = addDays(last.to, 1) === line.from;
            assert.ok(!goesOn || last.principal !== line.principal || last.rate !== line.rate);
          }
        }
      }),
    );
  });
});
