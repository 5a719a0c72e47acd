// @ts-check
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { launchChromium } from '../../../scripts/chromium.mjs';
import { atTheEnd } from '../../../scripts/ending.mjs';
import { ensureServer, newest, oldest } from '../../../scripts/vscode-server.mjs';
import { runOnDesktop } from './desktop-host.mjs';
import { runInServer } from './server-host.mjs';

/**
 * A release of VS Code that can run suites.
 *
 * @typedef {object} Host
 * @property {string} version
 * @property {boolean} hasLanguages whether it can be shown in another display language
 * @property {(run: import('./server-host.mjs').SuiteRun) => Promise<void>} run
 */

/** @typedef {{ readonly list: readonly Host[], readonly close: () => Promise<void> }} Hosts */

/**
 * Both releases as servers with a browser, from npm packages alone. They run on Linux on x64.
 *
 * @param {string | undefined} only a version; both releases where it is undefined
 * @returns {Promise<Hosts>}
 */
export async function serverHosts(only) {
  const releases = named([oldest, newest], only);
  const browser = await launchChromium();
  const close = () => browser.close();
  const forget = atTheEnd(close);
  /** @type {Host[]} */
  const list = [];
  for (const release of releases) {
    const installed = await ensureServer(release);
    list.push({ version: release.version, hasLanguages: true, run: (run) => runInServer(installed, browser, run) });
  }
  return {
    list,
    close: async () => {
      forget();
      await close();
    },
  };
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
    list.push({ version, hasLanguages: false, run: (run) => runOnDesktop(executable, run) });
  }
  return { list, close: () => Promise.resolve() };
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
