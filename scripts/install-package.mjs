// @ts-check
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runQuietly } from './run-quietly.mjs';

/**
 * Installs a package as VS Code itself does, into a folder of extensions that a server can be started with.
 *
 * @param {object} request
 * @param {import('./vscode-server.mjs').InstalledServer} request.server
 * @param {string} request.vsix absolute path of the package
 * @param {string} request.extensions absolute path of the folder
 * @returns {Promise<void>}
 */
export async function installPackage({ server, vsix, extensions }) {
  const data = await mkdtemp(join(tmpdir(), 'vscode-data-'));
  const folders = ['--server-data-dir', data, '--extensions-dir', extensions];
  try {
    await runQuietly(
      server.node,
      [server.main, '--install-extension', vsix, ...folders, '--accept-server-license-terms'],
      { cwd: data },
    );
  } finally {
    await rm(data, { recursive: true, force: true });
  }
}
