/** A slip of our own. */
import { later } from '../../l10n';
import { OURS_KINDS } from '../../record/schema';
import { entryOption, type LogKind } from '../option';
import { labelOf } from './shared';

export const ours: LogKind = {
  title: later('Our own slip'),
  when: later('we were late, silent, or did work without a quote'),
  icon: 'person',
  prompt: later('What happened? Add #deliverable or a date in front'),
  takes: { ids: ['deliverable'] },
  needsWords: false,
  nothing: later('Write what happened.'),
  options: (input, typed) =>
    OURS_KINDS.map((kind) =>
      entryOption(input, 'ours', labelOf(kind), { date: typed.date, kind, deliverable: typed.id, note: typed.words }, [
        typed.id,
        typed.date,
      ]),
    ),
};
