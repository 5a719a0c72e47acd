/** Looking for words in any script: JavaScript's own word boundary knows nothing of Vietnamese letters. */
import type { TextSpan } from '../readLetter';

/**
 * A pattern for whole words, whatever their case.
 * @param form a regular expression; its spaces stand for any white space
 */
export function words(form: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${form.replaceAll(' ', '\\s+')})(?![\\p{L}\\p{N}_])`, 'giu');
}

/** The places of a pattern in a text. */
export function places(text: string, pattern: RegExp): readonly (TextSpan & { readonly text: string })[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
}

/** Whether a pattern is found in a text. A pattern with `g` keeps no place between two calls here. */
export function has(text: string, pattern: RegExp): boolean {
  return text.search(pattern) >= 0;
}

/** A text as a pattern for itself. */
export function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+');
}

/** Words alone, in lower case and composed, for comparing what was written in two ways. @example wordsOf('Pays, late!') // ['pays', 'late'] */
export function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu) ?? []
  );
}
