import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isMap, isScalar, isSeq } from 'yaml';
import { plainEntry } from '../../../../src/core/language/plainEntry';
import { glimpseYaml } from '../../../../src/core/record/yamlText';

function parsed(text: string): Readonly<Record<string, string>> {
  const root = glimpseYaml(text);
  const entry = isSeq(root) ? root.items[0] : undefined;
  const pairs = isMap(entry) ? entry.items : [];
  const plain = pairs.flatMap(({ key, value }) =>
    isScalar(key) && isScalar(value) ? [[String(key.source), value.source ?? ''] as const] : [],
  );
  return Object.fromEntries(plain.filter(([, value]) => value !== ''));
}

describe('an entry in its plainest form', () => {
  const plain = [
    '  - id: CR-1\n    date: 2026-07-02\n    asks: Add an online shop\n',
    '- number: INV-1\n  payments:\n    - date: 2026-07-02\n      amount: 4\n  paid: 2026-07-03\n\n',
    '  - { id: CR-1, asks: Warmer colours }\n',
    '  - {id: CR-1}\r\n',
    '  - id: CR-1\r\n    asks: Ein schöner Laden\r\n',
  ];
  for (const text of plain) {
    it(`is read as the parser reads it: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(Object.fromEntries(plainEntry(text) ?? []), parsed(text));
      assert.notDeepEqual(parsed(text), {});
    });
  }

  const others = [
    '  - asks: "x"',
    '  - asks: |\n      x',
    '  - a: x\n      y',
    '  - a: x # y',
    '  - *a',
    '  - { a: [x, y] }',
    '  -',
    '  - asks:\n     y',
  ];
  for (const text of others) {
    it(`is left to the parser: ${JSON.stringify(text)}`, () => assert.equal(plainEntry(text), undefined));
  }

  it('is never read otherwise than by the parser', () => {
    const piece = fc.constantFrom(
      ...[
        '  - ',
        '- ',
        '    ',
        '      ',
        '\n',
        '\n    ',
        '\n  ',
        'id',
        ': ',
        ':',
        'x',
        ' y',
        ', ',
        '{ ',
        ' }',
        '[',
        ']',
        '"',
        '#',
        ' #',
      ],
      ...['null', '|', '&a ', '- ', '? ', '\r\n', '\t', '2026-07-01', 'asks: '],
    );
    const lines = fc.array(piece, { maxLength: 14 }).map((all) => `  - ${all.join('')}`);
    fc.assert(
      fc.property(lines, (text) => {
        const read = plainEntry(text);
        if (read !== undefined) assert.deepEqual(Object.fromEntries(read), parsed(text));
      }),
      { numRuns: 3000 },
    );
  });
});
