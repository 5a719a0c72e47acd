import type { Level } from '../../assessment';
import { daysBetween } from '../../dates';
import { t, tn } from '../../l10n';
import { deliverableById, type QuestionState, type Snapshot } from '../../snapshot';
import { LETTER_WORDS } from '../../valueWords';
import { finding, lettersOf, levelFor, limitsFrom, sentence, type Rule } from '../rule';
import { CLARITY_LETTERS } from './letters';

/** `clarity/unanswered`: our questions that are open. One on an approved or cancelled deliverable rests, and all rest once the work ended. */
export const unanswered: Rule = (input) => {
  const { snapshot } = input;
  const steps = input.thresholds['clarity/unanswered'];
  const ours = snapshot.questions.filter((question) => question.by === 'us');
  const letters = lettersOf(snapshot, CLARITY_LETTERS);
  const answered = ours.filter((question) => question.answered !== undefined).length;
  return ours
    .filter((question) => question.answered === undefined && !rests(snapshot, question))
    .map((question) => {
      const days = daysBetween(question.asked, snapshot.asOf);
      const letter = letters.find(
        (l) => l.date >= question.asked && daysBetween(l.date, snapshot.asOf) >= steps.let_go,
      );
      const byDays = levelFor(days, steps);
      const level: Level = letter === undefined || byDays === 'clear' ? byDays : 'let_go';
      const what = question.question === undefined ? t('Our question') : t('"{0}"', question.question);
      return finding(input, 'clarity/unanswered', level, {
        message: sentence(
          tn(days, '{1} of {2} open for {0} day', '{1} of {2} open for {0} days', what, question.asked),
          limitsFrom(steps),
          letter === undefined
            ? ''
            : tn(
                daysBetween(letter.date, snapshot.asOf),
                '{0} day after the {1} of {2} (let go from {3})',
                '{0} days after the {1} of {2} (let go from {3})',
                LETTER_WORDS[letter.kind],
                letter.date,
                steps.let_go,
              ),
        ),
        since: question.asked,
        clears: t('An answer.'),
        counted: [{ path: question.path, date: question.asked }, ...(letter === undefined ? [] : [letter])],
        counter: [
          answered === 0
            ? undefined
            : tn(
                ours.length,
                'Answered {1} of {0} question of ours.',
                'Answered {1} of {0} questions of ours.',
                answered,
              ),
        ],
      });
    });
};

/** Whether nobody needs the answer to a question any more. */
export function rests(snapshot: Snapshot, question: QuestionState): boolean {
  const deliverable = deliverableById(snapshot, question.deliverable);
  return snapshot.status === 'ended' || deliverable?.approved !== undefined || deliverable?.cancelled !== undefined;
}
