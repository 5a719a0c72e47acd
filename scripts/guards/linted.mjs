// @ts-check
// Which files a call of the linter reaches, held against the files of the repository.
import { relative, sep } from 'node:path';
import { ESLint } from 'eslint';

const code = /\.[cm]?[jt]sx?$/;
/** Inputs of tests and of the demo are data, whatever their name ends with. */
const data = /^(test\/fixtures|demo)\//;

/**
 * The files of code that the linter would not look at, with the patterns that it is called with.
 *
 * @param {object} request
 * @param {readonly string[]} request.patterns as on the command line
 * @param {readonly string[]} request.files of the repository, paths from the root
 * @param {string} request.folder the root, absolute
 * @returns {Promise<readonly string[]>}
 */
export async function unlintedFiles({ patterns, files, folder }) {
  const eslint = new ESLint({
    cwd: folder,
    errorOnUnmatchedPattern: false,
    ruleFilter: () => false,
    overrideConfig: { languageOptions: { parserOptions: { project: false } } },
  });
  const results = await eslint.lintFiles([...patterns]);
  const linted = new Set(results.map(({ filePath }) => relative(folder, filePath).split(sep).join('/')));
  return files.filter((file) => code.test(file) && !data.test(file) && !linted.has(file));
}

/**
 * The patterns and the options of a script that calls the linter.
 *
 * @example readLintScript('eslint --max-warnings 0 "src/*.ts" .') // { options: ['--max-warnings', '0'], patterns: ['src/*.ts', '.'] }
 * @param {string} script
 */
export function readLintScript(script) {
  const words = (script.match(/"[^"]*"|'[^']*'|\S+/g) ?? []).map((word) => word.replace(/^(["'])(.*)\1$/, '$2'));
  const options = [];
  const patterns = [];
  for (let index = 1; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (!word.startsWith('-')) patterns.push(word);
    else {
      options.push(word);
      if (/^--(max-warnings|concurrency|cache-location)$/.test(word)) options.push(words[(index += 1)] ?? '');
    }
  }
  return { options, patterns };
}
