import assert from 'node:assert/strict';
import fc from 'fast-check';
import { speak } from '../../../src/core/l10n';
import { decimalsOf, formatMoney, formatNumber, roundMoney, sumMoney } from '../../../src/core/money';

describe('money', () => {
  it("knows a currency's decimals, and takes two where the code is unknown", () => {
    assert.deepEqual(['USD', 'VND', 'JPY', 'KWD', 'nonsense'].map(decimalsOf), [2, 0, 0, 3, 2]);
  });

  it('rounds half away from zero', () => {
    assert.equal(roundMoney(1.005, 'USD'), 1.01);
    assert.equal(roundMoney(306.925, 'GBP'), 306.93);
    assert.equal(roundMoney(-2.345, 'USD'), -2.35);
    assert.equal(roundMoney(0.4, 'VND'), 0);
    assert.equal(Object.is(roundMoney(-0.001, 'USD'), 0), true);
  });

  it('adds without drift', () => {
    assert.equal(sumMoney([0.1, 0.2], 'USD'), 0.3);
    assert.equal(sumMoney([], 'USD'), 0);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { maxLength: 30 }), (cents) => {
        const exact = cents.reduce((sum, one) => sum + one, 0) / 100;
        assert.equal(
          sumMoney(
            cents.map((one) => one / 100),
            'USD',
          ) + 0,
          exact + 0,
        );
      }),
    );
  });

  it('writes whole sums without decimals', () => {
    assert.equal(formatMoney(2400, 'USD'), 'USD 2,400');
    assert.equal(formatMoney(35.5, 'USD'), 'USD 35.50');
    assert.equal(formatMoney(6_000_000, 'VND'), 'VND 6,000,000');
  });

  it('writes sums and rates as the language that is spoken does, unless another is named', () => {
    speak({ en: 'de' });
    try {
      assert.deepEqual(
        [formatMoney(2400.5, 'USD'), formatNumber(11.75), formatMoney(2400.5, 'USD', 'en')],
        ['USD 2.400,50', '11,75', 'USD 2,400.50'],
      );
    } finally {
      speak(undefined);
    }
  });
});
