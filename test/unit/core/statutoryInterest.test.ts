import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { isDate } from '../../../src/core/dates';
import { EU_REFERENCE_RATES, halfYearOf, nextHalfYear, UK_BASE_RATES } from '../../../src/core/law/statutoryRates';
import type { Invoice } from '../../../src/core/record/schema';
import { interestOn, linesOf, type Owed } from './interestOn';

const uk = (invoice: Partial<Invoice>, more: Partial<Owed> = {}) =>
  interestOn([invoice], { fee: 'uk-statutory', ...more });
const eu = (invoice: Partial<Invoice>, more: Partial<Owed> = {}) =>
  interestOn([invoice], { fee: 'eu-statutory', currency: 'EUR', ...more });

describe('late interest by the law of the United Kingdom', () => {
  it('is 8 points over the base rate of the half-year in which the debt became late, and a fixed sum', () => {
    const { interest, fixed, total, invoices } = uk({ amount: 4200, due: '2026-02-15', paid: '2026-09-30' });
    assert.deepEqual([interest, fixed, total], [306.92, 70, 376.92]);
    assert.deepEqual(linesOf(invoices[0]), ['2026-02-16 2026-09-30 227 4200 11.75 306.92']);
    assert.deepEqual(
      invoices[0]?.references.map(({ half, rate }) => [half, rate]),
      [['2026-H1', 3.75]],
    );
  });

  it('comes to 3.2192 a day on 10,000 at 11.75%', () => {
    const days = (n: string): number => uk({ amount: 10_000, due: '2026-01-31' }, { asOf: n }).interest;
    assert.deepEqual([days('2026-02-01'), days('2026-02-10'), days('2026-05-11')], [3.22, 32.19, 321.92]);
  });

  it('keeps the rate of that half-year, whatever the base rate does later', () => {
    const { invoices } = uk({ amount: 1000, due: '2025-12-20' }, { asOf: '2026-08-01' });
    assert.deepEqual(linesOf(invoices[0]), ['2025-12-21 2026-08-01 224 1000 12.25 75.18']);
  });

  it('goes by the day after the due date, not the due date, at the border of a half-year', () => {
    const rate = (due: string) => uk({ amount: 1000, due }, { asOf: '2026-08-01' }).invoices[0]?.lines[0]?.rate;
    assert.deepEqual(
      ['2024-12-30', '2024-12-31', '2025-06-29', '2025-06-30', '2025-12-30', '2025-12-31'].map(rate),
      [13.25, 12.75, 12.75, 12.25, 12.25, 11.75],
    );
  });

  it('has a fixed sum by the size of the debt when it became late, once for each debt', () => {
    const fixed = (amount: number, more: Partial<Invoice> = {}) => uk({ amount, due: '2026-02-15', ...more }).fixed;
    assert.deepEqual([fixed(999.99), fixed(1000), fixed(9999.99), fixed(10_000)], [40, 70, 70, 100]);
    assert.equal(fixed(1500, { payments: [{ date: '2026-02-15', amount: 600 }] }), 40);
    assert.equal(fixed(1500, { payments: [{ date: '2026-02-16', amount: 600 }] }), 70);
    assert.equal(fixed(1500, { credited: [{ date: '2026-02-01', amount: 600 }] }), 40);
    const two = interestOn(
      [
        { amount: 500, due: '2026-02-15', paid: '2026-02-16' },
        { amount: 12_000, due: '2026-02-15' },
      ],
      { fee: 'uk-statutory' },
    );
    assert.deepEqual([two.fixed, ...two.invoices.map((one) => one.fixed)], [140, 40, 100]);
  });

  it('gives the fixed sum for one late day, none for payment on the due date, and nothing where it is waived', () => {
    assert.deepEqual(uk({ due: '2026-02-15', paid: '2026-02-15' }).invoices, []);
    assert.equal(uk({ due: '2026-02-15', paid: '2026-02-16' }).total, 71.61);
    assert.deepEqual(uk({ due: '2026-02-15', fee_waived: true }).invoices, []);
  });

  it('leaves the days of a dispute out and keeps the rate and the size from before it', () => {
    const { invoices } = uk(
      {
        ...{ amount: 1200, due: '2025-12-31', payments: [{ date: '2026-02-01', amount: 500 }] },
        disputed: { from: '2025-12-15', until: '2026-07-10' },
      },
      { asOf: '2026-07-31' },
    );
    assert.deepEqual(linesOf(invoices[0]), ['2026-07-10 2026-07-31 22 700 11.75 4.96']);
    assert.equal(invoices[0]?.fixed, 70);
    assert.deepEqual(uk({ due: '2026-02-15', disputed: { from: '2026-02-10' } }).invoices, []);
  });

  it('runs again after a refund, from the day on which the sum was open again', () => {
    const { invoices } = uk({
      ...{ amount: 1000, due: '2025-10-31' },
      payments: [
        { date: '2025-10-30', amount: 1000 },
        { date: '2026-03-31', amount: -400 },
        { date: '2026-04-30', amount: 400 },
      ],
    });
    assert.deepEqual(linesOf(invoices[0]), ['2026-04-01 2026-04-30 30 400 11.75 3.86']);
    assert.equal(invoices[0]?.fixed, 40);
  });

  it('is refused plainly where no base rate is on file, and nothing is added for it', () => {
    const { interest, fixed, total, invoices } = uk({ due: '2027-06-30' }, { asOf: '2027-07-02' });
    assert.deepEqual([interest, fixed, total], [0, 0, 0]);
    assert.deepEqual(
      invoices.map((one) => [one.interest, one.fixed, one.lines, one.refused]),
      [
        [
          null,
          0,
          [],
          "Statutory interest (United Kingdom) can't be stated: no base rate of the Bank of England is on file for the second half of 2027.",
        ],
      ],
    );
  });

  it('is refused for another currency, and for a payment in advance until the work is done', () => {
    const refused = (...args: Parameters<typeof uk>) => uk(...args).invoices.map((one) => one.refused);
    assert.match(String(refused({ due: '2026-02-15' }, { currency: 'USD' })), /in GBP, this debt is in USD/);
    assert.match(String(refused({ due: '2026-02-15', for: ['deposit'] })), /payment in advance/);
    assert.match(String(refused({ due: '2026-02-15' }, { terms: { payment: 'prepaid' } })), /payment in advance/);
    assert.deepEqual(refused({ due: '2026-02-15', for: ['deposit'], paid: '2026-02-15' }), []);
  });

  it('needs terms that name it and are agreed', () => {
    assert.deepEqual(uk({ due: '2026-02-15' }, { terms: { agreed: '2027-01-01' } }).invoices, []);
  });
});

describe('late interest by the directive of the European Union', () => {
  it('takes the reference rate of each half-year while the debt runs, and 40 euros', () => {
    const { interest, fixed, total, invoices } = eu({ amount: 3000, due: '2026-05-31', paid: '2026-08-15' });
    assert.deepEqual([interest, fixed, total], [64.35, 40, 104.35]);
    assert.deepEqual(linesOf(invoices[0]), [
      '2026-06-01 2026-06-30 30 3000 10.15 25.03',
      '2026-07-01 2026-08-15 46 3000 10.4 39.32',
    ]);
  });

  it('is one line where the rate of the next half-year is the same', () => {
    const { invoices } = eu({ amount: 3000, due: '2025-11-30', paid: '2026-02-28' });
    assert.deepEqual(linesOf(invoices[0]), ['2025-12-01 2026-02-28 90 3000 10.15 75.08']);
    assert.deepEqual(
      invoices[0]?.references.map(({ half }) => half),
      ['2025-H2', '2026-H1'],
    );
  });

  it('cuts at the border of a half-year, at a part payment and at a dispute over it', () => {
    const { invoices } = eu({
      ...{ amount: 3000, due: '2024-06-15' },
      payments: [
        { date: '2024-06-20', amount: 1000 },
        { date: '2025-01-31', amount: 2000 },
      ],
      disputed: { from: '2024-06-25', until: '2024-07-11' },
    });
    assert.deepEqual(linesOf(invoices[0]), [
      '2024-06-16 2024-06-20 5 3000 12.5 5.14',
      '2024-06-21 2024-06-24 4 2000 12.5 2.74',
      '2024-07-11 2024-12-31 174 2000 12.25 116.79',
      '2025-01-01 2025-01-31 31 2000 11.15 18.94',
    ]);
  });

  it('counts the day of a leap year like any other, over 365', () => {
    const { invoices } = eu({ amount: 36_500, due: '2024-02-27', paid: '2024-03-01' });
    assert.deepEqual(linesOf(invoices[0]), ['2024-02-28 2024-03-01 3 36500 12.5 37.5']);
  });

  it('is refused for another currency and where the debt runs into a half-year without a rate', () => {
    const refused = (...args: Parameters<typeof eu>) => eu(...args).invoices.map((one) => one.refused);
    assert.match(String(refused({ due: '2026-05-31' }, { currency: 'SEK' })), /in EUR, this debt is in SEK/);
    assert.match(
      String(refused({ due: '2026-05-31' }, { asOf: '2027-01-01' })),
      /no reference rate of the European Central Bank is on file for the first half of 2027\./,
    );
    assert.deepEqual(refused({ due: '2026-05-31', paid: '2026-12-31' }, { asOf: '2027-03-01' }), [null]);
    assert.match(String(refused({ issued: '2022-12-01', due: '2022-12-30' })), /for the second half of 2022\./);
  });
});

describe('the rates of the laws', () => {
  for (const [name, rates] of [
    ['United Kingdom', UK_BASE_RATES],
    ['European Union', EU_REFERENCE_RATES],
  ] as const) {
    it(`have a source and a day for each half-year, without a gap: ${name}`, () => {
      for (const [index, { half, rate, source, checked }] of rates.entries()) {
        assert.match(half, /^\d{4}-H[12]$/);
        assert.ok(rate >= 0 && rate < 20, half);
        assert.match(source, /^https?:\/\/\S+\/\S+$/);
        assert.ok(isDate(checked) && checked >= `${half.slice(0, 4)}-01-01`, half);
        const before = rates[index - 1]?.half;
        const firstDay = `${before?.slice(0, 4) ?? ''}-${before?.endsWith('1') === true ? '01' : '07'}-01`;
        if (before !== undefined) assert.equal(half, halfYearOf(nextHalfYear(firstDay)));
      }
    });
  }

  it('belong to the half-year of a day', () => {
    assert.deepEqual(
      ['2026-01-01', '2026-06-30', '2026-07-01', '2026-12-31'].map((day) => [halfYearOf(day), nextHalfYear(day)]),
      [
        ['2026-H1', '2026-07-01'],
        ['2026-H1', '2026-07-01'],
        ['2026-H2', '2027-01-01'],
        ['2026-H2', '2027-01-01'],
      ],
    );
  });
});
