import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inSession, type Session } from './harness/session';
import { eventually } from './harness/waiting';

const onTheDemo = {
  workspace: 'demo',
  settings: { 'clientele.asOf': '2026-11-23' },
  viewport: { width: 1500, height: 900 },
} as const;

const RECORD = 'harrow-pine.yaml';
const NAME = '2026-11-23-pause-notice.md';
const LAST = '    file: harrow-pine/letters/2026-11-02-payment-reminder.md\n';

async function onDisk({ workspace }: Session, name: string): Promise<string> {
  return readFile(join(workspace, '.clients', name), 'utf8');
}

/** Goes to the client's next step and drafts it, all by keys. */
async function draftNext(session: Session): Promise<void> {
  const { page } = session;
  await session.showContainer('Clients');
  // Rows that are still being drawn take no click.
  await page.locator('.statusbar-item', { hasText: 'Clients: 1 to let go, 6 need action' }).waitFor();
  await session.row('Ended').waitFor();
  await session.clickRow('Harrow & Pine Joinery');
  await session.row('Next: Draft pause notice').waitFor();
  for (let n = 0; n < 8; n += 1) await session.pressAtRest('ArrowDown');
  await page.locator('.monaco-list-row.focused', { hasText: 'Next: Draft pause notice' }).waitFor();
  await session.pressAtRest('Enter');
  await page.locator('.tab.active', { hasText: NAME }).waitFor();
  await page.locator('.codelens-decoration', { hasText: 'Draft, not sent' }).waitFor();
}

describe('a person whose letter went out', () => {
  for (const theme of ['dark'] as const) {
    it(`marks it as sent by keyboard, sees until when it waits, and logs the answer, in ${theme}`, async () => {
      await inSession({ ...onTheDemo, theme }, async (session) => {
        const { page } = session;
        await draftNext(session);
        await session.picture(`letter draft ${theme}`);
        const before = await onDisk(session, RECORD);

        await session.runCommand('Clients: Mark Letter as Sent…');
        await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'By e-mail' }).waitFor();
        await session.picture(`mark as sent ${theme}`);
        await page.keyboard.press('Enter');
        const sent = page.locator('.codelens-decoration', { hasText: 'Sent 2026-11-23 by email, deadline 2026-11-30' });
        await sent.waitFor();
        const added = `  - date: 2026-11-23\n    kind: pause_notice\n    deadline: 2026-11-30\n    channel: email\n    file: harrow-pine/letters/${NAME}\n`;
        // The lens stands there before all of it is saved.
        await eventually(async () => assert.equal(await onDisk(session, RECORD), before.replace(LAST, LAST + added)));
        await eventually(async () => assert.match(await onDisk(session, `harrow-pine/letters/${NAME}`), /^# /));
        await session.expandRow('Next: wait until 2026-11-30');
        await session.row('Pause notice of 2026-11-23').waitFor();
        await session.picture(`letter sent ${theme}`);

        await page.locator('.codelens-decoration a', { hasText: 'Log the Answer…' }).click();
        await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'Accepted' }).waitFor();
        await session.picture(`log the answer ${theme}`);
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await page.locator('.codelens-decoration', { hasText: 'Answered: refused' }).waitFor();
        await session.picture(`letter answered ${theme}`);
        await eventually(async () =>
          assert.match(
            await onDisk(session, RECORD),
            /pause-notice\.md\n {4}answer: refused\n {4}answered: 2026-11-23\n/,
          ),
        );
      });
    });
  }
});
