import { levelFor, againAfter, dayOfNth, finding, inWindow, lettersOf, plural, type Rule } from '../rule';
import { freeWorkOf } from '../freeWork';
import { afterClarityLetter, CLARITY_LETTERS } from './letters';

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
      message:
        `Free custom work wanted before any agreement: ${plural(facts.length, 'time')}, ${facts.map((fact) => fact.date).join(', ')}` +
        ` (act from ${steps.act})${afterClarityLetter(again)}.`,
      since: again?.fact.date ?? dayOfNth(facts, steps.act),
      clears: 'A paid first step agreed, or the wish withdrawn.',
      counted: [
        ...facts.flatMap((fact) => fact.paths.map((path) => ({ path, date: fact.date }))),
        ...(again === undefined ? [] : [again.letter]),
      ],
    }),
  ];
};
