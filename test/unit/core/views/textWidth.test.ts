import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { hanging, padded, shortened, widthOf, wrapped } from '../../../../src/core/views/textWidth';

describe('the width of a text', () => {
  const widths: readonly (readonly [string, number])[] = [
    ['', 0],
    ['Acme', 4],
    ['Nguyễn', 6],
    ['Nguye\u0302\u0303n', 6],
    ['株式会社', 8],
    ['한국', 4],
    ['\uff21\uff22\uff23', 6],
    ['👍🏽', 2],
    ['👨‍👩‍👧', 2],
    ['❤️', 2],
    ['Straße', 6],
  ];
  for (const [text, width] of widths) {
    it(`of "${text}" is ${width}`, () => assert.equal(widthOf(text), width));
  }
});

describe('a text in columns', () => {
  it('is padded by its width', () => {
    assert.equal(padded('株', 4), '株  ');
    assert.equal(padded('longer', 4), 'longer');
  });

  it('is shortened between characters', () => {
    assert.equal(shortened('Acme Bakery', 6), 'Acme …');
    assert.equal(shortened('株式会社', 5), '株式…');
    assert.equal(shortened('Acme', 4), 'Acme');
  });

  it('breaks between words and leaves a long one whole', () => {
    assert.deepEqual(wrapped('one two three', 8), ['one two', 'three']);
    assert.deepEqual(wrapped('see .clients/a-very-long-name.yaml:92 there', 10), [
      'see',
      '.clients/a-very-long-name.yaml:92',
      'there',
    ]);
    assert.deepEqual(wrapped('  two   blanks ', 40), ['two blanks']);
    assert.deepEqual(wrapped('', 10), ['']);
    assert.deepEqual(wrapped('one two', 3), ['one', 'two']);
  });

  it('hangs below its label', () => {
    assert.deepEqual(hanging('- ', 'one two three four five six', 22), ['- one two three four', '  five six']);
  });
});
