import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { namesIn } from '../../../../src/core/language/ids';
import { renameAt, renameableAt } from '../../../../src/core/language/rename';
import { parseClient } from '../../../../src/core/record/parse';
import { marked } from './markedText';

/** The text after a rename at its cursor, or why there is none. */
function renamed(source: string, name: string): string {
  const { text, offset } = marked(source);
  const result = renameAt(text, offset, name);
  return result.done ? result.text : result.why;
}

function offered(source: string): string {
  const { text, offset } = marked(source);
  const result = renameableAt(text, offset);
  return result.done ? `${result.name} at ${text.slice(result.span.start, result.span.end)}` : result.why;
}

const STYLES = `brief:
  deliverables:
    - id:   home│page   # the first
requests: [ {deliverable: "homepage",reverses: 'homepage'} ]
invoices:
  - for: [deposit, homepage, 'homepage']
  - for: homepage
notes: |
  homepage
`;

describe('renaming', () => {
  it('writes the name in every place, each in its quotes, and nothing else', () => {
    assert.equal(
      renamed(STYLES, 'start'),
      `brief:
  deliverables:
    - id:   start   # the first
requests: [ {deliverable: "start",reverses: 'start'} ]
invoices:
  - for: [deposit, start, 'start']
  - for: start
notes: |
  homepage
`,
    );
  });

  it('puts quotes where the place needs them', () => {
    assert.equal(
      renamed(STYLES, `It's, a "shop"`),
      `brief:
  deliverables:
    - id:   It's, a "shop"   # the first
requests: [ {deliverable: "It's, a \\"shop\\"",reverses: 'It''s, a "shop"'} ]
invoices:
  - for: [deposit, "It's, a \\"shop\\"", 'It''s, a "shop"']
  - for: It's, a "shop"
notes: |
  homepage
`,
    );
  });

  const written: readonly (readonly [name: string, text: string])[] = [
    ['007', '007'],
    ['true', 'true'],
    ['2026-01-01', '2026-01-01'],
    [' shop ', 'shop'],
    ['Füße 1', 'Füße 1'],
    ['a#b', 'a#b'],
    ['#1', '"#1"'],
    ['a #b', '"a #b"'],
    ['- x', '"- x"'],
    ['-', '"-"'],
    ['a: b', '"a: b"'],
    ['a:', '"a:"'],
    ['null', '"null"'],
    ['~', '"~"'],
    ['*a', '"*a"'],
    ['&a b', '"&a b"'],
    ['!x', '"!x"'],
    ['@me', '"@me"'],
    ['[a', '"[a"'],
    ['"a" b', '"\\"a\\" b"'],
    ["'a'", `"'a'"`],
    ['a\\b', 'a\\b'],
    ['| a', '"| a"'],
    ['---', '---'],
    ['a\u0007', '"a\\u0007"'],
  ];
  for (const [name, text] of written) {
    it(`writes ${JSON.stringify(name)} so that it is read as that`, () => {
      assert.equal(
        renamed('requests:\n  - id: a│\n  - reverses: a\n', name),
        `requests:\n  - id: ${text}\n  - reverses: ${text}\n`,
      );
    });
  }

  it('puts quotes inside braces where a comma would end the name', () => {
    assert.equal(renamed('requests:\n  - {id: a│}\n  - id: b\n', 'x, y'), 'requests:\n  - {id: "x, y"}\n  - id: b\n');
  });

  it('works from a reference, at the end of the file, and with the line ends of Windows', () => {
    assert.equal(renamed('requests:\r\n- id: a\r\n- reverses: a│', 'b'), 'requests:\r\n- id: b\r\n- reverses: b');
    assert.equal(renamed('\uFEFFrequests: [{id: a}, {reverses: a│}]', 'b'), '\uFEFFrequests: [{id: b}, {reverses: b}]');
  });

  it('leaves alone what is called the same and is something else', () => {
    const text = 'brief: {deliverables: [{id: a│}]}\ndisagreements: [{id: a, blocks: a}]\nletters: [{topic: a}]\n';
    assert.equal(
      renamed(text, 'b'),
      'brief: {deliverables: [{id: b}]}\ndisagreements: [{id: a, blocks: b}]\nletters: [{topic: a}]\n',
    );
  });

  it('renames people, contacts or not', () => {
    const text = 'contacts: [{name: Jane Doe}]\nrequests: [{by: jane doe│}, {by: us}, {by: Bob}]\n';
    assert.equal(
      renamed(text, 'Jane Roe'),
      'contacts: [{name: Jane Roe}]\nrequests: [{by: Jane Roe}, {by: us}, {by: Bob}]\n',
    );
    assert.equal(
      renamed('requests: [{by: Bob│}]\nconduct: [{by: Bob}]\n', 'Rob'),
      'requests: [{by: Rob}]\nconduct: [{by: Rob}]\n',
    );
  });

  it('lets a person change the case of a name alone, and changes nothing for the same name', () => {
    assert.equal(renamed('contacts: [{name: jane│}]\n', 'Jane'), 'contacts: [{name: Jane}]\n');
    assert.equal(renamed(STYLES, 'homepage'), STYLES.replace('│', ''));
  });

  it('renames in entries with faults', () => {
    assert.equal(
      renamed('requests:\n  - id: a│\n    date: never\n    status: odd\n  - reverses: a\n', 'b'),
      'requests:\n  - id: b\n    date: never\n    status: odd\n  - reverses: b\n',
    );
  });

  it('follows aliases that stand for the name', () => {
    assert.equal(
      renamed('requests:\n  - id: &r a│\n  - reverses: *r\n  - reverses: a\n', 'b'),
      'requests:\n  - id: &r b\n  - reverses: *r\n  - reverses: b\n',
    );
    assert.equal(
      renamed(
        'requests:\n  - &r {id: a, reverses: b}\n  - id: b\n  - *r\n  - {deliverable: b, reverses: b│}\n',
        'c',
      ).split('\n')[1],
      '  - &r {id: a, reverses: c}',
    );
  });
});

describe('what can be renamed', () => {
  it('is a name, shown without its quotes', () => {
    assert.equal(offered(STYLES), 'homepage at homepage');
    assert.equal(offered('requests: [{id: "a b│"}]'), 'a b at a b');
  });

  const refusals: readonly (readonly [what: string, source: string, why: RegExp])[] = [
    ['a key', 'requests:\n  - i│d: a\n', /^Nothing can be renamed here; put the cursor on the id of/],
    ['an empty file', '│', /^Nothing can be renamed here/],
    ['the word for a deposit', 'invoices: [{for: [deposit│]}]', /^Nothing can be renamed here/],
    ['ourselves', 'requests: [{by: us│}]', /^Nothing can be renamed here/],
    [
      'a file that is no YAML',
      'client: A\nrequests:\n  - id: a│\n  - {id: b\n',
      /^Line \d of this file can not be read as YAML; mend that first/,
    ],
    [
      'an id that no entry has',
      'requests: [{reverses: gone│}]',
      /^No deliverable or request of this file is called `gone`; correct/,
    ],
    [
      'two entries alike',
      'requests:\n  - id: a│\n  - id: a\n',
      /^`a` is the name of more than one thing \(lines 2 and 3\)/,
    ],
    [
      'a reference that can mean two',
      'brief: {deliverables: [{id: a}]}\nrequests: [{id: a, reverses: a│}]',
      /more than one thing \(lines 1 and 2\)/,
    ],
    ['a text of several lines', 'requests:\n  - id: >-\n      a│\n', /^Line 2 writes `a` as a text of several lines/],
  ];
  for (const [what, source, why] of refusals) it(`is not ${what}`, () => assert.match(offered(source), why));

  const names: readonly (readonly [what: string, source: string, name: string, why: RegExp])[] = [
    ['an empty name', STYLES, ' ', /^A name needs at least one character/],
    ['a name over two lines', STYLES, 'a\nb', /^A name stands on one line/],
    ['the word for a deposit', STYLES, 'deposit', /^`deposit` has a meaning of its own/],
    ['the word for ourselves', 'contacts: [{name: J│}]', 'Us', /^`us` means ourselves/],
    [
      'a name of its kind that is taken',
      'requests:\n  - id: a│\n  - id: b\n',
      'b',
      /^`b` is the name of the request in line 3 already/,
    ],
    [
      'a name of a kind beside it',
      'requests:\n  - id: a│\ninvoices:\n  - number: b\n',
      'b',
      /^`b` is the name of the invoice in line 4 already/,
    ],
    [
      'the name of another contact',
      'contacts: [{name: Ann│}, {name: Bob}]',
      'bob',
      /^`bob` is the name of the person in line 1/,
    ],
    [
      'an anchor that says more',
      'client: &c a\nrequests: [{id: *c│}]',
      'b',
      /^`\*c` stands for this name and for other values too/,
    ],
    [
      'an anchor that an alias elsewhere takes up',
      'requests: [{id: &c a│, asks: *c}]',
      'b',
      /^`\*c` stands for this name and/,
    ],
    [
      'a deliverable where a reference means either',
      'brief: {deliverables: [{id: a│}]}\nrequests: [{id: a}]\ninvoices: [{for: a}]',
      'b',
      /more than one thing|mean either/,
    ],
  ];
  for (const [what, source, name, why] of names)
    it(`does not become ${what}`, () => assert.match(renamed(source, name), why));

  it('may take a name that a thing of quite another kind has', () => {
    assert.match(
      renamed('requests: [{id: a│}]\ndisagreements: [{id: deposit}, {id: b}]', 'b'),
      /^requests: \[\{id: b\}\]/,
    );
    assert.match(renamed('disagreements: [{id: a│}]', 'deposit'), /^disagreements: \[\{id: deposit\}\]/);
  });
});

const NAME = fc.oneof(
  fc.constantFrom(
    'a',
    'b c',
    '#1',
    '- x',
    'a: b',
    '007',
    "it's",
    '"q"',
    'x, y',
    'null',
    '{',
    '*z',
    'Füße',
    '\\',
    'a\tb',
    'us',
    'deposit',
  ),
  fc.string({ minLength: 1, maxLength: 8 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 4 }),
);

/** A value in one of the styles that can say it. */
const styled = (name: string): fc.Arbitrary<string> =>
  fc.constantFrom(name, JSON.stringify(name), `'${name.replaceAll("'", "''")}'`);

const ID = fc.constantFrom('home', 'CR-1', 'x y', '12', 'deposit-2');

/** A record that names one deliverable in many places, in block and flow style, with words beside it. */
const RECORD = ID.chain((id) =>
  fc
    .tuple(
      ...Array.from({ length: 6 }, () => styled(id)),
      fc.constantFrom('\n', '\r\n'),
      fc.constantFrom('', '  ', ' # a note'),
    )
    .map(([a, b, c, d, e, f, eol, tail]) =>
      [
        '# comment',
        'client: Acme  ',
        'brief:',
        '  deliverables:',
        `    - {title: ${id}, id: ${a}}`,
        '    - id: other',
        'requests:',
        `- id: more${tail}`,
        `  deliverable:   ${b}${tail}`,
        `  reverses: ${c}`,
        '',
        `revisions: [{deliverable: ${d} , items: [${id}, other]}]`,
        'invoices:',
        `  - {for: [deposit,${e}]}`,
        `  - for: ${f}`,
        'notes: |',
        `  ${id}`,
      ].join(eol),
    ),
);

describe('renaming to any name', function () {
  this.timeout(30_000);

  it('gives the same bytes again on the way back, and changes no other value', () => {
    let done = 0;
    fc.assert(
      fc.property(RECORD, NAME, fc.nat(5), (text, name, which) => {
        const names = namesIn(text);
        const first = names.all.find(({ kinds, role }) => role === 'definition' && kinds.includes('deliverable'));
        assert.ok(first !== undefined);
        const here = names.sameAs(first)[which];
        assert.ok(here !== undefined);
        const there = renameAt(text, here.span.start, name);
        if (!there.done) {
          assert.match(there.why, /[.?]$/);
          return;
        }
        const now = namesIn(there.text);
        const found = now.all.filter((one) => one.role === 'definition').map((one) => one.name);
        assert.deepEqual(found, [name.trim(), 'other', 'more']);
        const { record: old } = parseClient(text);
        const { record: is } = parseClient(there.text);
        assert.deepEqual(is?.revisions?.[0]?.items, old?.revisions?.[0]?.items);
        assert.equal(is?.notes, old?.notes);
        assert.equal(there.text.split('\n').length, text.split('\n').length);
        const again = now.all.find((one) => one.name === name.trim() && one.role === 'definition');
        const back = renameAt(there.text, again?.span.start ?? 0, first.name);
        assert.ok(back.done);
        // A place that had to be put in other quotes keeps those.
        const quote = (value: string): string => /^["']/.exec(value)?.[0] ?? '';
        const isQuoted = there.edits.some((edit) => quote(edit.text) !== quote(text.slice(edit.start, edit.end)));
        if (!isQuoted) assert.equal(back.text, text);
        done++;
      }),
      { numRuns: 200, seed: 5 },
    );
    assert.ok(done > 120, `only ${done} renames were done`);
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.tuple(RECORD, fc.nat(300), fc.nat(20), fc.string({ maxLength: 4 })),
        NAME,
        fc.nat(400),
        ([text, from, length, insert], name, offset) => {
          const result = renameAt(text.slice(0, from) + insert + text.slice(from + length), offset, name);
          if (!result.done) assert.match(result.why, /[.?]$/);
        },
      ),
      { numRuns: 200, seed: 6 },
    );
  });
});
