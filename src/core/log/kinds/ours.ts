/** A slip of our own. */
import { OURS_KINDS } from '../../record/schema';
import { entryOption, type LogKind } from '../option';
import { inWords } from './shared';

export const ours: LogKind = {
  title: 'Our own slip',
  when: 'we were late, silent, or did work without a quote',
  icon: 'person',
  prompt: 'What happened? Add #deliverable or a date in front',
  takes: { ids: ['deliverable'] },
  needsWords: false,
  nothing: 'Write what happened.',
  options: (input, typed) =>
    OURS_KINDS.map((kind) =>
      entryOption(input, 'ours', inWords(kind), { date: typed.date, kind, deliverable: typed.id, note: typed.words }, [
        typed.id,
        typed.date,
      ]),
    ),
};
