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
 * So many `**` between other parts, and so many characters, does a pattern have at most that is held against a path. The time that a match takes
 * grows with the number of ways in which the folders of a path can be dealt out to them, which a file of somebody else's could make endless.
 */
const MOST_GLOBSTARS = 3;
const LONGEST_PATTERN = 1000;

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
  const negation = line.startsWith('!') ? '!' : '';
  // Several `**` in a row say what one says.
  const pattern = line.slice(negation.length).replace(/(^|\/)(?:\*{2,}\/)+(?=\*{2,}(?:\/|$))/g, '$1');
  // What is not held against a path lets it in, so that nothing is said to be left out that Git would take.
  if (isEndless(pattern)) return negation === '' ? undefined : '!**';
  if (folder === '') return `${negation}${pattern}`;
  // A slash at the beginning or in the middle binds a pattern to its folder; all others hold at any depth below it.
  const isBound = /\/(?! *$)/.test(pattern);
  const base = `/${literal(folder)}/`;
  const plain = pattern.replace(/^\\(?=[!#])/, '').replace(/^\//, '');
  return `${negation}${base}${isBound ? '' : '**/'}${plain}`;
}

function isEndless(pattern: string): boolean {
  return pattern.length > LONGEST_PATTERN || (pattern.match(/\*{2,}/g) ?? []).length > MOST_GLOBSTARS;
}

/** A text that a pattern takes for nothing but itself. */
function literal(text: string): string {
  return text.replace(/[\\*?[\] !#]/g, '\\$&');
}
