import assert from 'node:assert/strict';
import { fixed, offeredAt, titlesAt } from './fixing';

interface Case {
  readonly what: string;
  readonly text: string;
  /** The preferred one has a star. */
  readonly titles: readonly string[];
  /** The text after the first of them. */
  readonly after?: string;
  readonly file?: 'client' | 'studio';
}

const BRIEF = 'client: A\nbrief:\n  deliverables:\n    - id: homepage\n    - id: shop\n';

const CASES: readonly Case[] = [
  {
    what: 'a misspelt key',
    text: 'client: A # the first\nrequ│sts: [] # none\n',
    titles: ['* Rename `requsts` to `requests`'],
    after: 'client: A # the first\nrequests: [] # none\n',
  },
  { what: 'a misspelt key whose right one is there', text: 'client: A\nstatus: active\nstat│s: paused\n', titles: [] },
  { what: 'a key of another kind', text: 'client: A\nfavourite_col│our: blue\n', titles: [] },
  {
    what: 'a sum cut in two by a comma',
    text: 'client: A\ninvoices: [{issued: 2026-07-01, amount: 1,2│00, number: X}] # c\n',
    titles: ['* Write `amount: 1200`'],
    after: 'client: A\ninvoices: [{issued: 2026-07-01, amount: 1200, number: X}] # c\n',
  },
  {
    what: 'decimals cut off by a comma',
    text: 'client: A\ninvoices: [{issued: 2026-07-01, amount: 12,5│0}]\n',
    titles: ['* Write `amount: 12.50`'],
    after: 'client: A\ninvoices: [{issued: 2026-07-01, amount: 12.50}]\n',
  },
  {
    what: 'an id that nothing is called by, near another',
    text: `${BRIEF}requests: [{date: 2026-07-01, deliverable: "│hompage"}]\n`,
    titles: ['* Write `homepage`', 'Write `shop`', 'Add deliverable `hompage` to the brief'],
    after: `${BRIEF}requests: [{date: 2026-07-01, deliverable: "homepage"}]\n`,
  },
  {
    what: 'an id in a list',
    text: `${BRIEF}invoices:\n  - issued: 2026-07-01\n    amount: 5\n    for: [│blog, shop]\n`,
    titles: ['Write `homepage`', 'Write `shop`', 'Write `deposit`', 'Add deliverable `blog` to the brief'],
    after: `${BRIEF}invoices:\n  - issued: 2026-07-01\n    amount: 5\n    for: [homepage, shop]\n`,
  },
  {
    what: 'an id of an invoice',
    text: 'client: A\ninvoices: [{number: INV-1, issued: 2026-07-01, amount: 5}]\nrequests: [{date: 2026-07-01, billed: INV│1}]\n',
    titles: ['* Write `INV-1`'],
    after:
      'client: A\ninvoices: [{number: INV-1, issued: 2026-07-01, amount: 5}]\nrequests: [{date: 2026-07-01, billed: INV-1}]\n',
  },
  {
    what: 'a missing day',
    text: 'client: A\nrequests:\n  - date: 2026-07-01\n    asks: x\n  - as│ks: y # z\n',
    titles: ['* Add `date: 2026-11-24` (today)', 'Add `date: 2026-07-01`'],
    after: 'client: A\nrequests:\n  - date: 2026-07-01\n    asks: x\n  - asks: y # z\n    date: 2026-11-24\n',
  },
  {
    what: 'a missing option',
    text: 'client: A\nlegal:\n  - │date: 2026-07-01\n    announced: true\n',
    titles: ['lawyer', 'platform', 'collection', 'court', 'police'].map((step) => `Add \`step: ${step}\``),
    after: 'client: A\nlegal:\n  - date: 2026-07-01\n    step: lawyer\n    announced: true\n',
  },
  { what: 'a missing sum', text: 'client: A\ninvoices:\n  - │issued: 2026-07-01\n', titles: ['* Add `amount`…'] },
  { what: 'a file without client', text: '# hi\n│status: active\n', titles: ['* Add the name of the client…'] },
  { what: 'an empty file', text: '│', titles: ['* Add the name of the client…'] },
  { what: 'a client that is a list', text: 'client: │[a, b]\n', titles: [] },
  {
    what: 'a misspelt client',
    text: '│clent: Acme\r\nstatus: active',
    titles: ['* Rename `clent` to `client`', '* Rename `clent` to `client`'],
    after: 'client: Acme\r\nstatus: active',
  },
  {
    what: 'keys without a blank behind the colon',
    text: 'client:Ac│me\nstatus:active\n',
    titles: ['* Put a space behind `client:`, `status:`'],
    after: 'client: Acme\nstatus: active\n',
  },
  {
    what: 'a tab as indentation',
    text: 'client: A\nterms:\n│\tpayment: net 14\n\tagreed: 2026-01-01 # a\tb\n',
    titles: ['* Indent with spaces throughout the file'],
    after: 'client: A\nterms:\n  payment: net 14\n  agreed: 2026-01-01 # a\tb\n',
  },
  {
    what: 'a tab beside four blanks',
    text: 'client: A\nterms:\n    payment: net 14\n│\tagreed: 2026-01-01\n',
    titles: ['* Indent this line with spaces'],
    after: 'client: A\nterms:\n    payment: net 14\n    agreed: 2026-01-01\n',
  },
  {
    what: 'a text that needs quotes',
    text: 'client: A\ngoodwill:\n  - {date: 2026-01-01}\nnotes: │@jane says: "yes" # so\n',
    titles: ['* Put the value in quotes'],
    after: 'client: A\ngoodwill:\n  - {date: 2026-01-01}\nnotes: "@jane says: \\"yes\\"" # so\n',
  },
  {
    what: 'a colon in a text',
    text: 'client: A\nrequests:\n  - date: 2026-07-01\n    asks: │Shop: with cart\n',
    titles: ['* Put the value in quotes'],
    after: 'client: A\nrequests:\n  - date: 2026-07-01\n    asks: "Shop: with cart"\n',
  },
  { what: 'an open bracket', text: 'client: [A│\nstatus: active\n', titles: [] },
  { what: 'a tag', text: 'client: │!name A\n', titles: ['* Take out the tag'], after: 'client: A\n' },
  {
    what: 'a second key that says the same',
    text: 'client: A\nterms:\n  payment: net 14\nte│rms:\n  payment: net 14\n\nnotes: x\n',
    titles: ['* Take out the second `terms`, which says the same'],
    after: 'client: A\nterms:\n  payment: net 14\n\nnotes: x\n',
  },
  { what: 'a second key that says something else', text: 'client: A\nstatus: active\nst│atus: paused\n', titles: [] },
  { what: 'a second key with a comment', text: 'client: A\nstatus: active\nst│atus: active # why\n', titles: [] },
  {
    what: 'a number that is there twice',
    text: 'client: A\ninvoices:\n  - {number: INV-09, issued: 2026-07-01, amount: 1}\n  - {number: INV-0│9, issued: 2026-07-01, amount: 1}\n',
    titles: ['* Write `INV-10`'],
    after:
      'client: A\ninvoices:\n  - {number: INV-09, issued: 2026-07-01, amount: 1}\n  - {number: INV-10, issued: 2026-07-01, amount: 1}\n',
  },
  {
    what: 'an id that is there twice',
    text: 'client: A\nbrief: {deliverables: [{id: home}, {id: home-2}, {id: ho│me}]}\n',
    titles: ['* Write `home-3`'],
    after: 'client: A\nbrief: {deliverables: [{id: home}, {id: home-2}, {id: home-3}]}\n',
  },
  {
    what: 'an id of a request and a deliverable',
    text: 'client: A\nbrief: {deliverables: [{id: a}]}\nrequests: [{id: │a, date: 2026-01-01}]\n',
    titles: ['* Write `a-2`'],
    after: 'client: A\nbrief: {deliverables: [{id: a}]}\nrequests: [{id: a-2, date: 2026-01-01}]\n',
  },
  {
    what: 'an id of a request and a deliverable that something refers to',
    text: 'client: A\nbrief: {deliverables: [{id: a}]}\nrequests: [{id: │a, date: 2026-01-01}]\ninvoices: [{issued: 2026-01-01, amount: 1, for: a}]\n',
    titles: [],
  },
  {
    what: '`paid` beside payments that cover it',
    text: 'client: A\ninvoices:\n  - paid: │2026-08-01\n    issued: 2026-07-01\n    amount: 100\n    payments: [{date: 2026-08-01, amount: 100}]\n',
    titles: ['* Take out `paid`, the payments say it already'],
    after:
      'client: A\ninvoices:\n  - issued: 2026-07-01\n    amount: 100\n    payments: [{date: 2026-08-01, amount: 100}]\n',
  },
  {
    what: '`paid` beside payments that leave a rest',
    text: 'client: A\ninvoices:\n  - issued: 2026-07-01\n    amount: 100\n    paid: │2026-08-01\n    payments:\n      - {date: 2026-07-10, amount: 30.10}\n    credited: [{date: 2026-07-10, amount: 10}]\n',
    titles: ['* Write `paid` as a payment of 59.9 on 2026-08-01'],
    after:
      'client: A\ninvoices:\n  - issued: 2026-07-01\n    amount: 100\n    payments:\n      - {date: 2026-07-10, amount: 30.10}\n      - {date: 2026-08-01, amount: 59.9}\n    credited: [{date: 2026-07-10, amount: 10}]\n',
  },
  {
    what: 'a change among the rounds',
    text: 'client: A\nrequests:\n  - id: R-09\n    date: 2026-06-01\nrevisions:\n  - date: 2026-07-01\n    deliverable: x\n    by: Jane\n    kind: │change\n    items: [a, "b: c"]\n    hours: 3\n    price: 90\n  - date: 2026-07-02 # stays\n',
    titles: ['* Move this change to the requests as `R-10`'],
    after:
      'client: A\nrequests:\n  - id: R-09\n    date: 2026-06-01\n  - id: R-10\n    date: 2026-07-01\n    asks: "a; b: c"\n    by: Jane\n    deliverable: x\n    scope: unclear\n    hours: 3\n    price: 90\nrevisions:\n  - date: 2026-07-02 # stays\n',
  },
  {
    what: 'a change that is the only round',
    text: 'client: A\nrevisions:\n  - {date: 2026-07-01, kind: │change}\nnotes: x\n',
    titles: ['* Move this change to the requests as `CR-1`'],
    after: 'client: A\nnotes: x\nrequests:\n  - id: CR-1\n    date: 2026-07-01\n    scope: unclear\n',
  },
  {
    what: 'a change with a comment',
    text: 'client: A\nrevisions:\n  - date: 2026-07-01 # why\n    kind: │change\n',
    titles: [],
  },
  {
    what: 'a change that takes something back',
    text: 'client: A\nrevisions:\n  - {date: 2026-07-01, kind: │change, reverses: true}\n',
    titles: [],
  },
  {
    what: 'an end without its day',
    text: 'client: A\nstatus: │ended\nexit: {ends: 2026-10-31}\nnotes: x\n',
    titles: ['* Add `ended: {date: 2026-10-31}` (the last day of work)', 'Add `ended: {date: 2026-11-24}` (today)'],
    after: 'client: A\nstatus: ended\nended: {date: 2026-10-31}\nexit: {ends: 2026-10-31}\nnotes: x\n',
  },
  {
    what: 'an end that the status does not say',
    text: 'client: A\nended: │{date: 2026-10-31}\n',
    titles: ['* Set `status: ended`'],
    after: 'client: A\nstatus: ended\nended: {date: 2026-10-31}\n',
  },
  {
    what: 'an end that the status denies',
    text: 'client: A\nstatus: │paused # for now\nended: {date: 2026-10-31}\n',
    titles: ['* Set `status: ended`'],
    after: 'client: A\nstatus: ended # for now\nended: {date: 2026-10-31}\n',
  },
  {
    what: 'dates in the wrong order, over the turn of a year',
    text: 'client: A\ninvoices:\n  - {issued: 2025-12-20, due: │2025-01-05, amount: 1}\n',
    titles: ['Write `due: 2026-01-05` (the year after)', 'Swap `issued` and `due`'],
    after: 'client: A\ninvoices:\n  - {issued: 2025-12-20, due: 2026-01-05, amount: 1}\n',
  },
  {
    what: 'a dispute without its first day',
    text: 'client: A\ninvoices:\n  - {issued: 2026-12-20, amount: 1, disputed: {│reason: x}}\n',
    titles: ['* Add `from: 2026-11-24` (today)', 'Add `from: 2026-12-20`'],
    after: 'client: A\ninvoices:\n  - {issued: 2026-12-20, amount: 1, disputed: {reason: x, from: 2026-11-24}}\n',
  },
  {
    what: 'a refund that leaves an invoice open',
    text: 'client: A\ninvoices:\n  - issued: 2026-06-20\n    amount: 100\n    payments:\n      - {date: 2026-07-01, amount: 100}\n      - {date: 2026-08-01, amount: │-20}\n',
    titles: ['* Credit 20 on 2026-08-01'],
    after:
      'client: A\ninvoices:\n  - issued: 2026-06-20\n    amount: 100\n    payments:\n      - {date: 2026-07-01, amount: 100}\n      - {date: 2026-08-01, amount: -20}\n    credited:\n      - date: 2026-08-01\n        amount: 20\n',
  },
  {
    what: 'an answer without its day',
    text: 'client: A\nletters:\n  - date: 2026-06-20\n    kind: exit\n    answer: │accepted\n',
    titles: ['* Add `answered: 2026-11-24` (today)', 'Add `answered: 2026-06-20`'],
    after:
      'client: A\nletters:\n  - date: 2026-06-20\n    kind: exit\n    answer: accepted\n    answered: 2026-11-24\n',
  },
  {
    what: 'a day without its answer',
    text: 'client: A\nletters:\n  - {date: 2026-06-20, kind: exit, answered: │2026-06-22}\n',
    titles: ['Add `answer: accepted`', 'Add `answer: refused`'],
    after: 'client: A\nletters:\n  - {date: 2026-06-20, kind: exit, answer: accepted, answered: 2026-06-22}\n',
  },
  {
    what: 'no step of an exit',
    text: 'client: A\nexit: {done: [notify/leter│]}\n',
    titles: ['* Write `notify/letter`'],
    after: 'client: A\nexit: {done: [notify/letter]}\n',
  },
  {
    what: 'a path that leads out of the folder',
    text: 'client: A\nterms: {document: │/home/me/.clients/acme/contract.pdf}\n',
    titles: ['* Write `acme/contract.pdf`'],
    after: 'client: A\nterms: {document: acme/contract.pdf}\n',
  },
  { what: 'a path that leads elsewhere', text: 'client: A\nterms: {document: │../../secret.pdf}\n', titles: [] },
  {
    what: 'a currency that nobody knows',
    text: 'client: A\ncurrency: │EUT\n',
    titles: ['Write `EUR`'],
    after: 'client: A\ncurrency: EUR\n',
  },
  {
    what: 'too many decimals',
    text: "client: A\nbrief: {price: │'10.129'}\n",
    titles: ['* Write `10.13` (rounded)'],
    after: "client: A\nbrief: {price: '10.13'}\n",
  },
  {
    what: 'a name where an entry is expected',
    text: 'client: A\nbrief:\n  deliverables:\n    - │homepage\n',
    titles: ['* Write `id: homepage`'],
    after: 'client: A\nbrief:\n  deliverables:\n    - {id: homepage}\n',
  },
  {
    what: 'a day where the end is expected',
    text: 'client: A\nstatus: ended\nended: │2026-01-01\n',
    titles: ['* Write `date: 2026-01-01`'],
    after: 'client: A\nstatus: ended\nended: {date: 2026-01-01}\n',
  },
  {
    what: 'one date where a list of dates may stand',
    text: 'client: A\ndisagreements:\n  - {opened: 2026-01-01, reopened: │2026/7/2}\n',
    titles: ['* Write `2026-07-02` (2 July 2026)'],
    after: 'client: A\ndisagreements:\n  - {opened: 2026-01-01, reopened: 2026-07-02}\n',
  },
  {
    what: 'a rule that does not exist',
    file: 'studio',
    text: 'thresholds:\n  payment/overdu│: {watch: 3}\n',
    titles: ['* Rename `payment/overdu` to `payment/overdue`'],
    after: 'thresholds:\n  payment/overdue: {watch: 3}\n',
  },
  {
    what: 'a threshold that does not exist',
    file: 'studio',
    text: 'thresholds:\n  payment/overdue: {wat│h: 3}\n',
    titles: ['* Rename `wath` to `watch`'],
    after: 'thresholds:\n  payment/overdue: {watch: 3}\n',
  },
  {
    what: 'thresholds in the wrong order',
    file: 'studio',
    text: 'thresholds:\n  payment/overdue: {wat│ch: 30, act: 20}\n',
    titles: ['Swap `watch` and `act`'],
    after: 'thresholds:\n  payment/overdue: {watch: 20, act: 30}\n',
  },
  {
    what: 'terms of the studio',
    file: 'studio',
    text: 'terms: {payment: │30 days}\n',
    titles: ['* Write `net 30`'],
    after: 'terms: {payment: net 30}\n',
  },
  {
    what: 'a studio file of one line',
    file: 'studio',
    text: '│currency:EUR\n',
    titles: ['* Put a space behind `currency:`'],
    after: 'currency: EUR\n',
  },
];

describe('the fixes of', () => {
  for (const { what, text, titles, after, file } of CASES) {
    it(what, () => {
      assert.deepEqual(titlesAt(text, file), titles);
      const first = titles[0]?.replace(/^\* /, '');
      if (after !== undefined && first !== undefined) assert.equal(fixed(text, first, file), after);
    });
  }

  it('every style: CRLF, a byte order mark, quotes, comments and no line break at the end', () => {
    const text = '\uFEFFclient: A\r\ninvoices:\r\n    -   issued: "│2.7.2026"   # day\r\n        amount: 5';
    const after = '\uFEFFclient: A\r\ninvoices:\r\n    -   issued: "2026-07-02"   # day\r\n        amount: 5';
    assert.equal(fixed(text, 'Write `2026-07-02` (2 July 2026)'), after);
  });

  it('an alias, which is written out in its own place alone', () => {
    const text = 'client: A\ngoodwill: [{date: &d 2026-01-01, note: &n yes}]\ncontacts: [{name: J, decides: │*n}]\n';
    assert.equal(fixed(text, 'Write `true`'), text.replace('│*n', 'true'));
  });

  it('nothing where nothing is wrong', () => {
    assert.deepEqual(titlesAt('cli│ent: A\nstatus: activ\n'), []);
  });

  it('each problem that a selection touches', () => {
    const titles = offeredAt('client: A\nstatus: acti│v\n').map(
      ({ code, span }) => `${code} ${span.start}-${span.end}`,
    );
    assert.deepEqual(titles, ['record/choice 18-23']);
  });
});
