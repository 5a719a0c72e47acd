import assert from 'node:assert/strict';
import { parseClient } from '../../../../src/core/record/parse';
import { entryOfLetter, sentPlan, type SentLetter } from '../../../../src/core/log/sentLetter';
import { inputOf, RECORD, TODAY } from './inputs';

const SENT: SentLetter = {
  kind: 'payment_reminder',
  date: TODAY,
  deadline: '2026-07-27',
  channel: 'email',
  topic: null,
  paper: 'acme/letters/2026-07-20-payment-reminder.md',
};
const ENTRY = `  - { date: ${TODAY}, kind: payment_reminder, deadline: 2026-07-27, channel: email, file: acme/letters/2026-07-20-payment-reminder.md }\n`;

function logged(text: string, sent: Partial<SentLetter> = {}): string {
  const edited = sentPlan({ ...SENT, ...sent }, TODAY, 'USD')(text);
  return edited.done ? edited.text : edited.why;
}

describe('a letter that was sent', () => {
  it('is one entry more, in the style of the list, and no other byte', () => {
    assert.equal(logged(RECORD), RECORD + ENTRY);
    const windows = RECORD.replaceAll('\n', '\r\n');
    assert.equal(logged(windows), windows + ENTRY.replace('\n', '\r\n'));
  });

  it('begins the list where there is none', () => {
    assert.equal(
      logged('client: A # ours\nnotes: |\n  Private.\n'),
      `client: A # ours\nletters:\n  - date: ${TODAY}\n    kind: payment_reminder\n    deadline: 2026-07-27\n    channel: email\n    file: acme/letters/2026-07-20-payment-reminder.md\nnotes: |\n  Private.\n`,
    );
  });

  it('has neither a deadline nor a topic where it has none, and both where it has them', () => {
    assert.match(
      logged(RECORD, { kind: 'decline', deadline: null, channel: 'chat' }),
      /kind: decline, channel: chat, file: /,
    );
    assert.match(
      logged(RECORD, { kind: 'compromise_proposal', topic: 'carousel' }),
      /channel: email, topic: carousel, file: /,
    );
  });

  it('is not logged twice, however its path is written', () => {
    const known = RECORD + ENTRY.replace('file: acme', 'file: ../.clients/./acme');
    assert.match(logged(known), /^This letter is logged already/);
    assert.match(logged(RECORD + ENTRY), /2026-07-20-payment-reminder\.md\.$/);
  });

  it('is not logged in a file that gives no client', () => {
    assert.match(logged('client: [A\n'), /gives no client/);
  });

  it('ticks its step of an exit that has begun, in the same edit', () => {
    const exit = { kind: 'exit', paper: 'acme/letters/2026-07-20-exit.md' } as const;
    const begun = `${RECORD}exit:\n  decided: 2026-07-10 # at last\n  done: [settle/position]\n`;
    assert.match(logged(begun, exit), /# at last\n {2}done: \[settle\/position, notify\/letter\]\n$/);
    const bare = `${RECORD}exit: { decided: 2026-07-10 }\n`;
    assert.match(logged(bare, exit), /exit: \{ decided: 2026-07-10, done: \[ ?notify\/letter ?\] \}\n$/);
    const done = `${RECORD}exit: { decided: 2026-07-10, done: [notify/letter] }\n`;
    assert.equal(logged(done, exit).split('notify/letter').length, 2);
    const later = `${RECORD}exit: { decided: 2026-07-30 }\n`;
    assert.doesNotMatch(logged(later, exit), /notify/);
    assert.doesNotMatch(logged(begun), /notify/);
    assert.doesNotMatch(logged(RECORD, exit), /notify/);
  });
});

describe('the entry of a letter', () => {
  it('is the one whose file it is', () => {
    assert.deepEqual(entryOfLetter(inputOf(RECORD + ENTRY), SENT.paper)?.path, ['letters', 1]);
    assert.equal(entryOfLetter(inputOf(), SENT.paper), undefined);
    assert.equal(entryOfLetter({ parsed: parseClient('client: [A\n') }, SENT.paper), undefined);
    const odd = inputOf(`${RECORD}  - { date: ${TODAY}, kind: exit, file: ../../etc/passwd }\n`);
    assert.equal(entryOfLetter(odd, SENT.paper), undefined);
    assert.equal(entryOfLetter(odd, '../../etc/passwd'), undefined);
  });
});
