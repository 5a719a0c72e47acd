import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../../scripts/chromium.mjs';
import { atTheEnd } from '../../../scripts/ending.mjs';
import { startServer } from '../../../scripts/start-server.mjs';
import { ensureServer, newest } from '../../../scripts/vscode-server.mjs';

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
}

let started: Promise<Editor> | undefined;
const undo: (() => Promise<void>)[] = [];

/** The editor of this process, which is started where it is asked for first. */
export function theEditor(): Promise<Editor> {
  return (started ??= start());
}

async function start(): Promise<Editor> {
  const server = await startServer({
    server: await ensureServer(newest),
    settings: {},
    log: join(root, 'out', 'ui', `server-${String(process.pid)}.log`),
    builtIn,
  });
  undo.push(server.stop);
  const browser = await launchChromium();
  undo.push(() => browser.close());
  atTheEnd(() => browser.close());
  return { origin: server.origin, browser, changeSettings: server.changeSettings };
}

// Whoever loads this is a file of tests, and what stands here runs after all of them.
after(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});
