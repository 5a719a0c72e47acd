/** What has become of a letter, on one day: not sent, waiting, its deadline over, answered. */
import type { Assessment } from '../assessment';
import { daysBetween, type IsoDate } from '../dates';
import { LETTERS } from '../letters/letters';
import { entryOfLetter } from '../log/sentLetter';
import type { LogInput } from '../log/option';
import type { Path } from '../record/problem';
import { SIGN_NAMES, type Letter, type LetterKind, type SignName } from '../record/schema';
import { SIGNS } from '../signs/signs';
import { counted } from './words';

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
      return 'Draft, not sent';
    case 'later':
      return `Sent ${status.date}${by(status)}, after the day that is assessed`;
    case 'sent':
      return `Sent ${status.date}${by(status)}`;
    case 'waiting':
      return `Sent ${status.date}${by(status)}, ${status.isStated ? 'deadline' : 'usual deadline'} ${status.deadline}`;
    case 'passed': {
      const letter = next.letter === null ? '' : `: next, ${letterTitle(next.letter)}`;
      return `Deadline passed ${counted(status.days, 'day')} ago${letter}`;
    }
    case 'answered':
      return status.answer === 'none' ? 'Never answered' : `Answered: ${status.answer}`;
  }
}

/** A kind of letter within a sentence. @example letterTitle('pause_notice') // 'pause notice' */
export function letterTitle(kind: LetterKind): string {
  const { title } = LETTERS[kind];
  return `${title.charAt(0).toLowerCase()}${title.slice(1)}`;
}

function by({ channel }: Logged): string {
  return channel === undefined ? '' : CHANNEL_WORDS[channel];
}

const CHANNEL_WORDS: Readonly<Record<NonNullable<Letter['channel']>, string>> = {
  email: ' by email',
  letter: ' by letter',
  call: ' in a call',
  meeting: ' in a meeting',
  chat: ' by chat',
};
