/** An answer to what is open: a question, a letter, a proposal, something they said about our price. */
import { later, t } from '../../l10n';
import type { Path } from '../../record/problem';
import { entryTitle } from '../../views/entries';
import { openMarks } from '../marks';
import type { LogKind } from '../option';

const ANSWERED: ReadonlySet<string> = new Set(['answered', 'accepted', 'refused', 'countered', 'none']);

export const answer: LogKind = {
  title: later('Answer'),
  when: later('a question, a letter or a proposal was answered'),
  icon: 'reply',
  prompt: later('Which was answered?'),
  takes: {},
  needsWords: false,
  filters: true,
  nothing: later('Nothing in this record waits for an answer.'),
  options: (input) =>
    openMarks(input)
      .filter(({ id }) => ANSWERED.has(id))
      .map(({ id, path, title, plan }) => ({
        label: entryTitle(input, path),
        description: answerWords(id, path),
        plan: plan(),
        sameAs: `${path.join('/')} ${title}`,
      })),
};

const WORDS: Readonly<Record<string, string>> = {
  answered: later('answered'),
  accepted: later('accepted'),
  refused: later('refused'),
  countered: later('countered'),
  none: later('never answered'),
};

/** What the entry would be. @example answerWords('none', ['letters', 0]) // 'never answered' */
function answerWords(id: string, [list]: Path): string {
  const words = WORDS[id];
  if (words === undefined) return '';
  return list === 'compensation' ? t('answered by us') : t(words);
}
