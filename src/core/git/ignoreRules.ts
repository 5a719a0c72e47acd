/** Whether Git leaves a file out: the rules of every file that names patterns, together and in Git's own order. */
import ignore from 'ignore';

/** A file of patterns. */
export interface PatternFile {
  /** The folder that its patterns start from, from the root of the repository; empty for the root. @example 'work/.clients' */
  readonly folder: string;
  readonly text: string;
}

/** The rules of a repository. */
export interface IgnoreRules {
  /** Whether a file is left out; its path is from the root of the repository. */
  ignores(path: string): boolean;
}

/**
 * The rules of some files, from the one that counts least to the one that counts most: `info/exclude`, then each `.gitignore` from the
 * root down. All become one list, since Git lets the last pattern that fits decide, whichever file it stands in.
 * @example ignoreRules([{ folder: '', text: '*.log' }, { folder: 'work', text: '!keep.log' }]).ignores('work/keep.log') // false
 */
export function ignoreRules(files: readonly PatternFile[], ignoreCase = false): IgnoreRules {
  const rules = ignore({ ignoreCase, allowRelativePaths: true });
  for (const { folder, text } of files) {
    rules.add(linesOf(text).flatMap((line) => patternFromRoot(line, folder) ?? []));
  }
  return { ignores: (path) => rules.ignores(path) };
}

/** The lines of a file as Git reads it: without byte order mark, and without the carriage return before a line feed. */
function linesOf(text: string): readonly string[] {
  return text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map((line) => line.replace(/\r$/, ''));
}

/** The pattern as the root's own file would have to say it; `undefined` for a line that says nothing. */
function patternFromRoot(line: string, folder: string): string | undefined {
  if (line.startsWith('#') || line.trim() === '') return undefined;
  if (folder === '') return line;
  const negation = line.startsWith('!') ? '!' : '';
  const pattern = line.slice(negation.length);
  // A slash at the beginning or in the middle binds a pattern to its folder; all others hold at any depth below it.
  const isBound = /\/(?! *$)/.test(pattern);
  const base = `/${literal(folder)}/`;
  const plain = pattern.replace(/^\\(?=[!#])/, '').replace(/^\//, '');
  return `${negation}${base}${isBound ? '' : '**/'}${plain}`;
}

/** A text that a pattern takes for nothing but itself. */
function literal(text: string): string {
  return text.replace(/[\\*?[\] !#]/g, '\\$&');
}
