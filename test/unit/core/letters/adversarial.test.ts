/** What must never be in a letter, whatever the record says. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { draftLetter, renderDraft } from '../../../../src/core/letters/draft';
import type { LetterInput } from '../../../../src/core/letters/letter';
import { LETTER_KINDS, type ClientRecord } from '../../../../src/core/record/schema';
import { letterInput } from './fixture';

/** A record with something for every letter, and the given text wherever a person may write. */
function recordOf(text: string, hidden: string): ClientRecord {
  return {
    client: text,
    currency: 'USD',
    contacts: [{ name: text, email: text, role: hidden, phone: hidden, decides: true }],
    terms: { agreed: '2026-05-01', payment: 'net 14', late_fee: '1% per month', pause_clause: true, document: hidden },
    brief: {
      agreed: '2026-06-01',
      goal: text,
      price: 4800,
      rounds: 0,
      deliverables: [{ id: 'site', title: text, due: '2026-09-01' }],
      excludes: [text],
    },
    requests: [
      { id: text, date: '2026-07-01', asks: text, by: text, scope: 'out', hours: 2 },
      { date: '2026-07-02', asks: text, free: true, deliverable: 'site' },
    ],
    revisions: [{ date: '2026-07-03', deliverable: 'site', by: hidden, items: [hidden], reverses: true }],
    questions: [{ asked: '2026-07-03', question: text }],
    disagreements: [
      {
        topic: text,
        opened: '2026-07-01',
        blocks: 'site',
        proposals: [
          { date: '2026-07-02', by: 'client', offer: text },
          { date: '2026-07-03', by: 'us', offer: text },
        ],
      },
    ],
    invoices: [
      {
        number: text,
        issued: '2026-07-01',
        due: '2026-07-15',
        amount: 2400,
        credited: [{ date: '2026-07-20', amount: 200, reason: hidden }],
        disputed: { from: '2026-07-16', until: '2026-07-18', reason: hidden },
      },
    ],
    compensation: [{ date: '2026-07-04', kind: 'cheaper_elsewhere', says: text, about: text }],
    conduct: [{ date: '2026-07-09', kind: 'insult', says: text, by: `${text}x`, channel: text }],
    letters: [{ date: '2026-07-20', kind: 'payment_reminder', topic: hidden, file: hidden }],
    ours: [{ date: '2026-07-08', kind: 'late_delivery', note: hidden }],
    goodwill: [{ date: '2026-06-25', note: hidden }],
    snooze: [{ sign: 'price', until: '2026-12-01', reason: hidden }],
    ended: { date: '2026-12-04', reason: hidden },
    exit: { decided: '2026-08-01' },
    notes: hidden,
  };
}

const base: LetterInput = letterInput('# as of: 2026-08-15\nclient: Acme Bakery\n');
const documents = (record: ClientRecord, studio: LetterInput['studio'] = base.studio) =>
  LETTER_KINDS.flatMap((kind) =>
    ['en', 'vi'].map((language) => ({
      kind,
      text: renderDraft(draftLetter(kind, { ...base, record, studio, language })),
    })),
  );

/** The letter without the comment at its top, a dot for each escape: every other mark in it is alive. */
function live(document: string): string {
  const letter = document.startsWith('<!--') ? document.slice(document.indexOf('-->') + 3) : document;
  return letter.replace(/\\[!-/:-@[-`{-~]/g, '·');
}

describe('a letter', () => {
  it('never carries private notes, reasons, our own slips, goodwill, papers or phone numbers', () => {
    for (const { kind, text } of documents(recordOf('Plain text', 'S3CRET'))) {
      assert.doesNotMatch(text, /S3CRET/, kind);
    }
  });

  it('names conduct in the boundary letter alone', () => {
    const record: ClientRecord = {
      ...recordOf('Plain text', 'x'),
      conduct: [{ date: '2026-07-09', kind: 'insult', says: 'QUOTED' }],
    };
    for (const { kind, text } of documents(record)) {
      assert.equal(/QUOTED|insult/.test(text), kind === 'conduct_boundary', kind);
    }
  });

  const attacks = [
    '[click](http://evil.example)',
    '![pixel](http://evil.example/p.png)',
    '<img src=x onerror=alert(1)>',
    '</p><script>alert(1)</script>',
    '<http://evil.example>',
    'a\n\n# Heading\n\n[ref]: http://evil.example',
    '--> <b>out of the comment</b> <!--',
    '[x]: http://evil.example',
    '- [ ] task',
    '***',
    '```\ncode',
    '\\[twice](http://evil.example)',
    'two  \nlines\r\nand\u2028more',
    '&lt;script&gt;',
  ];
  for (const attack of attacks) {
    it(`shows ${JSON.stringify(attack)} as text`, () => {
      const studio = { name: attack, contact: { name: attack, email: attack } };
      for (const { kind, text } of documents(recordOf(attack, 'x'), studio)) assertHarmless(text, kind);
    });
  }

  it('shows whatever is written as text', () => {
    const mark = fc.constantFrom(
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '!',
      '`',
      '*',
      '_',
      '\\',
      '#',
      '\n',
      '-',
      '--',
      '&',
      ';',
      '|',
      'a',
      ' ',
      '1.',
    );
    fc.assert(
      fc.property(fc.array(mark, { minLength: 1, maxLength: 12 }), (marks) => {
        const written = `x${marks.join('')}`;
        for (const { kind, text } of documents(recordOf(written, 'x'), { signature: written }))
          assertHarmless(text, kind);
      }),
      { numRuns: 60 },
    );
  });

  function assertHarmless(document: string, kind: string): void {
    const text = live(document);
    const where = `${kind}: ${document}`;
    assert.doesNotMatch(text, /<[a-z/!?]/i, where);
    assert.doesNotMatch(text, /\][([:]/, where);
    assert.doesNotMatch(text, /`/, where);
    assert.doesNotMatch(text, /&#?\w+;/, where);
    assert.doesNotMatch(text.replace(/[\s\S]*(?:Kind regards|Trân trọng),/, ''), /^#/m, where);
    assert.equal((text.match(/^#+ /gm) ?? []).length, 1, where);
    if (document.startsWith('<!--')) assert.equal(document.indexOf('-->'), document.indexOf('-->\n\n# '), where);
  }
});
