// @ts-check
// Runs the unit tests, some files side by side, and measures how much of the core's code they reach. Arguments go on to mocha; with any of
// them nothing is measured.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { atTheEnd } from './ending.mjs';

/** So many of a hundred branches in src/core must be reached by the unit tests. */
const branchFloor = 95;

const root = resolve(import.meta.dirname, '..');
const modules = join(root, 'node_modules');
const more = process.argv.slice(2);
const isWhole = more.length === 0;

const coverage = [
  join(modules, 'c8', 'bin', 'c8.js'),
  ...['--all', '--src', 'src/core', '--include', 'src/core/**', '--exclude', '**/*.json'],
  ...['--reporter', 'text', '--skip-full', '--reporter', 'text-summary'],
  ...['--check-coverage', '--branches', String(branchFloor), '--lines', '0', '--functions', '0', '--statements', '0'],
  process.execPath,
];
const mocha = [
  join(modules, 'mocha', 'bin', 'mocha.js'),
  '--import=tsx/esm', // not plain tsx: the CommonJS that it makes has branches of its own, which would be measured
  ...(process.stdout.isTTY ? [] : ['--no-color']),
  ...['--reporter', join(import.meta.dirname, 'counting-reporter.mjs'), '--forbid-only', '--forbid-pending'],
  ...(isWhole ? ['--parallel', '--jobs', String(Math.min(4, availableParallelism()))] : []),
  ...(more.some((argument) => argument.endsWith('.ts')) ? [] : ['test/unit/**/*.test.ts']),
  ...more,
];
const child = spawn(process.execPath, isWhole ? [...coverage, ...mocha] : mocha, { cwd: root, stdio: 'inherit' });
atTheEnd(() => child.kill());
child.once('close', (code) => process.exit(code ?? 1));
