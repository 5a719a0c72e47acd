/** A letter that went out, or a talk with the same content. */
import { addDays } from '../../dates';
import { later, t, table } from '../../l10n';
import { LETTER_KINDS } from '../../record/schema';
import { entryOption, type LogKind } from '../option';
import { dayIn } from '../typed';
import { labelOf } from './shared';

/** Days that a letter gives where nothing else was said. */
const USUAL_DEADLINE = 7;

export const letter: LogKind = {
  title: later('Letter sent'),
  when: later('a letter went out, or was said in its place'),
  icon: 'mail',
  prompt: later('Its deadline: a date, in 7 days; add call, meeting, chat or letter where it was no e-mail'),
  takes: { ids: ['disagreement'] },
  needsWords: false,
  nothing: later(
    'The deadline can not be read, or is over before the letter went out; write it like 2026-12-01 or in 7 days.',
  ),
  options: (input, typed) => {
    const next = input.assessment.next.letter;
    // A day in front, with a colon, is the letter's own; any other is its deadline.
    const isDated = typed.raw.includes(':');
    const date = isDated ? typed.date : undefined;
    const sent = date ?? input.today;
    const words = (isDated ? typed.words : typed.raw)
      .replace(CHANNEL_WORDS, ' ')
      .replace(/#\S+|,/g, ' ')
      .trim();
    const typedDay = dayIn(words, sent);
    if ((words !== '' && typedDay === undefined) || (typedDay !== undefined && typedDay < sent)) return [];
    const deadline = typedDay ?? addDays(sent, USUAL_DEADLINE);
    const channel = CHANNELS.find((one) => new RegExp(`\\b${one}\\b`, 'i').test(typed.raw)) ?? 'email';
    const kinds = [...LETTER_KINDS].sort((a, b) => Number(b === next) - Number(a === next));
    return kinds.map((kind) =>
      entryOption(
        input,
        'letter',
        labelOf(kind),
        { date, kind, deadline, channel, topic: kind === 'compromise_proposal' ? typed.id : undefined },
        [...(kind === next ? [t('the next step')] : []), BY_CHANNEL[channel], t('deadline {0}', deadline), date],
      ),
    );
  },
};

const CHANNELS = ['call', 'meeting', 'chat', 'letter'] as const;
const BY_CHANNEL = table<'email' | (typeof CHANNELS)[number]>({
  email: 'by email',
  call: 'by call',
  meeting: 'by meeting',
  chat: 'by chat',
  letter: 'by letter',
});
const CHANNEL_WORDS = /\b(call|meeting|chat|letter|e-?mail)\b/gi;
