// @ts-check
import { appendFileSync, createWriteStream } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { startServer } from '../../../scripts/start-server.mjs';
import { quietSettings } from '../../../scripts/workbench.mjs';
import { testsInWindow } from './window.mjs';
import { filesInMemory, memory } from './worker.mjs';
import { eventIn } from './worker-events.mjs';

const types = /** @type {Readonly<Record<string, string>>} */ ({
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
});

/** What code-server has changed in VS Code for the Web, and what it was. */
const changes = /** @type {const} */ ([
  [/,remoteAuthority:location\.host/, ''],
  [
    /(userRoamingDataHome\(\)\{return .{1,30}?)this\.userDataPath(\)\.with\(\{scheme:)\w+\.\w+/,
    '$1"/"$2"vscode-userdata"',
  ],
]);

/** Where the page finds the folder with the extensions. */
const served = '/files';

/**
 * Runs a suite in VS Code for the Web: no remote machine, no disk, no Node.js. Extensions run in the web worker's extension host, and the
 * workspace is in memory. The server gives the page no more than the program.
 *
 * @param {import('../../../scripts/vscode-server.mjs').InstalledServer} installed
 * @param {import('playwright-core').Browser} browser
 * @param {import('./server-host.mjs').SuiteRun} run
 * @returns {Promise<void>} when the tests have ended; rejected where they have not ended by the limit
 */
export async function runInWorker(installed, browser, { suite, tests, extension, log, events, limit }) {
  await mkdir(dirname(log), { recursive: true });
  const printed = createWriteStream(`${log}.tests.log`);
  const server = await startServer({ server: installed, settings: {}, log: `${log}.server.log` });
  const { origin } = server;
  const folder = dirname(extension);
  const urlOf = (/** @type {string} */ path) => ({
    scheme: 'http',
    authority: new URL(origin).host,
    path: `${served}${path.slice(folder.length)}`,
  });
  const configuration = {
    additionalBuiltinExtensions: [urlOf(join(folder, 'memory-files'))],
    configurationDefaults: quietSettings({ trusted: suite.trusted, more: suite.settings }),
    developmentOptions: {
      enableSmokeTestDriver: true,
      extensions: [urlOf(extension)],
      extensionTestsPath: urlOf(tests),
    },
    enableWorkspaceTrust: !suite.trusted,
  };
  const files = JSON.stringify(await filesInMemory(suite.workspace));
  const query = new URLSearchParams({
    workspace: `${memory}/all.code-workspace`,
    payload: JSON.stringify([['skipWelcome', 'true']]),
  });
  try {
    const [page, program] = await Promise.all([pageWith(origin, configuration), programWithoutRemote(installed)]);
    await testsInWindow(browser, {
      address: `${origin}/?${query.toString()}`,
      language: suite.language,
      limit,
      prepare: async (context) => {
        await context.route(`${origin}/?*`, (route) => route.fulfill(page));
        await context.route(`${origin}/**/workbench/workbench.js`, (route) => route.fulfill(program));
        await context.route(`${origin}${served}/**`, async (route) => {
          const path = decodeURIComponent(new URL(route.request().url()).pathname).slice(served.length);
          const body = path === '/memory-files/files.json' ? files : await readFile(join(folder, path)).catch(() => '');
          const contentType = types[extname(path)] ?? 'application/octet-stream';
          await route.fulfill(body === '' ? { status: 404 } : { body, contentType });
        });
      },
      print: (type, line) => {
        const event = eventIn(line);
        if (event === undefined) printed.write(`[${type}] ${line}\n`);
        // A stack names the bundle by its address.
        else
          appendFileSync(
            events,
            `${event.replaceAll(`${origin}${served}`, folder).replaceAll('#vscode-extension', '')}\n`,
          );
      },
    });
  } finally {
    await server.stop();
    printed.end();
  }
}

/**
 * The server's page with another configuration.
 *
 * @param {string} origin
 * @param {Readonly<Record<string, unknown>>} configuration
 */
async function pageWith(origin, configuration) {
  const response = await fetch(`${origin}/`);
  const page = await response.text();
  const [element, start = '', settings = ''] =
    /(<meta id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/.exec(page) ?? [];
  if (element === undefined) throw new Error(`The page of ${origin} has no configuration.`);
  /** @type {Record<string, unknown>} */
  const own = JSON.parse(settings.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
  delete own['remoteAuthority'];
  const wanted = JSON.stringify({ ...own, ...configuration });
  const body = page.replace(element, () => `${start}${wanted.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`);
  const policy = response.headers.get('content-security-policy') ?? '';
  return { body, contentType: 'text/html', headers: { 'content-security-policy': policy } };
}

/**
 * VS Code as it is for the web: code-server's makes the server the remote machine of each window, and keeps the settings there.
 *
 * @param {import('../../../scripts/vscode-server.mjs').InstalledServer} installed
 */
async function programWithoutRemote(installed) {
  const path = join(dirname(installed.main), 'vs', 'code', 'browser', 'workbench', 'workbench.js');
  let body = await readFile(path, 'utf8');
  for (const [own, webs] of changes) {
    if (!own.test(body))
      throw new Error(`${path} has nothing like ${String(own)}. See how it makes the server a remote.`);
    body = body.replace(own, webs);
  }
  return { body, contentType: 'text/javascript' };
}
