import type { Level } from '../../assessment';
import { t, tn } from '../../l10n';
import { LETTER_WORDS } from '../../valueWords';
import { lettersOf, levelFor, finding, sentence, type Rule } from '../rule';
import { CLARITY_LETTERS } from './letters';

/** `clarity/rounds`: rounds used over rounds included, for each deliverable that is neither approved nor cancelled. */
export const rounds: Rule = (input) => {
  const { snapshot } = input;
  const steps = input.thresholds['clarity/rounds'];
  return snapshot.deliverables.flatMap((deliverable) => {
    const included = deliverable.roundsIncluded;
    if (included === undefined || deliverable.approved !== undefined || deliverable.cancelled !== undefined) return [];
    const used = deliverable.rounds;
    const over = used.slice(included);
    const byCount = levelFor(over.length, steps);
    if (byCount === 'clear') return [];
    const letter = lettersOf(snapshot, CLARITY_LETTERS).find((l) => {
      const passedBefore = used.filter((round) => round.date <= l.date).length > included;
      return passedBefore && over.filter((round) => round.date > l.date).length >= steps.let_go;
    });
    const after = letter === undefined ? [] : over.filter((round) => round.date > letter.date);
    const level: Level = letter === undefined ? byCount : 'let_go';
    const decisive =
      letter === undefined ? over[(byCount === 'act' ? steps.act : steps.watch) - 1] : after[steps.let_go - 1];
    return [
      finding(input, 'clarity/rounds', level, {
        message: sentence(
          tn(
            used.length,
            '{0} round used of {1} included on {2}: {3} over',
            '{0} rounds used of {1} included on {2}: {3} over',
            included,
            deliverable.title ?? deliverable.id,
            over.length,
          ),
          t('watch from {0} over, act from {1}', steps.watch, steps.act),
          letter === undefined
            ? ''
            : t(
                '{0} of them after the {1} of {2} (let go from {3})',
                after.length,
                LETTER_WORDS[letter.kind],
                letter.date,
                steps.let_go,
              ),
        ),
        since: decisive?.date ?? null,
        clears: t('Approval of the deliverable, or more rounds agreed in the brief.'),
        counted: [...used, ...(letter === undefined ? [] : [letter])],
      }),
    ];
  });
};
