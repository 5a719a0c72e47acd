// @ts-check
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { atTheEnd } from './ending.mjs';

/** How long a server may take until it listens, in milliseconds. */
const startLimit = 30_000;

/**
 * A running server of VS Code, with data folders of its own that go when it stops.
 *
 * @typedef {object} RunningServer
 * @property {string} origin such as `http://127.0.0.1:41234`
 * @property {(settings: Readonly<Record<string, unknown>>) => Promise<void>} changeSettings makes these the user's, for windows that open later
 * @property {string} user absolute path of the folder for the user's settings and what VS Code remembers
 * @property {() => Promise<string>} settingsText the file of the user's settings as it is now, which may be half written
 * @property {() => Promise<void>} stop ends it with everything that it started
 */

/**
 * Starts VS Code's server on a free port of this machine.
 *
 * @param {object} request
 * @param {import('./vscode-server.mjs').InstalledServer} request.server
 * @param {Readonly<Record<string, unknown>>} request.settings the user's settings
 * @param {string} request.log file that gets what the server prints
 * @param {Readonly<Record<string, string>>} [request.env] what the extension host finds in its environment besides
 * @param {string | undefined} [request.extensions] folder of extensions that are installed in it
 * @param {readonly string[]} [request.builtIn] names of the only extensions of VS Code's own that it has; all without it
 * @returns {Promise<RunningServer>}
 */
export async function startServer({ server, settings, log, env = {}, extensions, builtIn }) {
  const data = await mkdtemp(join(tmpdir(), 'vscode-data-'));
  const temporary = join(data, 'tmp');
  const user = join(data, 'data', 'User');
  await mkdir(user, { recursive: true });
  await mkdir(temporary);
  const settingsFile = join(user, 'settings.json');
  /** @param {Readonly<Record<string, unknown>>} wanted */
  const changeSettings = (wanted) => writeFile(settingsFile, JSON.stringify(wanted, undefined, 2));
  const settingsText = () => readFile(settingsFile, 'utf8');
  await changeSettings(settings);
  if (extensions !== undefined) await cp(extensions, join(data, 'extensions'), { recursive: true });
  await mkdir(dirname(log), { recursive: true });
  const output = createWriteStream(log);

  const options = ['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms'];
  const folders = ['--server-data-dir', data, '--extensions-dir', join(data, 'extensions')];
  // Without the test driver the workbench ignores the extension that the address names.
  const modes = ['--telemetry-level', 'off', '--enable-smoke-test-driver', '--enable-remote-auto-shutdown'];
  const few = builtIn === undefined ? [] : ['--builtin-extensions-dir', await linked(builtIn, server, data)];
  const child = spawn(server.node, [server.main, ...options, ...folders, ...modes, ...few], {
    env: { ...cleanEnvironment(), TMPDIR: temporary, XDG_RUNTIME_DIR: temporary, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true, // a process group of its own, so that all of it can be ended
  });
  const closed = new Promise((done) => child.once('close', done));
  const stop = async () => {
    forget();
    endGroup(child.pid);
    await closed;
    output.end();
    await rm(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  const forget = atTheEnd(stop);
  child.stdout.pipe(output, { end: false });
  child.stderr.pipe(output, { end: false });
  try {
    return { origin: `http://127.0.0.1:${await portOf(child, log)}`, changeSettings, user, settingsText, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * A folder with some of VS Code's own extensions. Each of the others would cost every window a part of its start.
 *
 * @param {readonly string[]} names
 * @param {import('./vscode-server.mjs').InstalledServer} server
 * @param {string} data
 * @returns {Promise<string>}
 */
async function linked(names, server, data) {
  const folder = join(data, 'built-in');
  await mkdir(folder);
  for (const name of names) await symlink(join(dirname(server.main), '..', 'extensions', name), join(folder, name));
  return folder;
}

/**
 * Waits until the server says which port it listens on.
 *
 * @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, import('node:stream').Readable>} child
 * @param {string} log
 * @returns {Promise<number>}
 */
function portOf(child, log) {
  return new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Error(`VS Code's server does not listen. See ${log}.`)), startLimit);
    let text = '';
    child.stdout.on('data', (chunk) => {
      if (text.length > 10_000) return;
      text += String(chunk);
      const port = /agent listening on (\d+)/.exec(text)?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      done(Number(port));
    });
    child.once('error', (error) => {
      clearTimeout(timer);
      fail(error);
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(new Error(`VS Code's server ended with code ${code} before it listened. See ${log}.`));
    });
  });
}

/**
 * The environment less what another Node.js, coverage tool or VS Code around us put there.
 *
 * @returns {NodeJS.ProcessEnv}
 */
function cleanEnvironment() {
  const foreign = /^(VSCODE_|ELECTRON_|NODE_OPTIONS$|NODE_V8_COVERAGE$|npm_)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}

/** @param {number | undefined} pid of the group's first process */
function endGroup(pid) {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}
