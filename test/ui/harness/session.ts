import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { BrowserContext, Frame, Locator, Page } from 'playwright-core';
import { copyWorkspace } from '../../../scripts/copy-workspace.mjs';
import { atTheEnd } from '../../../scripts/ending.mjs';
import type { Release } from '../../../scripts/vscode-server.mjs';
import { quietSettings, setDisplayLanguage, workbenchAddress } from '../../../scripts/workbench.mjs';
import { anEditor, theEditor } from './editor';
import { isShownIn, schemeOf, themeClasses, themeLabels, themeName, type Theme } from './themes';
import { eventually, patience } from './waiting';

const root = resolve(import.meta.dirname, '..', '..', '..');

const standardViewport = { width: 1280, height: 800 } as const;

export interface SessionOptions {
  /** The folder or `.code-workspace` file that is copied and opened, from the project's root; an empty folder without it. */
  readonly workspace?: string;
  /** Light where it is left out. */
  readonly theme?: Theme;
  /** In CSS pixels; 1280 × 800 where it is left out. */
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Pixels of a picture for each CSS pixel; 1 where it is left out, since each more is to be drawn all the time. */
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
  /** Opens another window on the same workspace, in a browser of its own, and waits until it can be used; it closes with this one. */
  another(): Promise<Omit<Session, 'workspace' | 'dispose' | 'another' | 'kill'>>;
  /** Ends VS Code in this moment (SIGKILL), as when the machine dies. For a session that names a release, which has an editor of its own. */
  kill(): Promise<void>;
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
  /** The inner frame of a webview whose text contains the given one, once its scripts have run. */
  webview(text: string): Promise<Frame>;
  /** Shows the window in another theme, and waits until it and its webviews have it. */
  useTheme(theme: Theme): Promise<void>;
  /** Closes the side bar and the editors in other groups, and waits until what is left has all the room. */
  leaveAlone(): Promise<void>;
  /** Loads the window anew by the editor's own command. */
  reload(): Promise<void>;
  /** Closes all editors, and gives up what is not saved. */
  closeEditors(): Promise<void>;
  /** Saves a picture as out/pictures/<name>.png, or at an absolute path that ends in .png, and returns its path. */
  picture(name: string): Promise<string>;
  /** Closes the window and removes the copy. */
  dispose(): Promise<void>;
}

type Actions = Omit<Session, 'page' | 'workspace' | 'dispose' | 'another' | 'kill'>;

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
    const { origin, browser, changeSettings, settingsText, kill } =
      options.vsix === undefined && options.release === undefined ? await theEditor() : await anEditor(options, undo);
    const theme = options.theme ?? 'light';
    await changeSettings(
      quietSettings({
        trusted: options.trusted ?? true,
        more: { 'workbench.colorTheme': themeName(theme, options.release), ...options.settings },
      }),
    );
    const address = workbenchAddress({
      origin,
      opened: copy.opened,
      extension: options.vsix === undefined ? (options.extension ?? root) : undefined,
    });
    const another = async (): Promise<{ page: Page } & Actions> => {
      const context = await browser.newContext({
        viewport: options.viewport ?? standardViewport,
        deviceScaleFactor: options.scale ?? 1,
        locale: 'en-US',
        reducedMotion: 'reduce',
        colorScheme: schemeOf(theme),
      });
      undo.push(() => leave(context));
      if (options.language !== undefined) await setDisplayLanguage(context, options.language);
      const page = await openPage(context, address);
      await page.locator(`.monaco-workbench.${themeClasses[theme]}`).waitFor();
      return { page, ...actionsOn(page, settingsText, options.release) };
    };
    return { workspace: copy.opened.path, dispose, another, kill, ...(await another()) };
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
  try {
    await watched(session, work);
  } finally {
    await session.dispose();
  }
}

/**
 * One window for the tests of a `describe` that leave each other the files that they need: each finds it without editors, and as large and in
 * the theme as it was opened. Where one of them fails, the next gets a new window.
 *
 * @example
 * const onTheDemo = oneSession({ workspace: 'demo' });
 * it('shows', () => onTheDemo(async (session) => { … }));
 */
export function oneSession(options: SessionOptions): (work: (session: Session) => Promise<void>) => Promise<void> {
  let left: Session | undefined;
  after(async () => {
    await left?.dispose();
  });
  return async (work) => {
    const isNew = left === undefined;
    const session = left ?? (await openSession(options));
    left = undefined;
    try {
      if (!isNew) {
        await session.closeEditors();
        await session.page.setViewportSize(options.viewport ?? standardViewport);
        await session.useTheme(options.theme ?? 'light');
      }
      await watched(session, work);
      left = session;
    } finally {
      if (left === undefined) await session.dispose();
    }
  };
}

async function watched(session: Session, work: (session: Session) => Promise<void>): Promise<void> {
  const broken: string[] = [];
  const listen = ({ message, stack = '' }: Error): void => {
    // VS Code's own errors are not ours.
    if (stack.includes('/media/')) broken.push(`${message}\n${stack}`);
  };
  session.page.on('pageerror', listen);
  try {
    await work(session);
    assert.deepEqual(broken, [], 'the scripts of our pages run without an error');
  } catch (error) {
    await session.picture('failed');
    throw error;
  } finally {
    session.page.off('pageerror', listen);
  }
}

async function openPage(context: BrowserContext, address: string): Promise<Page> {
  context.setDefaultTimeout(patience);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  // What the page loads last says nothing about the window; what is waited for below does.
  await page.goto(address, { waitUntil: 'commit' });
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

function actionsOn(page: Page, settingsText: () => Promise<string>, release: Release | undefined): Actions {
  const input = page.locator('.quick-input-widget:visible .quick-input-box input');
  const entries = page.locator('.quick-input-widget:visible .quick-input-list .monaco-list-row');
  const row = (text: string): Locator => page.locator('.monaco-list-row', { hasText: asWritten(text) }).first();

  // What was opened just before can take the keyboard when it is done, which closes the box; a person then opens it again.
  const chooseInBox = async (key: string, text: string, entry: Locator): Promise<void> => {
    await eventually(async () => {
      await page.keyboard.press(key);
      await input.fill(text, { timeout: patience / 6 });
      await entry.click({ timeout: patience / 6 });
    });
  };
  const pick = async (text: string): Promise<void> => {
    await entries.filter({ hasText: text }).first().click();
  };

  const chosenTheme = async (): Promise<unknown> =>
    (JSON.parse(await settingsText()) as Record<string, unknown>)['workbench.colorTheme'];

  const runCommand = async (title: string): Promise<void> => {
    const exact = entries.filter({ has: page.getByText(title, { exact: true }) }).first();
    await chooseInBox('F1', `>${title}`, exact);
  };

  const groups = page.locator('.editor-group-container');
  const tabs = groups.locator('.tab');

  return {
    row,
    pick,
    runCommand,
    openFile: async (name) => {
      await chooseInBox('ControlOrMeta+P', name, entries.filter({ hasText: name }).first());
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
    webview: async (text) => {
      const frame = await frameThatShows(page, text);
      // What runs the tests from source wraps each function that has a name, also those that are handed to the page.
      await frame.evaluate('globalThis.__name ??= (made) => made');
      return frame;
    },
    useTheme: async (theme) => {
      await page.emulateMedia({ colorScheme: schemeOf(theme) });
      if ((await page.locator(`.monaco-workbench.${themeClasses[theme]}`).count()) === 0) {
        await runCommand('Preferences: Color Theme');
        await page.locator('.quick-input-widget:visible input[placeholder*="Color Theme" i]').fill(themeLabels[theme]);
        await entries
          .filter({ has: page.getByText(themeLabels[theme], { exact: true }) })
          .first()
          .click();
        // VS Code shows a theme before it writes it into the settings, over what somebody else has written there meanwhile.
        await eventually(async () => assert.equal(await chosenTheme(), themeName(theme, release)));
      }
      await isShownIn(page, theme);
    },
    leaveAlone: async () => {
      // A command that has nothing to do is not offered.
      if ((await groups.count()) > 1) {
        await runCommand('View: Close Editors in Other Groups');
        await eventually(async () => assert.equal(await groups.count(), 1));
      }
      const sideBar = page.locator('.part.sidebar');
      if (await sideBar.isVisible()) {
        await runCommand('View: Close Primary Side Bar');
        await sideBar.waitFor({ state: 'hidden' });
      }
    },
    reload: async () => {
      const reloaded = page.waitForEvent('load', { timeout: 2 * patience });
      await runCommand('Developer: Reload Window');
      await reloaded;
    },
    closeEditors: async () => {
      const unsaved = page.locator('.editor-group-container .tab.dirty');
      for (let left = await unsaved.count(); left > 0; left -= 1) {
        await unsaved.first().click();
        await runCommand('View: Revert and Close Editor');
        await eventually(async () => assert.equal(await unsaved.count(), left - 1));
      }
      if ((await tabs.count()) === 0) return;
      await runCommand('View: Close All Editors');
      await tabs.first().waitFor({ state: 'detached' });
      await eventually(async () => assert.equal(await groups.count(), 1));
    },
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

/**
 * A webview's document lies in a frame within a frame, neither of which has a name that can be foretold. Its text shows before its script
 * listens to anything.
 */
async function frameThatShows(page: Page, text: string): Promise<Frame> {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    for (const frame of page.frames()) {
      if (frame === page.mainFrame()) continue;
      const content = await frame
        .locator('body')
        .innerText({ timeout: 1_000 })
        .catch(() => '');
      if (!content.includes(text)) continue;
      await frame.waitForFunction(() => document.readyState === 'complete');
      return frame;
    }
    await page.waitForTimeout(100);
  }
  throw new Error(`No webview shows "${text}" within ${String(patience / 1000)} s.`);
}
