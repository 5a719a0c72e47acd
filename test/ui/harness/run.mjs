// @ts-check
// Runs the tests of test/ui, which drive the newest VS Code through a browser as a person would. Each file runs in a process of its own,
// with a VS Code of its own; two of them at a time, since a window keeps hardly more than one core busy.
// Arguments go on to mocha: node test/ui/harness/run.mjs test/ui/person.test.ts --grep "opens the report"
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { launchChromium } from '../../../scripts/chromium.mjs';
import { atTheEnd, undoAll } from '../../../scripts/ending.mjs';
import { askingForCounts, countsLine, readCounts, reportCounts } from '../../../scripts/tier-counts.mjs';
import { ensureServer, newest, serverRunsHere } from '../../../scripts/vscode-server.mjs';

const root = resolve(import.meta.dirname, '..', '..', '..');

/** Milliseconds for a test that sets no limit of its own, and for all of them together. */
const testLimit = 300_000;
const tierLimit = 1_800_000;

/** The files that take longest, the longest first: the sooner they are begun, the less is waited for one of them at the end. */
const longest = ['bar', 'package', 'overview', 'report', 'person'].map((name) => `${name}.test.ts`);

if (!serverRunsHere) {
  console.log('ui tests: not run here; they need Linux on x64.');
  process.exit(0);
}

const given = process.argv.slice(2);
const named = given.filter((argument) => argument.endsWith('.ts'));
const more = given.filter((argument) => !argument.endsWith('.ts'));
const isWhole = more.length === 0;
const waiting = named.length > 0 ? named : await testFiles();
const total = { passed: 0, failed: 0 };

// What they all need is unpacked once, before they start side by side.
await ensureServer(newest);
await (await launchChromium()).close();
const scratch = await mkdtemp(join(tmpdir(), 'ui-tests-'));
const deadline = Date.now() + tierLimit;
const lanes = Math.min(2, availableParallelism());
await Promise.all(Array.from({ length: lanes }, runNext));
await rm(scratch, { recursive: true, force: true });
if (total.passed + total.failed === 0) total.failed = 1;
await reportCounts(total);
console.log(`ui tests: ${countsLine(total)}`);
await undoAll();
process.exit(total.failed === 0 ? 0 : 1);

/** @returns {Promise<string[]>} paths from the root */
async function testFiles() {
  const entries = (await readdir(join(root, 'test', 'ui'))).filter((entry) => entry.endsWith('.test.ts'));
  const ordered = new Set([...longest.filter((entry) => entries.includes(entry)), ...entries]);
  return [...ordered].map((entry) => join('test', 'ui', entry));
}

/** Runs what waits, one file after the other. @returns {Promise<void>} */
async function runNext() {
  const file = waiting.shift();
  if (file === undefined) return;
  const counts = await runFile(file);
  total.passed += counts.passed;
  total.failed += counts.failed;
  return runNext();
}

/**
 * Runs a file, and prints what it says when it is done, so that two do not talk at once.
 *
 * @param {string} file path from the root
 * @returns {Promise<import('../../../scripts/tier-counts.mjs').Counts>}
 */
async function runFile(file) {
  const countsFile = join(scratch, `${basename(file)}.json`);
  const mocha = [
    join(root, 'node_modules', 'mocha', 'bin', 'mocha.js'),
    '--import=tsx/esm',
    ...(process.stdout.isTTY ? [] : ['--no-color']),
    ...['--reporter', join(root, 'scripts', 'counting-reporter.mjs'), '--reporter-option', 'style=spec'],
    ...['--timeout', String(testLimit), '--forbid-only', '--forbid-pending', '--exit'],
    file,
    ...more,
  ];
  const child = spawn(process.execPath, mocha, {
    cwd: root,
    env: askingForCounts(countsFile),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const forget = atTheEnd(() => child.kill('SIGTERM'));
  let said = '';
  child.stdout.on('data', (chunk) => (said += String(chunk)));
  child.stderr.on('data', (chunk) => (said += String(chunk)));
  const timer = setTimeout(
    () => {
      said += `${file}: not done within the ${tierLimit / 1000} s of all of them; it is ended.\n`;
      child.kill('SIGTERM');
    },
    Math.max(1, deadline - Date.now()),
  );
  const code = await new Promise((done) => child.once('close', done));
  clearTimeout(timer);
  forget();
  process.stdout.write(said);
  const counts = (await readCounts(countsFile)) ?? { passed: 0, failed: 1 };
  const isWrong = code !== 0 || (isWhole && counts.passed === 0);
  return isWrong && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}
