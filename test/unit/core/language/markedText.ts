/** Texts with the cursor in them. */

/** A text and the offset of the mark `│` in it. @example marked('id: CR│-1') // { text: 'id: CR-1', offset: 6 } */
export function marked(source: string): { readonly text: string; readonly offset: number } {
  const offset = source.indexOf('│');
  if (offset < 0 || source.includes('│', offset + 1)) throw new Error(`Not one cursor in ${source}`);
  return { text: source.replace('│', ''), offset };
}

/** The lines of a text with each span of a line in `‹›`, those lines alone that have one. */
export function shown(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string[] {
  let result = text;
  for (const { start, end } of [...spans].sort((a, b) => b.start - a.start))
    result = `${result.slice(0, start)}‹${result.slice(start, end)}›${result.slice(end)}`;
  return result
    .split(/\r?\n/)
    .filter((line) => line.includes('‹'))
    .map((line) => line.trim());
}
