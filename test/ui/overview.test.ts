import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { AS_OF, record } from '../bench/records';
import { inSession, oneSession, type Session } from './harness/session';
import { focusOn, hasFocus, pressIn, tabTo } from './harness/waiting';

const viewport = { width: 1450, height: 1000 } as const;

/** The overview alone in the window. */
async function openOverview(session: Session): Promise<Frame> {
  await session.page.locator('.statusbar-item', { hasText: /Clients: / }).waitFor();
  await session.runCommand('Clients: Show Overview');
  const view = await session.webview('All clients');
  await view.locator('.changes-said').waitFor();
  await session.leaveAlone();
  return view;
}

/** The clients of the page, in their order. */
async function names(view: Frame): Promise<readonly string[]> {
  return (await view.locator('tbody .name').allInnerTexts()).map((name) => name.trim());
}

describe('a person who looks at all clients', () => {
  const shared = oneSession({ workspace: 'demo', settings: { 'clientele.asOf': '2026-11-23' }, viewport });

  it('sorts, chooses and opens by mouse', () =>
    shared(async (session) => {
      const { page } = session;
      const view = await openOverview(session);
      await view.getByRole('button', { name: 'Overdue', exact: true }).click();
      await view.locator('th.col-overdue[aria-sort="descending"]').waitFor();
      assert.deepEqual((await names(view)).slice(0, 2), ['Saffron Tours', 'Harrow & Pine Joinery']);

      await view.locator('[data-choose="level"]').selectOption('act');
      await view.locator('.count', { hasText: '7 of 12 clients are shown.' }).waitFor();
      await view.locator('[data-text]').fill('yoga');
      await view.locator('.count', { hasText: '1 of 12 clients are shown.' }).waitFor();
      await view.locator('[data-text]').fill('nobody');
      await view.getByText('No client matches.').first().waitFor();
      await view.getByRole('button', { name: 'Show all clients' }).click();
      await view.locator('.count', { hasText: 'All 12 clients are shown.' }).waitFor();
      assert.equal(await view.locator('[data-text]').inputValue(), '');

      await view.getByRole('button', { name: '30 days' }).click();
      await view.locator('.changes-said', { hasText: 'than on 2026-10-24' }).waitFor();
      await view
        .locator('.change', { hasText: 'Harrow & Pine Joinery' })
        .getByText('31 days past its due date')
        .waitFor();

      await view.locator('.deadline', { hasText: 'invoice MG-03 is due' }).locator('.file').click();
      await page.locator('.tab.active', { hasText: 'meridian-gyms.yaml' }).waitFor();
      await page.locator('.tab', { hasText: 'All Clients' }).click();
      const again = await session.webview('All clients');
      await again.locator('tbody .name', { hasText: 'Lumen Yoga' }).click();
      await page.locator('.tab.active', { hasText: 'Lumen Yoga' }).waitFor();
    }));

  it('finds order and filters again after a reload of the window, but not the words that were looked for', () =>
    shared(async (session) => {
      const view = await openOverview(session);
      await view.getByRole('button', { name: 'Owed', exact: true }).click();
      await view.locator('th.col-owed[aria-sort="descending"]').waitFor();
      await view.locator('[data-text]').fill('yoga');
      await view.locator('.count', { hasText: '1 of 12' }).waitFor();
      await session.reload();
      const again = await session.webview('All clients');
      await again.locator('th.col-owed[aria-sort="descending"]').waitFor();
      await again.locator('.count', { hasText: 'All 12 clients are shown.' }).waitFor();
      assert.equal(await again.locator('[data-text]').inputValue(), '');
    }));

  it('does the same by keyboard alone, and the focus stays where it was', () =>
    shared(async (session) => {
      const { page } = session;
      const view = await openOverview(session);
      await focusOn(view, '[data-key="text"]');
      await page.keyboard.insertText('i');
      await view.locator('.count', { hasText: /^\d+ of 12 clients/ }).waitFor();
      await page.keyboard.insertText('ng');
      await view.locator('.count', { hasText: '0 of' }).or(view.getByText('No client matches.')).first().waitFor();
      await hasFocus(view, 'text');
      for (let letters = 3; letters > 0; letters -= 1) await pressIn(session, view, 'Backspace');
      await view.locator('.count', { hasText: 'All 12 clients are shown.' }).waitFor();

      await tabTo(session, view, 'sort-name');
      await page.keyboard.press('Enter');
      await view.locator('th.col-name[aria-sort="ascending"]').waitFor();
      await hasFocus(view, 'sort-name');
      await page.keyboard.press('Space');
      await view.locator('th.col-name[aria-sort="descending"]').waitFor();
      await hasFocus(view, 'sort-name');

      const path = join(session.workspace, '.clients', 'lumen-yoga.yaml');
      await writeFile(path, (await readFile(path, 'utf8')).replace(/^client: .*$/m, 'client: Aa Yoga'));
      await view.locator('tbody .name', { hasText: 'Aa Yoga' }).waitFor();
      await hasFocus(view, 'sort-name');

      const first = await view.locator('tbody .name').first().getAttribute('data-key');
      await tabTo(session, view, first ?? '');
      await page.keyboard.press('Enter');
      await page.locator('.tab.active', { hasText: 'Trà Hoa Sen' }).waitFor();
    }));

  it('turns the pages of a thousand clients', async () => {
    const many = await mkdtemp(join(tmpdir(), 'clientele-many-'));
    try {
      await mkdir(join(many, '.clients'));
      for (let n = 0; n < 1000; n += 1) await writeFile(join(many, '.clients', `client-${n}.yaml`), record(n, 3000));
      const settings = { 'clientele.asOf': AS_OF };
      await inSession({ workspace: many, settings, viewport }, async (session) => {
        const { page } = session;
        const view = await openOverview(session);
        await view.locator('.count', { hasText: 'All 1000 clients are shown.' }).waitFor();
        await view.getByRole('button', { name: 'Client', exact: true }).click();
        await view.locator('th.col-name[aria-sort="ascending"]').waitFor();
        assert.equal((await names(view)).length, 50);
        await tabTo(session, view, 'page-after');
        await page.keyboard.press('Enter');
        await view.getByText('Page 2 of 20, 1000 clients').waitFor();
        assert.equal((await names(view))[0], 'Client 50');
        await hasFocus(view, 'page-after');
        await tabTo(session, view, 'page-last');
        await page.keyboard.press('Enter');
        await view.getByText('Page 20 of 20, 1000 clients').waitFor();
        assert.equal((await names(view)).at(-1), 'Client 999');
        await session.picture('overview of many');
      });
    } finally {
      await rm(many, { recursive: true, force: true });
    }
  });
});
