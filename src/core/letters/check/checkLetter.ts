/** Looks a letter through before it leaves. What it says about a letter is right far more often than it is complete: a person reads it last. */
import { t } from '../../l10n';
import { oneLine } from '../markdown';
import { LONGEST_LETTER } from '../readLetter';
import { checkFacts, type CheckInput } from './checkFacts';
import { CHECKS } from './checks';
import type { LetterProblem } from './letterProblem';
import { letterText } from './letterText';

/**
 * What should not leave in this letter, in the order of its text. The notes to the sender at its top are no part of it.
 * @param document Markdown, as a draft is opened and as a person may have changed it
 * @example checkLetter('Dear Jane Doe,\n\nPlease pay **$2,400.00** by [date].\n', input)[0]?.code // 'letter/placeholder'
 */
export function checkLetter(document: string, input: CheckInput): readonly LetterProblem[] {
  if (document.length > LONGEST_LETTER) return [tooLong()];
  const letter = letterText(document);
  if (letter.plain.trim() === '') return [];
  const facts = checkFacts(input);
  return CHECKS.flatMap((check) => check(letter, facts))
    .map((found) => ({ ...found, message: oneLine(found.message) }))
    .sort((a, b) => a.span.start - b.span.start);
}

function tooLong(): LetterProblem {
  return {
    code: 'letter/length',
    severity: 'info',
    message: t('This letter is longer than {0} characters and is not looked through. Shorten it.', LONGEST_LETTER),
    span: { start: 0, end: 0 },
    suggestion: null,
  };
}
