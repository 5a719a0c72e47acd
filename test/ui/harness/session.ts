import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { BrowserContext, Frame, Locator, Page } from 'playwright-core';
import { copyWorkspace } from '../../../scripts/copy-workspace.mjs';
import { atTheEnd } from '../../../scripts/ending.mjs';
import type { Release } from '../../../scripts/vscode-server.mjs';
import { quietSettings, setDisplayLanguage, workbenchAddress } from '../../../scripts/workbench.mjs';
import { anEditor, theEditor } from './editor';

const root = resolve(import.meta.dirname, '..', '..', '..');

/** Milliseconds that a person would wait for something to show. */
const patience = 30_000;

export type Theme = 'light' | 'dark' | 'high contrast' | 'high contrast light';

const themeNames = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high contrast': 'Default High Contrast',
  'high contrast light': 'Default High Contrast Light',
} as const satisfies Record<Theme, string>;

/** The class that the workbench bears once a theme is shown; the window opens in its default one. */
const themeClasses = {
  light: 'vs',
  dark: 'vs-dark',
  'high contrast': 'hc-black',
  'high contrast light': 'hc-light',
} as const satisfies Record<Theme, string>;

export interface SessionOptions {
  /** The folder or `.code-workspace` file that is copied and opened, from the project's root; an empty folder without it. */
  readonly workspace?: string;
  /** Light where it is left out. */
  readonly theme?: Theme;
  /** In CSS pixels; 1280 × 800 where it is left out. */
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Pixels of a picture for each CSS pixel; 2 where it is left out. */
  readonly scale?: number;
  /** False opens the workspace in Restricted Mode. */
  readonly trusted?: boolean;
  /** The user's settings besides theme and trust. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Absolute path of the extension's folder; the project itself where it is left out. */
  readonly extension?: string;
  /** The display language, as `setDisplayLanguage` takes it; English where it is left out. */
  readonly language?: string;
  /** Absolute path of a package that is installed, in place of an extension in development. */
  readonly vsix?: string;
  /** The newest where it is left out. */
  readonly release?: Release;
}

/**
 * VS Code with the extension, driven as a person would: by what is seen, by mouse and by keyboard.
 *
 * @example
 * const session = await openSession({ workspace: 'demo', theme: 'dark' });
 * await session.runCommand('Clients: Assess Client');
 * await session.clickRow('Northwind');
 * await session.picture('assess-dark');
 * await session.dispose();
 */
export interface Session {
  readonly page: Page;
  /** Absolute path of the copy that is open: a folder or a `.code-workspace` file. */
  readonly workspace: string;
  /** Opens the command palette and runs the command with this title, category included. */
  runCommand(title: string): Promise<void>;
  /** Picks the entry of an open quick pick whose label contains the text. */
  pick(text: string): Promise<void>;
  /** Opens a file by its name through Quick Open and waits for its tab. */
  openFile(name: string): Promise<void>;
  /** Shows the view container with this title by a click in the activity bar. */
  showContainer(title: string): Promise<void>;
  /** The row of a tree or list whose text contains the given one. */
  row(text: string): Locator;
  clickRow(text: string): Promise<void>;
  /**
   * Presses a key once the window rests. What is to be waited for is seen a moment before VS Code is done with it: it draws the
   * rows below a row before it takes the opening for done, and moves the cursor to a definition before it gives the editor the
   * keyboard. A key in between is lost, or its box loses the keyboard.
   */
  pressAtRest(key: string): Promise<void>;
  /** Opens a row that has rows below it; one that is open stays so. */
  expandRow(text: string): Promise<void>;
  /** The inner frame of a webview whose text contains the given one. */
  webview(text: string): Promise<Frame>;
  /** Saves a picture as out/pictures/<name>.png, or at an absolute path that ends in .png, and returns its path. */
  picture(name: string): Promise<string>;
  /** Closes the window and removes the copy. */
  dispose(): Promise<void>;
}

/** Opens a window of its own, with a copy of its own, and waits until it can be used. */
async function openSession(options: SessionOptions = {}): Promise<Session> {
  const undo: (() => Promise<void>)[] = [];
  const dispose = async (): Promise<void> => {
    forget();
    for (const step of undo.splice(0).reverse()) await step();
  };
  const forget = atTheEnd(dispose);
  try {
    const copy = await copyWorkspace(options.workspace === undefined ? undefined : resolve(root, options.workspace));
    undo.push(copy.remove);
    const { origin, browser, changeSettings } =
      options.vsix === undefined && options.release === undefined ? await theEditor() : await anEditor(options, undo);
    await changeSettings(
      quietSettings({
        trusted: options.trusted ?? true,
        more: { 'workbench.colorTheme': themeNames[options.theme ?? 'light'], ...options.settings },
      }),
    );
    const context = await browser.newContext({
      viewport: options.viewport ?? { width: 1280, height: 800 },
      deviceScaleFactor: options.scale ?? 2,
      locale: 'en-US',
      reducedMotion: 'reduce',
      colorScheme: options.theme === 'dark' || options.theme === 'high contrast' ? 'dark' : 'light',
    });
    undo.push(() => leave(context));
    if (options.language !== undefined) await setDisplayLanguage(context, options.language);
    const page = await openPage(
      context,
      workbenchAddress({
        origin,
        opened: copy.opened,
        extension: options.vsix === undefined ? (options.extension ?? root) : undefined,
      }),
    );
    await page.locator(`.monaco-workbench.${themeClasses[options.theme ?? 'light']}`).waitFor();
    return { page, workspace: copy.opened.path, dispose, ...actionsOn(page) };
  } catch (error) {
    await dispose();
    throw error;
  }
}

/**
 * Does something in a session and ends it; none of our pages' scripts may break meanwhile. Where that goes wrong, `out/pictures/failed.png`
 * shows what was there.
 */
export async function inSession(options: SessionOptions, work: (session: Session) => Promise<void>): Promise<void> {
  const session = await openSession(options);
  const broken: string[] = [];
  session.page.on('pageerror', ({ message, stack = '' }) => {
    // VS Code's own errors are not ours.
    if (stack.includes('/media/')) broken.push(`${message}\n${stack}`);
  });
  try {
    await work(session);
    assert.deepEqual(broken, [], 'the scripts of our pages run without an error');
  } catch (error) {
    await session.picture('failed');
    throw error;
  } finally {
    await session.dispose();
  }
}

async function openPage(context: BrowserContext, address: string): Promise<Page> {
  context.setDefaultTimeout(patience);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  await page.goto(address);
  await page.locator('.monaco-workbench .part.statusbar').waitFor();
  await page.locator('.activitybar .action-item').first().waitFor();
  return page;
}

/** Closes a window so that VS Code ends what it runs for it; one that is merely gone may come back within hours. */
async function leave(context: BrowserContext): Promise<void> {
  for (const page of context.pages()) {
    page.on('dialog', (question) => void question.accept());
    await page.goto('about:blank');
  }
  await context.close();
}

function actionsOn(page: Page): Omit<Session, 'page' | 'workspace' | 'dispose'> {
  const input = page.locator('.quick-input-widget:visible .quick-input-box input');
  const entries = page.locator('.quick-input-widget:visible .quick-input-list .monaco-list-row');
  const row = (text: string): Locator => page.locator('.monaco-list-row', { hasText: asWritten(text) }).first();

  const openQuickInput = async (prefix: string): Promise<void> => {
    await page.keyboard.press(prefix === '>' ? 'F1' : 'ControlOrMeta+P');
    await input.waitFor();
  };
  const pick = async (text: string): Promise<void> => {
    await entries.filter({ hasText: text }).first().click();
  };

  return {
    row,
    pick,
    runCommand: async (title) => {
      await openQuickInput('>');
      await input.fill(`>${title}`);
      const exact = entries.filter({ has: page.getByText(title, { exact: true }) }).first();
      await exact.click();
    },
    openFile: async (name) => {
      await openQuickInput('');
      await input.fill(name);
      await pick(name);
      await page.locator('.tabs-container .tab', { hasText: name }).first().waitFor();
      // A tab stands there before its file is the one that commands are about.
      await page.locator(`.monaco-editor.focused[data-uri$="/${name}"]`).waitFor();
    },
    showContainer: async (title) => {
      const item = page.locator(`.activitybar .action-item:has([aria-label^="${title}"])`).first();
      await item.waitFor();
      const isShown = /\bchecked\b/.test((await item.getAttribute('class')) ?? '');
      if (!isShown) await item.click();
      await page.locator('.sidebar .composite.title', { hasText: new RegExp(title, 'i') }).waitFor();
    },
    clickRow: async (text) => {
      await row(text).click();
    },
    pressAtRest: async (key) => {
      await page.evaluate(
        () => new Promise((rest) => requestAnimationFrame(() => requestIdleCallback(() => rest(undefined)))),
      );
      await page.keyboard.press(key);
    },
    expandRow: async (text) => {
      const found = row(text);
      if ((await found.getAttribute('aria-expanded')) === 'false') await found.locator('.monaco-tl-twistie').click();
      await page
        .locator('.monaco-list-row[aria-expanded="true"]', { hasText: asWritten(text) })
        .first()
        .waitFor();
    },
    webview: (text) => frameThatShows(page, text),
    picture: async (name) => {
      const path = name.endsWith('.png') ? name : join(root, 'out', 'pictures', `${name}.png`);
      await mkdir(dirname(path), { recursive: true });
      await page.screenshot({ path, animations: 'disabled' });
      return path;
    },
  };
}

/** Matches the text with its capitals: "Payment" is a row, "act: payment" is another one's description. */
export function asWritten(text: string): RegExp {
  return new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
}

/** A webview's document lies in a frame within a frame, neither of which has a name that can be foretold. */
async function frameThatShows(page: Page, text: string): Promise<Frame> {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    for (const frame of page.frames()) {
      if (frame === page.mainFrame()) continue;
      const content = await frame
        .locator('body')
        .innerText({ timeout: 1_000 })
        .catch(() => '');
      if (content.includes(text)) return frame;
    }
    await page.waitForTimeout(100);
  }
  throw new Error(`No webview shows "${text}" within ${String(patience / 1000)} s.`);
}
