/** An answer to what is open: a question, a letter, a proposal, something they said about our price. */
import { entryTitle } from '../../views/entries';
import { openMarks } from '../marks';
import type { LogKind } from '../option';

const ANSWERED: ReadonlySet<string> = new Set(['answered', 'accepted', 'refused', 'countered', 'none']);

export const answer: LogKind = {
  title: 'Answer',
  when: 'a question, a letter or a proposal was answered',
  icon: 'reply',
  prompt: 'Which was answered?',
  takes: {},
  needsWords: false,
  filters: true,
  nothing: 'Nothing in this record waits for an answer.',
  options: (input) =>
    openMarks(input)
      .filter(({ id }) => ANSWERED.has(id))
      .map(({ path, title, plan }) => ({
        label: entryTitle(input, path),
        description: title.replace(/^Mark (as )?/, ''),
        plan: plan(),
        sameAs: `${path.join('/')} ${title}`,
      })),
};
