/** The one step before a letter is logged as sent: how it went out, and its deadline, which may be typed. */
import { isDate, type IsoDate } from '../dates';
import { later, t } from '../l10n';
import { openTopics } from '../letters/compromiseProposal';
import { draftLetter } from '../letters/draft';
import type { LetterFile } from '../letters/letterFile';
import type { LetterInput } from '../letters/letter';
import { readLetter } from '../letters/readLetter';
import { statedDeadline } from '../letters/statedDeadline';
import { CHANNELS, type Studio } from '../record/schema';
import type { LogInput } from './option';
import type { Channel, SentLetter } from './sentLetter';
import { dayIn } from './typed';

/** What is known of a letter before the person has chosen anything. */
export interface LetterToSend extends Omit<SentLetter, 'channel'> {
  /** Where the deadline is from; `over`: the one that the letter states is over, so the usual one stands in for it. */
  readonly source: 'stated' | 'usual' | 'over' | 'none';
  /** The deadline that the letter states. */
  readonly stated: IsoDate | null;
}

/** A row of the step. */
export type SentRow =
  | {
      readonly type: 'send';
      readonly label: string;
      readonly icon: string;
      readonly description: string;
      readonly sent: SentLetter;
    }
  /** What is typed can not be the deadline. */
  | { readonly type: 'hint'; readonly label: string };

/**
 * The letter as it would be logged: sent on the day that is assessed, with the deadline that it states, else the one that a draft of that
 * day would have.
 * @param text the letter's document
 */
export function letterToSend(input: LogInput, studio: Studio, file: LetterFile, text: string): LetterToSend {
  const { today } = input;
  const { kind, date: written, paper } = file;
  const stated = statedDeadline(readLetter(text).body, written < today ? written : today);
  const usual = (): IsoDate | null => draftLetter(kind, letterInput(input, studio)).deadline;
  const isOver = stated !== null && stated < today;
  const deadline = stated === null || isOver ? usual() : stated;
  const source = isOver ? 'over' : stated !== null ? 'stated' : deadline === null ? 'none' : 'usual';
  return { kind, date: today, deadline, topic: topicOf(input, file, text), paper, source, stated };
}

/** The rows for what is typed: a channel narrows them down, a day or "none" is the deadline. */
export function sentRows({ source, stated, ...letter }: LetterToSend, line: string): readonly SentRow[] {
  const named = CHANNELS.filter((channel) => CHANNEL_WORDS[channel].test(line));
  const words = CHANNELS.reduce((rest, channel) => rest.replace(CHANNEL_WORDS[channel], ' '), line)
    .replace(/\b(?:deadline|by|until)\b|,/gi, ' ')
    .trim();
  const isNone = /^(?:no(?:ne)?|without)$/i.test(words);
  const typed = dayIn(words, letter.date);
  if (words !== '' && !isNone && (typed === undefined || !isDate(typed) || typed < letter.date)) {
    const label =
      typed !== undefined && typed < letter.date
        ? t('The deadline {0} is over on the day the letter goes out ({1}); type a later one.', typed, letter.date)
        : t('The deadline can not be read; type it like 2026-12-01, in 10 days, or none.');
    return [{ type: 'hint', label }];
  }
  const deadline = isNone ? null : (typed ?? letter.deadline);
  const when = deadlineWords(deadline, words === '' ? source : 'none', stated);
  const description = letter.topic === null ? when : `${when} · ${t('about {0}', letter.topic)}`;
  return (named.length > 0 ? named : CHANNELS).map((channel) => ({
    type: 'send',
    label: t(CHANNEL_LABELS[channel]),
    icon: CHANNEL_ICONS[channel],
    description,
    sent: { ...letter, deadline, channel },
  }));
}

const CHANNEL_LABELS: Readonly<Record<Channel, string>> = {
  email: later('By e-mail'),
  letter: later('By letter'),
  call: later('Said in a call'),
  meeting: later('Said in a meeting'),
  chat: later('By chat'),
};

const CHANNEL_ICONS: Readonly<Record<Channel, string>> = {
  email: 'mail',
  letter: 'file-text',
  call: 'call-outgoing',
  meeting: 'organization',
  chat: 'comment-discussion',
};

const CHANNEL_WORDS: Readonly<Record<Channel, RegExp>> = {
  email: /\be-?mail\b/gi,
  letter: /\b(?:letter|post)\b/gi,
  call: /\b(?:call|phone)\b/gi,
  meeting: /\bmeeting\b/gi,
  chat: /\bchat\b/gi,
};

function deadlineWords(deadline: IsoDate | null, source: LetterToSend['source'], stated: IsoDate | null): string {
  const day = deadline === null ? t('no deadline') : t('deadline {0}', deadline);
  switch (source) {
    case 'stated':
      return t('{0}, as the letter says', day);
    case 'over':
      return t('{0}, since {1}, which the letter says, is over', day, String(stated));
    case 'usual':
      return t('{0}, as is usual; the letter names no day', day);
    case 'none':
      return day;
  }
}

/** The disagreement that a proposal is about: the one whose words stand in the letter, else the one that a draft takes. */
function topicOf(input: LogInput, { kind }: LetterFile, text: string): string | null {
  if (kind !== 'compromise_proposal') return null;
  const topics = openTopics(input.snapshot);
  if (topics.length < 2) return null;
  const letter = oneCase(readLetter(text).body);
  const named = topics.filter(({ topic }) => topic !== undefined && letter.includes(oneCase(topic)));
  const [only, second] = named;
  const about = only !== undefined && second === undefined ? only : topics[0];
  return about?.id ?? null;
}

function oneCase(text: string): string {
  return text
    .replace(/[\\*_`]/g, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();
}

function letterInput({ record, assessment, today }: LogInput, studio: Studio): LetterInput {
  return { record, studio, asOf: today, assessment };
}
