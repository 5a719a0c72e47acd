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
 * The time that a match takes grows with the number of ways in which the folders of a path can be dealt out to the `**` of a pattern, which a
 * file of somebody else's could make endless: all patterns together may have so many, and each so many characters.
 */
const MOST_WAYS = 200_000;
const LONGEST_PATTERN = 1000;

/**
 * The rules of some files, from the one that counts least to the one that counts most: `info/exclude`, then each `.gitignore` from the
 * root down. All become one list, since Git lets the last pattern that fits decide, whichever file it stands in.
 * @example ignoreRules([{ folder: '', text: '*.log' }, { folder: 'work', text: '!keep.log' }]).ignores('work/keep.log') // false
 */
export function ignoreRules(files: readonly PatternFile[], ignoreCase = false): IgnoreRules {
  let depth = 0;
  let rules = ignore();
  return {
    ignores: (path) => {
      const folders = path.split('/').length;
      if (folders > depth) {
        depth = folders;
        rules = rulesFor(files, ignoreCase, depth);
      }
      return rules.ignores(path);
    },
  };
}

/** @param depth of the paths that are held against them, in names */
function rulesFor(files: readonly PatternFile[], ignoreCase: boolean, depth: number): ReturnType<typeof ignore> {
  const rules = ignore({ ignoreCase, allowRelativePaths: true });
  let left = MOST_WAYS;
  /** Takes what a pattern needs of the measure; whether there was enough. One with a single `**` needs none. */
  const take = (pattern: string): boolean => {
    const globstars = globstarsIn(pattern);
    const ways = globstars > 1 ? depth ** globstars : 0;
    if (pattern.length > LONGEST_PATTERN || ways > left) return false;
    left -= ways;
    return true;
  };
  for (const { folder, text } of files) {
    rules.add(linesOf(text).flatMap((line) => patternFromRoot(line, folder, take) ?? []));
  }
  return rules;
}

function globstarsIn(pattern: string): number {
  return pattern.match(/(?<=^|\/)\*{2,}(?=\/|$)/g)?.length ?? 0;
}

/** The lines of a file as Git reads it: without byte order mark, and without the carriage return before a line feed. */
function linesOf(text: string): readonly string[] {
  return text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map((line) => line.replace(/\r$/, ''));
}

/** The pattern as the root's own file would have to say it; `undefined` for a line that says nothing. */
function patternFromRoot(line: string, folder: string, take: (pattern: string) => boolean): string | undefined {
  if (line.startsWith('#') || line.trim() === '') return undefined;
  const negation = line.startsWith('!') ? '!' : '';
  // Several `**` in a row say what one says.
  const whole = line.slice(negation.length).replace(/(^|\/)(?:\*{2,}\/)+(?=\*{2,}(?:\/|$))/g, '$1');
  // What can not be held against a path lets it in, so that nothing is said to be left out that Git would take.
  const pattern = [whole, ...(negation === '' ? [] : [wider(whole), '**'])].find(take);
  if (pattern === undefined || folder === '') return pattern === undefined ? undefined : `${negation}${pattern}`;
  // A slash at the beginning or in the middle binds a pattern to its folder; all others hold at any depth below it.
  const isBound = /\/(?! *$)/.test(pattern);
  const base = `/${literal(folder)}/`;
  const plain = pattern.replace(/^\\(?=[!#])/, '').replace(/^\//, '');
  return `${negation}${base}${isBound ? '' : '**/'}${plain}`;
}

/** A pattern that fits all that another one does, and more. @example wider('a/**\/b/**\/c') // 'a/**' */
function wider(pattern: string): string {
  const end = /(?<=[^*]\/)\*{2,}(?=\/|$)/.exec(pattern)?.index ?? LONGEST_PATTERN;
  return end < LONGEST_PATTERN ? `${pattern.slice(0, end)}**` : '**';
}

/** A text that a pattern takes for nothing but itself. */
function literal(text: string): string {
  return text.replace(/[\\*?[\] !#]/g, '\\$&');
}
