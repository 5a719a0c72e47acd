/** What speaks for the client. */
import { later, t } from '../../l10n';
import { entryOption, type LogKind } from '../option';

export const goodwill: LogKind = {
  title: later('Goodwill'),
  when: later('praise, an apology, a bonus, a recommendation'),
  icon: 'heart',
  prompt: later('What speaks for them? A date in front is its day'),
  takes: {},
  needsWords: true,
  nothing: later('Write what speaks for them.'),
  options: (input, typed) => [
    entryOption(input, 'goodwill', t('Speaks for them'), { date: typed.date, note: typed.words }, [typed.date]),
  ],
};
