import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../../scripts/chromium.mjs';
import { atTheEnd } from '../../../scripts/ending.mjs';
import { installPackage } from '../../../scripts/install-package.mjs';
import { startServer } from '../../../scripts/start-server.mjs';
import { ensureServer, newest, type Release } from '../../../scripts/vscode-server.mjs';

const root = resolve(import.meta.dirname, '..', '..', '..');

/**
 * What a window of the tests has of VS Code's own extensions: its themes and icons, and all that has to do with records and letters.
 * Each of the other hundred costs every window a part of its start; the tests inside the editor run with all of them.
 */
const builtIn = [
  ...['theme-defaults', 'theme-modern-icons', 'theme-seti'],
  ...['configuration-editing', 'git', 'git-base', 'json', 'yaml'],
  ...['markdown-basics', 'markdown-language-features'],
];

/** VS Code and a browser to look at it, which the windows of one file of tests have in common. */
export interface Editor {
  /** Such as `http://127.0.0.1:41234`. */
  readonly origin: string;
  readonly browser: Browser;
  /** Makes these the user's settings of the windows that open from here on. */
  readonly changeSettings: (settings: Readonly<Record<string, unknown>>) => Promise<void>;
  /** The file of the user's settings as it is now, which may be half written. */
  readonly settingsText: () => Promise<string>;
  /** Ends VS Code in this moment (SIGKILL), with the extension host and all else that it started; the browser stays. */
  readonly kill: () => Promise<void>;
}

/** What an editor is other than the newest VS Code with the extension in development. */
interface Other {
  readonly release?: Release;
  /** Absolute path of a package that is installed. */
  readonly vsix?: string;
}

let started: Promise<Editor> | undefined;
const undo: (() => Promise<void>)[] = [];

/** The editor of this process, which is started where it is asked for first. */
export function theEditor(): Promise<Editor> {
  return (started ??= anEditor({}, undo));
}

/** An editor of one's own. What ends it is added to `undo`, to be done in reverse. */
export async function anEditor({ release = newest, vsix }: Other, undo: (() => Promise<void>)[]): Promise<Editor> {
  const installed = await ensureServer(release);
  const extensions = vsix === undefined ? undefined : await mkdtemp(join(tmpdir(), 'vscode-extensions-'));
  if (vsix !== undefined && extensions !== undefined) {
    undo.push(() => rm(extensions, { recursive: true, force: true }));
    await installPackage({ server: installed, vsix, extensions });
  }
  const server = await startServer({
    server: installed,
    extensions,
    settings: {},
    log: join(root, 'out', 'ui', `server-${String(process.pid)}-${installed.version}.log`),
    builtIn,
  });
  undo.push(server.stop);
  const browser = await launchChromium();
  undo.push(() => browser.close());
  atTheEnd(() => browser.close());
  const { origin, changeSettings, settingsText, stop } = server;
  return { origin, browser, changeSettings, settingsText, kill: stop };
}

// A file of tests that loads this ends its editor after all of them. What takes pictures has an editor for each, and no tests.
if ('after' in globalThis) {
  after(async () => {
    for (const step of undo.splice(0).reverse()) await step();
  });
}
