/** The known word that a mistyped one was probably meant to be. */
import { distance } from 'fastest-levenshtein';

/** Two slips of the finger at most, and never more than a third of the word. */
const MOST_SLIPS = 2;

/**
 * The candidate nearest to the word, upper and lower case alike; `undefined` where none is near.
 * @example nearest('paymnet', ['agreed', 'payment']) // 'payment'
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const lower = word.toLowerCase();
  let slips = Math.min(MOST_SLIPS, Math.ceil(word.length / 3));
  let found: string | undefined;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > slips) continue;
    const away = distance(lower, candidate.toLowerCase());
    if (away > slips || (found !== undefined && away === slips)) continue;
    found = candidate;
    slips = away;
  }
  return found;
}
