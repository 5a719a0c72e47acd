// @ts-check
import { createWriteStream } from 'node:fs';
import { mkdir, readFile, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { copyWorkspace } from '../../../scripts/copy-workspace.mjs';
import { startServer } from '../../../scripts/start-server.mjs';
import { quietSettings, workbenchAddress } from '../../../scripts/workbench.mjs';
import { testsInWindow } from './window.mjs';

/**
 * A window that runs the tests of one suite in its extension host.
 *
 * @typedef {object} SuiteRun
 * @property {import('./suites.mjs').Suite} suite
 * @property {string} tests absolute path of the bundled suite
 * @property {string} extension absolute path of the extension's folder
 * @property {string} log absolute path, without an ending, for what VS Code and the tests print
 * @property {string} events absolute path of the file that gets what happens
 * @property {Readonly<Record<string, string>>} env what the extension host finds in its environment besides
 * @property {number} limit milliseconds after which the window is closed
 */

/**
 * Runs a suite in VS Code's server, with its workbench in a browser.
 *
 * @param {import('../../../scripts/vscode-server.mjs').InstalledServer} installed
 * @param {import('playwright-core').Browser} browser
 * @param {SuiteRun} run
 * @returns {Promise<void>} when the tests have ended; rejected where they have not ended by the limit
 */
export async function runInServer(installed, browser, { suite, tests, extension, log, env, limit }) {
  await mkdir(dirname(log), { recursive: true });
  const printed = createWriteStream(`${log}.tests.log`);
  const copy = await copyWorkspace(suite.workspace);
  try {
    const settings = quietSettings({ trusted: suite.trusted, more: suite.settings });
    const { extensions, language } = suite;
    const server = await startServer({ server: installed, settings, log: `${log}.server.log`, env, extensions });
    try {
      if (copy.opened.kind === 'workspace') await openBefore(browser, server, copy.opened, limit);
      const address = workbenchAddress({ origin: server.origin, opened: copy.opened, extension, tests });
      const print = (/** @type {string} */ type, /** @type {string} */ line) => printed.write(`[${type}] ${line}\n`);
      await testsInWindow(browser, { address, language, limit, print });
    } finally {
      await server.stop();
    }
  } finally {
    await copy.remove();
    printed.end();
  }
}

/**
 * Opens a workspace file without tests, until VS Code has remembered it. Where it opens one for the first time in a browser, it reads the file
 * while it starts, and now and then misses that it has: such a window has no folders for good. What it remembers it has from the beginning.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {import('../../../scripts/start-server.mjs').RunningServer} server
 * @param {import('../../../scripts/workbench.mjs').Opened} opened
 * @param {number} limit milliseconds
 */
async function openBefore(browser, { origin, user }, opened, limit) {
  const page = await browser.newPage();
  await page.goto(workbenchAddress({ origin, opened, extension: undefined }), { waitUntil: 'commit' });
  const remembered = join(user, 'caches', 'CachedConfigurations', 'workspaces');
  for (const end = Date.now() + limit; !(await isRemembered(remembered));) {
    if (Date.now() > end) throw new Error(`VS Code never remembered the workspace in ${remembered}.`);
    await new Promise((resume) => setTimeout(resume, 50));
  }
  await page.goto('about:blank');
  await page.close();
}

/** @param {string} folder with a folder for each workspace that VS Code remembers */
async function isRemembered(folder) {
  for (const id of await readdir(folder).catch(() => [])) {
    const text = await readFile(join(folder, id, 'workspace.json'), 'utf8').catch(() => '');
    if (text.includes('folders') && text.endsWith('}')) return true;
  }
  return false;
}
