import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { inSession, type Session, type Theme } from './harness/session';

const onTheDemo = { workspace: 'demo', settings: { 'clientele.asOf': '2026-11-23' } } as const;
const NAME = 'meridian-gyms.yaml';

/** The record as it is saved: the view shows a change as soon as the editor has it. */
async function onDisk({ page, workspace }: Session): Promise<string> {
  await page.locator('.tab.dirty').waitFor({ state: 'detached' });
  return readFile(join(workspace, '.clients', NAME), 'utf8');
}

/** The view of the exit beside the record, or alone in the window. */
async function openExit(session: Session, isAlone: boolean): Promise<Frame> {
  await session.openFile(NAME);
  await session.page.locator('.codelens-decoration').first().waitFor();
  await session.runCommand('Clients: End the Work With…');
  const view = await session.webview('End the work with Meridian Gyms');
  await view.locator('.count', { hasText: /^0 of 15 done$/ }).waitFor();
  if (isAlone) {
    await session.runCommand('View: Close Editors in Other Groups');
    await session.runCommand('View: Close Primary Side Bar');
  }
  return view;
}

/** Moves on by Tab until what is named has the focus. */
async function tabTo({ page }: Session, view: Frame, key: string): Promise<void> {
  const isThere = () =>
    view.evaluate((wanted) => (document.activeElement as HTMLElement | null)?.dataset['key'] === wanted, key);
  for (let presses = 0; presses < 60; presses += 1) {
    if (await isThere()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached "${key}".`);
}

describe('a person who ends the work', () => {
  for (const theme of ['dark', 'high contrast'] satisfies readonly Theme[]) {
    it(`sees in ${theme} where things stand`, async () => {
      await inSession({ ...onTheDemo, theme, viewport: { width: 1200, height: 1400 } }, async (session) => {
        const view = await openExit(session, true);
        await session.picture(`exit ${theme}`);
        await session.page.setViewportSize({ width: 400, height: 1400 });
        await view.waitForFunction(() => window.innerWidth < 400);
        const fits = await view.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
        assert.ok(fits, 'nothing is cut off at the side of a narrow window');
        await session.picture(`exit narrow ${theme}`);
      });
    });
  }

  it('begins, ticks, takes a tick back, tells and closes by keyboard alone', async () => {
    await inSession({ ...onTheDemo, viewport: { width: 1500, height: 1000 } }, async (session) => {
      const { page } = session;
      const before = await onDisk(session);
      const view = await openExit(session, false);
      await view.locator('[data-key="file"]').focus();

      await tabTo(session, view, 'begin');
      await page.keyboard.press('Enter');
      await view.getByText('Decided on 2026-11-23.').waitFor();
      const begun = before.replace('notes: |', 'exit:\n  decided: 2026-11-23\n  ends: 2026-12-07\nnotes: |');
      assert.equal(await onDisk(session), begun);

      await tabTo(session, view, 'settle-position');
      await page.keyboard.press('Space');
      await view.locator('.count', { hasText: /^1 of 15 done$/ }).waitFor();
      await tabTo(session, view, 'notify-letter');
      await page.keyboard.press('Space');
      await view.locator('.count', { hasText: /^2 of 15 done$/ }).waitFor();
      await view.getByText('The client has been told. What was settled').waitFor();
      assert.equal(await view.locator('#settle-position').getAttribute('aria-disabled'), 'true');
      await tabTo(session, view, 'handover-keys');
      await page.keyboard.press('Space');
      await view.locator('.count', { hasText: /^3 of 15 done$/ }).waitFor();
      await page.keyboard.press('Space');
      await view.locator('.count', { hasText: /^2 of 15 done$/ }).waitFor();
      await session.picture('exit told');
      const told = begun.replace(
        'ends: 2026-12-07\n',
        'ends: 2026-12-07\n  done:\n    - settle/position\n    - notify/letter\n',
      );
      assert.equal(await onDisk(session), told);

      await tabTo(session, view, 'close-reason');
      await page.keyboard.insertText('Payment');
      await page.keyboard.press('Enter');
      await view.getByText('The work has ended and the record is closed.').waitFor();
      const closed = told
        .replace('status: active', 'status: ended')
        .replace('exit:\n', 'ended: {date: 2026-11-23, by: us, reason: Payment}\nexit:\n')
        .replace('    - notify/letter\n', '    - notify/letter\n    - handover/closed\n');
      assert.equal(await onDisk(session), closed);
    });
  });

  it('finds the view again after a reload of the window, and the list is a document that nobody has saved', async () => {
    await inSession({ ...onTheDemo, viewport: { width: 1500, height: 1000 } }, async (session) => {
      const { page } = session;
      await openExit(session, false);
      await session.picture('exit light');
      const reloaded = page.waitForEvent('load');
      await session.runCommand('Developer: Reload Window');
      await reloaded;
      const view = await session.webview('End the work with Meridian Gyms');
      await view.getByRole('button', { name: 'Hand-over list' }).click();
      await page.locator('.tab.dirty', { hasText: 'hand-over.md' }).waitFor();
      await page.locator('.view-line', { hasText: 'Hand-over: Meridian Gyms' }).waitFor();
      assert.equal(await page.locator('.tab', { hasText: 'hand-over.md' }).count(), 1);
      await session.picture('hand-over list');
    });
  });
});
