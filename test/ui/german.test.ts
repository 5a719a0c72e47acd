import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { cutOff } from './harness/accessibility';
import { resizePage } from './harness/pages';
import { inSession, type Session, type SessionOptions } from './harness/session';

const WIDTHS = [300, 760, 1000, 1400] as const;

/** Makes the page that wide, and holds that nothing of it is cut off at the side. */
async function fitsAt(session: Session, frame: Frame, width: number): Promise<void> {
  await resizePage(session, frame, width, 1_000);
  assert.deepEqual(await cutOff(frame), [], `nothing is cut off at the side at ${String(width)}`);
}

/** A picture of the page with a part of it at the top. */
async function pictureOf(session: Session, frame: Frame, part: string, name: string): Promise<void> {
  await frame.locator(part).evaluate((element) => element.scrollIntoView());
  await session.picture(name);
}

describe('a person whose VS Code is in German', () => {
  // Each has a window of its own: what tidies up a window between tests calls VS Code's commands by their English names.
  const inGerman = {
    workspace: 'demo',
    language: 'de',
    settings: { 'clientele.asOf': '2026-11-23' },
    viewport: { width: 1500, height: 900 },
  } satisfies SessionOptions;

  it('reads rows, lenses, the exit and the answer of a command in German', () =>
    inSession(inGerman, async (session) => {
      const { page } = session;
      await session.showContainer('Kunden');
      await page.locator('.statusbar-item', { hasText: 'Kunden: von 1 trennen, bei 6 handeln' }).waitFor();
      await session.row('Beendet').waitFor();
      await session.expandRow('Meridian Gyms');
      const sign = page.locator('.monaco-list-row[aria-level="2"]', { hasText: 'Zahlung' });
      await sign.locator('.monaco-tl-twistie').click();
      await session.row('Überfällig').waitFor();
      await session.openFile('fennel-finch.yaml');
      await page.locator('.codelens-decoration', { hasText: 'Handeln: Klarheit' }).first().waitFor();
      await session.picture('german editor');

      await session.runCommand('Kunden: Zusammenarbeit beenden mit …');
      const exit = await session.webview('1. Klären');
      await exit.getByRole('heading', { name: '1. Klären' }).waitFor();
      await session.picture('german exit');

      await session.runCommand('Kunden: Nach Stufe filtern');
      const answers = page.locator('.quick-input-list .monaco-list-row');
      await answers.filter({ hasText: 'Kunden, bei denen etwas zu tun ist' }).waitFor();
      await session.picture('german answer');
    }));

  it('reads the report with its timeline, and the overview, wide and narrow', () =>
    inSession(inGerman, async (session) => {
      await session.openFile('fennel-finch.yaml');
      await session.page.locator('.codelens-decoration').first().waitFor();
      await session.runCommand('Kunden: Kunden einschätzen');
      const report = await session.webview('Die fünf Anzeichen');
      await report.getByRole('heading', { name: 'Zeitleiste' }).waitFor();
      await session.leaveAlone();
      for (const width of WIDTHS) {
        await fitsAt(session, report, width);
        for (const part of ['main', 'next', 'timeline', 'payments', 'scope'])
          await pictureOf(session, report, `#${part}`, `german report ${String(width)} ${part}`);
      }
      await session.runCommand('Kunden: Übersicht anzeigen');
      const overview = await session.webview('Was sich geändert hat, und warum');
      await overview.locator('.changes').waitFor();
      for (const width of WIDTHS) {
        await fitsAt(session, overview, width);
        for (const part of ['main', 'clients', 'deadlines', 'changes'])
          await pictureOf(session, overview, `#${part}`, `german overview ${String(width)} ${part}`);
      }
      // How many columns have room goes by their words, which are longer than the English ones.
      for (let width = 720; width <= 1240; width += 40) {
        await fitsAt(session, overview, width);
        const mostLines = await overview.evaluate(() => {
          const lines = [...document.querySelectorAll<HTMLElement>('.clients thead th')].map((head) => {
            const { lineHeight, paddingTop, paddingBottom } = getComputedStyle(head);
            return (head.clientHeight - parseFloat(paddingTop) - parseFloat(paddingBottom)) / parseFloat(lineHeight);
          });
          return Math.round(Math.max(0, ...lines));
        });
        assert.ok(mostLines <= 3, `no column is as narrow as a letter at ${String(width)}: ${String(mostLines)} lines`);
      }
    }));
});
