import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { LOG_KIND_IDS, LOG_KINDS, type LogKindId } from '../../../../src/core/log/logKinds';
import { Effects, lineFrom, logRows } from '../../../../src/core/log/pick';
import { parseClient } from '../../../../src/core/record/parse';
import { inputOf, RECORD } from './inputs';

interface Shown {
  readonly label: string;
  readonly description: string;
  readonly effect: string;
  /** The text that is added or changed. */
  readonly added: string;
}

function shown(kind: LogKindId, line: string, text = RECORD): readonly Shown[] {
  const input = inputOf(text);
  const effects = new Effects(input, {}, text);
  return logRows(input, LOG_KINDS[kind], line, '').map((row) => {
    if (row.type !== 'option') return { label: row.label, description: row.type, effect: '', added: '' };
    const edited = row.option.plan(text);
    return {
      label: row.label,
      description: row.description,
      effect: effects.of(row.option),
      added: edited.done ? edited.edits.map((edit) => edit.text).join('') : edited.why,
    };
  });
}

describe('what can be logged', () => {
  it('is, for each kind, in one line and one choice', () => {
    const first = (kind: LogKindId, line: string): string => {
      const [option] = shown(kind, line);
      return [option?.label, option?.description, option?.effect, option?.added].join(' | ');
    };
    assert.deepEqual(
      {
        request: first('request', 'Add a blog #homepage 3h'),
        revision: first('revision', 'Warmer, bigger'),
        question: first('question', 'yesterday: Which font?'),
        answer: first('answer', ''),
        invoice: first('invoice', ''),
        payment: first('payment', '400'),
        promise: first('promise', 'in 5 days'),
        letter: first('letter', 'call in 10 days'),
        disagreement: first('disagreement', 'The font of the menu'),
        proposal: first('proposal', 'Two pictures'),
        compensation: first('compensation', 'He wants 300 off #INV-2'),
        incident: first('incident', 'You people are useless @bob'),
        ours: first('ours', 'A day late #homepage'),
        goodwill: first('goodwill', 'Praise for the logo'),
        legal: first('legal', ''),
        snooze: first('snooze', '#clarity Agreed to wait, in 10 days'),
      },
      {
        request:
          'Outside the brief | CR-10 · homepage · by Jane Doe · 3 h | Open changes USD 1,710 |   - { id: CR-10, date: 2026-07-20, asks: Add a blog, by: Jane Doe, deliverable: homepage, scope: out, hours: 3, status: open }\n',
        revision:
          'Round 3 of 2 on Homepage design | homepage · by Jane Doe | Round 3 of 2: over the limit · clarity: rounds over the limit |   - { date: 2026-07-20, deliverable: homepage, by: Jane Doe, kind: revision, items: [Warmer, bigger] }\n',
        question: 'We asked them | 2026-07-19 | Changes no level |   - { asked: 2026-07-19, question: Which font? }\n',
        answer: 'Question: Who approves? | answered | Changes no level | , answered: 2026-07-20',
        invoice:
          'USD 900 for shop | INV-3 | Balance USD 1,900 |   - number: INV-3\n    issued: 2026-07-20\n    amount: 900\n    for: [shop]\n',
        payment:
          'USD 400 on INV-2 | USD 600 stays open | Balance USD 600 · overdue USD 600 |       - { date: 2026-07-20, amount: 400 }\n',
        promise:
          'INV-2 by 2026-07-25 | in 5 days | Changes no level |     promises:\n      - made: 2026-07-20\n        by: 2026-07-25\n',
        letter:
          'Change order | the next step · by call · deadline 2026-07-30 | Changes no level |   - { date: 2026-07-20, kind: change_order, deadline: 2026-07-30, channel: call }\n',
        disagreement:
          'The work goes on | font | Changes no level |   - id: font\n    topic: The font of the menu\n    opened: 2026-07-20\n',
        proposal:
          'Ours on: A carousel | carousel | Compromise: watch → clear |       - { date: 2026-07-20, by: us, offer: Two pictures }\n',
        compensation:
          'They want a discount | discount · USD 300 · INV-2 | Price: watch → act |   - { date: 2026-07-20, kind: discount, amount: 300, says: He wants 300 off, about: INV-2 }\n',
        incident:
          'Harsh | by Bob | Conduct: watch → act |   - { date: 2026-07-20, kind: harsh, says: You people are useless, by: Bob }\n',
        ours: 'Late delivery | homepage | Our own side: late delivery | ours:\n  - date: 2026-07-20\n    kind: late_delivery\n    deliverable: homepage\n    note: A day late\n',
        goodwill:
          'Speaks for them |  | Changes no level | goodwill:\n  - date: 2026-07-20\n    note: Praise for the logo\n',
        legal:
          'They announce a lawyer |  | Compromise: legal step | legal:\n  - date: 2026-07-20\n    by: client\n    step: lawyer\n    announced: true\n',
        snooze:
          'Clarity until 2026-07-30 | now at act | Clarity: act → watch | snooze:\n  - sign: clarity\n    from: 2026-07-20\n    until: 2026-07-30\n    reason: Agreed to wait, in 10 days\n',
      },
    );
  });

  it('offers every choice as something that can be written', () => {
    for (const kind of LOG_KIND_IDS) {
      for (const { added, label, description } of shown(kind, 'A word 12')) {
        if (description === 'hint') continue;
        assert.doesNotMatch(added, /^[A-Z`].*\.$/s, `${kind}: ${label}`);
      }
    }
  });

  it('says what to do where there is nothing to choose', () => {
    const empty = 'client: A\n';
    const hints = LOG_KIND_IDS.flatMap((kind) => {
      const [row] = shown(kind, '', empty);
      return row?.description === 'hint' ? [`${kind}: ${row.label}`] : [];
    });
    assert.deepEqual(hints, [
      'request: What do they ask for? Add #deliverable, @person, 3h or a date in front',
      'revision: The brief has no deliverable yet; add one under brief, deliverables.',
      'question: What was asked? Add #deliverable or a date in front',
      'answer: Nothing in this record waits for an answer.',
      'invoice: Write the amount, like 1200.',
      'payment: No invoice of this record is open, or the sum can not be read; write it like 1200 or 1,200.50.',
      'promise: No invoice of this record is open, or the day can not be read; write it like 2026-12-01 or in 7 days.',
      'disagreement: What is it about? A date in front is the day it came up',
      'proposal: No disagreement of this record is open; log one first.',
      'goodwill: What speaks for them? A date in front is its day',
      'snooze: No sign of this client is up.',
    ]);
  });

  it('writes no entry with a new fault, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LOG_KIND_IDS),
        fc.oneof(
          fc.string({ unit: 'grapheme', maxLength: 30 }),
          fc.constantFrom('-5', '1e9', '9999-12-31', '#INV-2 0'),
        ),
        (kind, line) => {
          const input = inputOf();
          for (const row of logRows(input, LOG_KINDS[kind], line, '')) {
            if (row.type !== 'option') continue;
            const edited = row.option.plan(RECORD);
            if (!edited.done) continue;
            assert.deepEqual(
              parseClient(edited.text).problems.filter(({ severity }) => severity === 'error'),
              [],
            );
            assert.ok(typeof parse(edited.text) === 'object');
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('the choices of a kind', () => {
  const labels = (kind: LogKindId, line: string, text = RECORD): readonly string[] =>
    shown(kind, line, text).map(({ label, description }) => `${label} | ${description}`);

  it('of a payment: in part, in full, too much, and the invoice that is named first', () => {
    const two = RECORD.replace('compensation:', '  - { number: INV-3, issued: 2026-07-01, amount: 50 }\ncompensation:');
    assert.deepEqual(labels('payment', '', two), [
      'USD 1,000 on INV-2 | paid in full',
      'USD 50 on INV-3 | paid in full',
    ]);
    assert.deepEqual(labels('payment', '2026-07-19: 60 INV-3', two), [
      'USD 60 on INV-3 | USD 10 more than is open · 2026-07-19',
      'USD 60 on INV-2 | USD 940 stays open · 2026-07-19',
    ]);
    assert.deepEqual(labels('payment', '5', 'client: A\ninvoices: [{issued: 2026-07-01, amount: 50}]\n').length, 1);
  });

  it('of an invoice: the deposit, what is delivered, approved changes, and the work', () => {
    const text = `client: A
terms: { agreed: 2026-05-01, deposit: 30% }
brief:
  agreed: 2026-05-01
  price: 1000
  deliverables: [{ id: a }, { id: b, price: 200, delivered: 2026-07-01 }, { id: c, price: 5, cancelled: 2026-07-01 }]
requests: [{ id: CR-1, date: 2026-07-01, asks: A shop, price: 90, status: approved }]
`;
    assert.deepEqual(labels('invoice', '', text), [
      'USD 300 for the deposit | INV-1',
      'USD 200 for b | INV-1',
      'USD 90 for A shop | INV-1',
      'USD 1,000 for the work | INV-1',
    ]);
    assert.deepEqual(labels('invoice', '70 #CR-1', text).slice(0, 2), [
      'USD 70 for A shop | INV-1',
      'USD 70 for the deposit | INV-1',
    ]);
    const flat = text.replace('30%', '250');
    assert.equal(labels('invoice', '', flat)[0], 'USD 250 for the deposit | INV-1');
    assert.equal(labels('invoice', '', text.replace('  price: 1000\n', ''))[0], 'USD 200 for b | INV-1');
  });

  it('of a letter: its deadline, its channel, and a day of its own in front', () => {
    assert.equal(labels('letter', '')[0], 'Change order | the next step · by email · deadline 2026-07-27');
    assert.equal(
      labels('letter', 'meeting 2026-08-01')[0],
      'Change order | the next step · by meeting · deadline 2026-08-01',
    );
    assert.equal(
      labels('letter', 'yesterday: chat')[0],
      'Change order | the next step · by chat · deadline 2026-07-26 · 2026-07-19',
    );
  });

  it('of a promise: the usual days, or the one that is typed', () => {
    assert.deepEqual(labels('promise', ''), [
      'INV-2 by 2026-07-27 | in 7 days',
      'INV-2 by 2026-08-03 | in 14 days',
      'INV-2 by 2026-07-23 | in 3 days',
      'INV-2 by 2026-07-31 | in 11 days',
    ]);
    assert.deepEqual(labels('promise', '2026-08-01'), ['INV-2 by 2026-08-01 | in 12 days']);
    assert.match(shown('promise', 'yesterday: in 7 days')[0]?.added ?? '', /made: 2026-07-19\n *by: 2026-07-26/);
    for (const unread of ['2026-07-01', 'when the grant comes', '2026-07-19: 2026-07-18']) {
      assert.match(labels('promise', unread)[0] ?? '', /hint$/, unread);
    }
  });

  it('of a question: about what is named, or about nothing', () => {
    assert.deepEqual(labels('question', 'Which font? #shop'), [
      'We asked them about shop | shop',
      'We asked them | ',
      'They asked us about shop | shop',
      'They asked us | ',
    ]);
    assert.equal(labels('question', 'Which font?', 'client: A\n').length, 2);
  });

  it('of a round: the deliverable that is named first, open ones before approved ones', () => {
    assert.deepEqual(
      labels('revision', 'x #logo').map((label) => label.split(' | ')[0]),
      [
        'Round 1 of 2 on logo',
        'Fix of our own defect on logo',
        'Takes back what they had chosen on logo',
        'Round 3 of 2 on Homepage design',
        'Round 1 of 2 on shop',
        'Fix of our own defect on Homepage design',
        'Fix of our own defect on shop',
      ],
    );
  });

  it('of a disagreement: that the work goes on, or cannot; the id is free', () => {
    assert.deepEqual(labels('disagreement', 'Carousel again'), [
      'The work goes on | carousel-2',
      'Homepage design can not go on | carousel-2 · homepage',
      'shop can not go on | carousel-2 · shop',
    ]);
    assert.match(labels('disagreement', '???')[0] ?? '', /topic/);
  });

  it('of a proposal: on each open topic, the one that is named first', () => {
    const two = RECORD.replace(
      'disagreements:\n',
      'disagreements:\n  - { id: font, topic: The font, opened: 2026-07-02 }\n',
    );
    assert.deepEqual(labels('proposal', 'Try it #carousel', two), [
      'Ours on: A carousel | carousel',
      'Theirs on: A carousel | carousel',
      'Ours on: The font | font',
      'Theirs on: The font | font',
    ]);
  });

  it('of a talk about the price: a sum, and no share', () => {
    const [, , , , , , fee] = shown('compensation', '20% less, so 300');
    assert.match(fee?.added ?? '', /amount: 300/);
    assert.doesNotMatch(shown('compensation', '20% less')[0]?.added ?? '', /amount/);
    assert.doesNotMatch(shown('compensation', '-20 off')[0]?.added ?? '', /amount/);
  });

  it('of a sum that can not be read: none, and never another sum', () => {
    for (const unread of ['two thousand', '5x', '1.2.3', '12,34,5', '-', '2400.555']) {
      assert.match(labels('payment', unread)[0] ?? '', /hint$/, unread);
      assert.match(labels('invoice', unread)[0] ?? '', /hint$/, unread);
    }
    assert.equal(labels('payment', '$500')[0], 'USD 500 on INV-2 | USD 500 stays open');
    assert.equal(labels('payment', '500 USD on INV-2')[0], 'USD 500 on INV-2 | USD 500 stays open');
    assert.equal(labels('payment', '1.200').length, 2);
  });

  it('of a letter on one of two topics: that one', () => {
    const proposal = shown('letter', '#carousel in 9 days').find(({ label }) => label === 'Compromise proposal');
    assert.match(proposal?.added ?? '', /deadline: 2026-07-29, channel: email, topic: carousel/);
    assert.match(labels('letter', 'some day')[0] ?? '', /hint$/);
  });

  it('of an incident: the one who was named, else nobody where there are several', () => {
    assert.match(shown('incident', '@Tom shouted')[0]?.added ?? '', /says: shouted, by: Tom/);
    assert.doesNotMatch(shown('incident', 'Shouted')[0]?.added ?? '', /by:/);
  });

  it('of a number: one that no entry has, those with a fault among them', () => {
    const broken = RECORD.replace('requests:\n', 'requests:\n  - { id: CR-30, date: nonsense }\n');
    assert.match(labels('request', 'x', broken.replace('{ id: CR-09', '{ id: CR-29'))[0] ?? '', /CR-31/);
    const shared = RECORD.replace('id: shop,', 'id: CR-10,').replace('deliverable: shop', 'deliverable: CR-10');
    assert.match(labels('request', 'x', shared)[0] ?? '', /CR-11/);
  });

  it('of an item: whole, with the commas of its numbers', () => {
    assert.match(
      shown('revision', 'Price to 1,200, and warmer')[0]?.added ?? '',
      /items: \["Price to 1,200", and warmer\]/,
    );
  });

  it('of a day to come: said to count from then', () => {
    assert.match(labels('request', '2026-12-01: A shop')[0] ?? '', /counts from 2026-12-01/);
  });

  it('of a snooze: signs that may rest, until a day that is ahead', () => {
    const severe = RECORD.replace('kind: harsh', 'kind: threat');
    assert.equal(
      labels('snooze', 'why', severe).some((label) => label.startsWith('Conduct')),
      false,
    );
    assert.match(labels('snooze', '#clarity They called yesterday')[0] ?? '', /until 2026-08-03/);
  });

  it('of a record without people: nobody', () => {
    assert.equal(labels('request', 'A shop', 'client: A\n')[0], 'Outside the brief | CR-1');
    assert.equal(
      labels('request', 'A shop', 'client: A\ncontacts: [{name: Bob}]\n')[0],
      'Outside the brief | CR-1 · by Bob',
    );
  });
});

describe('the rows of the last step', () => {
  it('offer the clipboard as one line while nothing is typed', () => {
    const rows = logRows(inputOf(), LOG_KINDS.request, '', 'Please add\n  a shop');
    assert.deepEqual(
      rows.map((row) => (row.type === 'take' ? row.text : row.type)),
      ['hint', 'Please add a shop'],
    );
    assert.equal(
      logRows(inputOf(), LOG_KINDS.request, 'x', 'y').some(({ type }) => type === 'take'),
      false,
    );
    assert.equal(logRows(inputOf(), LOG_KINDS.request, '', ' \n').length, 1);
  });

  it('show a text that looks like an icon as it is', () => {
    const [row] = logRows(inputOf(), LOG_KINDS.request, '', '$(flame) hot').slice(1);
    assert.equal(row?.label, '\\$(flame) hot');
  });

  it('take no more than a line can hold', () => {
    assert.equal(lineFrom('x'.repeat(10_000)).length, 500);
  });
});
