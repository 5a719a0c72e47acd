import { strict as assert } from 'node:assert';
import { hoverAt } from '../../../../src/core/language/hover';
import { hover, recordAt } from './recordAt';

/** The text that the hover at the mark is about. */
function spanned(marked: string): string | undefined {
  const { on, offset } = recordAt(marked);
  const span = hoverAt(on, offset)?.span;
  return span === undefined ? undefined : on.file.text.slice(span.start, span.end);
}

describe('the hover on a key', () => {
  it('says what it is, whether it is needed, and what each value means', () => {
    assert.deepEqual(hover('client: Acme\nrevisions:\n  - date: 2026-11-01\n    ki│nd: fix\n'), [
      '**kind**: one of 3 values; may be left out.',
      'revision: a round; fix: our defect, never counts; change: belongs in requests.',
      '- `revision`: A round of feedback; it counts against the rounds that are included.',
      '- `fix`: A repair of our own defect; it never counts as a round.',
      '- `change`: Something new; it counts as no round and belongs in `requests`.',
    ]);
    assert.deepEqual(hover('client: Acme\ninvoices: [{issued: 2026-11-01, amo│unt: 5}]\n').slice(0, 2), [
      '**amount**: an amount, a plain number; needed.',
      'The sum of the invoice.',
    ]);
    assert.deepEqual(hover('client: Acme\n│contacts:\n  - name: Jo\n'), [
      '**contacts**: a list of entries; may be left out.',
      'The people there, and who of them decides.',
      'Needed: `name`.',
      'Also: `email`, `phone`, `role`, `decides` and `address`.',
    ]);
    assert.deepEqual(hover('client: Acme\nterms:\n  notice│: 14 days\n').slice(0, 3), [
      '**notice**: a text; may be left out.',
      'The notice for ending the work.',
      'Like `14 days` and `30 days`.',
    ]);
  });

  it('names what an id, a person and a paper are', () => {
    const first = (text: string): string | undefined => hover(`client: Acme\n${text}`)[0];
    assert.equal(
      first('requests: [{date: 2026-11-01, delive│rable: x}]'),
      '**deliverable**: the id of a deliverable; may be left out.',
    );
    assert.equal(
      first('requests: [{date: 2026-11-01, rever│ses: x}]'),
      '**reverses**: the id of a deliverable or a request; may be left out.',
    );
    assert.equal(first('requests: [{date: 2026-11-01, i│d: x}]'), '**id**: the id of this request; may be left out.');
    assert.equal(first('requests: [{date: 2026-11-01, b│y: x}]'), '**by**: a person; may be left out.');
    assert.equal(first('terms: {docu│ment: x}'), '**document**: the path of a paper; may be left out.');
    assert.equal(
      first('invoices: [{issued: 2026-11-01, amount: 5, fo│r: x}]'),
      '**for**: a list, each the id of a deliverable or a request; may be left out.',
    );
    assert.equal(first('ter│ms: {notice: 14 days}'), '**terms**: a group of keys; may be left out.');
  });

  it('has nothing for keys that the record does not know, for comments and for space', () => {
    assert.deepEqual(hover('client: Acme\nwha│t: 1\n'), []);
    assert.deepEqual(hover('client: Acme # the ba│ker\n'), []);
    assert.deepEqual(hover('client:   │   Acme\n'), []);
    assert.deepEqual(hover('│'), []);
    assert.deepEqual(hover('client: [│\n'), []);
  });
});

describe('the hover on a value', () => {
  const MONEY = `client: Acme
contacts:
  - {name: Jane Doe, role: Owner, decides: true}
  - {name: Rob, role: Intern}
terms: {agreed: 2026-05-28, payment: net 14, late_fee: 1.5% per month}
brief:
  agreed: 2026-06-01
  goal: More orders
  price: 4800
  change_rate: 90
  deliverables: [{id: homepage, title: Homepage design, price: 1200, rounds: 2}]
requests:
  - {id: CR-1, date: 2026-11-02, asks: A shop, by: Jane Doe, scope: out, hours: 16, billed: INV-1, deliverable: homepage}
disagreements: [{id: carousel, topic: A carousel, opened: 2026-11-20, blocks: homepage}]
letters: [{date: 2026-11-21, kind: compromise_proposal, topic: carousel}]
invoices:
  - {number: INV-1, issued: 2026-10-01, amount: 2400, for: [homepage], payments: [{date: 2026-11-02, amount: 400}]}
`;
  const at = (text: string): string => MONEY.replace(text, `${text.slice(0, -1)}│${text.slice(-1)}`);

  it('says what an option means', () => {
    assert.deepEqual(hover('client: Acme\nconduct: [{date: 2020-11-01, kind: character_att│ack}]\n'), [
      '**character_attack**: Attacks who we are in place of what we did, like calling us dishonest.',
      '*kind:* What it was, at its worst.',
    ]);
  });

  it('says what an id refers to', () => {
    assert.deepEqual(hover(at('blocks: homepage')).slice(0, 2), [
      '**Deliverable homepage**: Homepage design, USD 1,200',
      'Due no date; rounds 0 of 2; requests: 1 open.',
    ]);
    assert.deepEqual(hover(at('billed: INV-1')).slice(0, 2), [
      '**Invoice INV-1**: USD 2,000 open of USD 2,400: USD 400 paid.',
      'Due 2026-10-15 by the agreed terms, net 14. 39 days late.',
    ]);
    assert.deepEqual(hover(at('topic: carousel')).slice(0, 2), [
      '**Disagreement carousel**: A carousel',
      'Open since 2026-11-20, 0 proposals.',
    ]);
    assert.deepEqual(hover(at('for: [homepage')).slice(0, 1), ['**Deliverable homepage**: Homepage design, USD 1,200']);
    assert.deepEqual(hover(at('{id: CR-1')).slice(0, 2), [
      '**Request CR-1**: A shop',
      'Open, scope out, asked 2026-11-02 by Jane Doe; USD 1,440, 16 hours at the change rate of USD 90.',
    ]);
  });

  it('says who a person is, and whether that person decides', () => {
    assert.equal(hover(at('by: Jane Doe'))[0], '**Jane Doe**, Owner: decides, and may approve work and changes.');
    assert.equal(hover(at('name: Rob'))[0], '**Rob**, Intern: does not decide.');
    assert.equal(hover('client: A\nrequests: [{date: 2026-11-02, by: u│s}]')[0], '**us**: ourselves.');
    assert.equal(hover('client: A\nrequests: [{date: 2026-11-02, by: Z│oe}]')[0], '**Zoe** is not among the contacts.');
    assert.equal(hover('client: A\ncontacts: [{name: Z│oe}]')[0], '**Zoe**: nobody is marked as deciding.');
  });

  it('says the weekday of a date and how far it is', () => {
    assert.equal(
      hover('client: A\ngoodwill: [{date: 2026-07-1│5}]')[0],
      '**Wednesday**, 131 days ago (as of 2026-11-23).',
    );
    assert.equal(hover('client: A\ngoodwill: [{date: 2026-11-2│3}]')[0], '**Monday**, today (as of 2026-11-23).');
    assert.equal(
      hover('client: A\ngoodwill: [{date: 2026-11-2│4}]')[0],
      '**Tuesday**, in 1 day (as of 2026-11-23); it does not count before that day.',
    );
    assert.equal(hover('client: A\nterms: {ends: 2026-11-2│4}')[0], '**Tuesday**, in 1 day (as of 2026-11-23).');
    assert.equal(
      hover('client: A\ngoodwill: [{date: 1969-12-3│1}]')[0],
      '**Wednesday**, 20781 days ago (as of 2026-11-23).',
    );
  });

  it('says how late a due date is, a delivery was and a promise stands', () => {
    const invoice = (rest: string): string => `client: A\ninvoices: [{issued: 2026-10-01, amount: 100, ${rest}}]`;
    assert.equal(hover(invoice('due: 2026-11-1│3'))[1], 'Due 2026-11-13 as the invoice says. 10 days late.');
    assert.equal(hover(invoice('due: 2026-11-2│3'))[1], 'Due 2026-11-23 as the invoice says. Due today.');
    assert.equal(hover(invoice('due: 2026-11-2│5'))[1], 'Due 2026-11-25 as the invoice says. 2 days left.');
    assert.equal(
      hover(invoice('due: 2026-11-01, moved: [{date: 2026-10-20, to: 2026-11-2│0, by: client}]'))[1],
      'Due 2026-11-20 after the last move that both agreed to. 3 days late.',
    );
    assert.equal(
      hover(invoice('due: 2026-11-0│1, disputed: {from: 2026-11-05}'))[1],
      'Due 2026-11-01 as the invoice says. In dispute since 2026-11-05, so it is not late meanwhile.',
    );
    assert.equal(
      hover(invoice('due: 2026-11-01, promises: [{made: 2026-11-02, by: 2026-11-0│5}]'))[1],
      'Broken: USD 100 was open at the end of 2026-11-05.',
    );
    assert.equal(hover(invoice('promises: [{made: 2026-11-02, by: 2026-12-0│5}]'))[1], 'The day is not over yet.');
    assert.equal(hover(invoice('paid: 2026-11-03, promises: [{made: 2026-11-02, by: 2026-11-0│5}]'))[1], 'Kept.');
    assert.equal(
      hover(invoice('promises: [{made: 2026-11-02, by: 2026-11-0│5}, {made: 2026-11-04, by: 2026-12-01}]'))[1],
      'Replaced before its day, so not broken.',
    );
    const work = (rest: string): string => `client: A\nbrief: {deliverables: [{id: x, ${rest}}]}`;
    assert.equal(hover(work('due: 2026-11-2│0'))[1], '3 days past due.');
    assert.deepEqual(hover(work('due: 2026-11-1│0, moved: [{date: 2026-11-01, to: 2026-11-20}]')).slice(1, 3), [
      'Moved to 2026-11-20.',
      '3 days past due.',
    ]);
    assert.equal(hover(work('due: 2026-11-2│0, delivered: 2026-11-22'))[1], 'Delivered.');
    assert.equal(hover(work('due: 2026-11-20, delivered: 2026-11-2│2'))[1], '2 days late: 2026-11-20 was agreed.');
    assert.deepEqual(hover(work('due: 2026-11-20, delivered: 2026-11-1│8, approved: 2026-11-19')).slice(1, 3), [
      'In time: 2026-11-20 was agreed.',
      'Counts as approved since 2026-11-19.',
    ]);
  });

  it('says where a round, a question and a status stand', () => {
    const rounds =
      'client: A\nbrief: {rounds: 1, deliverables: [{id: x}]}\nrevisions: [{date: 2026-11-01}, {date: 2026-11-0│2}]';
    assert.equal(hover(rounds)[1], 'Round 2 of 1 on x.');
    assert.equal(hover('client: A\nquestions: [{asked: 2026-11-2│0}]')[1], 'Open for 3 days; it waits for the client.');
    assert.equal(
      hover('client: A\nquestions: [{asked: 2026-11-2│0, by: client}]')[1],
      'Open for 3 days; it waits for us.',
    );
    assert.equal(
      hover('client: A\nquestions: [{asked: 2026-11-2│0, answered: 2026-11-21}]')[1],
      'Answered after 1 day.',
    );
    assert.deepEqual(hover('client: A\nstatus: pros│pect\n').slice(0, 3), [
      '**prospect**: Nothing is agreed yet; free custom work wanted now is spec work.',
      '**No data.** The record holds nothing yet that could show one of the five signs.',
      '*Next:* Nothing needs a letter.',
    ]);
  });

  it('covers exactly the value, quoted ones with their quotes', () => {
    assert.equal(spanned('client: A\nstatus: "act│ive"\n'), '"active"');
    assert.equal(spanned("client: A\r\nlanguage: 'e│n'\r\n"), "'en'");
    assert.equal(spanned('client: A\r\nsta│tus: active\r\n'), 'status');
  });

  it('reads quoted ids in lists and values behind an alias', () => {
    assert.equal(
      hover(MONEY.replace('[homepage]', "['home│page']"))[0],
      '**Deliverable homepage**: Homepage design, USD 1,200',
    );
    assert.equal(
      hover('client: A\nlanguage: &l paused\nstatus: *│l\n')[0],
      '**paused**: The work rests; every rule holds but the one about gaps in the brief.',
    );
  });
});

describe('the hover on a clause', () => {
  const clause = (key: string, value: string, rest = 'agreed: 2026-05-28'): readonly string[] =>
    hover(`client: A\nterms:\n  ${rest}\n  ${key}: │${value}\nbrief:\n  price: 4800\n`).slice(0, -1);

  it('says it in plain words', () => {
    const words: readonly (readonly [string, string, string])[] = [
      ['payment', 'net 14', 'Due 14 days after the invoice.'],
      ['payment', 'NET 1', 'Due 1 day after the invoice.'],
      ['payment', '30 eom', 'Due 30 days after the end of the month of the invoice.'],
      ['payment', '15 mfi', 'Due on day 15 of the month after the invoice, or on its last day where it is shorter.'],
      ['payment', 'due on receipt', 'Due with the invoice.'],
      ['payment', 'prepaid', 'Due with the invoice, before the work begins.'],
      ['late_fee', '1.5% per month', '18% a year, by the day, without interest on interest.'],
      ['late_fee', '40 flat', 'USD 40, once for each late invoice.'],
      ['late_fee', 'uk-statutory', 'Interest by the law on late payment, United Kingdom.'],
      ['late_fee', 'eu-statutory', 'Interest by the law on late payment, European Union.'],
      ['late_fee', 'none', 'No fee for late payment.'],
      ['deposit', '30%', 'USD 1,440, 30% of USD 4,800, paid before the work begins.'],
      ['deposit', '500', 'USD 500, paid before the work begins.'],
      ['kill_fee', '25%', 'USD 1,200, 25% of USD 4,800, owed where the client cancels.'],
      ['pause_clause', 'true', 'We may pause the work while an invoice is overdue.'],
      ['pause_clause', 'false', 'No right to pause the work; a letter can only propose it.'],
      ['notice', '14 days', 'Ended today, the work would go on until 2026-12-07, 14 days later.'],
      [
        'acceptance',
        '7 days',
        'Delivered work counts as approved when 7 days pass without a round or a request on it.',
      ],
    ];
    for (const [key, value, sentence] of words) {
      assert.deepEqual(clause(key, value), [sentence, 'Agreed on 2026-05-28.'], `${key}: ${value}`);
    }
    for (const [key, value] of [
      ['payment', 'net soon'],
      ['late_fee', 'lots'],
      ['deposit', 'x%'],
      ['kill_fee', 'much'],
      ['pause_clause', 'perhaps'],
      ['notice', ''],
      ['acceptance', 'soon'],
    ] as const)
      assert.doesNotMatch(
        clause(key, value).join('\n'),
        /NaN|Due|fee|paid|owed|right|Ended|counts as/,
        `${key}: ${value}`,
      );
    assert.deepEqual(clause('ip_transfer', 'licence'), [
      '**licence**: The rights stay with us; the client may use the work.',
      'Agreed on 2026-05-28.',
    ]);
  });

  it('says where it is not agreed, and where no price is on file', () => {
    assert.equal(
      clause('payment', 'net 14', 'document: x.pdf')[1],
      'Not agreed on file: only `payment` counts, and for due dates alone.',
    );
    assert.equal(
      hover('client: A\nterms: {kill_fee: │25%}\n')[0],
      '25% of the price, which is not on file, owed where the client cancels.',
    );
  });
});

describe('the hover on an amount', () => {
  const invoice = (rest: string, terms = 'late_fee: 1.5% per month'): readonly string[] =>
    hover(
      `client: A\ncurrency: EUR\nterms: {agreed: 2026-05-28, payment: net 14, ${terms}}\ninvoices:\n  - {number: I-1, issued: 2026-11-03, amount: 24│00${rest}}\n`,
    );

  it('says what is open, when it is due and why, and the interest with its working', () => {
    const late = invoice(
      ', due: 2026-11-10, payments: [{date: 2026-11-15, amount: 400}], credited: [{date: 2026-11-16, amount: 100}]',
    );
    assert.deepEqual(late.slice(0, 6), [
      'EUR 1,900 open of EUR 2,400: EUR 400 paid, EUR 100 credited.',
      'Due 2026-11-10 as the invoice says. 13 days late.',
      'Late interest by the agreed 1.5% per month: EUR 13.46, rounded once.',
      'EUR 2,400 × 18% × 5 / 365 days = EUR 5.92, 2026-11-11 to 2026-11-15',
      'EUR 2,000 × 18% × 1 / 365 days = EUR 0.99, 2026-11-16 to 2026-11-16',
      'EUR 1,900 × 18% × 7 / 365 days = EUR 6.56, 2026-11-17 to 2026-11-23',
    ]);
  });

  it('shows the first steps of a long working', () => {
    const payments = ['11', '12', '13', '14'].map((day) => `{date: 2026-11-${day}, amount: 100}`).join(', ');
    const lines = invoice(`, due: 2026-11-10, payments: [${payments}]`);
    assert.equal(lines.filter((line) => line.includes('×')).length, 3);
    assert.ok(lines.includes('and 2 more spans'));
  });

  it('shows what the interest of a law rests on', () => {
    const law = hover(
      'client: A\ncurrency: GBP\nterms: {agreed: 2026-01-01, late_fee: uk-statutory}\ninvoices:\n' +
        '  - {number: I-1, issued: 2026-01-16, due: 2026-02-15, amount: 42│00, paid: 2026-09-30}\n',
    );
    assert.deepEqual(law.slice(2, 7), [
      'Late interest by the law of the United Kingdom: GBP 306.92 and GBP 70 once.',
      'GBP 4,200 × 11.75% × 227 / 365 days = GBP 306.92, 2026-02-16 to 2026-09-30',
      '8 points over the base rate of the Bank of England: 3.75% for the first half of 2026 (checked 2026-11-29).',
      'Its fixed sum is GBP 70 for a debt of GBP 4,200 when it became late.',
      'For debts between businesses only.',
    ]);
  });

  it('says why there is no interest', () => {
    const words = (rest: string, terms?: string): string | undefined => invoice(`, due: 2026-11-10${rest}`, terms)[2];
    assert.equal(words('', 'notice: 14 days'), 'No late interest: the agreed terms name no late fee.');
    assert.equal(words('', 'late_fee: none'), 'No late interest: the agreed terms exclude it.');
    assert.equal(words(', fee_waived: true'), 'No late interest: the fee is waived on this invoice.');
    assert.match(words('', 'late_fee: uk-statutory') ?? '', /^Statutory interest \(United Kingdom\)/);
    assert.equal(words('', 'late_fee: 0 flat'), 'No late interest so far.');
    assert.equal(words('', 'late_fee: 40 flat'), 'Late interest by the agreed 40 flat: EUR 40 once.');
    const notAgreed = hover('client: A\ninvoices: [{issued: 2026-10-01, amount: 24│00}]');
    assert.deepEqual(notAgreed.slice(1, 3), [
      'Due 2026-10-31 for want of an agreed day, 30 days after the invoice. 23 days late.',
      'No late interest: no terms are agreed.',
    ]);
  });

  it('says how a paid invoice came in', () => {
    assert.deepEqual(invoice(', paid: 2026-11-16').slice(0, 2), [
      'EUR 2,400 paid; nothing open.',
      'Due 2026-11-17 by the agreed terms, net 14. Paid 2026-11-16, in time.',
    ]);
    assert.deepEqual(
      invoice(', due: 2026-11-10, paid: 2026-11-12, disputed: {from: 2026-11-11, until: 2026-11-12}').slice(1, 2),
      ['Due 2026-11-10 as the invoice says. Paid 2026-11-12, 1 day late, the days of the dispute left out.'],
    );
    assert.equal(
      invoice(', payments: [{date: 2026-11-16, amount: 2500}]')[0],
      'EUR 100 too much: EUR 2,500 paid of EUR 2,400.',
    );
    assert.equal(invoice(', for: deposit')[1], 'Due 2026-11-03 with the invoice, as a deposit is. 20 days late.');
  });

  it('says where an invoice does not count', () => {
    const only = (rest: string): string | undefined => hover(`client: A\ninvoices: [{amount: 24│00, ${rest}}]`)[0];
    assert.equal(only('issued: 2026-12-01'), 'Issued after 2026-11-23, so it does not count yet.');
    assert.equal(only('issued: 2026-11-01, cancelled: 2026-11-05'), 'Withdrawn on 2026-11-05, so it counts no longer.');
    assert.equal(
      hover(
        'client: A\ninvoices: [{number: I-1, issued: 2026-11-01, amount: 5, cancelled: 2026-11-05}]\ncompensation: [{date: 2020-01-01, kind: refund, about: I-│1}]',
      )[0],
      '**Invoice I-1**: withdrawn, so it counts no longer.',
    );
  });

  it('says what was approved and absorbed beside the agreed price', () => {
    assert.deepEqual(
      hover(
        'client: A\nbrief: {agreed: 2026-06-01, price: 48│00, change_rate: 90}\nrequests:\n  - {date: 2026-11-01, scope: out, hours: 16, done: 2026-11-02}\n  - {date: 2026-11-01, scope: out, price: 200, status: approved}\n',
      ).slice(0, 3),
      [
        'Agreed price: USD 4,800.',
        'Approved changes: USD 200.',
        'Absorbed work: USD 1,440 (30% of the agreed price, 16 hours on file).',
      ],
    );
  });
});
