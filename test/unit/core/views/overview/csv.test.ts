import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csv, defused, type Cell } from '../../../../../src/core/views/overview/csv';
import { shownRows } from '../../../../../src/core/views/overview/model';
import { overviewCsv } from '../../../../../src/core/views/overview/overviewCsv';
import { FIRST_VIEW } from '../../../../../src/core/views/overview/view';
import { ACME, portfolioOf } from '../portfolios';

/** What a reader of CSV makes of the text. */
function read(text: string): string[][] {
  return parse(text, { bom: true, record_delimiter: '\r\n', skip_empty_lines: false });
}

describe('CSV', () => {
  it('begins with a byte order mark, and ends each line by CR and LF', () => {
    assert.equal(
      csv([
        ['Client', 'Owed'],
        ['Acme', 2400.5],
        ['Say "hi", all', null],
        ['two\nlines', -0.1],
      ]),
      '\uFEFFClient,Owed\r\nAcme,2400.5\r\n"Say ""hi"", all",\r\n"two\nlines",-0.1\r\n',
    );
  });

  it('puts an apostrophe before what a spreadsheet takes for a formula, and nothing before numbers', () => {
    for (const start of ['=', '+', '-', '@', '\t', '\r', '\n', '＝']) {
      assert.equal(defused(`${start}HYPERLINK("http://x.example")`), `'${start}HYPERLINK("http://x.example")`);
    }
    assert.equal(defused("'=1"), "'=1");
    assert.equal(defused('a=1'), 'a=1');
    assert.equal(csv([[-5, '-5']]), "\uFEFF-5,'-5\r\n");
  });

  it('writes numbers in plain digits', () => {
    assert.equal(
      csv([[1e21, 1e-7, 0.1 + 0.2, 0, Number.NaN]]),
      '\uFEFF1000000000000000000000,0.0000001,0.30000000000000004,0,\r\n',
    );
  });

  it('is read back as what was meant', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', "'", ' ', 'a', 'Ä', '\uFEFF'),
      }),
    );
    const amount = fc.double({ min: -1e25, max: 1e25, noNaN: true }).filter((n) => n === 0 || Math.abs(n) >= 1e-6);
    const cell: fc.Arbitrary<Cell> = fc.oneof(text, amount, fc.constant(null));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
        const back = read(csv(rows));
        assert.equal(back.length, rows.length);
        for (const [y, row] of rows.entries()) {
          for (const [x, meant] of row.entries()) {
            const got = back[y]?.[x] ?? 'missing';
            if (meant === null) assert.equal(got, '');
            else if (typeof meant === 'number') assert.equal(Number(got), meant === 0 ? 0 : meant);
            else {
              assert.equal(got, defused(meant));
              assert.doesNotMatch(got, /^[=+\-@\t\r]/);
            }
          }
        }
      }),
    );
  });
});

describe('the overview as CSV', () => {
  const files = {
    'acme.yaml': `${ACME}conduct:\n  - {date: 2026-11-01, kind: harsh, says: You people are useless}\nnotes: Mine alone\n`,
    'sum.yaml':
      'client: "=SUM(A1:A9)"\ncurrency: EUR\ninvoices:\n  - {number: "+1", issued: 2026-11-01, due: 2026-11-30, amount: 10.5}\n',
    'calm.yaml': 'client: "Calm, \\"quiet\\" & Co"\nstatus: ended\n',
  };
  const portfolio = portfolioOf({ work: files });
  const exported = (view = FIRST_VIEW, text = ''): readonly Readonly<Record<string, string>>[] =>
    parse(overviewCsv(shownRows(portfolio, view, text)), { bom: true, columns: true, record_delimiter: '\r\n' });

  it('says of each client what the table says, with numbers as numbers and the currency beside them', () => {
    assert.deepEqual(exported()[0], {
      Client: 'Acme Bakery',
      Id: 'acme',
      Folder: 'work',
      Status: 'active',
      Level: 'act',
      Payment: 'act',
      Price: 'no_data',
      Compromise: 'no_data',
      Conduct: 'watch',
      Clarity: 'watch',
      Currency: 'USD',
      Owed: '2500',
      Overdue: '2500',
      Absorbed: '0',
      'Absorbed hours': '0',
      'Last contact': '2026-11-02',
      'Next deadline': '2026-12-20',
      'Deadline for': 'Homepage design is to be delivered',
      'Next step': 'Draft payment reminder',
    });
  });

  it('lets no name be a formula', () => {
    const [row] = exported({ ...FIRST_VIEW, currency: 'EUR' });
    assert.equal(row?.['Client'], "'=SUM(A1:A9)");
    assert.equal(row['Owed'], '10.5');
  });

  it('holds what is shown, in its order', () => {
    const names = (list: readonly Readonly<Record<string, string>>[]): readonly unknown[] => list.map(({ Id }) => Id);
    assert.deepEqual(names(exported({ ...FIRST_VIEW, sort: 'name', descending: false })), ['sum', 'acme', 'calm']);
    assert.deepEqual(names(exported(FIRST_VIEW, 'calm')), ['calm']);
  });

  it('holds nothing private and nothing that was said', () => {
    const text = overviewCsv(shownRows(portfolio, FIRST_VIEW, ''));
    assert.doesNotMatch(text, /Mine alone|useless/);
  });
});
