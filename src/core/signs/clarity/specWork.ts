import { t, tn } from '../../l10n';
import { levelFor, againAfter, againWords, dayOfNth, finding, inWindow, lettersOf, sentence, type Rule } from '../rule';
import { freeWorkOf } from '../freeWork';
import { CLARITY_LETTERS } from './letters';

/** `clarity/spec_work`: a prospect wants custom work for nothing before any agreement. */
export const specWork: Rule = (input) => {
  const { snapshot } = input;
  if (snapshot.status !== 'prospect') return [];
  const steps = input.thresholds['clarity/spec_work'];
  const facts = freeWorkOf(snapshot).filter((fact) => inWindow(fact.date, snapshot.asOf, steps.window));
  const level = levelFor(facts.length, steps);
  if (level === 'clear') return [];
  const again = againAfter(lettersOf(snapshot, CLARITY_LETTERS), facts);
  return [
    finding(input, 'clarity/spec_work', again === undefined ? level : 'let_go', {
      message: sentence(
        tn(
          facts.length,
          'Free custom work wanted before any agreement: {0} time, {1}',
          'Free custom work wanted before any agreement: {0} times, {1}',
          facts.map((fact) => fact.date).join(', '),
        ),
        t('act from {0}', steps.act),
        againWords(again),
      ),
      since: again?.fact.date ?? dayOfNth(facts, steps.act),
      clears: t('A paid first step agreed, or the wish withdrawn.'),
      counted: [
        ...facts.flatMap((fact) => fact.paths.map((path) => ({ path, date: fact.date }))),
        ...(again === undefined ? [] : [again.letter]),
      ],
    }),
  ];
};
