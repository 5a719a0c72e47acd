// @ts-check
import { availableParallelism } from 'node:os';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { launchChromium } from '../../../scripts/chromium.mjs';
import { atTheEnd } from '../../../scripts/ending.mjs';
import { ensureServer, newest, oldest } from '../../../scripts/vscode-server.mjs';
import { runOnDesktop } from './desktop-host.mjs';
import { runInServer } from './server-host.mjs';
import { runInWorker } from './worker-host.mjs';

/**
 * A release of VS Code that can run suites.
 *
 * @typedef {object} Host
 * @property {string} version
 * @property {boolean} hasLanguages whether it can be shown in another display language
 * @property {boolean} hasWorker whether it can be VS Code for the Web, with the web worker's extension host
 * @property {(run: import('./server-host.mjs').SuiteRun) => Promise<void>} run
 */

/**
 * @typedef {object} Hosts
 * @property {readonly Host[]} list
 * @property {number} atOnce so many suites may run side by side: windows of the desktop take the focus from each other
 */

/**
 * Both releases as servers with a browser, from npm packages alone. They run on Linux on x64.
 *
 * @param {string | undefined} only a version; both releases where it is undefined
 * @returns {Promise<Hosts>}
 */
export async function serverHosts(only) {
  /** @type {Host[]} */
  const list = [];
  for (const release of named([oldest, newest], only)) {
    const installed = await ensureServer(release);
    list.push({
      version: release.version,
      hasLanguages: true,
      hasWorker: true,
      run: (run) =>
        inBrowser((browser) => (run.suite.host === 'worker' ? runInWorker : runInServer)(installed, browser, run)),
    });
  }
  // What they all need is unpacked once, before they start side by side.
  await inBrowser(() => Promise.resolve());
  return { list, atOnce: Math.min(2, availableParallelism()) };
}

/**
 * A browser for one suite, with a clipboard of its own.
 *
 * @param {(browser: import('playwright-core').Browser) => Promise<void>} work
 */
async function inBrowser(work) {
  const browser = await launchChromium();
  const close = () => browser.close();
  const forget = atTheEnd(close);
  try {
    await work(browser);
  } finally {
    forget();
    await close();
  }
}

/**
 * Both releases as the desktop program, fetched by @vscode/test-electron.
 *
 * @param {string | undefined} only a version or `stable`; both releases where it is undefined
 * @returns {Promise<Hosts>}
 */
export async function desktopHosts(only) {
  /** @type {Host[]} */
  const list = [];
  for (const { version } of named([oldest, { version: 'stable' }], only)) {
    const executable = await downloadAndUnzipVSCode(version);
    // The desktop program takes a language from an installed pack alone.
    list.push({ version, hasLanguages: false, hasWorker: false, run: (run) => runOnDesktop(executable, run) });
  }
  return { list, atOnce: 1 };
}

/**
 * @template {{ readonly version: string }} R
 * @param {readonly R[]} releases
 * @param {string | undefined} only
 * @returns {readonly R[]}
 */
function named(releases, only) {
  const found = releases.filter(({ version }) => only === undefined || version === only);
  if (found.length > 0) return found;
  throw new Error(`"${only}" is not one of ${releases.map(({ version }) => version).join(', ')}.`);
}
