/** How they treat us. */
import { later } from '../../l10n';
import { CONDUCT_KINDS } from '../../record/schema';
import { onlyPerson } from '../defaults';
import { entryOption, type LogKind } from '../option';
import { labelOf, namesOf } from './shared';

export const incident: LogKind = {
  title: later('Incident'),
  when: later('abuse in place of criticism; blunt words about the work are none'),
  icon: 'flame',
  prompt: later('What was said or done? Add @person or a date in front'),
  takes: { person: true },
  needsWords: false,
  nothing: later('Write what was said.'),
  options: (input, typed) => {
    const by = typed.person ?? onlyPerson(input);
    return CONDUCT_KINDS.map((kind) =>
      entryOption(input, 'incident', labelOf(kind), { date: typed.date, kind, says: typed.words, by }, [
        namesOf(by),
        typed.date,
      ]),
    );
  },
};
