/** The timeline of the report, gone through by a person with a keyboard and with a mouse. */
import type { Frame } from 'playwright-core';
import { oneSession, type Session } from './harness/session';
import { focusOn, hasFocus, pressIn } from './harness/waiting';

/** The report on Meridian Gyms beside its record. */
async function openReport(session: Session): Promise<Frame> {
  await session.openFile('meridian-gyms.yaml');
  await session.page.locator('.statusbar-item', { hasText: 'Clients:' }).waitFor();
  await session.runCommand('Clients: Assess Client');
  const report = await session.webview('Meridian Gyms');
  await report.locator('.tl-plot').waitFor();
  return report;
}

/** The number of the line that the editor's cursor stands on. */
function cursorLine(session: Session, line: number): Promise<void> {
  return session.page
    .locator('.statusbar-item', { hasText: `Ln ${line},` })
    .first()
    .waitFor();
}

describe('a person who looks at the timeline', () => {
  const shared = oneSession({
    workspace: 'demo',
    settings: { 'clientele.asOf': '2026-11-23' },
    viewport: { width: 1500, height: 1300 },
  });

  it('goes from mark to mark by keyboard, reads the fact behind it, and opens its line', () =>
    shared(async (session) => {
      const report = await openReport(session);
      const said = report.locator('.tl-said');

      await focusOn(report, '[data-key="timeline-zoom-month"]');
      await pressIn(session, report, 'Tab');
      await hasFocus(report, /^timeline-[a-z]+-/);
      await pressIn(session, report, 'Home');
      await hasFocus(report, 'timeline-terms');
      await said.filter({ hasText: 'Terms agreed on 2026-02-02.' }).waitFor();
      await pressIn(session, report, 'ArrowRight');
      await hasFocus(report, 'timeline-brief');
      await pressIn(session, report, 'ArrowRight');
      await said.filter({ hasText: 'Invoice MG-01 over USD 4,500' }).waitFor();
      await pressIn(session, report, 'ArrowLeft');
      await pressIn(session, report, 'ArrowRight');
      await hasFocus(report, 'timeline-invoices-0');
      await session.picture('timeline focus');
      await pressIn(session, report, 'Enter');
      await cursorLine(session, 36);

      await focusOn(report, '[data-key="timeline-invoices-0"]');
      await pressIn(session, report, 'Escape');
      await hasFocus(report, 'timeline-zoom-all');
      await pressIn(session, report, 'Tab');
      await pressIn(session, report, 'Tab');
      await pressIn(session, report, 'Tab');
      await hasFocus(report, 'timeline-invoices-0'); // the way back leads to the mark that was left
    }));

  it('zooms, goes earlier and later, and keeps the focus while the page changes', () =>
    shared(async (session) => {
      const report = await openReport(session);
      const period = report.locator('.tl-period');

      await report.locator('[data-key="timeline-zoom-month"]').click();
      await period.filter({ hasText: /^Nov 2026$/ }).waitFor();
      await hasFocus(report, 'timeline-zoom-month');
      await focusOn(report, '[data-key="timeline-earlier"]');
      await pressIn(session, report, 'Enter');
      await period.filter({ hasText: /^Oct 2026$/ }).waitFor();
      await hasFocus(report, 'timeline-earlier');
      await focusOn(report, '[data-key="timeline-letters-2"]');
      await pressIn(session, report, 'PageDown');
      await period.filter({ hasText: /^Nov 2026$/ }).waitFor();
      await hasFocus(report, 'timeline-letters-2'); // the final demand goes on into November
      await session.picture('timeline month');
    }));

  it('points at a mark and presses it', () =>
    shared(async (session) => {
      const report = await openReport(session);
      const demand = report.locator('[data-key="timeline-letters-2"] .tl-label');
      await demand.scrollIntoViewIfNeeded();
      await demand.hover();
      await report.locator('.tl-said', { hasText: 'Letter of 2026-10-19: Final demand.' }).waitFor();
      await demand.click();
      await cursorLine(session, 63);
    }));
});
