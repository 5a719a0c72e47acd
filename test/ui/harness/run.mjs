// @ts-check
// Runs the tests of test/ui, which drive the newest VS Code through a browser as a person would.
// Arguments go on to mocha: node test/ui/harness/run.mjs --grep "opens the report"
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { atTheEnd, undoAll } from '../../../scripts/ending.mjs';
import { askingForCounts, countsLine, readCounts, reportCounts } from '../../../scripts/tier-counts.mjs';
import { ensureServer, newest, serverRunsHere } from '../../../scripts/vscode-server.mjs';

const root = resolve(import.meta.dirname, '..', '..', '..');

/** Milliseconds for a test that sets no limit of its own, and for all of them together. */
const testLimit = 120_000;
const tierLimit = 900_000;

if (!serverRunsHere) {
  console.log('ui tests: not run here; they need Linux on x64.');
  process.exit(0);
}

await ensureServer(newest);
const scratch = await mkdtemp(join(tmpdir(), 'ui-tests-'));
const countsFile = join(scratch, 'counts.json');
const more = process.argv.slice(2);
const files = more.some((argument) => argument.endsWith('.ts')) ? [] : ['test/ui/*.test.ts'];
const mocha = [
  join(root, 'node_modules', 'mocha', 'bin', 'mocha.js'),
  '--import=tsx/esm',
  ...(process.stdout.isTTY ? [] : ['--no-color']),
  ...['--reporter', join(root, 'scripts', 'counting-reporter.mjs'), '--reporter-option', 'style=spec'],
  ...['--timeout', String(testLimit), '--forbid-only', '--forbid-pending', '--exit'],
  ...files,
  ...more,
];
const child = spawn(process.execPath, mocha, { cwd: root, env: askingForCounts(countsFile), stdio: 'inherit' });
const forget = atTheEnd(() => child.kill('SIGTERM'));
const timer = setTimeout(() => {
  console.log(`ui tests: not done within ${tierLimit / 1000} s; they are ended.`);
  child.kill('SIGTERM');
}, tierLimit);
const code = await new Promise((done) => child.once('close', done));
clearTimeout(timer);
forget();
const counts = (await readCounts(countsFile)) ?? { passed: 0, failed: 1 };
await rm(scratch, { recursive: true, force: true });
const isWrong = code !== 0 || counts.passed === 0;
const total = isWrong && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
await reportCounts(total);
console.log(`ui tests: ${countsLine(total)}`);
await undoAll();
process.exit(total.failed === 0 ? 0 : 1);
