import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { speak } from '../../../../../src/core/l10n';
import { EVERYTHING, itemsOf } from './timelines';

const ON = '2026-08-31';

/** Lane, label, points, bars and sentence of each item; days without their year. */
function rows(text: string, asOf: string): readonly string[][] {
  return itemsOf(text, asOf).map(({ lane, label, points, bars, sentence }) => [
    lane,
    label,
    points.map(({ mark, date }) => `${mark} ${date.slice(5)}`).join(', '),
    bars.map(({ kind, from, to }) => `${kind} ${from.slice(5)} ${to.slice(5)}`).join(', '),
    sentence,
  ]);
}

const rowOf = (lane: string, label: string, asOf = ON): readonly string[] =>
  rows(EVERYTHING, asOf)
    .find((row) => row[0] === lane && row[1] === label)
    ?.slice(2) ?? [];

describe('the items of a timeline', () => {
  it('are what was agreed, with an end that is known', () => {
    assert.deepEqual(rowOf('agreement', 'Terms'), [
      'agreed 05-28, planned 05-31',
      '',
      'Terms agreed on 2026-05-28. The agreement ends by itself on 2027-05-31.',
    ]);
    assert.deepEqual(rowOf('agreement', 'Brief'), [
      'agreed 06-01',
      '',
      'Brief agreed on 2026-06-01. Its goal: More wholesale orders.',
    ]);
    assert.deepEqual(rowOf('agreement', 'Exit'), [
      'ended 08-30, planned 09-15',
      '',
      'Decided on 2026-08-30 to end the work. Its last day is 2026-09-15.',
    ]);
  });

  it('are deliverables: due, delivered, approved, stopped, late', () => {
    assert.deepEqual(rowOf('work', 'Homepage design'), [
      'planned 06-20, delivered 06-24, approved 06-25',
      'late 06-20 06-24, waiting 06-24 06-25',
      'Deliverable: Homepage design. Due on 2026-06-20. Delivered on 2026-06-24, 4 days late. Approved on 2026-06-25.',
    ]);
    assert.deepEqual(rowOf('work', 'shop', '2026-11-01'), [
      'planned 10-31',
      'late 10-31 11-01',
      'Deliverable: shop. Due on 2026-10-31. Not delivered yet, 1 day past due.',
    ]);
    assert.deepEqual(rowOf('work', 'logo')[0], 'stopped 07-01, planned 08-01');
  });

  it('are requests in and out of scope with where they stand', () => {
    assert.deepEqual(rowOf('requests', 'CR-1'), [
      'out_of_scope 07-02, approved 07-05, delivered 07-12',
      'waiting 07-02 07-12',
      'Request CR-1 of 2026-07-02: Add an online shop. Beyond the brief. Its value: USD 1,440. Approved on 2026-07-05. Done on 2026-07-12.',
    ]);
    assert.deepEqual(rowOf('requests', 'Larger type'), [
      'in_scope 07-03',
      'waiting 07-03 08-31',
      'Request of 2026-07-03: Larger type. Covered by the brief. Quoted, and not answered yet.',
    ]);
    assert.deepEqual(rowOf('requests', 'Request'), [
      'unclear 07-04',
      'waiting 07-04 07-04',
      'Request of 2026-07-04. Whether the brief covers it is unclear. Declined.',
    ]);
  });

  it('are rounds, those over the limit told apart, and repairs that count as none', () => {
    assert.deepEqual(rowOf('work', 'Round 2'), [
      'extra_round 06-28',
      '',
      'Round of revision on 2026-06-28, on shop. It is round 2; 1 is included. It takes back what they had chosen themselves.',
    ]);
    assert.deepEqual([rowOf('work', 'Round 1')[0], rowOf('work', 'Round')[0]], ['round 06-26', 'round 06-29']);
  });

  it('are invoices from issue to due date to payment, with lateness and disputes set apart', () => {
    assert.deepEqual(rowOf('money', 'INV-1 · USD 2,400'), [
      'invoice 07-01, planned 07-15, paid 08-01',
      'agreed 07-01 07-15, late 07-15 08-01, late 08-01 08-31',
      'Invoice INV-1 over USD 2,400, issued on 2026-07-01 and due on 2026-07-15. USD 1,000 came on 2026-08-01. USD 1,400 is open. By 2026-08-31 it is 47 days late.',
    ]);
    assert.deepEqual(rowOf('money', 'INV-3 · USD 100'), [
      'invoice 07-01, refused 07-13, paid 07-21',
      'agreed 07-01 07-10, late 07-10 07-11, late 07-19 07-21, resting 07-12 07-19',
      'Invoice INV-3 over USD 100, issued on 2026-07-01 and due on 2026-07-10. Settled on 2026-07-21, 3 days late. On 2026-07-13 the client said that it will not pay. Disputed from 2026-07-12 to 2026-07-19.',
    ]);
    assert.deepEqual(rowOf('money', 'INV-4')[0], 'invoice 07-02, stopped 07-05');
    assert.deepEqual(
      rowOf('money', 'Promise')[2],
      'On 2026-07-20 payment of invoice INV-1 was promised by 2026-07-25. The day passed with money still open.',
    );
  });

  it('are letters with their deadline, ahead or passed, and their answer', () => {
    assert.deepEqual(rowOf('letters', 'Pause notice'), [
      'letter 08-28, planned 09-08',
      'agreed 08-28 09-08',
      'Letter of 2026-08-28: Pause notice. Its deadline: 2026-09-08. There is no answer yet.',
    ]);
    assert.deepEqual(rowOf('letters', 'Payment reminder')[0], 'letter 07-26, refused 07-30');
    assert.deepEqual(rowOf('letters', 'Scope clarification')[0], 'letter 07-11, approved 07-15');
    assert.deepEqual(rowOf('letters', 'Lawyer')[2], 'Legal step announced on 2026-08-10: Lawyer. It was the client’s.');
  });

  it('are disagreements, proposals, questions, goodwill, our own side and signs at rest', () => {
    assert.deepEqual(rowOf('talks', 'A carousel').slice(0, 2), [
      'disagreement 07-01, approved 07-20, disagreement 07-25',
      'waiting 07-01 07-20, waiting 07-25 08-31',
    ]);
    assert.deepEqual(rowOf('talks', 'Our proposal')[0], 'proposal 07-03, refused 07-06');
    assert.deepEqual(
      rowOf('talks', 'Who approves?')[2],
      'We asked on 2026-06-05. The question: Who approves? Answered on 2026-06-12.',
    );
    assert.deepEqual(rowOf('conduct', 'Paid 50 extra')[0], 'goodwill 06-25');
    assert.deepEqual(
      rowOf('ours', 'Late delivery')[2],
      'Our own side, 2026-07-08: Late delivery. On file: Two days late.',
    );
    assert.deepEqual(rowOf('ours', 'Price rests').slice(0, 2), ['planned 12-01', 'resting 08-01 12-01']);
  });

  it('never say what was said in an incident, about the price, or in private', () => {
    assert.deepEqual(rowOf('conduct', 'Insult'), [
      'incident 07-09, goodwill 07-11',
      'waiting 07-09 07-11',
      'Incident of 2026-07-09: Insult. Made good on 2026-07-11.',
    ]);
    assert.doesNotMatch(JSON.stringify(itemsOf(EVERYTHING, '2027-01-01')), /useless|nephew|private/i);
  });

  it('know nothing that is dated later, but for deadlines', () => {
    assert.deepEqual(
      rows(EVERYTHING, '2026-06-05').map((row) => row.slice(0, 4).join(' | ')),
      [
        'agreement | Terms | agreed 05-28, planned 05-31 | ',
        'agreement | Brief | agreed 06-01 | ',
        'money | INV-2 · USD 500 | invoice 06-01, paid 06-01 | agreed 06-01 06-01',
        'talks | Who approves? | question 06-05 | waiting 06-05 06-05',
        'work | Homepage design | planned 06-20 | ',
        'work | logo | planned 08-01 | ',
        'work | shop | planned 10-31 | ',
      ],
    );
    assert.ok(rows(EVERYTHING, '2026-12-01').some((row) => row[1] === 'Ended'));
    assert.ok(!rows(EVERYTHING, '2026-11-30').some((row) => row[1] === 'Ended'));
  });

  it('name the entry of the file, where entries before it are left out for a fault', () => {
    const text = 'client: A\nrequests:\n  - { date: soon, asks: Nothing }\n  - { date: 2026-07-02, asks: A shop }\n';
    assert.deepEqual(itemsOf(text, ON)[0]?.path, ['requests', 1]);
  });

  it('speak the language of the interface, and leave the words of the record as they are', () => {
    speak({ 'Request of {0}: {1}.': 'Anfrage vom {0}: {1}.' });
    try {
      assert.match(rowOf('requests', 'Larger type')[2] ?? '', /^Anfrage vom 2026-07-03: Larger type\./);
    } finally {
      speak(undefined);
    }
  });
});
