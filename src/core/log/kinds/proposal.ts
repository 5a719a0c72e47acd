/** What one side proposes on an open topic. */
import { entryOption, type LogKind } from '../option';

export const proposal: LogKind = {
  title: 'Proposal',
  when: 'one side proposes a way out of a disagreement',
  icon: 'lightbulb',
  prompt: 'What is proposed? Add #topic or a date in front',
  takes: { ids: ['disagreement'] },
  needsWords: true,
  nothing: 'No disagreement of this record is open; log one first.',
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
          `${by === 'us' ? 'Ours' : 'Theirs'} on: ${name}`,
          { disagreement: id, date: typed.date, by, offer: typed.words },
          [id, typed.date],
        ),
      ),
    );
  },
};
