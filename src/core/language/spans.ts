/** What of the file a completion replaces. */
import type { Span } from '../record/lines';
import type { MapStart, Scene } from './scene';

/** The word; with the blanks before it where a line break or another indent takes their place. */
export function spanOfStart({ cursor }: Scene, { breaksLine }: MapStart): Span {
  const { start, end, blanks } = cursor.word;
  return { start: start - (breaksLine ? blanks : cursor.back), end };
}
