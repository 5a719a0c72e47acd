/** What a check of a letter finds, and what a check is. */
import type { Severity } from '../../record/problem';
import type { TextSpan } from '../readLetter';
import type { CheckFacts } from './checkFacts';
import type { LetterText } from './letterText';

export interface LetterProblem {
  /** @example 'letter/amount' */
  readonly code: `letter/${string}`;
  readonly severity: Severity;
  /** One or two sentences: what is wrong and what to do. */
  readonly message: string;
  readonly span: TextSpan;
  /** What the record has in place of the text at `span`, in the letter's own way of writing; `null` where more than one value may be meant. */
  readonly suggestion: string | null;
}

/** One thing that a letter is looked through for. */
export type LetterCheck = (letter: LetterText, facts: CheckFacts) => readonly LetterProblem[];
