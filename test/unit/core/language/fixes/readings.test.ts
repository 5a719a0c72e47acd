import assert from 'node:assert/strict';
import { titlesAt } from './fixing';

type Row = readonly [value: string, ...titles: string[]];

function titlesIn(before: string, value: string, after = ''): readonly string[] {
  return titlesAt(`${before}│${value}${after}\n`).map((title) => title.replace(/^(\* )?Write /, '$1'));
}

function table(name: string, before: string, rows: readonly Row[], after = ''): void {
  describe(name, () => {
    for (const [value, ...titles] of rows) {
      it(`${value} → ${titles.join(' or ') || 'nothing'}`, () =>
        assert.deepEqual(titlesIn(before, value, after), titles));
    }
  });
}

table('the fixes of a date', 'client: A\ninvoices:\n  - amount: 5\n    issued: ', [
  ['2026/7/2', '* `2026-07-02` (2 July 2026)'],
  ['2026.07.02', '* `2026-07-02` (2 July 2026)'],
  ['2026-7-2', '* `2026-07-02` (2 July 2026)'],
  ['20260702', '* `2026-07-02` (2 July 2026)'],
  ['2.7.2026', '* `2026-07-02` (2 July 2026)'],
  ['2. 7. 2026', '* `2026-07-02` (2 July 2026)'],
  ['02-07-2026', '`2026-07-02` (2 July 2026)', '`2026-02-07` (7 February 2026)'],
  ['7/2/2026', '`2026-02-07` (7 February 2026)', '`2026-07-02` (2 July 2026)'],
  ['7/7/2026', '* `2026-07-07` (7 July 2026)'],
  ['25/12/2026', '* `2026-12-25` (25 December 2026)'],
  ['12/25/2026', '* `2026-12-25` (25 December 2026)'],
  ['2 July 2026', '* `2026-07-02` (2 July 2026)'],
  ['2nd of July 2026', '* `2026-07-02` (2 July 2026)'],
  ['Jul 2, 2026', '* `2026-07-02` (2 July 2026)'],
  ['July 2nd, 2026', '* `2026-07-02` (2 July 2026)'],
  ['Sept. 5 2026', '* `2026-09-05` (5 September 2026)'],
  ['2-Jul-2026', '* `2026-07-02` (2 July 2026)'],
  ['Thu, 2 July 2026', '* `2026-07-02` (2 July 2026)'],
  ['2. Juli 2026', '* `2026-07-02` (2 July 2026)'],
  ['2 de julio de 2026', '* `2026-07-02` (2 July 2026)'],
  ["2 Jul '26", '* `2026-07-02` (2 July 2026)'],
  ['2.7.26', '* `2026-07-02` (2 July 2026)'],
  ['7/2/26', '`2026-02-07` (7 February 2026)', '`2026-07-02` (2 July 2026)'],
  ['26-07-02', '* `2026-07-02` (2 July 2026)'],
  ['2026-07-02T10:00Z', '* `2026-07-02` (2 July 2026)'],
  ['2026-07-02 10:00', '* `2026-07-02` (2 July 2026)'],
  ['7/2/2026 at ten'],
  ['2026-06-31', '`2026-06-30` (30 June 2026, the last day of that month)'],
  ['31.6.2026', '`2026-06-30` (30 June 2026, the last day of that month)'],
  ['31/6/2026', '`2026-06-30` (30 June 2026, the last day of that month)'],
  ['29 Feb 2026', '`2026-02-28` (28 February 2026, the last day of that month)'],
  ['yesterday', '* `2026-11-23` (23 November 2026)'],
  ['2026-13-01'],
  ['2026-07-45'],
  ['2 Smarch 2026'],
  ['soon'],
  ['July 2026'],
  ['constructor'],
]);

const INVOICE = 'client: A\ninvoices:\n  - issued: 2026-07-01\n    amount: ';

table('the fixes of a sum', INVOICE, [
  ['$1,200.50', '* `1200.5`'],
  ['$ 1200', '* `1200`'],
  ['US$1200', '* `1200`'],
  ['USD 1200', '* `1200`'],
  ['1200 usd', '* `1200`'],
  ['1.200,50 USD', '* `1200.5`'],
  ["1'200", '* `1200`'],
  ['1’200.00', '* `1200`'],
  ['1 200', '* `1200`'],
  ['1\u00a0200,5', '* `1200.5`'],
  ['1,200,000', '* `1200000`'],
  ['1.200.000', '* `1200000`'],
  ['1,200', '`1200` (the comma separates thousands)', '`1.2` (the comma begins the decimals)'],
  ['$1.200', '`1200` (the point separates thousands)', '`1.2` (the point begins the decimals)'],
  ['12,50', '* `12.5`'],
  ['1200,-', '* `1200`'],
  ['5k', '* `5000`'],
  ['+1200', '* `1200`'],
  ['30%'],
  ['€1200'],
  ['1200 EUR'],
  ['-5'],
  ['-$5'],
  ['1,20,00'],
  ['twelve'],
]);
table('the fixes of a sum in euros', `currency: EUR\n${INVOICE}`, [
  ['1.200,50 €', '* `1200.5`'],
  ['€ 1.200,50', '* `1200.5`'],
  ['$1200'],
]);
table('the fixes of a sum without decimals', `currency: VND\n${INVOICE}`, [
  ['1,200', '* `1200`'],
  ['1.200.000 ₫', '* `1200000`'],
]);
table(
  'the fixes of a refund',
  'client: A\ninvoices:\n  - issued: 2026-07-01\n    amount: 50\n    payments:\n      - date: 2026-07-02\n        amount: ',
  [['-$5', '* `-5`']],
);
table('the fixes of a number', 'client: A\nrequests:\n  - date: 2026-07-01\n    hours: ', [
  ['16h', '* `16`'],
  ['1,5 hours', '* `1.5`'],
  ['two'],
]);

table('the fixes of an option', 'client: A\nrequests:\n  - date: 2026-07-01\n    status: ', [
  ['Approved', '* `approved`'],
  ['aproved', '* `approved`'],
  ['accepted', '* `approved`'],
  ['ok', '* `approved`'],
  ['rejected', '* `declined`'],
  ['cancelled', '* `withdrawn`'],
  ['done', '`approved`', '`withdrawn`', '`open`', '`quoted`', '`declined`'],
  ['hm', '`open`', '`quoted`', '`approved`', '`declined`', '`withdrawn`'],
]);
table('the fixes of a kind of round', 'client: A\nrevisions:\n  - date: 2026-07-01\n    kind: ', [
  ['bug', '* `fix`'],
  ['round', '* `revision`'],
]);
table('the fixes of a channel', 'client: A\nletters:\n  - date: 2026-07-01\n    kind: exit\n    channel: ', [
  ['mail', '* `email`'],
  ['E-Mail', '* `email`'],
  ['phone', '* `call`'],
]);
table('the fixes of what a client wants of the price', 'client: A\ncompensation:\n  - date: 2026-07-01\n    kind: ', [
  ["won't pay", '* `refusal`'],
  ['Free Work', '* `free_work`'],
  ['money back', '* `refund`'],
]);

table('the fixes of a flag', 'client: A\ncontacts:\n  - name: Jane\n    decides: ', [
  ['yes', '* `true`'],
  ['On', '* `true`'],
  ['no', '* `false`'],
  ['flase', '* `false`'],
  ['sometimes', '`true`', '`false`'],
]);

const terms = (key: string): string => `client: A\nterms:\n  ${key}: `;
table('the fixes of the terms of payment', terms('payment'), [
  ['30 days', '* `net 30`'],
  ['net30', '* `net 30`'],
  ['Net-30', '* `net 30`'],
  ['n/30', '* `net 30`'],
  ['14', '* `net 14`'],
  ['2 weeks', '* `net 14`'],
  ['30 days from invoice date', '* `net 30`'],
  ['30 days end of month', '* `30 eom`'],
  ['due immediately', '* `due on receipt`'],
  ['on receipt', '* `due on receipt`'],
  ['in advance', '* `prepaid`'],
  ['due on reciept', '* `due on receipt`'],
  ['nett 14', '* `net 14`'],
  ['nett 45'],
  ['when we feel like it'],
]);
table('the fixes of a late fee', terms('late_fee'), [
  ['1.5%/month', '* `1.5% per month`'],
  ['1.5% monthly', '* `1.5% per month`'],
  ['1,5 % per month', '* `1.5% per month`'],
  ['8% p.a.', '* `8% per year`'],
  ['40 flat fee', '* `40 flat`'],
  ['UK statutory', '* `uk-statutory`'],
  ['no', '* `none`'],
  ['8%'],
]);
table('the fixes of a notice', terms('notice'), [
  ['2 weeks', '* `14 days`'],
  ['14', '* `14 days`'],
  ['1 day notice', '* `1 day`'],
  ['a month'],
]);
table('the fixes of a share', terms('deposit'), [
  ['30 %', '* `30%`'],
  ['30 percent', '* `30%`'],
  ['half', '* `50%`'],
  ['$500', '* `500`'],
  ['USD 1,250.50', '* `1250.5`'],
  ['$1,250', '`1250` (the comma separates thousands)', '`1.25` (the comma begins the decimals)'],
  ['£500'],
  ['some'],
]);
table('the fixes of the rights', terms('ip_transfer'), [
  ['license', '* `licence`'],
  ['full payment', '* `on full payment`'],
]);
table('the fixes of a currency', 'client: A\ncurrency: ', [
  ['usd', '* `USD`'],
  ['€', '* `EUR`'],
  ['euros', '* `EUR`'],
  ['$', '`USD`', '`CAD`', '`AUD`', '`NZD`', '`SGD`'],
  ['USDD', '* `USD`'],
]);
