/** Blanks like `[your name]` that a draft leaves for its sender to fill in. */

/** Words in square brackets that are neither escaped, nor a link or where one leads, nor the box of a task. */
const PLACEHOLDER =
  /(?<!\\)(?!(?<=^ {0,3})\[[^\]\r\n]*\]:)\[(?=[^[\]\r\n]*\p{L}[^[\]\r\n]*\p{L})[^[\]\\\r\n]+\](?![([])/gmu;

/**
 * The blanks of a letter's Markdown in their order, each once, with their brackets.
 * @param markdown without the notes to the sender
 * @example placeholdersIn('Dear [name], [here](https://acme.example) \\[sic\\]') // ['[name]']
 */
export function placeholdersIn(markdown: string): readonly string[] {
  return [...new Set([...markdown.matchAll(PLACEHOLDER)].map(([found]) => found))];
}
