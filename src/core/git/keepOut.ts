/** The line that keeps the clients out of Git, and how it joins a `.gitignore` without changing anything else in it. */

/** Says it in the `.gitignore` of the folder that holds `.clients`. */
export const KEEP_OUT = '/.clients/';

/**
 * What to add at the end of a `.gitignore`, with the file's own line ends: its last line ends after as it did before. A file that has
 * nothing gets a whole line.
 * @example endToKeepOut('node_modules') // '\n/.clients/'
 */
export function endToKeepOut(text: string): string {
  const newline = /\r?\n/.exec(text)?.[0] ?? '\n';
  const isOpen = text !== '' && text !== '\uFEFF' && !text.endsWith('\n');
  return isOpen ? `${newline}${KEEP_OUT}` : `${KEEP_OUT}${newline}`;
}
