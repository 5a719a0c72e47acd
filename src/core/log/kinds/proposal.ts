/** What one side proposes on an open topic. */
import { later, t } from '../../l10n';
import { entryOption, type LogKind } from '../option';

export const proposal: LogKind = {
  title: later('Proposal'),
  when: later('one side proposes a way out of a disagreement'),
  icon: 'lightbulb',
  prompt: later('What is proposed? Add #topic or a date in front'),
  takes: { ids: ['disagreement'] },
  needsWords: true,
  nothing: later('No disagreement of this record is open; log one first.'),
  options: (input, typed) => {
    const open = input.snapshot.topics.filter(({ isOpen }) => isOpen);
    const named = open.filter(({ id }) => id !== undefined && id === typed.id);
    const topics = [...named, ...open.filter((topic) => !named.includes(topic))].filter(
      ({ id }) => id !== undefined || input.snapshot.topics.length === 1,
    );
    return topics.flatMap(({ id, name }) =>
      (['us', 'client'] as const).map((by) =>
        entryOption(
          input,
          'proposal',
          by === 'us' ? t('Ours on: {0}', name) : t('Theirs on: {0}', name),
          { disagreement: id, date: typed.date, by, offer: typed.words },
          [id, typed.date],
        ),
      ),
    );
  },
};
