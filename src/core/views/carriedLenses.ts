/** Lenses of a file whose text gives no client for a moment, while somebody writes in it. */
import type { Lens } from './lenses';

/**
 * The lenses of an earlier text where their lines stand in a later one, so that none moves on to another entry while lines are
 * added or taken out. Those of the lines that changed stay, for without them the text below would jump.
 * @example carriedLenses([{ line: 2, … }], 'a: 1\nb: 2\n', 'a: 1\nx: [\nb: 2\n') // the same lens on line 3
 */
export function carriedLenses(lenses: readonly Lens[], earlier: string, later: string): readonly Lens[] {
  const before = earlier.split('\n');
  const after = later.split('\n');
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const lastChanged = Math.max(1, after.length - tail);
  return lenses.map((lens) => {
    if (lens.line <= head) return lens;
    const isBehind = lens.line > before.length - tail;
    return { ...lens, line: isBehind ? lens.line + after.length - before.length : Math.min(lens.line, lastChanged) };
  });
}
