import assert from 'node:assert/strict';
import fc from 'fast-check';
import { amountIn, dayIn, readTyped } from '../../../../src/core/log/typed';

const TODAY = '2026-07-20';
const NAMES = { people: ['Jane Doe', 'Bob'], ids: ['homepage', 'INV-1', 'INV-12'], hours: true };
const read = (line: string): Record<string, unknown> => {
  const { words, date, person, id, hours } = readTyped(line, TODAY, NAMES);
  return Object.fromEntries(
    Object.entries({ words, date, person, id, hours }).filter(([, value]) => value !== undefined),
  );
};

describe('a typed line', () => {
  const cases: readonly (readonly [line: string, read: Record<string, unknown>])[] = [
    ['  Add a shop ', { words: 'Add a shop' }],
    ['yesterday: Add a shop', { words: 'Add a shop', date: '2026-07-19' }],
    ['2026-07-01: Add a shop', { words: 'Add a shop', date: '2026-07-01' }],
    ['2026-07-01 Add a shop', { words: 'Add a shop', date: '2026-07-01' }],
    ['Can we launch on 2026-12-01', { words: 'Can we launch on 2026-12-01' }],
    ['Is 24h support in scope?', { words: 'Is 24h support in scope?' }],
    ['Fix the #homepage menu', { words: 'Fix the #homepage menu' }],
    ['Move #home', { words: 'Move #home' }],
    ['@Tom shouted at Jane', { words: 'shouted at Jane', person: 'Tom' }],
    ['@us Add a newsletter', { words: 'Add a newsletter', person: 'us' }],
    ['16h', { words: '16h' }],
    ['2026-07-01', { words: '', date: '2026-07-01' }],
    ['2026-02-31: Add a shop', { words: '2026-02-31: Add a shop' }],
    ['Call me today', { words: 'Call me today' }],
    ['Ready by 2026-07-01 or so', { words: 'Ready by 2026-07-01 or so' }],
    ['Add a shop @jane #homepage 3.5h', { words: 'Add a shop', person: 'Jane Doe', id: 'homepage', hours: '3.5' }],
    ['Add a shop @jane_doe', { words: 'Add a shop', person: 'Jane Doe' }],
    ['A post for @instagram #news', { words: 'A post for @instagram #news' }],
    ['mail to bob@acme.example', { words: 'mail to bob@acme.example' }],
    ['#INV-1', { words: '', id: 'INV-1' }],
    ['Give us a 24h line', { words: 'Give us a 24h line' }],
  ];
  for (const [line, expected] of cases)
    it(`reads ${JSON.stringify(line)}`, () => assert.deepEqual(read(line), expected));

  it('gives back words that it took from the line, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (line) => {
        const { words } = readTyped(line, TODAY, NAMES);
        for (const word of words.split(' ')) assert.ok(line.includes(word));
      }),
    );
  });
});

describe('a day', () => {
  const cases: readonly (readonly [text: string, day: string | undefined])[] = [
    ['2026-08-01', '2026-08-01'],
    ['by 2026-08-01, he says', '2026-08-01'],
    ['2026-02-30', undefined],
    ['tomorrow', '2026-07-21'],
    ['in 7 days', '2026-07-27'],
    ['2 weeks', '2026-08-03'],
    ['by Friday', '2026-07-24'],
    ['Monday', '2026-07-27'],
    ['next week', '2026-07-27'],
    ['+10', '2026-07-30'],
    ['3 days ago', '2026-07-17'],
    ['soon', undefined],
    ['', undefined],
  ];
  for (const [text, day] of cases)
    it(`is read from ${JSON.stringify(text)}`, () => assert.equal(dayIn(text, TODAY), day));
});

describe('a sum', () => {
  const cases: readonly (readonly [text: string, amount: number | undefined])[] = [
    ['1200', 1200],
    ['1,200.50 on INV-2', 1200.5],
    ['$1,234,567', 1234567],
    ['2026-07-01 500', 500],
    ['INV-12', undefined],
    ['#12', undefined],
    ['-200', -200],
    ['half', undefined],
    ['1.2.3', undefined],
    ['€40', 40],
    ['12,34', undefined],
  ];
  for (const [text, amount] of cases)
    it(`is read from ${JSON.stringify(text)}`, () => assert.equal(amountIn(text), amount));
});
