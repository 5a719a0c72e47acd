// @ts-check
// Builds the extension, runs every tier of tests one after the other, and ends with the counts of all of them.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { atTheEnd } from './ending.mjs';
import { askingForCounts, countsLine, readCounts } from './tier-counts.mjs';
import { serverRunsHere } from './vscode-server.mjs';

/** Milliseconds after which a tier that has not ended is ended. */
const tierLimit = 1_800_000;

const root = resolve(import.meta.dirname, '..');
const tiers = [
  { name: 'unit', script: 'scripts/test-unit.mjs' },
  { name: 'faults', script: 'test/faults/run.mjs' },
  { name: 'host', script: 'test/host/harness/run.mjs' },
  ...(serverRunsHere ? [{ name: 'ui', script: 'test/ui/harness/run.mjs' }] : []),
];

const scratch = await mkdtemp(join(tmpdir(), 'test-counts-'));
atTheEnd(() => rm(scratch, { recursive: true, force: true }));

const summary = [];
const total = { passed: 0, failed: 0 };
if ((await run('esbuild.mjs', process.env)) === 0) {
  for (const { name, script } of tiers) {
    console.log(`\n${name} tests`);
    const counts = await runTier(name, script);
    total.passed += counts.passed;
    total.failed += counts.failed;
    summary.push(`${name}: ${countsLine(counts)}`);
  }
  if (!serverRunsHere) summary.push('ui: not run here; it needs Linux on x64');
} else {
  total.failed += 1;
  summary.push('The build went wrong, so no test ran. What it says stands above.');
}
await rm(scratch, { recursive: true, force: true });
console.log(`\n${summary.join('\n')}\n${countsLine(total)}`);
process.exitCode = total.failed === 0 ? 0 : 1;

/**
 * A tier counts as failed, too, where it ends badly although each test passed, or where none ran.
 *
 * @param {string} name
 * @param {string} script path from the root
 * @returns {Promise<import('./tier-counts.mjs').Counts>}
 */
async function runTier(name, script) {
  const file = join(scratch, `${name}.json`);
  const code = await run(script, askingForCounts(file));
  const counts = await readCounts(file);
  if (counts === undefined) {
    console.log(`The ${name} tests ended with code ${code} before they were done.`);
    return { passed: 0, failed: 1 };
  }
  if (counts.passed + counts.failed === 0) {
    console.log(`None of the ${name} tests ran.`);
    return { passed: 0, failed: 1 };
  }
  if (code !== 0 && counts.failed === 0) {
    console.log(`Each of the ${name} tests passed, but their run ended with code ${code}. See above.`);
    return { ...counts, failed: 1 };
  }
  return counts;
}

/**
 * @param {string} script path from the root
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number | null>} its exit code; null where it was ended
 */
function run(script, env) {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [join(root, script)], {
      cwd: root,
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const forget = atTheEnd(() => child.kill());
    const timer = setTimeout(() => {
      console.log(`${script} is not done within ${tierLimit / 1000} s and is ended.`);
      child.kill();
    }, tierLimit);
    child.once('error', fail);
    child.once('close', (code) => {
      clearTimeout(timer);
      forget();
      done(code);
    });
  });
}
