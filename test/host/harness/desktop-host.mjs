// @ts-check
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { copyWorkspace } from '../../../scripts/copy-workspace.mjs';
import { atTheEnd } from '../../../scripts/ending.mjs';
import { quietSettings } from '../../../scripts/workbench.mjs';

/**
 * Runs a suite in a desktop VS Code. It is started by hand rather than with `runTests` of @vscode/test-electron, since
 * that turns Workspace Trust off in every window and so rules out Restricted Mode.
 *
 * @param {string} executable absolute path of the program
 * @param {import('./server-host.mjs').SuiteRun} run
 * @returns {Promise<void>} when the tests have ended; rejected where they have not ended by the limit
 */
export async function runOnDesktop(executable, { suite, tests, extension, log, env, limit }) {
  const data = await mkdtemp(join(tmpdir(), 'vscode-data-'));
  const copy = await copyWorkspace(suite.workspace);
  try {
    const settings = quietSettings({ trusted: suite.trusted, more: suite.settings });
    await mkdir(join(data, 'User'), { recursive: true });
    await writeFile(join(data, 'User', 'settings.json'), JSON.stringify(settings));
    if (suite.extensions !== undefined) await cp(suite.extensions, join(data, 'extensions'), { recursive: true });
    await mkdir(dirname(log), { recursive: true });
    const args = [
      copy.opened.path,
      `--extensionDevelopmentPath=${extension}`,
      `--extensionTestsPath=${tests}`,
      `--user-data-dir=${data}`,
      `--extensions-dir=${join(data, 'extensions')}`,
      '--no-sandbox',
      '--disable-gpu-sandbox',
      '--disable-updates',
      '--skip-welcome',
      '--skip-release-notes',
      ...(suite.trusted ? ['--disable-workspace-trust'] : []),
    ];
    await endOf(executable, args, { ...process.env, ...env, ELECTRON_RUN_AS_NODE: undefined }, `${log}.log`, limit);
  } finally {
    await copy.remove();
    await rm(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/**
 * @param {string} executable
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {string} log
 * @param {number} limit milliseconds
 * @returns {Promise<void>}
 */
function endOf(executable, args, env, log, limit) {
  return new Promise((done, fail) => {
    const output = createWriteStream(log);
    const child = spawn(executable, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const forget = atTheEnd(() => child.kill('SIGKILL'));
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      child.kill('SIGKILL');
    }, limit);
    child.stdout.pipe(output, { end: false });
    child.stderr.pipe(output, { end: false });
    const tidyUp = () => {
      clearTimeout(timer);
      forget();
      output.end();
    };
    child.once('error', (error) => {
      tidyUp();
      fail(error);
    });
    child.once('close', () => {
      tidyUp();
      if (isLate) fail(new Error(`it did not end within ${Math.round(limit / 1000)} s`));
      else done();
    });
  });
}
