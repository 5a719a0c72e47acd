import { strict as assert } from 'node:assert';
import { prose } from '../../../../src/core/letters/markdown';
import { speechFor, wordsFor } from '../../../../src/core/letters/speech';

describe('how a language writes values', () => {
  it('puts the day first in English without a country, and as the country does with one', () => {
    assert.equal(speechFor('en', 'USD').date('2026-07-15'), '15 July 2026');
    assert.equal(speechFor('en-GB', 'USD').date('2026-07-15'), '15 July 2026');
    assert.equal(speechFor('en-US', 'USD').date('2026-07-15'), 'July 15, 2026');
  });

  it('writes Vietnamese dates and sums as they are written there', () => {
    const speech = speechFor('vi', 'VND');
    assert.equal(speech.date('2026-11-23'), '23/11/2026');
    assert.equal(speech.money(1500000).source, '1.500.000\u00a0₫');
    assert.deepEqual(speech.count(1), { n: '1', one: false });
    assert.deepEqual(speechFor('en', 'USD').count(1), { n: '1', one: true });
  });

  it('writes sums with the decimals of their currency', () => {
    assert.equal(speechFor('en', 'USD').money(2400).source, '$2,400.00');
    assert.equal(speechFor('en-GB', 'GBP').money(0.5).source, '£0.50');
    assert.equal(speechFor('en', 'VND').money(1500000).source, '₫1,500,000');
  });

  it('lists text and Markdown', () => {
    const speech = speechFor('en', 'USD');
    assert.equal(speech.list([prose`*a*`, prose`b`, prose`c`]).source, '*a*, b and c');
    assert.equal(speech.plainList(['a', 'b']), 'a and b');
    assert.equal(speech.number(18.25), '18.25');
  });

  it('falls back on English where there is no wording, or no such language', () => {
    assert.equal(wordsFor('en-AU'), 'en');
    for (const language of ['fr', 'not a tag', '']) {
      assert.equal(wordsFor(language), undefined);
      assert.equal(speechFor(language, 'USD').language, 'en');
    }
  });
});
