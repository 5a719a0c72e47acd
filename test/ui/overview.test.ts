import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { inSession, type Session, type Theme } from './harness/session';

const onTheDemo = { workspace: 'demo', settings: { 'clientele.asOf': '2026-11-23' } } as const;

/** The overview alone in the window. */
async function openOverview(session: Session): Promise<Frame> {
  await session.page.locator('.statusbar-item', { hasText: /Clients: / }).waitFor();
  await session.runCommand('Clients: Show Overview');
  const view = await session.webview('All clients');
  await view.locator('.changes-said').waitFor();
  await session.runCommand('View: Close Primary Side Bar');
  return view;
}

async function hasNoSideScroll(view: Frame): Promise<boolean> {
  return view.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
}

const WIDTHS = [300, 800, 1400] as const;

describe('a person who looks at all clients', () => {
  for (const theme of ['light', 'dark', 'high contrast', 'high contrast light'] satisfies readonly Theme[]) {
    it(`sees them in ${theme} at every width`, async () => {
      await inSession({ ...onTheDemo, theme, viewport: { width: 1450, height: 1700 } }, async (session) => {
        const view = await openOverview(session);
        const edges =
          (await session.page.evaluate(() => window.innerWidth)) - (await view.evaluate(() => window.innerWidth));
        for (const width of WIDTHS) {
          await session.page.setViewportSize({ width: width + edges, height: width === 300 ? 2600 : 1700 });
          await view.waitForFunction((wanted) => Math.abs(window.innerWidth - wanted) < 3, width);
          assert.ok(await hasNoSideScroll(view), `nothing is cut off at the side at ${String(width)} px`);
          await session.picture(`overview ${String(width)} ${theme}`);
        }
      });
    });
  }
});
