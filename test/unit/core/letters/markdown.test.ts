import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import {
  bullets,
  escapeText,
  join,
  mailAddress,
  numbered,
  oneLine,
  ownLines,
  prose,
} from '../../../../src/core/letters/markdown';

/** What a Markdown reader would show: an escape gives its mark. */
const shown = (source: string) => source.replace(/\\([!-/:-@[-`{-~])/g, '$1');
/** What is left to mean something, a dot for each escape. */
const live = (source: string) => source.replace(/\\[!-/:-@[-`{-~]/g, '·');

describe('text in Markdown', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['Acme Bakery, Inc. (2026)', 'Acme Bakery, Inc. (2026)'],
    ['# Not a heading', '\\# Not a heading'],
    ['- not a list', '\\- not a list'],
    ['1. not a list', '1\\. not a list'],
    ['1.5% per month', '1.5% per month'],
    ['> not a quote', '\\> not a quote'],
    ['===', '\\==='],
    ['[here](http://evil.example)', '\\[here\\](http\\:\\/\\/evil.example)'],
    ['![pixel](x)', '!\\[pixel\\](x)'],
    ['<script>alert(1)</script>', '\\<script>alert(1)\\</script>'],
    ['<!-- hidden', '\\<!-- hidden'],
    ['5 < 6 and <3', '5 < 6 and <3'],
    ['*bold* and 2 * 3', '\\*bold\\* and 2 * 3'],
    ['_soft_ and snake_case', '\\_soft\\_ and snake_case'],
    ['~~gone~~ and ~5', '\\~\\~gone\\~\\~ and ~5'],
    ['`code`', '\\`code\\`'],
    ['AT&T &lt; R&D', 'AT&T \\&lt; R&D'],
    ['$500 or 500$ now', '$500 or 500\\$ now'],
    ['C:\\temp', 'C:\\temp'],
    ['ends in \\', 'ends in \\\\'],
    ['already \\* escaped', 'already \\\\\\* escaped'],
    ['www.evil.example', 'www\\.evil.example'],
    ['jane@acme.example', 'jane\\@acme.example'],
    ['two\n\n# lines\u2028here', 'two # lines here'],
    ['\u202egnp.exe\u202c\u0000', 'gnp.exe'],
  ];
  for (const [text, expected] of cases) {
    it(`writes ${JSON.stringify(text)} as ${JSON.stringify(expected)}`, () => assert.equal(escapeText(text), expected));
  }

  it('shows exactly the text, on one line, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        assert.equal(shown(escapeText(text)), oneLine(text));
      }),
    );
  });

  it('knows at a glance a text on one line that needs no change, and no other', () => {
    const tidied = (text: string): string =>
      text
        .replace(/[\s\u0085\u2028\u2029]+/gu, ' ')
        .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u200b\u2060\ufeff\p{Bidi_Control}]/gu, '')
        .trim();
    for (let code = 0; code <= 0xffff; code += 1) {
      const character = String.fromCharCode(code);
      for (const text of [character, `${character}a`, `a${character}`, `a${character}b`, `a ${character} b`])
        assert.equal(oneLine(text), tidied(text), `U+${code.toString(16)}`);
    }
  });

  it('leaves no mark alive', () => {
    const nasty = fc.array(
      fc.constantFrom(
        '[',
        ']',
        '(',
        ')',
        '<',
        '>',
        'a',
        '!',
        '/',
        ':',
        '`',
        '*',
        '_',
        '\\',
        '~',
        '#',
        '\n',
        ' ',
        '-',
        '&',
        ';',
        'http://x',
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(nasty, (pieces) => {
        const source = escapeText(pieces.join(''));
        assert.doesNotMatch(source, /\n/);
        assert.doesNotMatch(live(source), /[`[\]]|<[a-z/!?]|:\/\/|~~|^[#>+=*-]|&\w+;/i);
      }),
    );
  });

  it('escapes what stands first in a line only there', () => {
    assert.equal(prose`- ${'# x'}`.source, '- \\# x');
    assert.equal(prose`Re: ${'# x'}`.source, 'Re: # x');
    assert.equal(prose`1. ${'2. x'}`.source, '1. 2\\. x');
  });

  it('takes Markdown as it is, and numbers', () => {
    assert.equal(prose`${prose`**${'*a*'}**`}, ${3}`.source, '**\\*a\\***, 3');
  });

  it('lists and joins', () => {
    assert.equal(bullets([prose`a`, prose`b`]).source, '- a\n- b');
    assert.equal(numbered([prose`a`, prose`b`]).source, '1. a\n2. b');
    assert.equal(join([prose`a`, prose`b`], ', ').source, 'a, b');
  });

  it('keeps our own addresses ready to copy, and nothing that is more than an address', () => {
    assert.equal(mailAddress('minh@north.example').source, 'minh@north.example');
    assert.equal(mailAddress('a@b.example [x](http://y)').source, 'a\\@b.example \\[x\\](http\\:\\/\\/y)');
    assert.equal(
      ownLines(['North *Studio*', 'https://north.example']).source,
      'North \\*Studio\\*  \nhttps://north.example',
    );
  });
});
