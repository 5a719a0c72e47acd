import assert from 'node:assert/strict';
import { lettersThatFit } from '../../../../src/core/letters/draft';
import { lensesOf, type Lens } from '../../../../src/core/views/lenses';
import { logInputOf } from '../../../../src/core/log/input';
import { openMarks, type MarkRef } from '../../../../src/core/log/marks';
import { letterInputFor, type PlacedClient } from '../../../../src/core/views/portfolio';
import { HOSTILE } from './assessed';
import { ACME, clientOf } from './portfolios';

const lenses = (text: string, marks = false): readonly Lens[] => {
  const placed = clientOf(text);
  const input = letterInputFor(placed);
  assert.ok(input !== undefined);
  return lensesOf(placed, lettersThatFit(input), marks ? openMarksOf(placed) : []);
};
const openMarksOf = ({ folder, client: { source, assessment } }: PlacedClient): readonly MarkRef[] => {
  const input = logInputOf(source.parsed, folder.folder.studio, assessment.asOf, source.defaultCurrency);
  return input === undefined ? [] : openMarks(input);
};
const lines = (text: string): readonly string[] =>
  lenses(text).map(({ line, title }) => `${line} ${title.replaceAll('\u00a0', ' ')}`);

describe('the lenses of open entries', () => {
  const titles = (text: string): readonly string[] =>
    lenses(text, true)
      .filter(({ action }) => action.type === 'mark')
      .map(({ line, title }) => `${line} ${title}`);

  it('say what each can be marked as, and nothing where it is closed', () => {
    assert.deepEqual(
      titles(
        [
          'client: A',
          'brief: {agreed: 2026-01-01, deliverables: [',
          '  {id: a}, {id: b, delivered: 2026-02-01},',
          '  {id: c, approved: 2026-02-01}, {id: d, cancelled: 2026-02-01}]}',
          'requests:',
          '  - {date: 2026-03-01, asks: x}',
          '  - {date: 2026-03-01, asks: x, status: quoted}',
          '  - {date: 2026-03-01, asks: x, status: approved}',
          '  - {date: 2026-03-01, asks: x, status: approved, done: 2026-03-02}',
          '  - {date: 2026-03-01, asks: x, status: declined}',
          'questions:',
          '  - {asked: 2026-03-01}',
          '  - {asked: 2026-03-01, answered: 2026-03-02}',
          'disagreements:',
          '  - {id: t, opened: 2026-03-01, proposals: [',
          '      {date: 2026-03-02, by: us}]}',
          '  - {id: u, opened: 2026-03-01, settled: 2026-03-02}',
          'invoices:',
          '  - {number: I1, issued: 2026-03-01, amount: 5}',
          '  - {number: I2, issued: 2026-03-01, amount: 5, paid: 2026-03-02}',
          'compensation:',
          '  - {date: 2026-03-01, kind: discount}',
          '  - {date: 2026-03-01, kind: discount, settled: 2026-03-02}',
          'conduct:',
          '  - {date: 2026-03-01, kind: harsh}',
          '  - {date: 2026-03-01, kind: harsh, repaired: 2026-03-02}',
          'letters:',
          '  - {date: 2026-03-01, kind: payment_reminder}',
          '  - {date: 2026-03-01, kind: payment_reminder, answer: none}',
        ].join('\n'),
      ),
      [
        '3 Mark delivered',
        '3 Mark approved',
        '3 Mark approved',
        '6 Approve',
        '6 Decline',
        '6 Quote…',
        '7 Approve',
        '7 Decline',
        '8 Mark done',
        '12 Mark answered',
        '15 Mark settled',
        '16 Answered…',
        '19 Mark paid',
        '22 Mark settled',
        '22 Mark answered by us',
        '25 Mark repaired',
        '28 Answered…',
      ],
    );
  });
});

describe('the lenses of a record', () => {
  it('say the verdict, what each entry is part of, rounds used, and the letters that fit', () => {
    assert.deepEqual(lines(ACME), [
      '1 $(warning) Act: payment',
      '1 Assess',
      '1 $(mail) Draft payment reminder',
      '1 Snooze…',
      '9 $(warning) 3 of 2 rounds used',
      '9 $(mail) Draft scope clarification',
      '13 $(eye) Scope creep: watch',
      '13 $(mail) Draft change order',
      '21 $(eye) Rounds over the limit: watch',
      '23 $(warning) Overdue: act',
      '23 $(mail) Draft payment reminder',
      '23 $(mail) Draft pause notice',
      '27 Overdue: within the usual days',
      '27 $(mail) Draft payment reminder',
    ]);
  });

  it('offer for a debt the steps that were not taken yet, and the last one where all were', () => {
    const letter = (kind: string, day: string) => `  - { date: ${day}, kind: ${kind}, deadline: ${day} }\n`;
    const reminded = `${ACME}letters:\n${letter('payment_reminder', '2026-10-20')}`;
    assert.deepEqual(
      lines(reminded).filter((line) => line.startsWith('23 $(mail)')),
      ['23 $(mail) Draft pause notice', '23 $(mail) Draft final demand'],
    );
    const all = `${reminded}${letter('pause_notice', '2026-10-30')}${letter('final_demand', '2026-11-08')}`;
    assert.deepEqual(
      lines(all).filter((line) => line.startsWith('23 $(mail)')),
      ['23 $(mail) Draft final demand'],
    );
  });

  it('offer the letter of the sign on each kind of entry', () => {
    const text = `client: Many
terms: { agreed: 2026-01-01 }
brief: { agreed: 2026-01-02, goal: More, deliverables: [{ id: site, delivered: 2026-09-01 }] }
questions:
  - { asked: 2026-11-01, question: Which font? }
disagreements:
  - { id: menu, opened: 2026-09-01, proposals: [{ date: 2026-09-02, by: us, answer: refused }] }
compensation:
  - { date: 2026-11-01, kind: discount, about: site }
conduct:
  - { date: 2026-11-02, kind: insult }
`;
    const mails = lines(text).filter((line) => line.includes('$(mail)'));
    assert.deepEqual(mails, [
      '1 $(mail) Draft conduct boundary',
      '5 $(mail) Draft scope clarification',
      '7 $(mail) Draft compromise proposal',
      '9 $(mail) Draft price explanation',
      '11 $(mail) Draft conduct boundary',
    ]);
  });

  it('offer the end at let go: the exit letter, and for a prospect the decline', () => {
    const sued =
      'legal:\n  - { date: 2026-11-10, by: client, step: court }\ndisagreements:\n  - { opened: 2026-11-01 }\n';
    assert.ok(lines(`client: A\n${sued}`).includes('1 $(mail) Draft exit letter'));
    assert.ok(lines(`client: A\nstatus: prospect\n${sued}`).includes('1 $(mail) Draft decline letter'));
  });

  it('lead to the exit where it is due or under way, and nowhere else', () => {
    const sued =
      'legal:\n  - { date: 2026-11-10, by: client, step: court }\ndisagreements:\n  - { opened: 2026-11-01 }\n';
    const ends = (text: string): readonly string[] => lines(text).filter((line) => /the exit$|End the work/.test(line));
    assert.deepEqual(ends(`client: A\n${sued}`), ['1 End the work…']);
    assert.deepEqual(ends('client: A\nexit: { decided: 2026-11-01 }\n'), ['1 Carry on with the exit']);
    assert.deepEqual(ends(`client: A\nstatus: prospect\n${sued}`), []);
    assert.deepEqual(ends('client: A\n'), []);
  });

  it('offer an ended client nothing but letters about money', () => {
    const mails = lines(ACME.replace('client: Acme Bakery', 'client: Acme Bakery\nstatus: ended')).filter((line) =>
      line.includes('$(mail)'),
    );
    assert.equal(
      mails.some((line) => line.includes('change order')),
      false,
    );
    assert.equal(
      mails.some((line) => line.includes('payment reminder')),
      true,
    );
  });

  it('say that rounds have no limit, and nothing where there were none', () => {
    const text =
      'client: A\nbrief: { agreed: 2026-01-02, deliverables: [{ id: site }, { id: shop }] }\nrevisions:\n  - { date: 2026-02-01, deliverable: site }\n';
    const rounds = lenses(text).filter(({ title }) => title.includes('rounds'));
    assert.deepEqual(
      rounds.map(({ title }) => title),
      ['1 rounds used, no limit agreed'],
    );
  });

  it('say nothing of rounds within the limit', () => {
    const text =
      'client: A\nbrief: { agreed: 2026-01-02, rounds: 2, deliverables: [{ id: site }, { id: shop }] }\nrevisions:\n  - { date: 2026-02-01, deliverable: site }\n';
    assert.deepEqual(
      lenses(text).filter(({ title }) => title.includes('ounds')),
      [],
    );
  });

  it('show a name that looks like an icon or like Markdown as text', () => {
    const text = ACME.replace('Add an online shop', JSON.stringify(HOSTILE));
    for (const { tooltip } of lenses(text)) assert.doesNotMatch(tooltip, /[\n\u001b\u202e]/);
  });
});
