// @ts-check
import { setDisplayLanguage } from '../../../scripts/workbench.mjs';
import { windowMark } from './window-mark.mjs';

/**
 * Opens a window of VS Code in a browser and waits for the tests in it.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {object} request
 * @param {string} request.address of the workbench
 * @param {string | undefined} request.language of the display; English where it is undefined
 * @param {number} request.limit milliseconds after which the window is closed
 * @param {(context: import('playwright-core').BrowserContext) => Promise<void>} [request.prepare] done before the page is there
 * @param {(type: string, line: string) => void} request.print takes what VS Code and the extension host print
 * @returns {Promise<void>} when the tests have ended; rejected where they have not ended by the limit
 */
export async function testsInWindow(browser, { address, language, limit, prepare, print }) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US' });
  try {
    if (language !== undefined) await setDisplayLanguage(context, language);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await prepare?.(context);
    const page = await context.newPage();
    // A window that the tests open would run them, too.
    context.on('page', (other) => void other.close());
    const ended = new Promise((done) => void page.exposeFunction('codeAutomationExit', done));
    await page.exposeFunction('codeAutomationLog', (/** @type {string} */ type, /** @type {unknown[]} */ words) => {
      const said = words.map(String).join(' ');
      print(type, said);
      return said.startsWith(windowMark) ? setFocus(page, said.endsWith(' focus')) : undefined;
    });
    const crashed = new Promise((_, fail) => {
      page.once('crash', () => fail(new Error('the page of the workbench crashed')));
    });
    await page.goto(address, { timeout: limit });
    await within(limit, Promise.race([ended, crashed]));
  } finally {
    await context.close();
  }
}

/**
 * Gives the window the focus or takes it. A browser without a screen lets every page believe that it has it.
 *
 * @param {import('playwright-core').Page} page
 * @param {boolean} hasFocus
 */
function setFocus(page, hasFocus) {
  return page.evaluate((isIt) => {
    document.hasFocus = () => isIt;
    // VS Code passes over a blur that follows another, as one into a webview; at this event it looks anew.
    window.dispatchEvent(new Event(isIt ? 'focus' : 'blur'));
    document.dispatchEvent(new Event('visibilitychange'));
  }, hasFocus);
}

/**
 * @param {number} limit milliseconds
 * @param {Promise<unknown>} work
 */
async function within(limit, work) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new Error(`it did not end within ${Math.round(limit / 1000)} s`)), limit);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
