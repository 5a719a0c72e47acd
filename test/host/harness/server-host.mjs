// @ts-check
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { copyWorkspace } from '../../../scripts/copy-workspace.mjs';
import { startServer } from '../../../scripts/start-server.mjs';
import { quietSettings, setDisplayLanguage, workbenchAddress } from '../../../scripts/workbench.mjs';

/**
 * A window that runs the tests of one suite in its extension host.
 *
 * @typedef {object} SuiteRun
 * @property {import('./suites.mjs').Suite} suite
 * @property {string} tests absolute path of the bundled suite
 * @property {string} extension absolute path of the extension's folder
 * @property {string} log absolute path, without an ending, for what VS Code and the tests print
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
    const { extensions } = suite;
    const server = await startServer({ server: installed, settings, log: `${log}.server.log`, env, extensions });
    try {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US' });
      try {
        if (suite.language !== undefined) await setDisplayLanguage(context, suite.language);
        await context.grantPermissions(['clipboard-read', 'clipboard-write']);
        const page = await context.newPage();
        const ended = new Promise((done) => void page.exposeFunction('codeAutomationExit', done));
        await page.exposeFunction('codeAutomationLog', (/** @type {string} */ type, /** @type {unknown[]} */ words) => {
          printed.write(`[${type}] ${words.map(String).join(' ')}\n`);
        });
        const crashed = new Promise((_, fail) => {
          page.once('crash', () => fail(new Error('the page of the workbench crashed')));
        });
        await page.goto(workbenchAddress({ origin: server.origin, opened: copy.opened, extension, tests }), {
          timeout: limit,
        });
        await within(limit, Promise.race([ended, crashed]));
      } finally {
        await context.close();
      }
    } finally {
      await server.stop();
    }
  } finally {
    await copy.remove();
    printed.end();
  }
}

/**
 * @param {number} limit milliseconds
 * @param {Promise<unknown>} work
 */
async function within(limit, work) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new Error(`it did not end within ${Math.round(limit / 1000)} s`)), limit);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
