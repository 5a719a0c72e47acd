/** A round of feedback on a deliverable. */
import { deliverables, person } from '../defaults';
import { entryOption, type LogKind } from '../option';
import { hoursOf, namesOf } from './shared';

export const revision: LogKind = {
  title: 'Revision round',
  when: 'they send feedback on a deliverable',
  icon: 'history',
  prompt: 'What do they want changed? Commas part the items; add @person or 3h',
  takes: { person: true, hours: true, ids: ['deliverable'] },
  needsWords: false,
  nothing: 'The brief has no deliverable yet; add one under brief, deliverables.',
  options: (input, typed) => {
    const by = person(input, typed);
    const fields = { date: typed.date, by, items: typed.words, hours: typed.hours };
    const about = [namesOf(by), hoursOf(typed), typed.date];
    const listed = deliverables(input, typed);
    const rounds = listed.map(({ id, title, rounds: used, roundsIncluded }) =>
      entryOption(
        input,
        'revision',
        `Round ${used.length + 1}${roundsIncluded === undefined ? '' : ` of ${roundsIncluded}`} on ${title ?? id}`,
        { ...fields, deliverable: id, kind: 'revision' },
        [id, ...about],
      ),
    );
    const fixes = listed.map(({ id, title }) =>
      entryOption(
        input,
        'revision',
        `Fix of our own defect on ${title ?? id}`,
        { ...fields, deliverable: id, kind: 'fix' },
        [id, ...about, 'never counts'],
      ),
    );
    const reversal = listed
      .slice(0, 1)
      .map(({ id, title }) =>
        entryOption(
          input,
          'revision',
          `Takes back what they had chosen on ${title ?? id}`,
          { ...fields, deliverable: id, kind: 'revision', reverses: true },
          [id, ...about],
        ),
      );
    const [first = [], ...rest] = rounds.map((round) => [round]);
    return [...first, ...fixes.slice(0, 1), ...reversal, ...rest.flat(), ...fixes.slice(1)];
  },
};
