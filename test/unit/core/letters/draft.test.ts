import { strict as assert } from 'node:assert';
import { draftLetter, fits, lettersThatFit, renderDraft } from '../../../../src/core/letters/draft';
import { LETTERS } from '../../../../src/core/letters/letters';
import { LETTER_KINDS } from '../../../../src/core/record/schema';
import { letterInput } from './fixture';

const OVERDUE = 'invoices: [{number: INV-1, issued: 2026-07-01, due: 2026-07-15, amount: 2400}]';
const input = (...lines: readonly string[]) =>
  letterInput(['# as of: 2026-08-15', 'client: Acme Bakery', ...lines].join('\n'));

describe('the list of letters', () => {
  it('names each kind and its action', () => {
    for (const kind of LETTER_KINDS) assert.equal(LETTERS[kind].kind, kind);
    assert.equal(LETTERS.scope_clarification.title, 'Scope clarification');
    assert.equal(LETTERS.scope_clarification.action, 'Draft scope clarification');
    assert.equal(LETTERS.exit.action, 'Draft exit letter');
  });
});

describe('which letters fit', () => {
  it('gives none for a client without trouble', () => {
    const calm = input('brief: {agreed: 2026-06-01, goal: A site, deliverables: [{id: site, rounds: 2}]}');
    assert.deepEqual(lettersThatFit(calm), []);
    for (const kind of LETTER_KINDS) {
      const fit = fits(kind, calm);
      assert.ok(!fit.fits && /^[A-Z].+\.$/.test(fit.why), kind);
    }
  });

  it('gives the reminder and the pause for a late invoice, and the final demand after a letter', () => {
    const calm = 'brief: {agreed: 2026-06-01, goal: A site, deliverables: [{id: site}]}';
    assert.deepEqual(lettersThatFit(input(calm, OVERDUE)), ['payment_reminder', 'pause_notice']);
    const written = input(calm, OVERDUE, 'letters: [{date: 2026-07-20, kind: payment_reminder}]');
    assert.deepEqual(lettersThatFit(written), ['payment_reminder', 'pause_notice', 'final_demand']);
    const early = input(calm, OVERDUE, 'letters: [{date: 2026-07-10, kind: payment_reminder}]');
    assert.deepEqual(lettersThatFit(early), ['payment_reminder', 'pause_notice']);
  });

  it('leaves out an invoice that is disputed, paid, or issued later', () => {
    for (const invoice of [
      '{issued: 2026-07-01, due: 2026-07-15, amount: 10, disputed: {from: 2026-07-16}}',
      '{issued: 2026-07-01, due: 2026-07-15, amount: 10, paid: 2026-08-15}',
      '{issued: 2026-08-16, due: 2026-08-17, amount: 10}',
    ]) {
      assert.equal(fits('payment_reminder', input(`invoices: [${invoice}]`)).fits, false, invoice);
    }
  });

  it('gives a payment that comes before the work the reminder alone, until work is on file', () => {
    const deposit = 'invoices: [{number: D-1, issued: 2026-07-01, amount: 500, for: [deposit]}]';
    const written = 'letters: [{date: 2026-07-20, kind: payment_reminder}]';
    const brief = (state: string) => `brief: {agreed: 2026-06-01, goal: A site, deliverables: [{id: site${state}}]}`;
    assert.deepEqual(lettersThatFit(input(brief(''), deposit, written)), ['payment_reminder']);
    for (const kind of ['pause_notice', 'final_demand'] as const) {
      const clause = 'terms: {agreed: 2026-05-01, pause_clause: true, late_fee: 1% per day}';
      const draft = draftLetter(kind, input(brief(''), deposit, clause));
      assert.equal(draft.kind, 'payment_reminder');
      assert.match(draft.body, /I begin the work when the deposit has arrived/);
      assert.doesNotMatch(draft.body, /past|late|due/);
    }
    const begun = lettersThatFit(input(brief(', delivered: 2026-07-10'), deposit, written));
    assert.ok(begun.includes('final_demand'));
  });

  it('gives a prospect the decline, and no exit', () => {
    assert.deepEqual(lettersThatFit(input('status: prospect')), ['decline']);
    assert.equal(fits('exit', input('status: prospect', 'exit: {decided: 2026-08-01}')).fits, false);
    assert.equal(fits('exit', input('status: ended')).fits, false);
  });

  it('gives the exit once it has begun or the verdict is let go', () => {
    assert.equal(fits('exit', input('exit: {decided: 2026-08-16}')).fits, false);
    assert.equal(fits('exit', input('exit: {decided: 2026-08-15}')).fits, true);
    assert.equal(fits('exit', input('conduct: [{date: 2026-08-01, kind: threat}]')).fits, true);
  });

  it('takes no incident that was made good, no topic that was settled, no word about the price that is answered for', () => {
    assert.equal(
      fits('conduct_boundary', input('conduct: [{date: 2026-08-01, kind: insult, repaired: 2026-08-02}]')).fits,
      false,
    );
    assert.equal(
      fits('compromise_proposal', input('disagreements: [{opened: 2026-08-01, settled: 2026-08-02}]')).fits,
      false,
    );
    assert.equal(
      fits('price_explanation', input('compensation: [{date: 2026-08-01, kind: discount, settled: 2026-08-02}]')).fits,
      false,
    );
  });
});

describe('a draft', () => {
  it('goes to who decides, else to the first contact, else to the client by name', () => {
    const contacts = 'contacts: [{name: Tom}, {name: Jane, email: jane@acme.example, decides: true}]';
    assert.deepEqual(draftLetter('decline', input(contacts)).to, { name: 'Jane', email: 'jane@acme.example' });
    assert.deepEqual(draftLetter('decline', input('contacts: [{name: Tom}, {name: Ann}]')).to, {
      name: 'Tom',
      email: null,
    });
    const nobody = draftLetter('decline', input());
    assert.equal(nobody.to, null);
    assert.match(nobody.body, /^Dear Acme Bakery,\n/);
  });

  it('asks for nothing before its own day', () => {
    for (const kind of LETTER_KINDS) {
      const { deadline } = draftLetter(kind, input(OVERDUE));
      if (kind === 'decline') assert.equal(deadline, null);
      else assert.ok(deadline !== null && deadline >= '2026-08-15', kind);
    }
  });

  it('answers for the exit by its last day where that comes first', () => {
    assert.equal(draftLetter('exit', input('exit: {ends: 2026-08-18}')).deadline, '2026-08-18');
    assert.equal(draftLetter('exit', input('exit: {ends: 2026-08-15}')).deadline, '2026-08-15');
  });

  it('turns a pause notice without its clause into a reminder that proposes one, agreed terms or not', () => {
    for (const terms of ['', 'terms: {pause_clause: true}', 'terms: {agreed: 2026-08-16, pause_clause: true}']) {
      const draft = draftLetter('pause_notice', input(terms, OVERDUE));
      assert.equal(draft.kind, 'payment_reminder');
      assert.match(draft.body, /I propose one/);
      assert.ok(draft.notes.some((note) => note.includes('proposes a pause instead of announcing one')));
    }
    const agreed = draftLetter('pause_notice', input('terms: {agreed: 2026-08-15, pause_clause: true}', OVERDUE));
    assert.equal(agreed.kind, 'pause_notice');
  });

  it('proposes no pause in a second reminder where no work is left', () => {
    const letters = 'letters: [{date: 2026-07-20, kind: payment_reminder, deadline: 2026-07-27}]';
    const done = 'brief: {agreed: 2026-06-01, deliverables: [{id: site, delivered: 2026-07-01}]}';
    assert.match(draftLetter('payment_reminder', input(OVERDUE, letters)).body, /I propose one/);
    const plain = draftLetter('payment_reminder', input(OVERDUE, letters, done));
    assert.doesNotMatch(plain.body, /propose/);
    assert.match(plain.body, /after my letter of 20 July 2026/);
  });

  it('states a late fee only where it was agreed', () => {
    const fee = 'late_fee: 1.5% per month';
    assert.doesNotMatch(draftLetter('final_demand', input(`terms: {${fee}}`, OVERDUE)).body, /late fee/);
    assert.doesNotMatch(
      draftLetter('final_demand', input(`terms: {agreed: 2026-05-01, late_fee: none}`, OVERDUE)).body,
      /late fee/,
    );
    const { body } = draftLetter('final_demand', input(`terms: {agreed: 2026-05-01, ${fee}}`, OVERDUE));
    assert.match(body, /31 days \(16 July 2026 to 15 August 2026\) at 18% a year: \$36\.69/);
    assert.match(body, /\*\*\$2,436\.69\*\*/);
  });

  it('assumes an oversight in a first reminder, unless the record shows that the invoice was seen', () => {
    const invoice = (more: string) => `invoices: [{issued: 2026-07-01, due: 2026-07-15, amount: 2400${more}}]`;
    const body = (...lines: readonly string[]) => draftLetter('payment_reminder', input(...lines)).body;
    assert.match(body(invoice('')), /overlooked/);
    for (const more of [
      ', payments: [{date: 2026-07-20, amount: 100}]',
      ', promises: [{made: 2026-07-20, by: 2026-07-25}]',
      ', refused: 2026-07-20',
      ', disputed: {from: 2026-07-20, until: 2026-07-25}',
    ]) {
      assert.doesNotMatch(body(invoice(more)), /overlooked/, more);
    }
    assert.doesNotMatch(body(invoice(''), 'letters: [{date: 2026-08-14, kind: payment_reminder}]'), /overlooked/);
  });

  it('names the day that the last letter asked for once it has passed, and only where it is on file', () => {
    const body = (letter: string) =>
      draftLetter('final_demand', input(OVERDUE, `letters: [{kind: payment_reminder, ${letter}}]`)).body;
    assert.match(body('date: 2026-07-20, deadline: 2026-07-27'), /The day I last asked for, 27 July 2026, has passed/);
    assert.doesNotMatch(body('date: 2026-07-20'), /last asked for/);
    assert.doesNotMatch(body('date: 2026-08-10, deadline: 2026-08-15'), /last asked for/);
    assert.match(body('date: 2026-07-20, channel: call'), /after I wrote or spoke to you about it on 20 July 2026/);
  });

  it('names no due date that nobody agreed to', () => {
    const { body } = draftLetter('payment_reminder', input('invoices: [{number: A, issued: 2026-07-01, amount: 10}]'));
    assert.match(body, /Invoice A of 1 July 2026, issued 45 days ago/);
    assert.doesNotMatch(body, /due/);
  });

  it('proposes no pause once the work has ended, and says of one that has begun that it has', () => {
    const letters = 'letters: [{date: 2026-07-20, kind: payment_reminder, deadline: 2026-07-27}]';
    assert.doesNotMatch(draftLetter('pause_notice', input('status: ended', OVERDUE, letters)).body, /pause/);
    assert.match(
      draftLetter('payment_reminder', input('status: paused', OVERDUE, letters)).body,
      /is paused at present/,
    );
    const clause = 'terms: {agreed: 2026-05-01, pause_clause: true}';
    const { body } = draftLetter('pause_notice', input('status: paused', OVERDUE, clause));
    assert.match(body, /it stays paused until it has/);
    assert.doesNotMatch(body, /pauses from/);
  });

  it('says when advice comes first, when to wait, and that a sign rests', () => {
    const notes = draftLetter(
      'payment_reminder',
      input(
        OVERDUE,
        'legal: [{date: 2026-08-01, by: client, step: lawyer}]',
        'letters: [{date: 2026-08-10, kind: payment_reminder, deadline: 2026-08-17}]',
        'snooze: [{sign: payment, until: 2026-12-01, reason: A private reason}]',
      ),
    ).notes.join('\n');
    assert.match(notes, /Take advice first/);
    assert.match(notes, /A letter of 2026-08-10 on the same matter gives until 2026-08-17/);
    assert.match(notes, /The sign payment is snoozed until 2026-12-01/);
    assert.doesNotMatch(notes, /private/);
  });

  it('is in English, with a note, where another language is wanted', () => {
    const draft = draftLetter('decline', input('language: fr'));
    assert.equal(draft.language, 'en');
    assert.ok(draft.notes.some((note) => note.includes('(fr)')));
    assert.equal(draftLetter('decline', { ...input('language: fr'), language: 'en-US' }).language, 'en-US');
    assert.deepEqual(
      draftLetter('decline', {
        ...input('contacts: [{name: A, email: a@b.example}]', 'status: prospect'),
        language: 'en-US',
      }).notes,
      [],
    );
  });

  it('knows nothing that is dated after its day', () => {
    const later = input(
      'requests: [{date: 2026-08-16, asks: LATER, scope: out}]',
      'conduct: [{date: 2026-08-16, kind: insult, says: LATER}]',
      'compensation: [{date: 2026-08-16, kind: discount, says: LATER}]',
      'disagreements: [{topic: LATER, opened: 2026-08-16}]',
      'questions: [{asked: 2026-08-16, question: LATER}]',
      'invoices: [{number: LATER, issued: 2026-08-16, amount: 10}]',
      'brief: {agreed: 2026-08-16, goal: LATER, deliverables: [{id: LATER}]}',
    );
    for (const kind of LETTER_KINDS) assert.doesNotMatch(renderDraft(draftLetter(kind, later)), /LATER/, kind);
  });
});

describe('the document of a draft', () => {
  const draft = draftLetter('decline', input());

  it('keeps its notes in a comment that they cannot end', () => {
    const document = renderDraft({ ...draft, notes: ['a --> b', 'c --!> <script>', '-', '-->'] });
    assert.equal(document.split('-->').length, 2);
    assert.equal(document.split('--!>').length, 1);
    assert.match(document, /^<!-- Before you send:\n- /);
    assert.match(renderDraft({ ...draft, notes: [] }), /^# Your project\n/);
  });

  it('shows a blank in its heading, and no link', () => {
    assert.match(renderDraft({ ...draft, subject: 'About [topic]', notes: [] }), /^# About \[topic\]\n/);
    assert.match(renderDraft({ ...draft, subject: '[topic](http://x)', notes: [] }), /^# \\\[topic\\\]\(http/);
    assert.match(renderDraft({ ...draft, subject: '[topic][ref]', notes: [] }), /^# \\\[topic\\\]/);
  });
});
