/** Waits for what a page or the editor does in its own time: each answers a key, a click or a command before it has done what was asked. */
import type { Frame } from 'playwright-core';
import type { Session } from './session';

/** Milliseconds after which something that does not show never will, also on a machine with much else to do. */
export const patience = 60_000;

/**
 * Waits until what is looked at anew each time is as it should be, and throws what was wrong last where it never is.
 * @example await eventually(async () => assert.equal(await readFile(path, 'utf8'), text))
 */
export async function eventually(isRight: () => Promise<void>): Promise<void> {
  for (const end = Date.now() + patience; ;) {
    try {
      await isRight();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await new Promise((resume) => setTimeout(resume, 50));
  }
}

/** Waits until what has such a key in the page has the focus, and the page the keyboard. */
export async function hasFocus(frame: Frame, key: string | RegExp): Promise<void> {
  const wanted = typeof key === 'string' ? `^${key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$` : key.source;
  await frame.waitForFunction((pattern) => {
    const element = document.activeElement as HTMLElement | SVGElement | null;
    return document.hasFocus() && new RegExp(pattern).test(element?.dataset['key'] ?? '');
  }, wanted);
}

/** Puts the focus on something in a page, and waits until keys go there. */
export async function focusOn(frame: Frame, selector: string): Promise<void> {
  await frame.locator(selector).focus();
  await frame.waitForFunction(
    (wanted) => document.hasFocus() && (document.activeElement?.matches(wanted) ?? false),
    selector,
  );
}

/** Presses a key in a page that has the keyboard, and waits until the page has done with it all that it does at once, such as move the focus. */
export async function pressIn({ page }: Session, frame: Frame, key: string): Promise<void> {
  const before = await frame.evaluate(() => {
    const counting = globalThis as typeof globalThis & { keysTaken?: number };
    if (counting.keysTaken === undefined) {
      counting.keysTaken = 0;
      // What the browser itself does with a key comes after all that listens to it, and before what is put off.
      addEventListener('keydown', () => setTimeout(() => (counting.keysTaken = (counting.keysTaken ?? 0) + 1)), true);
    }
    return counting.keysTaken;
  });
  await page.keyboard.press(key);
  await frame.waitForFunction((taken) => {
    const { keysTaken } = globalThis as typeof globalThis & { keysTaken?: number };
    return (keysTaken ?? 0) > taken;
  }, before);
}

/** Moves on by Tab until what has this key has the focus. */
export async function tabTo(session: Session, frame: Frame, key: string): Promise<void> {
  for (let presses = 0; presses < 300; presses += 1) {
    const at = await frame.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['key']);
    if (at === key) return;
    await pressIn(session, frame, 'Tab');
  }
  throw new Error(`Tab never reached "${key}".`);
}
