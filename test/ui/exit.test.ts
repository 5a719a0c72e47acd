import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { oneSession, type Session } from './harness/session';
import { eventually, focusOn, pressIn, tabTo } from './harness/waiting';

const NAME = 'meridian-gyms.yaml';

/** The record's file. */
async function onDisk({ workspace }: Session): Promise<string> {
  return readFile(join(workspace, '.clients', NAME), 'utf8');
}

/** Waits until the record is saved as this: the view shows a change as soon as the editor has it. */
async function isSaved(session: Session, text: string): Promise<void> {
  await eventually(async () => assert.equal(await onDisk(session), text));
}

/** The view of the exit beside the record. */
async function openExit(session: Session): Promise<Frame> {
  await session.openFile(NAME);
  await session.page.locator('.statusbar-item', { hasText: 'Clients:' }).waitFor();
  await session.runCommand('Clients: End the Work With…');
  const view = await session.webview('End the work with Meridian Gyms');
  await view.locator('.count', { hasText: /^0 of 15 done$/ }).waitFor();
  return view;
}

describe('a person who ends the work', () => {
  const shared = oneSession({
    workspace: 'demo',
    settings: { 'clientele.asOf': '2026-11-23' },
    viewport: { width: 1500, height: 1000 },
  });

  it('finds the view again after a reload of the window, and the list is a document that nobody has saved', () =>
    shared(async (session) => {
      const { page } = session;
      await openExit(session);
      await session.picture('exit light');
      await session.reload();
      const view = await session.webview('End the work with Meridian Gyms');
      await view.getByRole('button', { name: 'Hand-over list' }).click();
      await page.locator('.tab.dirty', { hasText: 'hand-over.md' }).waitFor();
      await page.locator('.view-line', { hasText: 'Hand-over: Meridian Gyms' }).waitFor();
      assert.equal(await page.locator('.tab', { hasText: 'hand-over.md' }).count(), 1);
      await session.picture('hand-over list');
    }));

  it('begins, ticks, takes a tick back, tells and closes by keyboard alone', () =>
    shared(async (session) => {
      const { page } = session;
      const before = await onDisk(session);
      const view = await openExit(session);
      await focusOn(view, '[data-key="file"]');

      await tabTo(session, view, 'begin');
      await pressIn(session, view, 'Enter');
      await view.getByText('Decided on 2026-11-23.').waitFor();
      const begun = before.replace('notes: |', 'exit:\n  decided: 2026-11-23\n  ends: 2026-12-07\nnotes: |');
      await isSaved(session, begun);

      await tabTo(session, view, 'settle-position');
      await pressIn(session, view, 'Space');
      await view.locator('.count', { hasText: /^1 of 15 done$/ }).waitFor();
      await tabTo(session, view, 'notify-letter');
      await pressIn(session, view, 'Space');
      await view.locator('.count', { hasText: /^2 of 15 done$/ }).waitFor();
      await view.getByText('The client has been told. What was settled').waitFor();
      assert.equal(await view.locator('#settle-position').getAttribute('aria-disabled'), 'true');
      await tabTo(session, view, 'handover-keys');
      await pressIn(session, view, 'Space');
      await view.locator('.count', { hasText: /^3 of 15 done$/ }).waitFor();
      await pressIn(session, view, 'Space');
      await view.locator('.count', { hasText: /^2 of 15 done$/ }).waitFor();
      await session.picture('exit told');
      const told = begun.replace(
        'ends: 2026-12-07\n',
        'ends: 2026-12-07\n  done:\n    - settle/position\n    - notify/letter\n',
      );
      await isSaved(session, told);

      await tabTo(session, view, 'close-reason');
      await page.keyboard.insertText('Payment');
      await view.waitForFunction(() => (document.activeElement as HTMLInputElement | null)?.value === 'Payment');
      await pressIn(session, view, 'Enter');
      await view.getByText('The work has ended and the record is closed.').waitFor();
      const closed = told
        .replace('status: active', 'status: ended')
        .replace('exit:\n', 'ended: {date: 2026-11-23, by: us, reason: Payment}\nexit:\n')
        .replace('    - notify/letter\n', '    - notify/letter\n    - handover/closed\n');
      await isSaved(session, closed);
    }));
});
