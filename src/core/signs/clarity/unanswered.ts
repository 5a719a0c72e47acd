import type { Level } from '../../assessment';
import { daysBetween } from '../../dates';
import { deliverableById, type QuestionState, type Snapshot } from '../../snapshot';
import { finding, lettersOf, levelFor, plural, type Rule } from '../rule';
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
      const what = question.question === undefined ? 'Our question' : `"${question.question}"`;
      return finding(input, 'clarity/unanswered', level, {
        message:
          `${what} of ${question.asked} open for ${plural(days, 'day')} (watch from ${steps.watch}, act from ${steps.act})` +
          (letter === undefined
            ? ''
            : `; ${plural(daysBetween(letter.date, snapshot.asOf), 'day')} after the ${letter.kind.replaceAll('_', ' ')} of ${letter.date} (let go from ${steps.let_go})`) +
          '.',
        since: question.asked,
        clears: 'An answer.',
        counted: [{ path: question.path, date: question.asked }, ...(letter === undefined ? [] : [letter])],
        counter: [answered === 0 ? undefined : `Answered ${answered} of ${plural(ours.length, 'question')} of ours.`],
      });
    });
};

/** Whether nobody needs the answer to a question any more. */
export function rests(snapshot: Snapshot, question: QuestionState): boolean {
  const deliverable = deliverableById(snapshot, question.deliverable);
  return snapshot.status === 'ended' || deliverable?.approved !== undefined || deliverable?.cancelled !== undefined;
}
