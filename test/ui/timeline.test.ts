/** The timeline of the report, gone through by a person with a keyboard and with a mouse. */
import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { inSession, type Session, type Theme } from './harness/session';

const onTheDemo = { workspace: 'demo', settings: { 'clientele.asOf': '2026-11-23' } } as const;

/** The report on Meridian Gyms beside its record, or alone in the window. */
async function openReport(session: Session, isAlone: boolean): Promise<Frame> {
  await session.openFile('meridian-gyms.yaml');
  await session.page.locator('.codelens-decoration').first().waitFor();
  await session.runCommand('Clients: Assess Client');
  const report = await session.webview('Meridian Gyms');
  await report.locator('.tl-plot').waitFor();
  if (isAlone) {
    await session.runCommand('View: Close Editors in Other Groups');
    await session.runCommand('View: Close Primary Side Bar');
  }
  return report;
}

/** Waits until the focus is on what has a name in the report: a key is answered before the page that it goes to has taken it. */
async function hasFocus(report: Frame, name: string | RegExp): Promise<void> {
  const wanted = typeof name === 'string' ? `^${name}$` : name.source;
  await report.waitForFunction((pattern) => {
    const element = document.activeElement as HTMLElement | SVGElement | null;
    return new RegExp(pattern).test(element?.dataset['key'] ?? '');
  }, wanted);
}

/** The number of the line that the editor's cursor stands on. */
function cursorLine(session: Session, line: number): Promise<void> {
  return session.page
    .locator('.statusbar-item', { hasText: `Ln ${line},` })
    .first()
    .waitFor();
}

describe('a person who looks at the timeline', () => {
  it('goes from mark to mark by keyboard, reads the fact behind it, and opens its line', async () => {
    await inSession({ ...onTheDemo, viewport: { width: 1500, height: 1300 } }, async (session) => {
      const { page } = session;
      const report = await openReport(session, false);
      const said = report.locator('.tl-said');

      await report.locator('[data-key="timeline-zoom-month"]').focus();
      await page.keyboard.press('Tab');
      await hasFocus(report, /^timeline-[a-z]+-/);
      await page.keyboard.press('Home');
      await hasFocus(report, 'timeline-terms');
      await said.filter({ hasText: 'Terms agreed on 2026-02-02.' }).waitFor();
      await page.keyboard.press('ArrowRight');
      await hasFocus(report, 'timeline-brief');
      await page.keyboard.press('ArrowRight');
      await said.filter({ hasText: 'Invoice MG-01 over USD 4,500' }).waitFor();
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('ArrowRight');
      await hasFocus(report, 'timeline-invoices-0');
      await session.picture('timeline focus');
      await page.keyboard.press('Enter');
      await cursorLine(session, 36);

      await report.locator('[data-key="timeline-invoices-0"]').focus();
      await page.keyboard.press('Escape');
      await hasFocus(report, 'timeline-zoom-all');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await hasFocus(report, 'timeline-invoices-0'); // the way back leads to the mark that was left
    });
  });

  it('zooms, goes earlier and later, and keeps the focus while the page changes', async () => {
    await inSession({ ...onTheDemo, viewport: { width: 1500, height: 1300 } }, async (session) => {
      const { page } = session;
      const report = await openReport(session, false);
      const period = report.locator('.tl-period');

      await report.locator('[data-key="timeline-zoom-month"]').click();
      await period.filter({ hasText: /^Nov 2026$/ }).waitFor();
      await hasFocus(report, 'timeline-zoom-month');
      await report.locator('[data-key="timeline-earlier"]').focus();
      await page.keyboard.press('Enter');
      await period.filter({ hasText: /^Oct 2026$/ }).waitFor();
      await hasFocus(report, 'timeline-earlier');
      await report.locator('[data-key="timeline-letters-2"]').focus();
      await page.keyboard.press('PageDown');
      await period.filter({ hasText: /^Nov 2026$/ }).waitFor();
      await hasFocus(report, 'timeline-letters-2'); // the final demand goes on into November
      await session.picture('timeline month');
    });
  });

  it('points at a mark and presses it', async () => {
    await inSession({ ...onTheDemo, viewport: { width: 1500, height: 1300 } }, async (session) => {
      const report = await openReport(session, false);
      const demand = report.locator('[data-key="timeline-letters-2"] .tl-label');
      await demand.scrollIntoViewIfNeeded();
      await demand.hover();
      await report.locator('.tl-said', { hasText: 'Letter of 2026-10-19: Final demand.' }).waitFor();
      await demand.click();
      await cursorLine(session, 63);
    });
  });

  for (const theme of ['light', 'dark', 'high contrast', 'high contrast light'] satisfies readonly Theme[]) {
    it(`sees it whole in ${theme}, at every width`, async () => {
      await inSession({ ...onTheDemo, theme, viewport: { width: 1500, height: 1400 } }, async (session) => {
        const report = await openReport(session, true);
        for (const width of [1400, 800, 360]) {
          await session.page.setViewportSize({ width, height: 1400 });
          await report.waitForFunction((most) => window.innerWidth <= most, width);
          const fits = await report.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
          assert.ok(fits, `nothing is cut off at ${width} px`);
          await report.locator('.timeline').scrollIntoViewIfNeeded();
          await session.picture(`timeline ${theme} ${width}`);
        }
      });
    });
  }
});
