/** How they treat us. */
import { CONDUCT_KINDS } from '../../record/schema';
import { onlyPerson } from '../defaults';
import { entryOption, type LogKind } from '../option';
import { inWords, namesOf } from './shared';

export const incident: LogKind = {
  title: 'Incident',
  when: 'abuse in place of criticism; blunt words about the work are none',
  icon: 'flame',
  prompt: 'What was said or done? Add @person or a date in front',
  takes: { person: true },
  needsWords: false,
  nothing: 'Write what was said.',
  options: (input, typed) => {
    const by = typed.person ?? onlyPerson(input);
    return CONDUCT_KINDS.map((kind) =>
      entryOption(input, 'incident', inWords(kind), { date: typed.date, kind, says: typed.words, by }, [
        namesOf(by),
        typed.date,
      ]),
    );
  },
};
