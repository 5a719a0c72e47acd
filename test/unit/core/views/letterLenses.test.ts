import assert from 'node:assert/strict';
import { letterFileAt } from '../../../../src/core/letters/letterFile';
import { logInputOf } from '../../../../src/core/log/input';
import { parseClient } from '../../../../src/core/record/parse';
import { lensesOfLetter, type LetterInEditor } from '../../../../src/core/views/letterLenses';

const RECORD = `client: Acme $(x)
terms: { agreed: 2026-05-28, payment: net 14, pause_clause: true }
invoices:
  - { number: INV-1, issued: 2026-09-01, due: 2026-09-15, amount: 2400 }
`;
const FILE = 'file: acme/letters/2026-11-23-payment-reminder.md';
const SENT = 'letters:\n  - { date: 2026-11-23, kind: payment_reminder, deadline: 2026-11-30, channel: email,';

function open(text: string, today: string, name = '2026-11-23-payment-reminder.md'): LetterInEditor {
  const input = logInputOf(parseClient(text), {}, today, 'USD');
  const path = `/w/.clients/acme/letters/${name}`;
  const letter = letterFileAt(path);
  assert.ok(input !== undefined && letter !== null);
  return {
    input,
    letter,
    client: { folder: 'file:///w', client: 'acme' },
    record: 'acme.yaml',
    document: `file://${path}`,
  };
}

function titles(text: string, today = '2026-11-23', name?: string): readonly string[] {
  return lensesOfLetter(open(text, today, name)).map(({ line, title }) => {
    assert.equal(line, 1);
    return title.replaceAll('\u00a0', ' ');
  });
}

const CLIENT = 'Open Acme \\$(x)';

describe('the lenses of a letter', () => {
  it('say that a draft is not sent, and offer to mark it', () => {
    assert.deepEqual(titles(RECORD), [
      '$(edit) Draft, not sent',
      'Open in Mail Program',
      'Copy as Text',
      'Mark as Sent…',
      CLIENT,
    ]);
    const [state, mail, copy, mark, client] = lensesOfLetter(open(RECORD, '2026-11-23'));
    const document = 'file:///w/.clients/acme/letters/2026-11-23-payment-reminder.md';
    assert.deepEqual(
      [state, mail, copy, mark].map((lens) => lens?.action),
      ['markAsSent', 'mailLetter', 'copyLetter', 'markAsSent'].map((type) => ({ type, document })),
    );
    assert.deepEqual(client?.action, { type: 'openLine', at: { folder: 'file:///w', file: 'acme.yaml', line: 1 } });
  });

  it('say until when a letter waits, its last day too', () => {
    const sent = `${RECORD}${SENT} ${FILE} }\n`;
    for (const today of ['2026-11-23', '2026-11-30'])
      assert.deepEqual(titles(sent, today), [
        '$(calendar) Sent 2026-11-23 by email, deadline 2026-11-30',
        'Log the Answer…',
        CLIENT,
      ]);
    const [state, answer] = lensesOfLetter(open(sent, '2026-11-23'));
    assert.deepEqual(state?.action, { type: 'openLine', at: { folder: 'file:///w', file: 'acme.yaml', line: 6 } });
    assert.deepEqual(answer?.action, {
      type: 'logAnswer',
      client: { folder: 'file:///w', client: 'acme' },
      path: ['letters', 0],
    });
  });

  it('say after the deadline what comes next', () => {
    assert.deepEqual(titles(`${RECORD}${SENT} ${FILE} }\n`, '2026-12-03'), [
      '$(warning) Deadline passed 3 days ago: next, pause notice',
      'Log the Answer…',
      '$(mail) Draft pause notice',
      CLIENT,
    ]);
    const paid = RECORD.replace('amount: 2400', 'amount: 2400, paid: 2026-11-28');
    assert.equal(titles(`${paid}${SENT} ${FILE} }\n`, '2026-12-01')[0], '$(warning) Deadline passed 1 day ago');
  });

  it('say what was answered, and offer what comes next', () => {
    const answered = (answer: string): readonly string[] =>
      titles(`${RECORD}${SENT} ${FILE}, answer: ${answer}, answered: 2026-11-25 }\n`, '2026-12-03');
    assert.deepEqual(answered('accepted'), ['$(reply) Answered: accepted', '$(mail) Draft pause notice', CLIENT]);
    assert.equal(answered('refused')[0], '$(reply) Answered: refused');
    assert.equal(answered('none')[0], '$(reply) Never answered');
  });

  it('say how it went out, and what is taken where no deadline is on file', () => {
    const bare = `${RECORD}letters:\n  - { date: 2026-11-23, kind: payment_reminder, ${FILE} }\n`;
    assert.equal(titles(bare)[0], '$(calendar) Sent 2026-11-23, usual deadline 2026-12-07');
    const said = bare.replace('kind: payment_reminder', 'kind: payment_reminder, channel: call');
    assert.equal(titles(said)[0], '$(calendar) Sent 2026-11-23 in a call, usual deadline 2026-12-07');
    const decline = `${RECORD}letters:\n  - { date: 2026-11-23, kind: decline, channel: meeting, file: acme/letters/2026-11-23-decline.md }\n`;
    assert.deepEqual(titles(decline, '2027-01-23', '2026-11-23-decline.md'), [
      '$(mail) Sent 2026-11-23 in a meeting',
      'Log the Answer…',
      CLIENT,
    ]);
  });

  it('know a letter of a later day for logged', () => {
    assert.deepEqual(titles(`${RECORD}${SENT} ${FILE} }\n`, '2026-11-01'), [
      '$(mail) Sent 2026-11-23 by email, after the day that is assessed',
      CLIENT,
    ]);
  });
});
