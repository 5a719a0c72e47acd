// @ts-check
// Builds, does faults to the command line and to the editor's file system, kills the editor, and says what was lost. `--long` tries more.
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

const env = { ...process.env, ...(process.argv.includes('--long') ? { FAULTS_LONG: '1' } : {}) };

/** @param {readonly string[]} args */
function run(...args) {
  return spawnSync(process.execPath, args, { cwd: root, env, stdio: 'inherit' }).status ?? 1;
}

const steps = [
  ['esbuild.mjs'],
  ['test/faults/run.mjs', ...process.argv.slice(2)],
  ['test/host/harness/run.mjs', '--suite', 'faults', '--verbose'],
  ['test/ui/harness/run.mjs', join('test', 'ui', 'kill.test.ts')],
];
process.exitCode = Math.max(...steps.map((step) => run(...step)));
