import { t, tn } from '../../l10n';
import { levelFor, finding, sentence, type Rule } from '../rule';

/** `clarity/brief`: an active client whose brief lacks its goal, its deliverables or the day it was agreed. */
export const brief: Rule = (input) => {
  const { snapshot } = input;
  if (snapshot.status !== 'active') return [];
  const known = snapshot.brief;
  const others = snapshot.requests.length + snapshot.revisions.length + snapshot.questions.length;
  if (known === undefined && others === 0) return [];
  const gaps = [
    ...(known?.goal === undefined ? [t('no goal')] : []),
    ...(snapshot.deliverables.length === 0 ? [t('no deliverables')] : []),
    ...(known?.agreed === undefined ? [t('no agreed date')] : []),
  ];
  const steps = input.thresholds['clarity/brief'];
  const level = levelFor(gaps.length, steps);
  if (level === 'clear') return [];
  return [
    finding(input, 'clarity/brief', level, {
      message: sentence(
        tn(gaps.length, 'The brief has {1}: {0} gap', 'The brief has {1}: {0} gaps', gaps.join(', ')),
        t('watch from {0}', steps.watch),
      ),
      since: known?.agreed ?? null,
      clears: t('Write down the goal, the deliverables and the day they were agreed.'),
      counted: [{ path: ['brief'] }],
    }),
  ];
};
