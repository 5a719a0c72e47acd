/** Hints of a file whose text gives no record for a moment, while somebody writes in it. */
import type { InlayHintText } from './inlayHints';

/**
 * The hints of an earlier text that still stand in the lines which a later one has in common with it, so that nothing jumps while a
 * line is written. Those of the lines between are left out.
 * @example carriedHints(hints, 'a: 1\nb: 2\n', 'a: 1\nx [\nb: 2\n') // those of a, and those of b five characters further on
 */
export function carriedHints(
  hints: readonly InlayHintText[],
  earlier: string,
  later: string,
): readonly InlayHintText[] {
  const shorter = Math.min(earlier.length, later.length);
  let head = 0;
  while (head < shorter && earlier[head] === later[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && earlier[earlier.length - 1 - tail] === later[later.length - 1 - tail]) tail += 1;
  const firstEnd = later.lastIndexOf('\n', head - 1);
  const nextLine = earlier.indexOf('\n', earlier.length - tail);
  const shift = later.length - earlier.length;
  const move = (offset: number): number | undefined => {
    if (head > 0 && offset <= firstEnd) return offset;
    return nextLine >= 0 && offset > nextLine ? offset + shift : undefined;
  };
  return hints.flatMap((hint) => {
    const offset = move(hint.offset);
    if (offset === undefined) return [];
    const start = hint.from === undefined ? undefined : move(hint.from.start);
    const end = hint.from === undefined ? undefined : move(hint.from.end);
    return [{ ...hint, offset, from: start === undefined || end === undefined ? undefined : { start, end } }];
  });
}
