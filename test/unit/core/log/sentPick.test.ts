import assert from 'node:assert/strict';
import { letterFileAt, type LetterFile } from '../../../../src/core/letters/letterFile';
import { letterToSend, sentRows, type LetterToSend } from '../../../../src/core/log/sentPick';
import { inputOf, RECORD, TODAY } from './inputs';

function fileOf(kind: string, day = TODAY): LetterFile {
  const file = letterFileAt(`/w/.clients/acme/letters/${day}-${kind}.md`);
  assert.ok(file !== null);
  return file;
}

function toSend(kind: string, body: string, { text = RECORD, day = TODAY } = {}): LetterToSend {
  return letterToSend(inputOf(text), {}, fileOf(kind, day), `# Subject\n\nTo: Jane\n\n${body}\n`);
}

function lines(letter: LetterToSend, line = ''): readonly string[] {
  return sentRows(letter, line).map((row) => (row.type === 'hint' ? row.label : `${row.label}: ${row.description}`));
}

const REMINDER = toSend('payment-reminder', 'Please pay by 30 July 2026.');

describe('how a letter went out', () => {
  it('is asked in one step: e-mail first, with the deadline that the letter states', () => {
    assert.deepEqual(lines(REMINDER), [
      'By e-mail: deadline 2026-07-30, as the letter says',
      'By letter: deadline 2026-07-30, as the letter says',
      'Said in a call: deadline 2026-07-30, as the letter says',
      'Said in a meeting: deadline 2026-07-30, as the letter says',
      'By chat: deadline 2026-07-30, as the letter says',
    ]);
    const [first] = sentRows(REMINDER, '');
    assert.deepEqual(first?.type === 'send' ? first.sent : undefined, {
      kind: 'payment_reminder',
      date: TODAY,
      deadline: '2026-07-30',
      channel: 'email',
      topic: null,
      paper: `acme/letters/${TODAY}-payment-reminder.md`,
    });
  });

  it('takes the usual deadline where the letter names no day, and none where its kind has none', () => {
    assert.equal(
      lines(toSend('payment-reminder', 'Please pay.'))[0],
      'By e-mail: deadline 2026-07-27, as is usual; the letter names no day',
    );
    assert.equal(lines(toSend('decline', 'Thank you for asking.'))[0], 'By e-mail: no deadline');
  });

  it('takes the usual deadline where the one in the letter is over', () => {
    const old = toSend('payment-reminder', 'Please pay by 15 July 2026.', { day: '2026-07-08' });
    assert.equal(lines(old)[0], 'By e-mail: deadline 2026-07-27, since 2026-07-15, which the letter says, is over');
  });

  it('takes what is typed: a channel, a day, none', () => {
    const first = (line: string): string | undefined => lines(REMINDER, line)[0];
    assert.deepEqual(lines(REMINDER, 'call in 10 days'), ['Said in a call: deadline 2026-07-30']);
    assert.deepEqual(lines(REMINDER, 'meeting'), ['Said in a meeting: deadline 2026-07-30, as the letter says']);
    assert.equal(first('2026-08-15'), 'By e-mail: deadline 2026-08-15');
    assert.equal(first('deadline 2026-08-15'), 'By e-mail: deadline 2026-08-15');
    assert.equal(first('by e-mail, until tomorrow'), 'By e-mail: deadline 2026-07-21');
    assert.equal(first('none'), 'By e-mail: no deadline');
    assert.equal(first('no deadline'), 'By e-mail: no deadline');
    assert.match(first('soon') ?? '', /can not be read/);
    assert.match(first('2026-02-30') ?? '', /can not be read/);
    assert.match(first('2026-07-01') ?? '', /is over on the day the letter goes out \(2026-07-20\)/);
  });
});

describe('the topic of a proposal', () => {
  const second = RECORD.replace(
    'disagreements:\n',
    'disagreements:\n  - { id: captions, topic: Who writes *captions*, opened: 2026-07-05 }\n',
  );
  const topicIn = (body: string, text: string, kind = 'compromise-proposal'): string | null =>
    toSend(kind, body, { text }).topic;

  it('is named where more than one is open: the one in the letter, else the one that a draft is about', () => {
    assert.equal(topicIn('About **Who writes \\*captions\\***.', second), 'captions');
    assert.equal(topicIn('About a carousel.', second), 'carousel');
    assert.equal(topicIn('About this.', second), 'carousel');
    assert.equal(topicIn('A carousel, and who writes *captions*.', second), 'carousel');
    assert.match(lines(toSend('compromise-proposal', 'Hello.', { text: second }))[0] ?? '', / · about carousel$/);
  });

  it('is left out where one is open, and for every other kind', () => {
    assert.equal(topicIn('About a carousel.', RECORD), null);
    assert.equal(topicIn('About a carousel.', second, 'exit'), null);
  });

  it('is left out where it has no id to name it by', () => {
    const nameless = second.replace('id: captions, ', '');
    assert.equal(topicIn('Who writes captions', nameless), null);
  });
});
