// @ts-check
// Starts VS Code with the extension and a copy of the demo, and ends it on Ctrl+C.
//   npm run try                 the demo          npm run try -- FOLDER   a copy of another folder
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { copyWorkspace } from './copy-workspace.mjs';
import { atTheEnd, undoAll } from './ending.mjs';
import { runQuietly } from './run-quietly.mjs';
import { startServer } from './start-server.mjs';
import { ensureServer, newest, serverRunsHere } from './vscode-server.mjs';
import { quietSettings, workbenchAddress } from './workbench.mjs';

const root = resolve(import.meta.dirname, '..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { extension: { type: 'string', default: root } },
});
const extension = resolve(values.extension);
const folder = resolve(positionals[0] ?? join(root, 'demo'));
const shown = relative(process.cwd(), folder) || '.';

try {
  if (extension === root) await runQuietly(process.execPath, ['esbuild.mjs'], { cwd: root });
  const { opened } = await copyWorkspace(folder);
  await (serverRunsHere ? tryInBrowser(opened) : tryOnDesktop(opened.path));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  await undoAll();
  process.exit(1);
}

/** @param {import('./workbench.mjs').Opened} opened */
async function tryInBrowser(opened) {
  const { origin } = await startServer({
    server: await ensureServer(newest),
    settings: quietSettings({ trusted: true }),
    log: join(root, 'out', 'try', 'server.log'),
  });
  console.log(`VS Code ${newest.version} with the extension and a copy of ${shown}:\n`);
  console.log(`  ${workbenchAddress({ origin, opened, extension })}\n`);
  console.log('Open this address in a browser on this machine. Ctrl+C ends VS Code and removes the copy.');
}

/** @param {string} path */
async function tryOnDesktop(path) {
  const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
  const executable = await downloadAndUnzipVSCode('stable');
  const data = await mkdtemp(join(tmpdir(), 'vscode-data-'));
  atTheEnd(() => rm(data, { recursive: true, force: true }));
  const folders = [`--user-data-dir=${data}`, `--extensions-dir=${join(data, 'extensions')}`];
  const args = [path, `--extensionDevelopmentPath=${extension}`, ...folders, '--disable-workspace-trust'];
  const child = spawn(executable, [...args, '--skip-welcome', '--disable-updates'], { stdio: 'ignore' });
  atTheEnd(() => child.kill());
  console.log(`VS Code opens with the extension and a copy of ${shown}. Ctrl+C ends it and removes the copy.`);
  await new Promise((done, fail) => {
    child.once('close', done);
    child.once('error', fail);
  });
  await undoAll();
}
