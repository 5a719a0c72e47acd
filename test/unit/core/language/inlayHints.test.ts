import { strict as assert } from 'node:assert';
import { carriedHints } from '../../../../src/core/language/carriedHints';
import { inlayHintsOf } from '../../../../src/core/language/inlayHints';
import { recordAt } from './recordAt';

/** The lines of a record that have hints, with the hints between ⟪ and ⟫ where they are shown. */
function hinted(text: string, given: Parameters<typeof recordAt>[1] = {}): readonly string[] {
  const { on } = recordAt(text, given);
  const shown = [...inlayHintsOf(on, { start: 0, end: text.length })]
    .reverse()
    .reduce((line, { offset, label }) => `${line.slice(0, offset)}⟪${label}⟫${line.slice(offset)}`, text);
  return shown
    .split(/\r?\n/)
    .filter((line) => line.includes('⟪'))
    .map((line) => line.trim());
}

/** The only hint of a record: its label, what explains it, and the text that it leads to. */
function only(text: string): readonly (string | undefined)[] {
  const [hint, ...others] = inlayHintsOf(recordAt(text).on, { start: 0, end: text.length });
  assert.deepEqual(others, []);
  const from = hint?.from === undefined ? undefined : text.slice(hint.from.start, hint.from.end);
  return [hint?.label, hint?.tooltip, from];
}

const terms = (invoice: string, more = 'agreed: 2026-05-28'): string =>
  `client: A\nterms: {${more}, payment: net 14}\ninvoices:\n  - {number: I-1, ${invoice}}\n`;

describe('the hints of a record', () => {
  it('say when an invoice without a date is due, and on what that rests', () => {
    assert.deepEqual(only(terms('issued: 2026-11-20, amount: 100')), [
      'due 2026-12-04, net 14',
      'Due 2026-12-04 by the agreed terms, net 14. 11 days left.',
      'net 14',
    ]);
    assert.equal(
      only(terms('issued: 2026-11-20, amount: 100', 'notice: 14 days'))[0],
      'due 2026-12-04, net 14, not agreed',
    );
    assert.equal(
      only('client: A\ninvoices: [{issued: 2026-11-20, amount: 100}]')[0],
      'due 2026-12-20, 30 days, not agreed',
    );
    assert.equal(
      only(terms('issued: 2026-11-20, amount: 100, for: deposit'))[0],
      'due 2026-11-20, a deposit, 3 days late',
    );
    assert.deepEqual(
      hinted('client: A\ninvoices: [{issued: 2026-11-20, amount: 100}]', { studio: 'terms: {payment: 30 eom}' }),
      ['invoices: [{issued: 2026-11-20⟪due 2026-12-30, 30 eom, not agreed⟫, amount: 100}]'],
    );
  });

  it('say how late an open invoice is, behind the date that counts', () => {
    assert.deepEqual(hinted(terms('issued: 2026-10-01, due: 2026-10-23, amount: 100')), [
      '- {number: I-1, issued: 2026-10-01, due: 2026-10-23⟪31 days late⟫, amount: 100}',
    ]);
    assert.deepEqual(
      hinted(terms('issued: 2026-10-01, due: 2026-10-23, amount: 100, moved: [{date: 2026-10-20, to: 2026-11-22}]')),
      [
        '- {number: I-1, issued: 2026-10-01, due: 2026-10-23, amount: 100, moved: [{date: 2026-10-20, to: 2026-11-22⟪1 day late⟫}]}',
      ],
    );
    assert.deepEqual(hinted(terms('issued: 2026-10-01, due: 2026-10-23, amount: 100, paid: 2026-11-20')), []);
    assert.deepEqual(
      hinted(terms('issued: 2026-10-01, due: 2026-10-23, amount: 100, disputed: {from: 2026-10-24}')),
      [],
    );
    assert.deepEqual(hinted(terms('issued: 2026-10-01, due: 2026-11-23, amount: 100')), []);
    assert.deepEqual(hinted(terms('issued: 2026-12-01, amount: 100')), []);
  });

  it('say what is open of a part-paid invoice, and which promise was broken', () => {
    assert.deepEqual(
      hinted(terms('issued: 2026-11-20, due: 2026-12-01, amount: 2400, payments: [{date: 2026-11-21, amount: 400.5}]')),
      [
        '- {number: I-1, issued: 2026-11-20, due: 2026-12-01, amount: 2400⟪1,999.50 open⟫, payments: [{date: 2026-11-21, amount: 400.5}]}',
      ],
    );
    assert.deepEqual(
      only(terms('issued: 2026-11-20, due: 2026-12-01, amount: 100, promises: [{made: 2026-11-20, by: 2026-11-22}]')),
      ['broken', 'USD 100 was open at the end of 2026-11-22.', '100'],
    );
  });

  it('lead from an open balance to the payments', () => {
    assert.deepEqual(
      only(terms('issued: 2026-11-20, due: 2026-12-01, amount: 100, payments: [{date: 2026-11-21, amount: 40}]')),
      ['60 open', 'USD 60 open of USD 100: USD 40 paid.', '[{date: 2026-11-21, amount: 40}]'],
    );
  });

  const BRIEF =
    'client: A\nterms: {agreed: 2026-05-28, acceptance: 7 days}\nbrief:\n  change_rate: 90\n  rounds: 2\n  deliverables: [{id: x, title: Home}]\n';

  it('count rounds on the deliverable and on each round', () => {
    const text = `${BRIEF}revisions:\n  - {date: 2026-11-01}\n  - {date: 2026-11-02, deliverable: x, kind: fix}\n  - {date: 2026-11-03, deliverable: x, hours: 2}\n  - {date: 2026-11-04, deliverable: x, kind: change}\n  - {date: 2026-11-05, deliverable: x, hours: 4}\n`;
    assert.deepEqual(hinted(text), [
      'deliverables: [{id: x, title: Home⟪rounds 3/2⟫}]',
      '- {date: 2026-11-01⟪round 1 of 2⟫}',
      '- {date: 2026-11-02, deliverable: x, kind: fix⟪does not count⟫}',
      '- {date: 2026-11-03, deliverable: x⟪round 2 of 2⟫, hours: 2}',
      '- {date: 2026-11-04, deliverable: x, kind: change⟪counts as no round⟫}',
      '- {date: 2026-11-05, deliverable: x⟪round 3 of 2⟫, hours: 4⟪= 360⟫}',
    ]);
    const unlimited = 'client: A\nbrief: {deliverables: [{id: x}]}\nrevisions: [{date: 2026-11-01}]';
    assert.deepEqual(hinted(unlimited), [
      'brief: {deliverables: [{id: x⟪rounds 1⟫}]}',
      'revisions: [{date: 2026-11-01⟪round 1⟫}]',
    ]);
    assert.deepEqual(hinted(BRIEF), []);
  });

  it('say what silence approved', () => {
    assert.deepEqual(only(BRIEF.replace('title: Home', 'delivered: 2026-11-01')), [
      'approved by silence 2026-11-08',
      'Delivered 2026-11-01; no round or request on it came in the 7 days that the agreed terms give.',
      '7 days',
    ]);
    assert.deepEqual(hinted(BRIEF.replace('title: Home', 'delivered: 2026-11-01, approved: 2026-11-03')), []);
  });

  it('say what hours are worth where no price is written', () => {
    const request = (rest: string): readonly string[] => hinted(`${BRIEF}requests: [{date: 2026-11-01, ${rest}}]`);
    assert.deepEqual(request('hours: 16, scope: out'), [
      'requests: [{date: 2026-11-01, hours: 16⟪= 1,440⟫, scope: out}]',
    ]);
    assert.deepEqual(request('hours: 16, price: 900'), []);
    assert.deepEqual(request('hours: 16, scope: in'), []);
    assert.deepEqual(request('hours: 16, free: true, status: approved'), []);
  });

  it('say what a late fee is in a year, and how long a question waits', () => {
    const fee = (words: string): readonly string[] => hinted(`client: A\nterms: {late_fee: ${words}}`);
    assert.deepEqual(fee('1.5% per month'), ['terms: {late_fee: 1.5% per month⟪18% a year⟫}']);
    assert.deepEqual(fee('8% per year'), []);
    assert.deepEqual(fee('40 flat'), []);
    const question = (rest: string, more = ''): readonly string[] =>
      hinted(`client: A\n${more}questions: [{asked: 2026-11-09${rest}}]`);
    assert.deepEqual(question(''), ['questions: [{asked: 2026-11-09⟪open 14 days⟫}]']);
    assert.deepEqual(question(', by: client'), ['questions: [{asked: 2026-11-09⟪waits for us 14 days⟫, by: client}]']);
    assert.deepEqual(question(', answered: 2026-11-10'), []);
    assert.deepEqual(question('', 'status: ended\n'), []);
  });

  it('stand behind quotes and survive other line ends', () => {
    assert.deepEqual(hinted('client: A\r\nterms:\r\n  late_fee: "1% per month" # a word\r\n'), [
      'late_fee: "1% per month"⟪12% a year⟫ # a word',
    ]);
  });

  it('are given for the stretch that was asked for', () => {
    const text = 'client: A\nquestions:\n  - asked: 2026-11-09\n  - asked: 2026-11-10\n';
    const { on } = recordAt(text);
    const labels = (start: number, end: number): readonly string[] =>
      inlayHintsOf(on, { start, end }).map(({ label }) => label);
    assert.deepEqual(labels(0, text.length), ['open 14 days', 'open 13 days']);
    assert.deepEqual(labels(0, text.indexOf('11-10')), ['open 14 days']);
    assert.deepEqual(labels(text.indexOf('11-10'), text.length), ['open 13 days']);
  });

  it('are none where the file gives no record', () => {
    for (const text of ['', 'client: [', '- a\n', 'x: 1']) assert.deepEqual(hinted(text), []);
  });
});

describe('the hints of a text that gives no record while it is written', () => {
  const before = 'client: A\nquestions:\n  - asked: 2026-11-09\n  - asked: 2026-11-10\n  - asked: 2026-11-11\n';
  const carried = (after: string): readonly string[] => {
    const hints = inlayHintsOf(recordAt(before).on, { start: 0, end: before.length });
    return carriedHints(hints, before, after).map(({ offset, label }) => `${after.slice(offset - 5, offset)} ${label}`);
  };

  it('stay in the lines that did not change and leave the one that did', () => {
    assert.deepEqual(carried(before.replace('2026-11-10', '2026-11-10 [')), [
      '11-09 open 14 days',
      '11-11 open 12 days',
    ]);
    assert.deepEqual(carried(before.replace('  - asked: 2026-11-10', '  - {asked: 2026\n\n')), [
      '11-09 open 14 days',
      '11-11 open 12 days',
    ]);
    assert.deepEqual(carried(`[\n${before}`), ['11-09 open 14 days', '11-10 open 13 days', '11-11 open 12 days']);
    assert.deepEqual(carried(`${before}  - [`), ['11-09 open 14 days', '11-10 open 13 days', '11-11 open 12 days']);
    assert.deepEqual(carried(''), []);
  });
});
