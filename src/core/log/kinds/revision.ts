/** A round of feedback on a deliverable. */
import { later, t } from '../../l10n';
import { deliverables, person } from '../defaults';
import { entryOption, type LogKind } from '../option';
import { hoursOf, namesOf } from './shared';

export const revision: LogKind = {
  title: later('Revision round'),
  when: later('they send feedback on a deliverable'),
  icon: 'history',
  prompt: later('What do they want changed? Commas part the items; add @person or 3h'),
  takes: { person: true, hours: true, ids: ['deliverable'] },
  needsWords: false,
  nothing: later('The brief has no deliverable yet; add one under brief, deliverables.'),
  options: (input, typed) => {
    const by = person(input, typed);
    const fields = { date: typed.date, by, items: typed.words, hours: typed.hours };
    const about = [namesOf(by), hoursOf(typed), typed.date];
    const listed = deliverables(input, typed);
    const rounds = listed.map(({ id, title, rounds: used, roundsIncluded }) =>
      entryOption(
        input,
        'revision',
        roundsIncluded === undefined
          ? t('Round {0} on {1}', used.length + 1, title ?? id)
          : t('Round {0} of {1} on {2}', used.length + 1, roundsIncluded, title ?? id),
        { ...fields, deliverable: id, kind: 'revision' },
        [id, ...about],
      ),
    );
    const fixes = listed.map(({ id, title }) =>
      entryOption(
        input,
        'revision',
        t('Fix of our own defect on {0}', title ?? id),
        { ...fields, deliverable: id, kind: 'fix' },
        [id, ...about, t('never counts')],
      ),
    );
    const reversal = listed
      .slice(0, 1)
      .map(({ id, title }) =>
        entryOption(
          input,
          'revision',
          t('Takes back what they had chosen on {0}', title ?? id),
          { ...fields, deliverable: id, kind: 'revision', reverses: true },
          [id, ...about],
        ),
      );
    const [first = [], ...rest] = rounds.map((round) => [round]);
    return [...first, ...fixes.slice(0, 1), ...reversal, ...rest.flat(), ...fixes.slice(1)];
  },
};
