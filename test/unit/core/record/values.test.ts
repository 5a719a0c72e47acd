import { strict as assert } from 'node:assert';
import { parseClient } from '../../../../src/core/record/parse';
import { problemsOf, recordOf } from './said';

describe('reading values', () => {
  it('keeps texts and dates as they are written', () => {
    const record = recordOf(
      'client: 1001',
      'contacts:',
      '  - {name: yes, phone: 0901234567, role: 1.50}',
      'invoices:',
      '  - {number: 007, issued: 2026-07-01, amount: 1}',
      '  - {number: "null", issued: "2026-07-02", amount: 1}',
      'terms: {agreed: 2026-05-28}',
    );
    assert.equal(record.client, '1001');
    assert.deepEqual(record.contacts, [{ name: 'yes', phone: '0901234567', role: '1.50' }]);
    assert.deepEqual(
      record.invoices?.map(({ number, issued }) => [number, issued]),
      [
        ['007', '2026-07-01'],
        ['null', '2026-07-02'],
      ],
    );
    assert.equal(record.terms?.agreed, '2026-05-28');
  });

  it('keeps them also where the file asks for an older YAML', () => {
    const record = recordOf('%YAML 1.1', '---', 'client: yes', 'terms: {agreed: 2026-05-28}');
    assert.deepEqual(record, { client: 'yes', terms: { agreed: '2026-05-28' } });
  });

  it('folds plain texts and takes block texts and quoted ones by their value', () => {
    const record = recordOf('client: Acme', '  Bakery', 'notes: |', '  one', '  two', 'status: "act\\x69ve"');
    assert.deepEqual(record, { client: 'Acme Bakery', notes: 'one\ntwo\n', status: 'active' });
  });

  it('reads plain decimals, quoted ones too', () => {
    const { brief } = recordOf('client: A', 'brief: {price: "4800.50", change_rate: 90, rounds: 2}');
    assert.deepEqual(brief, { price: 4800.5, change_rate: 90, rounds: 2 });
    const payments = '[{date: 2026-07-02, amount: -5.25}, {date: 2026-07-03, amount: -0}]';
    const { invoices } = recordOf(
      'client: A',
      `invoices: [{issued: 2026-07-01, amount: 10, for: deposit, payments: ${payments}}]`,
    );
    assert.deepEqual(
      invoices?.[0]?.payments?.map(({ amount }) => amount),
      [-5.25, 0],
    );
  });

  for (const text of ['1,200', '$5', '1e3', '+5', '.5', '5.', '0x1F', 'NaN', '1_000', '9'.repeat(400)]) {
    it(`does not take ${text.slice(0, 9)} for a sum`, () => {
      assert.deepEqual(problemsOf('client: A', `brief: {price: "${text}"}`), ['2:16 error record/number']);
    });
  }

  it('reads true and false in their three spellings and nothing else as a flag', () => {
    for (const word of ['true', 'True', 'TRUE']) {
      assert.equal(recordOf('client: A', `terms: {pause_clause: ${word}}`).terms?.pause_clause, true);
    }
    for (const word of ['false', 'False', 'FALSE']) {
      assert.equal(recordOf('client: A', `terms: {pause_clause: ${word}}`).terms?.pause_clause, false);
    }
    for (const word of ['yes', 'on', '1', 'tRUE']) {
      assert.deepEqual(problemsOf('client: A', `terms: {pause_clause: ${word}}`), ['2:23 error record/flag']);
    }
  });

  it('takes null, a tilde, a blank text and nothing at all as absent', () => {
    const record = recordOf(
      'client: A',
      'status: null',
      'language: ~',
      'currency:',
      'notes: "  "',
      'terms: {document, notice: Null, ends: NULL}',
      'brief: ""',
      'invoices:',
      'letters: [~, {date: 2026-07-01, kind: exit}]',
    );
    assert.deepEqual(record, { client: 'A', terms: {}, letters: [{ date: '2026-07-01', kind: 'exit' }] });
  });

  it('takes one value for a list of one', () => {
    const record = recordOf(
      'client: A',
      'disagreements: [{opened: 2026-07-01, reopened: 2026-07-25}]',
      'invoices: [{issued: 2026-07-01, amount: 1, for: deposit}]',
      'exit: {done: settle/notice}',
    );
    assert.deepEqual(record.disagreements, [{ opened: '2026-07-01', reopened: ['2026-07-25'] }]);
    assert.deepEqual(record.invoices?.[0]?.for, ['deposit']);
    assert.deepEqual(record.exit, { done: ['settle/notice'] });
  });

  it('drops a single value that is wrong as it would drop the entry of a list', () => {
    const lines = ['client: A', 'disagreements: [{opened: 2026-07-01, reopened: soon}]'];
    assert.deepEqual(problemsOf(...lines), ['2:48 error record/date']);
    assert.deepEqual(recordOf(...lines).disagreements, [{ opened: '2026-07-01', reopened: [] }]);
  });

  it('writes aliases out, each with its own place', () => {
    const text = [
      'client: &name Acme',
      'contacts: [{name: *name}]',
      'invoices:',
      '  - &one {issued: 2026-07-01, amount: 5, wat: 1}',
      '  - *one',
    ];
    const { record, problems, places } = parseClient(text.join('\n'));
    assert.equal(record?.contacts?.[0]?.name, 'Acme');
    assert.deepEqual(record.invoices, [
      { issued: '2026-07-01', amount: 5 },
      { issued: '2026-07-01', amount: 5 },
    ]);
    assert.deepEqual(
      record.invoices.map((invoice) => places.pathOf(invoice)),
      [
        ['invoices', 0],
        ['invoices', 1],
      ],
    );
    assert.equal(places.at(['invoices', 1]).line, 5);
    assert.equal(problems.length, 1);
  });

  it('takes the anchor above an alias where one name is given twice', () => {
    const record = recordOf('client: &a One', 'language: *a', 'contacts: [{name: &a Two, role: *a}, {name: *a}]');
    assert.deepEqual(record, {
      client: 'One',
      language: 'One',
      contacts: [{ name: 'Two', role: 'Two' }, { name: 'Two' }],
    });
  });

  it('reads keys that are quoted or aliases', () => {
    assert.deepEqual(recordOf('"client": &key status', '*key : paused'), { client: 'status', status: 'paused' });
  });

  it('reads a value with a tag without it, and says so', () => {
    assert.deepEqual(recordOf('client: !name Acme', 'brief: {price: !!int 5}'), {
      client: 'Acme',
      brief: { price: 5 },
    });
    assert.deepEqual(problemsOf('client: !name Acme'), ['1:9 warning yaml/tag']);
  });

  it('reads a set and an ordered map as the mappings that they are written as', () => {
    assert.deepEqual(recordOf('client: A', 'terms: !!set {document}'), { client: 'A', terms: {} });
  });

  it('reads a file with a byte order mark and Windows line ends', () => {
    const { record, problems, places } = parseClient(
      '\uFEFFclient: Acme\r\nstatus: aktive\r\nnotes: |\r\n  a\r\n  b\r\n',
    );
    assert.deepEqual(record, { client: 'Acme', notes: 'a\nb\n' });
    assert.deepEqual(places.key(['client']), { start: 1, end: 7, line: 1, column: 1, endLine: 1, endColumn: 7 });
    const [problem] = problems;
    assert.deepEqual([problem?.place.line, problem?.place.column, problem?.place.endColumn], [2, 9, 15]);
  });
});
