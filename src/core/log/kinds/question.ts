/** A question of ours, or of theirs. */
import { later, t } from '../../l10n';
import { deliverables } from '../defaults';
import { entryOption, type LogKind } from '../option';

export const question: LogKind = {
  title: later('Question'),
  when: later('an answer, content, access or a decision is awaited'),
  icon: 'question',
  prompt: later('What was asked? Add #deliverable or a date in front'),
  takes: { ids: ['deliverable'] },
  needsWords: true,
  nothing: later('Write what was asked.'),
  options: (input, typed) => {
    const [likely] = deliverables(input, typed);
    const fields = { asked: typed.date, question: typed.words };
    const about = [
      ...(likely === undefined ? [] : [{ on: likely.title ?? likely.id, deliverable: likely.id }]),
      { on: undefined, deliverable: undefined },
    ];
    if (typed.id === undefined) about.reverse();
    return (['us', 'client'] as const).flatMap((by) =>
      about.map(({ on, deliverable }) =>
        entryOption(input, 'question', labelOf(by, on), { ...fields, deliverable, ...(by === 'us' ? {} : { by }) }, [
          deliverable,
          typed.date,
        ]),
      ),
    );
  },
};

function labelOf(by: 'us' | 'client', about: string | undefined): string {
  if (about === undefined) return by === 'us' ? t('We asked them') : t('They asked us');
  return by === 'us' ? t('We asked them about {0}', about) : t('They asked us about {0}', about);
}
