/** A text from a file, fit to stand in a sentence: one line, not too long, nothing unseen. */
import { withoutUnseen } from '../unseen';

const LONGEST = 40;

/** @example clip('a\n b') // 'a b' */
export function clip(text: string): string {
  const line = withoutUnseen(text.slice(0, LONGEST * 4).replace(/[\s\u0085]+/g, ' ')).trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
