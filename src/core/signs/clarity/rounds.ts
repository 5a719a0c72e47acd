import type { Level } from '../../assessment';
import { lettersOf, levelFor, finding, plural, type Rule } from '../rule';
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
        message:
          `${plural(used.length, 'round')} used of ${included} included on ${deliverable.title ?? deliverable.id}: ${over.length} over` +
          ` (watch from ${steps.watch} over, act from ${steps.act})` +
          (letter === undefined
            ? ''
            : `; ${after.length} of them after the ${letter.kind.replaceAll('_', ' ')} of ${letter.date} (let go from ${steps.let_go})`) +
          '.',
        since: decisive?.date ?? null,
        clears: 'Approval of the deliverable, or more rounds agreed in the brief.',
        counted: [...used, ...(letter === undefined ? [] : [letter])],
      }),
    ];
  });
};
