import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { readAmounts } from '../../../../../src/core/letters/check/amounts';
import { readDates } from '../../../../../src/core/letters/check/dates';
import { letterText } from '../../../../../src/core/letters/check/letterText';
import { moneyAs } from '../../../../../src/core/letters/check/writtenAs';
import { addDays } from '../../../../../src/core/dates';

describe('sums in a letter', () => {
  const cases: readonly (readonly [text: string, values: readonly number[]])[] = [
    ['1.500.000\u00a0₫', [1_500_000]],
    ['1.500.000 đồng, 1,5 triệu đồng', [1_500_000, 1_500_000]],
    ['USD 2,400 and $2,400.00', [2400, 2400]],
    ['£4,200.00', [4200]],
    ['2.400,00 €', [2400]],
    ['2\u202f400,50\u00a0€', [2400.5]],
    ['CHF 2’400.50', [2400.5]],
    ['$1.5 million', [1_500_000]],
    ['US$90 an hour', [90]],
    ['€0.50', [0.5]],
    ['Q3\u00a02.400 €, A1’200 €', [2400, 200]],
    ['INV-2\u00a0400 €', [400]],
    ['20%, 12 hours, PO-2026, 14:30, 555 0100, version 1.2', []],
  ];
  for (const [text, values] of cases) {
    it(text, () =>
      assert.deepEqual(
        readAmounts(text).map(({ value }) => value),
        values,
      ),
    );
  }

  it('are read as Intl writes them', () => {
    const written = fc.record({
      amount: fc.integer({ min: 0, max: 99_999_999 }).map((cents) => cents / 100),
      language: fc.constantFrom('en', 'en-GB', 'de', 'vi', 'fr', 'nl'),
      currency: fc.constantFrom('USD', 'EUR', 'GBP', 'VND', 'CHF'),
    });
    fc.assert(
      fc.property(written, ({ amount, language, currency }) => {
        const sum = currency === 'VND' ? Math.round(amount) : amount;
        const text = new Intl.NumberFormat(language, { style: 'currency', currency }).format(sum);
        assert.deepEqual(
          readAmounts(`So ${text}.`).map(({ value }) => value),
          [sum],
          text,
        );
      }),
    );
  });

  it('are written anew in the letter’s own way', () => {
    assert.equal(moneyAs('$2,400.00', 1250), '$1,250.00');
    assert.equal(moneyAs('2.400,00 €', 1250.5), '1.250,50 €');
    assert.equal(moneyAs('1.500.000 ₫', 2_000_000), '2.000.000 ₫');
    assert.equal(moneyAs('USD 90', 1250), 'USD 1,250');
    assert.equal(moneyAs('USD 90', 12.5), null);
  });
});

describe('days in a letter', () => {
  const cases: readonly (readonly [text: string, readings: readonly (readonly string[])[]])[] = [
    ['15 July 2026, July 15, 2026 and 2026-07-15', [['2026-07-15'], ['2026-07-15'], ['2026-07-15']]],
    ['the 1st of August 2026', [['2026-08-01']]],
    ['23/11/2026', [['2026-11-23']]],
    ['07/11/2026', [['2026-11-07', '2026-07-11']]],
    ['ngày 23 tháng 11 năm 2026', [['2026-11-23']]],
    ['23 tháng 11, 2026', [['2026-11-23']]],
    ['15 July', [['-07-15']]],
    ['30 February 2026', [[]]],
    ['May I come at 10:30? 24/7, 3/4, 1.2.3, INV-2026-07', []],
  ];
  for (const [text, readings] of cases) {
    it(text, () =>
      assert.deepEqual(
        readDates(text).map((one) => one.readings),
        readings,
      ),
    );
  }

  it('are read as Intl writes them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), fc.constantFrom('en-GB', 'en-US', 'vi'), (days, language) => {
        const day = addDays('2020-01-01', days);
        const text = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(day));
        assert.deepEqual(
          readDates(`By ${text}.`).map((one) => one.readings),
          [[day]],
          text,
        );
      }),
    );
  });
});

describe('a letter as plain text', () => {
  it('has no marks, and every stretch of it has its place in the document', () => {
    const document = '<!-- Before you send:\n- a\n-->\n\n# A \\*b\\*\n\nTo: x\n\n- Pay **$5.00** by `now`\n> quoted\n';
    const letter = letterText(document);
    assert.equal(letter.plain.trim(), 'A *b*\n\nTo: x\n\n- Pay $5.00 by now\nquoted');
    for (const line of letter.lines) {
      const { start, end } = letter.spanOf(line);
      assert.equal(document.slice(start, end).replace(/[\\*`]/g, ''), line.text.replace(/\*/g, ''));
    }
  });

  it('is cut into sentences, not at numbers, days or abbreviations', () => {
    const { sentences } = letterText('See No. 4 of 1.5.2026. It is $2.400,00 in all! Is it?\n\n- one\n- two');
    assert.deepEqual(
      sentences.map(({ text }) => text),
      ['See No. 4 of 1.5.2026.', 'It is $2.400,00 in all!', 'Is it?', '- one', '- two'],
    );
  });
});
