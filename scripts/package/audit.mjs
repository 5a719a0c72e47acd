// @ts-check
// What the registry knows of faults in packages, as "npm audit --json" tells it, and what was said last.
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * An answer: `clean`, the faults one a line, or why there is no answer.
 *
 * @typedef {{ readonly is: 'clean', readonly packages: number }
 *   | { readonly is: 'faulty', readonly faults: readonly string[] }
 *   | { readonly is: 'unanswered', readonly why: string }} Answer
 */

/**
 * The last answers, with what they are about.
 *
 * @typedef {object} Audit
 * @property {string} asked the day, such as `2026-11-23`
 * @property {string} lock SHA-256 of the lock file that was asked about
 * @property {Answer} shipped about what is bundled, and what that could draw in
 * @property {Answer} all about everything that is installed
 */

/**
 * Reads an answer. Whatever is no report of npm's second version counts as none: silence is never read as "clean".
 *
 * @param {string} output of `npm audit --json`
 * @returns {Answer}
 */
export function answerOf(output) {
  /** @type {any} */
  let said;
  try {
    said = JSON.parse(output);
  } catch {
    return { is: 'unanswered', why: 'npm printed no JSON' };
  }
  const { vulnerabilities, metadata, auditReportVersion } = said ?? {};
  if (auditReportVersion !== 2 || typeof vulnerabilities !== 'object' || vulnerabilities === null)
    return { is: 'unanswered', why: String(said?.message || said?.error?.summary || 'npm printed no report') };
  const faults = Object.entries(vulnerabilities).map(([name, { severity, range, via }]) => {
    const titles = via.map((/** @type {any} */ each) => (typeof each === 'string' ? `by ${each}` : each.title));
    return `${name} ${range} (${severity}): ${titles.join('; ')}`;
  });
  if (faults.length > 0) return { is: 'faulty', faults };
  const { total = 0 } = metadata?.dependencies ?? {};
  return total > 0 ? { is: 'clean', packages: total } : { is: 'unanswered', why: 'npm looked at no package' };
}

/**
 * An answer in words.
 *
 * @param {string} about such as `shipped`
 * @param {Answer} answer
 * @returns {readonly string[]} lines
 */
export function answerLines(about, answer) {
  if (answer.is === 'clean') return [`${about}: no known fault in ${answer.packages} packages`];
  if (answer.is === 'unanswered') return [`${about}: not known, the registry gave no answer (${answer.why})`];
  return [`${about}: ${answer.faults.length} with known faults`, ...answer.faults.map((fault) => `  ${fault}`)];
}

/**
 * The last audit in one line, for who makes a package.
 *
 * @param {Audit | undefined} audit
 * @param {string} lock digest of the lock file as it is
 * @returns {string}
 */
export function lastAuditLine(audit, lock) {
  if (audit === undefined) return 'Known faults: never asked here. Run "npm run audit".';
  if (audit.lock !== lock) return `Known faults: the lock file has changed since ${audit.asked}. Run "npm run audit".`;
  return `Known faults, asked ${audit.asked}: ${answerLines('shipped', audit.shipped).join(' ').replace(/ {2,}/g, ' ')}`;
}

/**
 * The digest by which an audit knows its lock file.
 *
 * @param {string | Buffer} lock
 */
export function lockDigest(lock) {
  return createHash('sha256').update(lock).digest('hex');
}

/**
 * @param {string} file absolute path
 * @returns {Promise<Audit | undefined>} undefined where nothing was kept
 */
export async function lastAudit(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * @param {string} file absolute path
 * @param {Audit} audit
 */
export async function keepAudit(file, audit) {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(audit, undefined, 2)}\n`);
}
