// @ts-check
// Asks the registry for known faults of the packages in the lock file, of those that are shipped and of all: npm run audit
// Needs the network, so no test runs it. Ends with 0 where nothing is known, 1 where something is, 2 where there was no answer.
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { atTheEnd } from './ending.mjs';
import { ADVISORIES, coveredIn } from './package/advisories.mjs';
import { answerLines, answerOf, keepAudit, lockDigest } from './package/audit.mjs';

const root = resolve(import.meta.dirname, '..');

const lock = await readFile(join(root, 'package-lock.json'), 'utf8');
const covered = coveredIn(JSON.parse(lock).packages, ADVISORIES);
const audit = {
  asked: new Date().toISOString().slice(0, 10),
  lock: lockDigest(lock),
  shipped: answerOf(await outputOf(['--omit=dev'])),
  all: answerOf(await outputOf([])),
};
await keepAudit(join(root, 'out', 'audit.json'), audit);
const answers = [audit.shipped, audit.all];
for (const line of [...answerLines('shipped', audit.shipped), ...answerLines('all', audit.all)]) console.log(line);
console.log(`known here: ${covered.length === 0 ? 'nothing' : covered.join(', ')}, of ${ADVISORIES.length} advisories`);
if (covered.length > 0 || answers.some(({ is }) => is === 'faulty')) process.exitCode = 1;
else if (answers.some(({ is }) => is === 'unanswered')) process.exitCode = 2;

/**
 * @param {readonly string[]} args
 * @returns {Promise<string>} what npm printed, however it ended
 */
function outputOf(args) {
  return new Promise((done, fail) => {
    const child = spawn('npm', ['audit', '--json', '--package-lock-only', ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'ignore'],
      shell: process.platform === 'win32',
    });
    const forget = atTheEnd(() => child.kill());
    let output = '';
    child.stdout.on('data', (chunk) => (output += String(chunk)));
    child.once('error', fail);
    child.once('close', () => {
      forget();
      done(output);
    });
  });
}
