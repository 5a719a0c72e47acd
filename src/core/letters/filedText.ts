/** A letter as it is filed: what the sender was to look at is no part of it. */
import { readLetter, type TextSpan } from './readLetter';

/**
 * The stretch to take out of a letter's document before it is filed: the comment at its top, with the blank lines behind it; `null`
 * where there is none.
 * @example notesToTakeOut('<!-- Before you send: -->\n\n# Hello\n') // { start: 0, end: 27 }
 */
export function notesToTakeOut(text: string): TextSpan | null {
  const { notes } = readLetter(text);
  if (notes === null) return null;
  const behind = /^\s*/.exec(text.slice(notes.end))?.[0].length ?? 0;
  return { start: text.startsWith('\ufeff') ? 1 : 0, end: notes.end + behind };
}
