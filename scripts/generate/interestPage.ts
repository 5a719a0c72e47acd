/** The page of late interest: what is worked out, by which law and with which rates, and what is refused. */
import { LATE_PAYMENT_LAWS, type LatePaymentLaw } from '../../src/core/law/latePayment';
import { halfYearWords } from '../../src/core/law/statutoryRates';
import { VIETNAMESE_CAP } from '../../src/core/law/vietnameseCap';
import { capitalised } from '../../src/core/views/words';
import { table } from './table';

/** The page as Markdown. */
export function interestPage(): string {
  const { uk, eu } = LATE_PAYMENT_LAWS;
  return [
    '# Late interest',
    'Clientele works out late interest with its working: each line has a principal, a first and a last day, the days, the rate and the amount. The hover on an ' +
      'invoice, the report, the letters and `node dist/cli.js interest FOLDER ID [--as-of DATE] [--format text|json]` show it. It is arithmetic, not advice.',
    '## By the agreed terms',
    '`terms.late_fee` counts where `terms.agreed` is set. `N% per day`, `per month` and `per year` are simple interest by the day over 365, in a leap year too: ' +
      '1.5% per month is 18% a year, so six months come to half of that only to within a day. `N flat` is due once for each invoice that was late. Interest ' +
      'begins on the day after the due date and ends on the day of payment, that day among them. A part payment, a credit or a refund changes the principal from ' +
      'the day after; the days of a dated dispute are left out; a rest of 1.00 or less is no debt; there is no interest on interest. An invoice with `fee_waived` ' +
      'bears nothing. Each invoice is rounded once, half up, to the decimals of its currency.',
    `## \`uk-statutory\`: ${uk.title}`,
    `${uk.points} points over the ${uk.reference} of the ${uk.bank} that was in force on the 31 December or 30 June before the day on which interest began to run. That rate ` +
      'stays for the debt. The day that counts is the one after the due date: a debt due on 30 June belongs to the second half. A fixed sum is due once for each ' +
      'debt that was late, paid by now or not: 40 for a debt below 1,000, 70 below 10,000, 100 from there, by what was open when it became late. What recovery ' +
      'costs beyond that is not worked out.',
    ratesOf(uk),
    `## \`eu-statutory\`: ${eu.title}`,
    `${eu.points} points over the ${eu.reference} of the ${eu.bank} on the first day of each half-year while the debt runs, and 40 euros for each late invoice. This is the least ` +
      'that a member state may give. The law that governs your contract may give more: Germany adds 9 points to a base rate of its own, France 10 where nothing ' +
      'is agreed. Where you know that law, agree its rate in words (`N% per year`), or work it out by hand.',
    ratesOf(eu),
    'A figure is *official* from a central bank or a government, *reported* from a trade body, an adviser or the press, and *unconfirmed* from a page that names ' +
      'no source. An unconfirmed one is used and said to be so: in the working, and in the notes above a letter, which ask to check it before you send. The rates ' +
      'stand in `src/core/law/statutoryRates.ts`; a row without a source does not pass the tests. They were checked on stored copies of the pages, so look at the bank’s own page before a claim goes to court.',
    '## What is refused',
    'Where nothing can be stated, the interest is `null` and a sentence says why. The sums count the rest.',
    [
      '- A half-year without a rate on file: those before 2023, and those to come.',
      '- A debt in another currency than the law: the fixed sums are in pounds and euros, no exchange rate is on file, and outside of the euro area the directive ' +
        'refers to the national central bank.',
      '- A deposit, or an invoice under `prepaid` terms, by either law: the Act counts a payment in advance from the performance (section 11), the directive asks ' +
        'that the creditor has done its part (article 3). By agreed rates it bears interest like any other.',
    ].join('\n'),
    'Both laws are for debts between businesses; a record does not say who is a consumer, so letters remind you. A law is applied only where agreed terms name ' +
      'it, since the record says nothing else of the law that governs a contract. A reform of the British Act was consulted on in 2025; look whether it has passed.',
    '## Other countries',
    `**Vietnam.** No number is worked out: the law asks for the average overdue rate of the market when it is paid (Commercial Law 2005, article 306), which a court finds. An agreed ` +
      `rate above ${VIETNAMESE_CAP}% a year gets a warning, for a debt in VND or a client written to in Vietnamese (Civil Code 2015, articles 357 and 468).`,
    '**United States.** No number is worked out: there is no federal rate. What was agreed in writing before the invoice counts, and states cap it; check yours.',
  ].join('\n\n');
}

function ratesOf({ rates, points }: LatePaymentLaw): string {
  return table(
    ['Half-year', 'Reference', 'Rate', 'Standing', 'Source', 'Checked'],
    rates.map(({ half, rate, standing, source, checked }) => [
      capitalised(halfYearWords(half)),
      `${rate}%`,
      `${rate + points}%`,
      standing,
      `<${source}>`,
      checked,
    ]),
  ).join('\n');
}
