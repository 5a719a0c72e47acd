// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { dirname, relative, resolve } from 'node:path';

/** So many frames tell where a test went wrong. */
const enough = 4;

/**
 * The frames of a stack that lie in bundled suites, told as places in their sources.
 *
 * @example
 * sourceFrames('Error: no\n    at Context.<anonymous> (/repo/out/host/tree.js:49:35)', '/repo/out/host', '/repo')
 * // ['at test/host/suites/tree/rows.test.ts:12:5']
 *
 * @param {string} stack
 * @param {string} bundles absolute path of the folder with the bundles and their source maps
 * @param {string} root absolute path that the told places start from
 * @returns {string[]}
 */
export function sourceFrames(stack, bundles, root) {
  /** @type {string[]} */
  const told = [];
  for (const [, file = '', line, column] of stack.matchAll(/\(?((?:\/|[A-Za-z]:\\)[^():\n]+):(\d+):(\d+)\)?/g)) {
    if (!file.startsWith(bundles) || !existsSync(`${file}.map`)) continue;
    /** @type {import('node:module').SourceMapPayload} */
    const payload = JSON.parse(readFileSync(`${file}.map`, 'utf8'));
    const map = new SourceMap(payload);
    const entry = map.findEntry(Number(line) - 1, Number(column) - 1);
    if (!('originalSource' in entry)) continue;
    const source = relative(root, resolve(dirname(file), entry.originalSource));
    if (source.includes('node_modules')) continue;
    told.push(`at ${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}`);
    if (told.length === enough) break;
  }
  return told;
}
