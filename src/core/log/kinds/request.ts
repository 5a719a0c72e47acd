/** Something asked for after the brief. */
import { later, t } from '../../l10n';
import { hoursOf, namesOf } from './shared';
import { deliverables, person } from '../defaults';
import { nextId } from '../../record/nextId';
import { entryOption, type LogInput, type LogKind } from '../option';

export const request: LogKind = {
  title: later('Request'),
  when: later('they ask for something after the brief'),
  icon: 'comment-discussion',
  prompt: later('What do they ask for? Add #deliverable, @person, 3h or a date in front'),
  takes: { person: true, hours: true, ids: ['deliverable'] },
  needsWords: true,
  nothing: later('Write what they ask for.'),
  options: (input, typed) => {
    const id = freeId(input);
    const deliverable = deliverables(input, typed)[0]?.id;
    const by = person(input, typed);
    const option = (label: string, more: { readonly scope: string; readonly free?: boolean }) =>
      entryOption(
        input,
        'request',
        label,
        { id, date: typed.date, asks: typed.words, by, deliverable, hours: typed.hours, ...more, status: 'open' },
        [id, deliverable, namesOf(by), hoursOf(typed), typed.date],
      );
    return [
      option(t('Outside the brief'), { scope: 'out' }),
      option(t('Not clear whether the brief covers it'), { scope: 'unclear' }),
      option(t('Within the brief'), { scope: 'in' }),
      option(t('Outside the brief, wanted for nothing'), { scope: 'out', free: true }),
    ];
  },
};

/** The next number of a request that no deliverable is called by. */
function freeId({ parsed: { ids } }: LogInput): string | undefined {
  const taken = [...ids.request];
  let id = nextId('request', taken, undefined);
  while (id !== undefined && ids.deliverable.has(id)) {
    taken.push(id);
    id = nextId('request', taken, undefined);
  }
  return id;
}
