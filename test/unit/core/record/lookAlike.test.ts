import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { lookAlike, lookAlikeWords } from '../../../../src/core/record/lookAlike';
import { parseClient } from '../../../../src/core/record/parse';

/** Names that people and things have, in one alphabet a word, or in scripts that go together. */
const USUAL = [
  'acme',
  'CR-1',
  'CR 1',
  'homepage_v2.1',
  'Bánh Mì Sài Gòn',
  'Đường Lê Văn Sỹ',
  'Größe',
  'Straße 7',
  'naïve-café',
  'Москва',
  'acme-Москва',
  'ΑΒΓ',
  'β-test',
  'שלום',
  'می\u200cخواهم',
  'हिन्दी',
  'क\u200dष',
  '株式会社\u3000山田',
  'ＡＢＣ商事２',
  'Nº 1',
  'm²',
  'ﬁnch',
  '№ 5 ™',
  'Tシャツ',
  '한국어',
  'µm',
  '1\ufe0f\u20e3',
  '👩\u200d👩\u200d👧',
  '🏴\u{e0067}\u{e0062}\u{e007f}',
  '',
];

const MIXED: readonly (readonly [id: string, character: string, one: string, other: string])[] = [
  ['\u0430cme', 'U+0430', 'Latin', 'Cyrillic'],
  ['acm\u0435', 'U+0435', 'Latin', 'Cyrillic'],
  ['INV-\u0410B', 'U+0410', 'Latin', 'Cyrillic'],
  ['h\u03bfme', 'U+03BF', 'Latin', 'Greek'],
  ['\u0441\u03bf', 'U+03BF', 'Cyrillic', 'Greek'],
  ['\u0585ne', 'U+0585', 'Latin', 'Armenian'],
  ['\u13d4ree', 'U+13D4', 'Latin', 'Cherokee'],
  ['B\u00e1nh M\u0456', 'U+0456', 'Latin', 'Cyrillic'],
];

const STYLED: readonly (readonly [id: string, character: string])[] = [
  ['\u{1d41a}cme', 'U+1D41A'],
  ['\u{1d4d0}\u{1d4ec}\u{1d4f6}\u{1d4ee}', 'U+1D4D0'],
  ['CR-\u{1d7cf}', 'U+1D7CF'],
  ['\u212bngstrom', 'U+212B'],
  ['\u212aelvin', 'U+212A'],
  ['\u2102R-1', 'U+2102'],
  ['\uff21cme', 'U+FF21'],
  ['\uff41\uff43\uff4d\uff45', 'U+FF41'],
  ['CR-\uff11', 'U+FF11'],
  ['\u{1d41a}山', 'U+1D41A'],
];

const UNSEEN: readonly (readonly [id: string, character: string])[] = [
  ['a\u200bb', 'U+200B'],
  ['\u202egpj', 'U+202E'],
  ['\u2066a\u2069', 'U+2066'],
  ['a\u00adb', 'U+00AD'],
  ['a\u200db', 'U+200D'],
  ['a\ufe0fb', 'U+FE0F'],
  ['\ufeffa', 'U+FEFF'],
  ['a\u0000', 'U+0000'],
  ['CR-1 ', 'U+0020'],
  [' CR-1', 'U+0020'],
  ['CR\u00a01', 'U+00A0'],
  ['CR\t1', 'U+0009'],
  ['\u3164', 'U+3164'],
];

describe('an id that looks like another', () => {
  it('is none of those that people give, with accents and in whatever script', () => {
    for (const id of USUAL) {
      assert.equal(lookAlike(id), undefined, id);
      assert.equal(lookAlike(id.normalize('NFD')), undefined, id);
    }
  });

  it('has letters of two alphabets in one word', () => {
    for (const [id, character, ...scripts] of MIXED)
      assert.deepEqual(lookAlike(id), { fault: 'mixed', character, scripts }, id);
  });

  it('has a letter or digit of another style, or of full width where no script goes with it', () => {
    for (const [id, character] of STYLED) assert.deepEqual(lookAlike(id), { fault: 'styled', character }, id);
  });

  it('has a character that nobody sees', () => {
    for (const [id, character] of UNSEEN)
      assert.deepEqual(lookAlike(id), { fault: 'unseen', character }, JSON.stringify(id));
  });

  it('is never one of letters, digits and signs of a keyboard alone', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[!-~]([ -~]*[!-~])?$/), (id) => {
        assert.equal(lookAlike(id), undefined);
      }),
      { seed: 7 },
    );
  });

  it('is named with what to do', () => {
    const found = lookAlike('\uff21cme');
    assert.equal(
      found && lookAlikeWords('\uff21cme', found),
      '`\uff21cme` has a letter or digit of another style or width (U+FF21), so it is not the name it looks like; write it with plain ones.',
    );
  });

  it('is pointed out where it is given, and nothing in it is left out', () => {
    const { record, problems } = parseClient(
      [
        'client: \u0410cme',
        'brief: {agreed: 2026-01-01, deliverables: [{id: h\u043emepage}]}',
        'requests:',
        '  - {id: "CR\\u200b-1", date: 2026-07-01, deliverable: h\u043emepage}',
        'disagreements: [{id: c\u0430rousel, opened: 2026-07-01}]',
        'invoices: [{number: "INV-1 ", issued: 2026-07-01, amount: 5, for: [h\u043emepage]}]',
        '',
      ].join('\n'),
    );
    assert.deepEqual(
      problems.map(({ severity, code, place, path }) => `${place.line} ${severity} ${code} ${String(path?.at(-1))}`),
      [
        '2 warning record/look-alike id',
        '4 warning record/look-alike id',
        '5 warning record/look-alike id',
        '6 warning record/look-alike number',
      ],
    );
    assert.equal(
      problems[0]?.message,
      '`h\u043emepage` mixes two alphabets in one word (Latin, and Cyrillic with U+043E), and letters that look alike are not the same; write it in one of them.',
    );
    assert.equal(
      problems[1]?.message,
      '`CR-1` has a character that nobody sees (U+200B), so it is not the name it looks like; write it without.',
    );
    assert.deepEqual(
      [record?.requests?.length, record?.disagreements?.length, record?.invoices?.[0]?.number],
      [1, 1, 'INV-1 '],
    );
  });
});
