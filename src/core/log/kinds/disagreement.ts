/** A matter that both sides see differently. */
import { later, t } from '../../l10n';
import { deliverables } from '../defaults';
import { entryOption, type LogInput, type LogKind } from '../option';

export const disagreement: LogKind = {
  title: later('Disagreement'),
  when: later('both sides see a matter differently'),
  icon: 'git-compare',
  prompt: later('What is it about? A date in front is the day it came up'),
  takes: { ids: ['deliverable'] },
  needsWords: true,
  nothing: later('Write what it is about.'),
  options: (input, typed) => {
    const id = topicId(input, typed.words);
    const option = (label: string, blocks: string | undefined) =>
      entryOption(input, 'disagreement', label, { id, topic: typed.words, opened: typed.date, blocks }, [
        id,
        blocks,
        typed.date,
      ]);
    return [
      option(t('The work goes on'), undefined),
      ...deliverables(input, typed)
        .filter(({ approved, cancelled }) => approved === undefined && cancelled === undefined)
        .map(({ id: blocks, title }) => option(t('{0} can not go on', title ?? blocks), blocks)),
    ];
  },
};

const LONGEST_ID = 24;

/** A short name from the words that no other topic has. @example 'A carousel on the homepage' // 'carousel' */
function topicId({ record }: LogInput, words: string): string {
  const taken = new Set((record.disagreements ?? []).map(({ id }) => id));
  const parts = words
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !SMALL.has(word));
  const base = (parts[0] ?? 'topic').slice(0, LONGEST_ID);
  let id = base;
  for (let n = 2; taken.has(id); n += 1) id = `${base}-${n}`;
  return id;
}

const SMALL = new Set(['a', 'an', 'the', 'on', 'of', 'in', 'for', 'to', 'and', 'or', 'we', 'they', 'our', 'their']);
