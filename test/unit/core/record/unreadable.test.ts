import { strict as assert } from 'node:assert';
import { parseClient } from '../../../../src/core/record/parse';
import { messagesOf, problemsOf, recordOf } from './said';

const noRecord = (text: string, expected: string, words: RegExp): void => {
  const { record, problems } = parseClient(text);
  assert.equal(record, undefined);
  assert.deepEqual(problemsOf(text), [expected]);
  assert.match(problems[0]?.message ?? '', words);
};

describe('a file that gives no client', () => {
  const cases: readonly (readonly [name: string, text: string, expected: string, words: RegExp])[] = [
    ['empty', '', '1:1 error record/no-client', /empty/],
    ['only comments', '# nothing\n\n# here\n', '1:1 error record/no-client', /empty/],
    ['an empty document', '---\n...\n', '1:4 error record/no-client', /empty/],
    ['a list at the top', '- client: A', '1:1 error record/no-client', /not a mapping/],
    ['a text at the top', 'Acme', '1:1 error record/no-client', /not a mapping/],
    ['no client key', 'status: active', '1:1 error record/no-client', /This file has no `client`/],
    ['an empty client', 'status: active\nclient:', '2:8 error record/no-client', /has no `client`/],
    ['a client that is a list', 'client: [A]', '1:9 error record/no-client', /can not be a list; write a plain text/],
    ['a client that is a mapping', 'client: {a: b}', '1:9 error record/no-client', /can not be a mapping/],
  ];
  for (const [name, text, expected, words] of cases) {
    it(name, () => {
      const { record, problems } = parseClient(text);
      assert.equal(record, undefined);
      const found = problems.find(({ code }) => code === 'record/no-client');
      assert.match(found?.message ?? '', words);
      assert.ok(problemsOf(text).includes(expected), problemsOf(text).join());
    });
  }

  it('reports what else is wrong with it', () => {
    assert.deepEqual(problemsOf('clinet: A', 'status: aktive'), [
      '1:1 error record/no-client',
      '1:1 warning record/unknown-key',
      '2:9 error record/choice',
    ]);
  });
});

describe('a syntax error', () => {
  const cases: readonly (readonly [name: string, text: string, expected: string, words: RegExp])[] = [
    ['a reserved character', 'client: @acme', '1:9', /can not begin with `@`/],
    ['a percent sign', 'client: %50', '1:9', /can not begin with `%`/],
    ['a tab', 'client: A\nbrief:\n\tgoal: x', '3:1', /use spaces/],
    ['two documents', 'client: A\n---\nclient: B', '2:1', /take out the line `---`/],
    ['a colon in a text', 'client: Acme: the bakery', '1:9', /in quotes/],
    ['a deeper second key', 'client: A\n status: active', '1:9', /indentation/],
    ['a key that is too shallow', 'client: A\nterms:\n    notice: 1 day\n  ends: x', '4:1', /same column/],
    ['an open bracket', 'client: A\nexit: {done: [x', '2:16', /not closed/],
    ['an open bracket at the top', '{client: A', '1:11', /not closed/],
    ['an open quote', 'client: "A', '1:11', /add the quote/],
    ['a line without a key', 'client: A\nfoo\n', '2:1', /no `key:`/],
    ['a bad escape', 'client: "\\q"', '1:10', /two backslashes/],
    ['two anchors', 'client: &a &b A', '1:12', /This is not YAML/],
    ['an alias to nothing', 'client: *acme', '1:9', /nothing above it is marked `&acme`/],
    ['an alias to itself', 'client: A\nexit: &x {done: [*x]}', '2:18', /stands inside itself/],
  ];
  for (const [name, text, place, words] of cases) {
    it(name, () => {
      noRecord(text, `${place} error yaml/syntax`, words);
    });
  }

  it('is not a document mark at the beginning or the end', () => {
    assert.deepEqual(recordOf('---', 'client: A', '---', ''), { client: 'A' });
    assert.deepEqual(recordOf('---', 'client: A', '...', ''), { client: 'A' });
  });
});

describe('hostile files', () => {
  const DEEP = 10_000;
  const deep: readonly (readonly [name: string, text: string])[] = [
    ['brackets', '['.repeat(DEEP)],
    ['closed brackets', `client: A\nx: ${'['.repeat(DEEP)}${']'.repeat(DEEP)}`],
    ['braces', `a: ${'{a: '.repeat(DEEP)}`],
    ['dashes', `${'- '.repeat(DEEP)}a`],
    ['question marks', `${'? '.repeat(DEEP)}a`],
    ['steps', `${Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')}\nb: 1`],
  ];
  for (const [name, text] of deep) {
    it(`${name} that nest without end are stopped at the limit`, () => {
      const { record, problems } = parseClient(text);
      assert.equal(record, undefined);
      assert.deepEqual(
        problems.map(({ code, severity }) => [code, severity]),
        [['yaml/limit', 'error']],
      );
      assert.match(problems[0]?.message ?? '', /64 levels/);
    });
  }

  it('nesting just under the limit is read', () => {
    assert.deepEqual(problemsOf('client: A', `x: ${'['.repeat(60)}${']'.repeat(60)}`), ['2:1 hint record/unknown-key']);
  });

  it('nesting by aliases is stopped at the limit', () => {
    const layers = [0, 1, 2, 3].map(
      (n) => `l${n}: &l${n} ${'['.repeat(30)}${n === 0 ? 1 : `*l${n - 1}`}${']'.repeat(30)}`,
    );
    assert.deepEqual(problemsOf('client: A', ...layers), ['1:1 error yaml/limit']);
  });

  it('aliases that multiply are stopped at the limit, which is named', () => {
    const layers = Array.from(
      { length: 9 },
      (_, n) =>
        `l${n}: &l${n} [${Array(10)
          .fill(n === 0 ? 'lol' : `*l${n - 1}`)
          .join(', ')}]`,
    );
    assert.deepEqual(problemsOf('client: A', ...layers), ['1:1 error yaml/limit']);
    assert.match(messagesOf('client: A', ...layers)[0] ?? '', /more than 200000 values/);
  });

  it('a few aliases of lists are no bomb', () => {
    assert.deepEqual(problemsOf('client: A', 'x: &x [1, 2, 3]', 'y: [*x, *x, *x]'), [
      '2:1 hint record/unknown-key',
      '3:1 hint record/unknown-key',
    ]);
  });

  it('__proto__ and its kin are keys like others and change nothing', () => {
    const lines = [
      'client: A',
      '__proto__: {polluted: true}',
      'terms: {__proto__: {agreed: 2026-01-01}, constructor: x}',
    ];
    const record = recordOf(...lines);
    assert.deepEqual(record, { client: 'A', terms: {} });
    assert.equal(Object.getPrototypeOf(record), Object.prototype);
    assert.equal('polluted' in {}, false);
    assert.deepEqual(problemsOf(...lines), [
      '2:1 hint record/unknown-key',
      '3:9 hint record/unknown-key',
      '3:42 hint record/unknown-key',
    ]);
  });
});
