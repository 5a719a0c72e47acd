import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { typeFact } from './harness/logging';
import { inSession, oneSession, type Session } from './harness/session';
import { eventually } from './harness/waiting';

const onTheDemo = {
  workspace: 'demo',
  settings: { 'clientele.asOf': '2026-11-23' },
  viewport: { width: 1500, height: 900 },
} as const;

async function onDisk({ workspace }: Session, name: string): Promise<string> {
  return readFile(join(workspace, '.clients', name), 'utf8');
}

/** Waits until the file is saved as this: a message may stand there before it is. */
async function isSaved(session: Session, name: string, text: string): Promise<void> {
  await eventually(async () => assert.equal(await onDisk(session, name), text));
}

/** Takes the choice, and holds the file against what it said before with only these lines more. */
async function takeIt(session: Session, name: string, before: string, behind: string, added: string): Promise<string> {
  const { page } = session;
  await page.keyboard.press('Enter');
  await page.locator('.statusbar-item', { hasText: `.clients/${name}` }).waitFor();
  const at = before.indexOf(behind) + behind.length;
  assert.ok(at >= behind.length, `${behind} stands in ${name}`);
  const after = `${before.slice(0, at)}${added}${before.slice(at)}`;
  await isSaved(session, name, after);
  // The message goes by itself; the next one is to be a new one.
  await page.locator('.statusbar-item', { hasText: `.clients/${name}` }).waitFor({ state: 'detached' });
  return after;
}

describe('a person who logs by keyboard', () => {
  const shared = oneSession(onTheDemo);

  it('leaves no trace where any step is cancelled', () =>
    shared(async (session) => {
      const { page } = session;
      const name = 'harrow-pine.yaml';
      await session.openFile(name);
      await page.locator('.codelens-decoration').first().waitFor();
      const before = await onDisk(session, name);
      await page.keyboard.press('ControlOrMeta+K');
      await page.keyboard.press('l');
      await page.locator('.quick-input-widget input:focus').waitFor();
      await page.keyboard.press('Escape');
      await page.locator('.quick-input-widget input:focus').waitFor({ state: 'detached' });
      await typeFact(session, 'Incident', 'Called us useless', 'Harsh');
      await page.keyboard.press('Escape');
      await page.locator('.quick-input-widget input:focus').waitFor({ state: 'detached' });
      assert.equal(await onDisk(session, name), before);
      assert.equal(await page.locator('.tab.dirty').count(), 0);
    }));

  it('writes a request, a round and a payment, each in two steps, and no other byte', () =>
    shared(async (session) => {
      const { page } = session;
      const name = 'harrow-pine.yaml';
      await session.openFile(name);
      await page.locator('.codelens-decoration').first().waitFor();
      let text = await onDisk(session, name);

      await typeFact(session, 'Request', 'A page for the apprentices', 'Clarity: clear → watch');
      await session.picture('log a request');
      text = await takeIt(
        session,
        name,
        text,
        '      approved: 2026-09-24\n',
        'requests:\n  - id: CR-1\n    date: 2026-11-23\n    asks: A page for the apprentices\n    by: Ruth Harrow\n' +
          '    deliverable: site\n    scope: out\n    status: open\n',
      );

      await typeFact(session, 'Revision round', 'Bigger stairs, fewer words #design', 'Round 2 of 2');
      await session.picture('log a round');
      text = await takeIt(
        session,
        name,
        text,
        'items: [Darker wood, Fewer words] }\n',
        '  - { date: 2026-11-23, deliverable: design, by: Ruth Harrow, kind: revision, items: [Bigger stairs, fewer words] }\n',
      );

      await typeFact(session, 'Payment', '1,000 #HP-03', 'GBP 2,360 stays open');
      await session.picture('log a payment');
      await takeIt(
        session,
        name,
        text,
        '    for: [site]\n',
        '    payments:\n      - date: 2026-11-23\n        amount: 1000\n',
      );

      await page.keyboard.press('ControlOrMeta+Z');
      await page.locator('.tab.dirty', { hasText: name }).waitFor();
      await page.keyboard.press('ControlOrMeta+S');
      await page.locator('.tab.dirty', { hasText: name }).waitFor({ state: 'detached' });
      await isSaved(session, name, text);
    }));

  it('marks an invoice paid by its lens, and adds a prospect by its name alone', async () => {
    await inSession({ ...onTheDemo, theme: 'dark' }, async (session) => {
      const { page } = session;
      const name = 'harrow-pine.yaml';
      await session.openFile(name);
      await page.locator('.codelens-decoration').first().waitFor();
      const before = await onDisk(session, name);
      await page.keyboard.press('ControlOrMeta+G');
      await page.locator('.quick-input-widget input:focus').waitFor();
      await page.keyboard.insertText('56');
      await page.keyboard.press('Enter');
      await page.locator('.statusbar-item', { hasText: /^Ln 56, / }).waitFor();
      await page.locator('.codelens-decoration a', { hasText: 'Mark paid' }).click();
      await page.locator('.statusbar-item', { hasText: `.clients/${name}` }).waitFor();
      await page.locator('.statusbar-item', { hasText: 'Clients: 1 to let go, 5 need action' }).waitFor();
      await session.picture('marked paid');
      await isSaved(session, name, before.replace('    for: [site]\n', '    for: [site]\n    paid: 2026-11-23\n'));

      await session.runCommand('Clients: New Prospect');
      await page.locator('.quick-input-title', { hasText: 'New Prospect' }).waitFor();
      await page.locator('.quick-input-widget input:focus').waitFor();
      await page.keyboard.insertText('Moss & Fern');
      await page.keyboard.press('Enter');
      await page.locator('.tab.active', { hasText: 'moss-fern.yaml' }).waitFor();
      await page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor();
      await session.picture('new prospect');
      await isSaved(
        session,
        'moss-fern.yaml',
        'client: Moss & Fern\nstatus: prospect # prospect | active | paused | ended\n',
      );
    });
  });
});

describe('two windows that log at once', () => {
  it('have both facts in the file, or one of them says that it is not saved and keeps it', async () => {
    await inSession(onTheDemo, async (session) => {
      const name = 'harrow-pine.yaml';
      const before = await onDisk(session, name);
      const open = async (window: Pick<Session, 'page' | 'openFile'>): Promise<void> => {
        await window.openFile(name);
        await window.page.locator('.codelens-decoration').first().waitFor();
      };
      // One after the other: a window that starts leaves little to another.
      await open(session);
      const windows = [session, await session.another()] as const;
      await open(windows[1]);
      await typeFact(windows[0], 'Revision round', 'Bigger stairs #design', 'Round 2 of 2');
      await typeFact(windows[1], 'Payment', '1,000 #HP-03', 'GBP 2,360 stays open');
      const refusal = /is not saved|nothing was written|has changed on disk/;
      // What is said goes by itself, so it is waited for from the start.
      const answered = windows.map(({ page }) => {
        const done = page.locator('.statusbar-item', { hasText: `.clients/${name}` });
        return done
          .or(page.locator('.notification-list-item-message', { hasText: refusal }))
          .first()
          .waitFor();
      });
      await Promise.all([...windows.map(({ page }) => page.keyboard.press('Enter')), ...answered]);

      const facts = [
        [
          'items: [Darker wood, Fewer words] }\n',
          '  - { date: 2026-11-23, deliverable: design, by: Ruth Harrow, kind: revision, items: [Bigger stairs] }\n',
        ],
        ['    for: [site]\n', '    payments:\n      - date: 2026-11-23\n        amount: 1000\n'],
      ] as const;
      const after = await onDisk(session, name);
      let expected = before;
      for (const [behind, added] of facts)
        if (after.includes(added)) expected = expected.replace(behind, behind + added);
      assert.equal(after, expected);
      assert.notEqual(after, before);
      for (const [index, window] of windows.entries()) {
        if (after.includes(facts[index]?.[1] ?? '')) continue;
        await window.runCommand('Notifications: Show Notifications');
        await window.page.locator('.notification-list-item-message', { hasText: refusal }).first().waitFor();
      }
    });
  });
});
