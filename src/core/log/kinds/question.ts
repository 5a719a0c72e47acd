/** A question of ours, or of theirs. */
import { deliverables } from '../defaults';
import { entryOption, type LogKind } from '../option';

export const question: LogKind = {
  title: 'Question',
  when: 'an answer, content, access or a decision is awaited',
  icon: 'question',
  prompt: 'What was asked? Add #deliverable or a date in front',
  takes: { ids: ['deliverable'] },
  needsWords: true,
  nothing: 'Write what was asked.',
  options: (input, typed) => {
    const [likely] = deliverables(input, typed);
    const fields = { asked: typed.date, question: typed.words };
    const about = [
      ...(likely === undefined ? [] : [{ on: ` about ${likely.title ?? likely.id}`, deliverable: likely.id }]),
      { on: '', deliverable: undefined },
    ];
    if (typed.id === undefined) about.reverse();
    return (['us', 'client'] as const).flatMap((by) =>
      about.map(({ on, deliverable }) =>
        entryOption(
          input,
          'question',
          by === 'us' ? `We asked them${on}` : `They asked us${on}`,
          { ...fields, deliverable, ...(by === 'us' ? {} : { by }) },
          [deliverable, typed.date],
        ),
      ),
    );
  },
};
