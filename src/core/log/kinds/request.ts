/** Something asked for after the brief. */
import { namesOf } from './shared';
import { deliverables, person } from '../defaults';
import { nextId } from '../../record/nextId';
import { entryOption, type LogKind } from '../option';

export const request: LogKind = {
  title: 'Request',
  when: 'they ask for something after the brief',
  icon: 'comment-discussion',
  prompt: 'What do they ask for? Add #deliverable, @person, 3h or a date in front',
  needsWords: true,
  nothing: 'Write what they ask for.',
  options: (input, typed) => {
    const id = nextId(
      'request',
      (input.record.requests ?? []).flatMap((one) => one.id ?? []),
      undefined,
    );
    const deliverable = deliverables(input, typed)[0]?.id;
    const by = person(input, typed);
    const option = (label: string, more: { readonly scope: string; readonly free?: boolean }) =>
      entryOption(
        input,
        'request',
        label,
        { id, date: typed.date, asks: typed.words, by, deliverable, hours: typed.hours, ...more, status: 'open' },
        [id, deliverable, namesOf(by), typed.date],
      );
    return [
      option('Outside the brief', { scope: 'out' }),
      option('Not clear whether the brief covers it', { scope: 'unclear' }),
      option('Within the brief', { scope: 'in' }),
      option('Outside the brief, wanted for nothing', { scope: 'out', free: true }),
    ];
  },
};
