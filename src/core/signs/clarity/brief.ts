import { levelFor, finding, plural, type Rule } from '../rule';

/** `clarity/brief`: an active client whose brief lacks its goal, its deliverables or the day it was agreed. */
export const brief: Rule = (input) => {
  const { snapshot } = input;
  if (snapshot.status !== 'active') return [];
  const known = snapshot.brief;
  const others = snapshot.requests.length + snapshot.revisions.length + snapshot.questions.length;
  if (known === undefined && others === 0) return [];
  const gaps = [
    ...(known?.goal === undefined ? ['goal'] : []),
    ...(snapshot.deliverables.length === 0 ? ['deliverables'] : []),
    ...(known?.agreed === undefined ? ['agreed date'] : []),
  ];
  const steps = input.thresholds['clarity/brief'];
  const level = levelFor(gaps.length, steps);
  if (level === 'clear') return [];
  return [
    finding(input, 'clarity/brief', level, {
      message: `The brief has no ${gaps.join(', no ')}: ${plural(gaps.length, 'gap')} (watch from ${steps.watch}).`,
      since: known?.agreed ?? null,
      clears: 'Write down the goal, the deliverables and the day they were agreed.',
      counted: [{ path: ['brief'] }],
    }),
  ];
};
