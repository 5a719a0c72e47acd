/** What has become of a letter, on one day: not sent, waiting, its deadline over, answered. */
import type { Assessment } from '../assessment';
import { daysBetween, type IsoDate } from '../dates';
import { later, t, tn } from '../l10n';
import { entryOfLetter } from '../log/sentLetter';
import type { LogInput } from '../log/option';
import type { Path } from '../record/problem';
import { SIGN_NAMES, type Letter, type LetterKind, type SignName } from '../record/schema';
import { SIGNS } from '../signs/signs';
import { ANSWER_WORDS, LETTER_WORDS } from '../valueWords';

export type LetterStatus =
  /** No entry of the record names it. */
  | { readonly type: 'draft' }
  /** Logged with a day after the one that is assessed. */
  | (Logged & { readonly type: 'later' })
  /** Sent, and nothing is waited for. */
  | (Logged & { readonly type: 'sent' })
  | (Logged & { readonly type: 'waiting'; readonly deadline: IsoDate; readonly isStated: boolean })
  | (Logged & { readonly type: 'passed'; readonly deadline: IsoDate; readonly days: number })
  | (Logged & { readonly type: 'answered'; readonly answer: NonNullable<Letter['answer']> });

interface Logged {
  /** Where its entry stands in the file. */
  readonly path: Path;
  readonly date: IsoDate;
  readonly channel: Letter['channel'];
}

/** What has become of the letter that lies at a paper's path. */
export function letterStatus(input: LogInput, paper: string): LetterStatus {
  const entry = entryOfLetter(input, paper);
  return entry === undefined ? { type: 'draft' } : statusAt(input, entry.path, entry.letter);
}

/** What has become of a letter of the record. */
export function statusAt({ snapshot }: LogInput, path: Path, letter: Letter): LetterStatus {
  const { date, channel, kind } = letter;
  const logged: Logged = { path, date, channel };
  const state = snapshot.letters.find((one) => one.path.join('/') === path.join('/'));
  if (state === undefined) return { ...logged, type: 'later' };
  if (state.answer !== undefined) return { ...logged, type: 'answered', answer: state.answer };
  const isStated = letter.deadline !== undefined;
  // Without a deadline of its own only a remedy is waited for: the others ask for nothing.
  if (!isStated && signOfLetter(kind) === undefined) return { ...logged, type: 'sent' };
  const days = daysBetween(state.deadline, snapshot.asOf);
  return days > 0
    ? { ...logged, type: 'passed', deadline: state.deadline, days }
    : { ...logged, type: 'waiting', deadline: state.deadline, isStated };
}

/** The sign that a kind of letter is a remedy for; `undefined` for the letters that end something. */
export function signOfLetter(kind: LetterKind): SignName | undefined {
  return SIGN_NAMES.find((name) => SIGNS[name].letters.includes(kind));
}

/**
 * The status in a line.
 * @example letterStatusWords(status, next) // 'Deadline passed 3 days ago: next, pause notice'
 */
export function letterStatusWords(status: LetterStatus, next: Assessment['next']): string {
  switch (status.type) {
    case 'draft':
      return t('Draft, not sent');
    case 'later':
      return t('{0}, after the day that is assessed', sentWords(status));
    case 'sent':
      return sentWords(status);
    case 'waiting':
      return status.isStated
        ? t('{0}, deadline {1}', sentWords(status), status.deadline)
        : t('{0}, usual deadline {1}', sentWords(status), status.deadline);
    case 'passed':
      return next.letter === null
        ? tn(status.days, 'Deadline passed {0} day ago', 'Deadline passed {0} days ago')
        : tn(
            status.days,
            'Deadline passed {0} day ago: next, {1}',
            'Deadline passed {0} days ago: next, {1}',
            letterTitle(next.letter),
          );
    case 'answered':
      return status.answer === 'none' ? t('Never answered') : t('Answered: {0}', ANSWER_WORDS[status.answer]);
  }
}

/** A kind of letter within a sentence. @example letterTitle('pause_notice') // 'pause notice' */
export function letterTitle(kind: LetterKind): string {
  if (kind === 'exit') return t('exit letter');
  return kind === 'decline' ? t('decline letter') : LETTER_WORDS[kind];
}

function sentWords({ date, channel }: Logged): string {
  return channel === undefined ? t('Sent {0}', date) : t(SENT_BY[channel], date);
}

const SENT_BY = {
  email: later('Sent {0} by email'),
  letter: later('Sent {0} by letter'),
  call: later('Sent {0} in a call'),
  meeting: later('Sent {0} in a meeting'),
  chat: later('Sent {0} by chat'),
} as const satisfies Record<NonNullable<Letter['channel']>, string>;
