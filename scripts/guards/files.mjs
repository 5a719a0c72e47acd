// @ts-check
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The root of the repository. */
export const root = resolve(import.meta.dirname, '..', '..');

/**
 * The files of the repository: what git tracks and what it would add, less what is deleted.
 *
 * @param {string} [folder] absolute path
 * @returns {readonly string[]} paths from the root, with forward slashes, in alphabetical order
 */
export function repositoryFiles(folder = root) {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const files = listed.split('\0').filter((file) => file !== '' && existsSync(join(folder, file)));
  return [...new Set(files)].sort();
}

/**
 * The texts of files.
 *
 * @param {readonly string[]} files paths from the root
 * @returns {Map<string, string>}
 */
export function textsOf(files) {
  return new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
}
