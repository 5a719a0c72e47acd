/** What speaks for the client. */
import { entryOption, type LogKind } from '../option';

export const goodwill: LogKind = {
  title: 'Goodwill',
  when: 'praise, an apology, a bonus, a recommendation',
  icon: 'heart',
  prompt: 'What speaks for them? A date in front is its day',
  takes: {},
  needsWords: true,
  nothing: 'Write what speaks for them.',
  options: (input, typed) => [
    entryOption(input, 'goodwill', 'Speaks for them', { date: typed.date, note: typed.words }, [typed.date]),
  ],
};
