import type { Level } from '../../assessment';
import { t, tn } from '../../l10n';
import { deliverableById, type RequestState, type Snapshot } from '../../snapshot';
import {
  againAfter,
  againWords,
  dayOfNth,
  finding,
  inWindow,
  lettersOf,
  levelFor,
  oldestFirst,
  sentence,
  type Counted,
  type Rule,
  type RuleInput,
} from '../rule';
import { CLARITY_LETTERS } from './letters';

export interface Reversal extends Counted {
  /** It takes back an approval, the strongest kind. */
  readonly ofApproval: boolean;
}

/** What was taken back after work was done on it, unless the client pays for it; oldest first. */
export function reversalsOf(input: RuleInput): readonly Reversal[] {
  const { snapshot } = input;
  const { window } = input.thresholds['clarity/reversal'];
  const byRequest = snapshot.requests.flatMap((request): readonly Reversal[] => {
    const undone = takenBack(snapshot, request);
    return undone === undefined ? [] : [{ path: request.path, date: request.date, ofApproval: undone === 'approval' }];
  });
  const byRound = snapshot.revisions
    .filter((revision) => revision.reverses === true && revision.kind !== 'fix')
    .map((revision): Reversal => ({ path: revision.path, date: revision.date, ofApproval: false }));
  return oldestFirst([...byRequest, ...byRound]).filter((fact) => inWindow(fact.date, snapshot.asOf, window));
}

function takenBack(snapshot: Snapshot, request: RequestState): 'approval' | 'work' | undefined {
  if (request.reverses === undefined || request.ours || request.isGift || request.status === 'withdrawn')
    return undefined;
  if (request.status === 'approved' && request.isBilled) return undefined;
  const deliverable = deliverableById(snapshot, request.reverses);
  if (deliverable !== undefined) {
    if (deliverable.approved !== undefined && deliverable.approved <= request.date) return 'approval';
    return deliverable.delivered !== undefined && deliverable.delivered <= request.date ? 'work' : undefined;
  }
  const done = snapshot.requests.find((other) => other.id === request.reverses)?.done;
  return done !== undefined && done <= request.date ? 'work' : undefined;
}

/** `clarity/reversal`: an approval, a request, delivered work or their own choice taken back after the work was done. */
export const reversal: Rule = (input) => {
  const facts = reversalsOf(input);
  const steps = input.thresholds['clarity/reversal'];
  const approvals = facts.filter((fact) => fact.ofApproval);
  const byCount: Level = approvals.length > 0 ? 'act' : levelFor(facts.length, steps);
  if (byCount === 'clear') return [];
  const again = againAfter(lettersOf(input.snapshot, CLARITY_LETTERS), facts);
  const nth = dayOfNth(facts, byCount === 'act' ? steps.act : steps.watch);
  const firstApproval = dayOfNth(approvals, 1);
  const since = firstApproval !== null && (nth === null || firstApproval < nth) ? firstApproval : nth;
  return [
    finding(input, 'clarity/reversal', again === undefined ? byCount : 'let_go', {
      message: sentence(
        tn(
          facts.length,
          'Taken back after work was done {0} time in the last {1} days: {2}',
          'Taken back after work was done {0} times in the last {1} days: {2}',
          steps.window,
          facts
            .map(({ ofApproval, date }) =>
              ofApproval ? t('an approval on {0}', date) : t('a choice or delivered work on {0}', date),
            )
            .join(', '),
        ),
        t('watch from {0}, act from {1} or one approval', steps.watch, steps.act),
        againWords(again),
      ),
      since: again?.fact.date ?? since,
      clears: t('The change approved and billed, or these older than the window.'),
      counted: [...facts, ...(again === undefined ? [] : [again.letter])],
    }),
  ];
};
