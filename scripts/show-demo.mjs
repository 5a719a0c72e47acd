// @ts-check
// Prints the assessment of the demo, and how to see it in the editor: npm start
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const { status, error } = spawnSync(
  process.execPath,
  [join('dist', 'cli.js'), 'assess', 'demo', '--as-of', '2026-11-23', ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit' },
);
if (error !== undefined) throw error;
// 1 says that a client needs something, which the demo is there to show.
if (status !== 0 && status !== 1) process.exit(status ?? 2);
console.log('\nTo see it in the editor: npm run try starts a real VS Code with the extension and the demo.');
