// @ts-check
import { readFile, writeFile } from 'node:fs/promises';

/**
 * How many tests of a tier passed and failed.
 *
 * @typedef {{ readonly passed: number, readonly failed: number }} Counts
 */

/** The environment variable that names the file for a tier's counts. */
const fileVariable = 'TIER_COUNTS';

/**
 * Hands counts to whoever started this process, if somebody asked for them.
 *
 * @param {Counts} counts
 */
export async function reportCounts(counts) {
  const file = process.env[fileVariable];
  if (file !== undefined) await writeFile(file, JSON.stringify(counts));
}

/**
 * The environment that asks a child process for its counts.
 *
 * @param {string} file absolute path
 * @returns {NodeJS.ProcessEnv}
 */
export function askingForCounts(file) {
  return { ...process.env, [fileVariable]: file };
}

/**
 * Reads what a child process handed over; undefined where it ended before it could.
 *
 * @param {string} file absolute path
 * @returns {Promise<Counts | undefined>}
 */
export async function readCounts(file) {
  try {
    const { passed, failed } = JSON.parse(await readFile(file, 'utf8'));
    return typeof passed === 'number' && typeof failed === 'number' ? { passed, failed } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The counts as one line.
 *
 * @param {Counts} counts
 * @returns {string} such as `12 passed, 0 failed`
 */
export function countsLine({ passed, failed }) {
  return `${passed} passed, ${failed} failed`;
}
