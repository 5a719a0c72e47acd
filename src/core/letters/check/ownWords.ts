/** What the letter says in our own words: without quotations, and without what the record says in the client's words. */
import type { CheckFacts } from './checkFacts';
import type { LetterText } from './letterText';
import { literal } from './wordForms';

/** Shorter texts of the record are words that anybody uses. */
const SHORTEST = 10;

/** As long as `letter.plain`, with blanks in place of the words of others. */
export function ownWords(letter: LetterText, { texts }: CheckFacts): string {
  return texts
    .filter((text) => text.trim().length >= SHORTEST)
    .reduce(
      (own, text) => own.replace(new RegExp(literal(text.trim()), 'gu'), (found) => ' '.repeat(found.length)),
      letter.unquoted,
    );
}
