import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { reportBody } from '../../../../../src/core/views/report';
import { stateWords, summaryWords } from '../../../../../src/core/views/report/payments';
import { givenAwayWords } from '../../../../../src/core/views/report/scope';
import { ACME } from '../portfolios';
import { modelOf } from '../modelled';

const textOf = (page: string): string => page.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
const sectionOf = (page: string, id: string): string =>
  page.split(/(?=<section )/).find((part) => part.includes(`id="${id}"`)) ?? '';

describe('the day that a report looks at', () => {
  it('is chosen on a slider from the first day of the record to the latest', () => {
    const page = reportBody(modelOf(ACME));
    assert.match(page, /data-slider="2026-05-28"[^>]*min="0"[^>]*max="179"[^>]*value="179"/);
    assert.match(page, /aria-valuetext="2026-11-23, the latest day"/);
    assert.match(page, /type="date"[^>]*min="2026-05-28"[^>]*max="2026-11-23"[^>]*value="2026-11-23"/);
    assert.match(page, /data-today data-key="today" disabled/);
  });

  it('is said plainly where it is past, and nothing is drafted from it', () => {
    const page = reportBody(modelOf(ACME, '2026-08-03'));
    assert.match(textOf(page), /^ ?As of 2026-08-03, 112 days ago: what the file knows of that day\./);
    assert.match(textOf(page), /The next step on that day .* Letters are drafted from what the file knows today/);
    assert.doesNotMatch(page, /data-letter|data-today data-key="today" disabled/);
    assert.match(page, /value="67"[^>]*aria-label="As of"/);
  });

  it('rules the verdict, the signs, the scope and the invoices', () => {
    assert.equal(modelOf(ACME).client.assessment.verdict, 'act');
    const { client, snapshot } = modelOf(ACME, '2026-06-15');
    assert.equal(client.assessment.verdict, 'clear');
    assert.deepEqual([snapshot.asOf, snapshot.instalments.length, client.assessment.scope.open], ['2026-06-15', 0, 0]);
  });

  it('stays between the first day and the latest, which is no past day', () => {
    const shown = (asOf: string) => modelOf(ACME, asOf).view.asOf;
    assert.deepEqual(['2020-01-01', '2026-11-22', '2026-11-23', '2030-01-01'].map(shown), [
      '2026-05-28',
      '2026-11-22',
      null,
      null,
    ]);
  });

  it('cannot be chosen where the record has no past', () => {
    assert.doesNotMatch(reportBody(modelOf('client: Acme\n')), /data-slider/);
    assert.doesNotMatch(reportBody(modelOf('client: Acme\nterms: { agreed: 2027-01-01 }\n')), /data-slider/);
  });
});

describe('payment in the report', () => {
  const TEXT = `client: Acme
terms: { agreed: 2026-01-05, payment: net 14 }
invoices:
  - { number: IN-TIME, issued: 2026-06-01, amount: 100, paid: 2026-06-15 }
  - { number: LATE, issued: 2026-06-20, amount: 100, paid: 2026-07-05 }
  - { number: OPEN, issued: 2026-10-01, amount: 100 }
  - { number: TODAY, issued: 2026-11-09, amount: 100 }
  - { number: AHEAD, issued: 2026-11-20, amount: 100 }
  - { number: REFUSED, issued: 2026-10-02, amount: 100, refused: 2026-10-20 }
  - { number: DISPUTED, issued: 2026-08-01, amount: 100, disputed: { from: 2026-08-10, reason: Wrong } }
  - { number: CREDITED, issued: 2026-08-01, amount: 100, credited: [{ date: 2026-08-20, amount: 100 }] }
`;
  const model = modelOf(TEXT);
  const { instalments, asOf } = model.snapshot;

  it('says what became of each invoice', () => {
    assert.deepEqual(Object.fromEntries(instalments.map((one) => [one.number, stateWords(one, asOf)])), {
      'IN-TIME': 'paid in time',
      LATE: 'paid 1 day late',
      OPEN: 'open, 39 days late',
      TODAY: 'open, due today',
      AHEAD: 'open, due in 11 days',
      REFUSED: 'open, refused on 2026-10-20',
      DISPUTED: 'open, disputed since 2026-08-10',
      CREDITED: 'credited on 2026-08-20',
    });
  });

  it('sums them up in a line, without those that are disputed or credited', () => {
    const plain = instalments.filter(({ number }) => !['DISPUTED', 'CREDITED'].includes(number));
    assert.equal(
      summaryWords(plain, asOf),
      '6 invoices · 1 paid in time · 1 paid late · 2 open and late · 2 open and not yet late · the latest by 39 days',
    );
    const part = sectionOf(reportBody(model), 'payments');
    assert.ok(textOf(part).includes('6 invoices · 1 paid in time'));
    assert.match(textOf(part).replace(/.*Disputed or credited/, ''), /^ DISPUTED .*CREDITED /);
  });

  it('has for each invoice a row that leads to its line, and a table behind', () => {
    const part = sectionOf(reportBody(model), 'payments');
    for (const [index, { number }] of instalments.entries()) assert.ok(part.includes(number), `${index} ${number}`);
    assert.equal(part.match(/<li class="payment">/g)?.length, 8);
    assert.match(part, /data-line="4" data-key="invoice-row-invoices-0">\s*IN-TIME <span class="unseen">acme\.yaml:4</);
    assert.match(
      textOf(part),
      /IN-TIME acme\.yaml:4 USD 100 2026-06-01 2026-06-15 net 14, as agreed nothing paid in time, 2026-06-15/,
    );
  });

  it('folds older invoices away', () => {
    const many = Array.from(
      { length: 15 },
      (_, n) => `  - { number: N${n}, issued: 2026-0${1 + (n % 9)}-01, amount: 9 }`,
    );
    const part = sectionOf(reportBody(modelOf(`client: Acme\ninvoices:\n${many.join('\n')}\n`)), 'payments');
    assert.match(textOf(part), /3 older invoices/);
    assert.match(textOf(part), /30 days, for nothing is agreed/);
  });

  it('is left out where nothing was invoiced', () => {
    assert.equal(sectionOf(reportBody(modelOf('client: Acme\n')), 'payments'), '');
  });
});

describe('scope in the report', () => {
  const WORK = `client: Acme
terms: { agreed: 2026-01-05 }
brief: { agreed: 2026-01-05, price: 4000, change_rate: 80, rounds: 1, deliverables: [{ id: home }] }
`;
  const withRequests = (entry: string) => modelOf(`${WORK}requests:\n  - { date: 2026-02-01, scope: out, ${entry} }\n`);
  const said = ({ client, hours }: ReturnType<typeof modelOf>) => givenAwayWords(client.assessment.scope, hours);

  it('says in a sentence what was given away', () => {
    assert.equal(
      said(withRequests('hours: 14, done: 2026-02-10')),
      '14 h and USD 1,120 of work absorbed without payment, 28% of the agreed price.',
    );
    assert.equal(
      said(withRequests('price: 400, done: 2026-02-10')),
      'USD 400 of work absorbed without payment, 10% of the agreed price.',
    );
    assert.equal(
      said(withRequests('done: 2026-02-10')),
      '1 piece of work absorbed without payment; neither hours nor a price is on file for it.',
    );
    assert.equal(said(withRequests('price: 400')), 'No work was absorbed without payment.');
    const unpriced = WORK.replace('change_rate: 80, ', '').replace('price: 4000, ', '');
    const request = 'requests:\n  - { date: 2026-02-01, scope: out, done: 2026-02-10, ';
    assert.equal(
      said(modelOf(`${unpriced}${request}hours: 2.5 }\n`)),
      '2.5 h of work absorbed without payment; no price for it is on file.',
    );
    assert.equal(said(modelOf(`${unpriced}${request}price: 90 }\n`)), 'USD 90 of work absorbed without payment.');
    assert.equal(
      said(modelOf(`${unpriced}${request}price: 90, hours: 1 }\n`)),
      '1 h and USD 90 of work absorbed without payment.',
    );
  });

  it('draws sums with their hours, and rounds against those included', () => {
    const rounds = 'revisions: [{ date: 2026-03-01 }, { date: 2026-03-02 }]\n';
    const page = reportBody(modelOf(`${WORK}requests:\n  - { date: 2026-02-01, scope: out, hours: 5 }\n${rounds}`));
    const part = sectionOf(page, 'scope');
    assert.match(
      textOf(part),
      /Agreed USD 4,000 Approved changes USD 0 Absorbed, without payment USD 0 Open changes USD 400 · 5 h/,
    );
    assert.match(part, /class="bar-open" width="10"/);
    assert.match(part, /class="round-used"[^>]*\/>\s*<rect class="round-over"/);
    assert.match(textOf(part), /home 2 of 1/);
  });
});
