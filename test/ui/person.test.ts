import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { asWritten, inSession, oneSession, type Session } from './harness/session';
import { eventually } from './harness/waiting';

const onTheDemo = {
  workspace: 'demo',
  settings: { 'clientele.asOf': '2026-11-23' },
  viewport: { width: 1500, height: 900 },
} as const;

/** The text of the editor's lines that can be seen, lenses left out. */
async function visibleText({ page }: Session): Promise<string> {
  const lines = await page.locator('.editor-instance .view-lines').first().innerText();
  return lines.replaceAll('\u00a0', ' ');
}

/** Shows the clients, and waits until all of them are assessed: rows that are still being drawn take no click. */
async function showClients(session: Session): Promise<void> {
  await session.showContainer('Clients');
  await session.page.locator('.statusbar-item', { hasText: 'Clients: 1 to let go, 6 need action' }).waitFor();
  await session.row('Ended').waitFor();
}

describe('a person at the demo', () => {
  const shared = oneSession(onTheDemo);

  it('goes from a client to a fact by keyboard alone, and from the report to a line by a click', () =>
    shared(async (session) => {
      const { page } = session;
      await showClients(session);
      await session.clickRow('Harrow & Pine Joinery');
      for (const below of ['Payment', 'of invoice HP-03 open', 'line 56']) {
        await session.row(below).waitFor();
        await session.pressAtRest('ArrowRight');
        await page.locator('.monaco-list-row.focused', { hasText: asWritten(below) }).waitFor();
        await session.pressAtRest('ArrowRight');
      }
      const isHeard = (row: string, text: string) =>
        eventually(async () => assert.equal(await session.row(row).getAttribute('aria-label'), text));
      await isHeard('Harrow & Pine Joinery', 'Harrow & Pine Joinery, active client, act: payment');
      await isHeard('line 56', 'Invoice HP-03, 2026-10-12, line 56');
      await page.locator('.statusbar-item[aria-label="Clients: 1 to let go, 6 need action"]').waitFor();
      await session.pressAtRest('Enter');
      await page.locator('.tab', { hasText: 'harrow-pine.yaml' }).waitFor();
      await page.locator('.statusbar-item', { hasText: /^Ln 56, / }).waitFor();
      await session.picture('fact by keyboard');

      await session.runCommand('Clients: Assess Client');
      const report = await session.webview('Harrow & Pine Joinery');
      await report
        .getByText(/harrow-pine\.yaml:62/)
        .first()
        .click();
      await page.locator('.statusbar-item', { hasText: /^Ln 62, / }).waitFor();
    }));

  it('sees the report follow the typing, and undo take it back', () =>
    shared(async (session) => {
      const { page } = session;
      await session.openFile('oakleaf-dental.yaml');
      await session.runCommand('Clients: Assess Client');
      const report = await session.webview('Oakleaf Dental');
      await page.locator('.tab', { hasText: 'oakleaf-dental.yaml' }).click();
      await page.locator('.monaco-editor.focused').waitFor();
      await page.keyboard.press('ControlOrMeta+End');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Home');
      await page.keyboard.insertText('conduct: [{date: 2026-11-20, kind: threat}]');
      await report
        .getByText(/severe incident/)
        .first()
        .waitFor();
      await page.locator('.statusbar-item', { hasText: 'Clients: 2 to let go' }).waitFor();
      await session.picture('report follows the typing');
      assert.doesNotMatch(await readFile(join(session.workspace, '.clients', 'oakleaf-dental.yaml'), 'utf8'), /threat/);
      await page.keyboard.press('ControlOrMeta+Z');
      await page.keyboard.press('ControlOrMeta+Z');
      await page.locator('.statusbar-item', { hasText: 'Clients: 1 to let go' }).waitFor();
    }));

  it('finds the report again after a reload of the window', async () => {
    await inSession(onTheDemo, async (session) => {
      await session.openFile('lumen-yoga.yaml');
      await session.runCommand('Clients: Assess Client');
      await session.webview('Next step');
      await session.reload();
      const report = await session.webview('Lumen Yoga');
      await report.getByRole('button', { name: 'Draft price explanation' }).first().waitFor();
    });
  });

  it('drafts a letter from the next step, and nothing is sent', () =>
    shared(async (session) => {
      const { page } = session;
      await showClients(session);
      await session.expandRow('Harrow & Pine Joinery');
      await session.clickRow('Next: Draft pause notice');
      await page
        .locator('.tab', { hasText: /Untitled|pause/i })
        .first()
        .waitFor();
      await page.locator('.view-line', { hasText: 'Notice of a pause' }).first().waitFor();
      await eventually(async () => assert.match(await visibleText(session), /invoice HP-03/));
      await session.picture('draft');
    }));

  it('sees who goes wrong, why, and what to do, in each theme', () =>
    shared(async (session) => {
      const { page } = session;
      const themes = ['light', 'dark', 'high contrast'] as const;
      await showClients(session);
      const badge = page.locator('.activitybar .action-item', { has: page.locator('[aria-label^="Clients"]') });
      await session.expandRow('Meridian Gyms');
      await session.expandRow('Payment');
      for (const theme of themes) {
        await session.useTheme(theme);
        await badge.locator('.badge-content', { hasText: /^7$/ }).waitFor();
        await session.picture(`tree ${theme}`);
      }

      await session.openFile('fennel-finch.yaml');
      await page.locator('.codelens-decoration', { hasText: 'Assess' }).first().waitFor();
      await session.runCommand('Clients: Assess Client');
      const report = await session.webview('Fennel & Finch Cookware');
      for (const theme of themes) {
        await session.useTheme(theme);
        await report.getByRole('button', { name: 'Draft change order' }).first().waitFor();
        await session.picture(`report ${theme}`);
      }
    }));

  it('is welcomed in a folder without clients', async () => {
    await inSession({ theme: 'dark' }, async (session) => {
      await session.showContainer('Clients');
      await session.page.getByRole('button', { name: 'Add Your First Client' }).waitFor();
      await session.picture('welcome');
      assert.equal(await session.page.locator('.statusbar-item', { hasText: 'Clients:' }).count(), 0);
    });
  });
});
