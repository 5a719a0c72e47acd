/** A letter that went out, or a talk with the same content. */
import { addDays } from '../../dates';
import { LETTER_KINDS } from '../../record/schema';
import { entryOption, type LogKind } from '../option';
import { dayIn } from '../typed';
import { inWords } from './shared';

/** Days that a letter gives where nothing else was said. */
const USUAL_DEADLINE = 7;

export const letter: LogKind = {
  title: 'Letter sent',
  when: 'a letter went out, or was said in its place',
  icon: 'mail',
  prompt: 'Its deadline: a date, in 7 days; add call, meeting, chat or letter where it was no e-mail',
  needsWords: false,
  nothing: 'Write its deadline.',
  options: (input, typed) => {
    const next = input.assessment.next.letter;
    // A day in front, with a colon, is the letter's own; any other is its deadline.
    const isDated = /^\S+:/.test(typed.raw);
    const date = isDated ? typed.date : undefined;
    const deadline =
      dayIn(isDated ? typed.words : typed.raw, input.today) ?? addDays(date ?? input.today, USUAL_DEADLINE);
    const channel = CHANNELS.find((one) => typed.raw.toLowerCase().split(/\s+/).includes(one)) ?? 'email';
    const kinds = [...LETTER_KINDS].sort((a, b) => Number(b === next) - Number(a === next));
    return kinds.map((kind) =>
      entryOption(input, 'letter', inWords(kind), { date, kind, deadline, channel }, [
        ...(kind === next ? ['the next step'] : []),
        `by ${channel}`,
        `deadline ${deadline}`,
        date,
      ]),
    );
  },
};

const CHANNELS = ['call', 'meeting', 'chat', 'letter'] as const;
