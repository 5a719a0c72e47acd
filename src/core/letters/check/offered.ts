/** What a compromise letter offers is not on file yet: the record gets it once the letter went out. */
import type { TextSpan } from '../readLetter';
import type { CheckFacts } from './checkFacts';
import { stretchAt, type LetterText } from './letterText';
import { has, words } from './wordForms';

const OFFER = words('propos(?:e|al|als|ed)|offer|offers|suggest|suggestion|instead|đề xuất|phương án|đề nghị');

/** Whether a value belongs to an offer that the letter makes. */
export function isOffered(letter: LetterText, { kind }: CheckFacts, { start }: TextSpan): boolean {
  if (kind !== 'compromise_proposal') return false;
  const sentence = stretchAt(letter.sentences, start);
  return sentence !== undefined && has(sentence.text, OFFER);
}
