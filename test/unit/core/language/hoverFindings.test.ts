import { strict as assert } from 'node:assert';
import { hover } from './recordAt';

describe('the hover on an entry that counts', () => {
  const INSULT = 'client: A\nconduct:\n  - date: 2026-11-01\n    kind: insult\n    says: You people\n';

  it('tells the finding, what would clear it and what speaks for the client, on its first line and on what makes it', () => {
    const finding = [
      '**Abuse: act.** 1 insult or attack on character in the last 365 days: insult on 2026-11-01 (watch once repaired, act from 1 without repair).',
      '*Clears:* An apology or making good, noted under repaired, lowers it to watch.',
    ];
    const withGoodwill = `${INSULT}goodwill: [{date: 2026-11-02, note: A bonus}]\n`;
    assert.deepEqual(hover(INSULT.replace('2026-11-01', '2026-11-│01')).slice(1), finding);
    assert.deepEqual(hover(INSULT.replace('insult', 'ins│ult')).slice(1), finding);
    assert.equal(
      hover(withGoodwill.replace('insult', 'ins│ult')).at(-1),
      '*Speaks for them:* Goodwill on 2026-11-02: A bonus.',
    );
    assert.deepEqual(hover(INSULT.replace('You', 'Y│ou')), ['*says:* What was said.']);
    assert.deepEqual(hover(INSULT.replace('date:', 'd│ate:')).slice(2), finding.slice(0, 1));
  });

  it('says where the sign rests, and what is against us', () => {
    const snoozed = `${INSULT.replace('insult', 'ins│ult')}snooze: [{sign: conduct, until: 2026-12-01, reason: A talk}]\n`;
    assert.equal(hover(snoozed).at(-1), 'Snoozed until 2026-12-01 (A talk); act without it.');
    const ours = hover('client: A\nours: [{date: 2026-11-01, kind: def│ect, note: No sound}]');
    assert.match(ours.at(-1) ?? '', /^\*Our own side:\* .*No sound/);
  });

  it('keeps to a dozen lines', () => {
    const promises = ['01', '02', '03', '04', '05'].map((day) => `{made: 2026-06-01, by: 2026-07-${day}}`).join(', ');
    const lines = hover(
      `client: A\nterms: {agreed: 2026-05-28, late_fee: 1% per day}\ninvoices:\n  - {number: │I-1, issued: 2026-06-01, due: 2026-06-15, amount: 500, payments: [{date: 2026-07-01, amount: 5}, {date: 2026-07-02, amount: 5}, {date: 2026-07-03, amount: 5}], promises: [${promises}], refused: 2026-08-01}\n`,
    );
    assert.ok(lines.length >= 9 && lines.length <= 12, lines.join('\n'));
  });
});

describe('the hover on an entry that many findings count', () => {
  it('tells the worst in full, two more in a sentence, and counts the rest', () => {
    const late = 'issued: 2026-06-01, due: 2026-06-15, amount: 500';
    const lines = hover(
      `client: A\nterms: {agreed: 2026-05-28}\ninvoices:\n  - {number: I-1, ${late}}\n  - {number: I-2, ${late}}\n  - {number: I│-3, ${late}, promises: [{made: 2026-06-20, by: 2026-06-25}], refused: 2026-08-01}\n`,
    );
    assert.deepEqual(
      lines.filter((line) => line.startsWith('**')).map((line) => line.split('.')[0]),
      ['**Overdue: act', '**Late payments: act', '**Payment refused: act'],
    );
    assert.equal(lines.at(-1), 'and 1 more finding');
  });
});

describe('the hover on a record that means harm', () => {
  it('shows its text and nothing else', () => {
    const evil = '[x](command:evil) <img src=x> **b** `c` $(bug) http://x.example';
    const text = `client: A\nbrief:\n  deliverables:\n    - id: x\n      title: '${evil}'\nrequests: [{date: 2026-11-01, deliverable: │x}]\n`;
    assert.equal(
      hover(text)[0],
      '**Deliverable x**: \\[x\\](command:evil) \\<img src=x> \\*\\*b\\*\\* \\`c\\` \\$(bug) http\\:\\/\\/x.example',
    );
  });
});
