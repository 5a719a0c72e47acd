import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Frame } from 'playwright-core';
import { launchChromium } from '../../scripts/chromium.mjs';
import { inSession, type Session, type Theme } from './harness/session';

const onTheDemo = { workspace: 'demo', settings: { 'clientele.asOf': '2026-11-23' } } as const;
const CLIENTS = [
  { file: 'meridian-gyms.yaml', name: 'Meridian Gyms' },
  { file: 'fennel-finch.yaml', name: 'Fennel & Finch Cookware' },
] as const;
const WIDTHS = [300, 800, 1400] as const;

/** The report alone in the window. */
async function openReport(session: Session, { file, name }: (typeof CLIENTS)[number]): Promise<Frame> {
  await session.openFile(file);
  await session.page.locator('.codelens-decoration').first().waitFor();
  await session.runCommand('Clients: Assess Client');
  const report = await session.webview(name);
  await report.locator('[data-slider]').waitFor();
  await session.runCommand('View: Close Editors in Other Groups');
  return report;
}

/** Makes the report's own page that wide. */
async function widen({ page }: Session, report: Frame, width: number): Promise<void> {
  const now = page.viewportSize() ?? { width: 0, height: 0 };
  const inner = await report.evaluate(() => window.innerWidth);
  await page.setViewportSize({ width: now.width + width - inner, height: 1100 });
  await report.waitForFunction((wanted) => window.innerWidth === wanted, width);
}

describe('a person who looks at a client', () => {
  for (const theme of ['light', 'dark', 'high contrast', 'high contrast light'] satisfies readonly Theme[]) {
    it(`has the whole report at every width, in ${theme}`, async () => {
      await inSession({ ...onTheDemo, theme, viewport: { width: 1500, height: 1100 } }, async (session) => {
        await session.runCommand('View: Close Primary Side Bar');
        for (const client of CLIENTS) {
          const report = await openReport(session, client);
          for (const width of WIDTHS) {
            await widen(session, report, width);
            const fits = await report.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
            assert.ok(fits, `${client.name} is not cut off at the side at ${String(width)}`);
            const id = client.file.replace('.yaml', '');
            await session.picture(`report ${id} ${theme} ${String(width)}`);
            await report.evaluate(() => document.getElementById('payments')?.scrollIntoView());
            await session.picture(`report ${id} ${theme} ${String(width)} below`);
            await report.evaluate(() => window.scrollTo(0, 0));
          }
        }
      });
    });
  }

  it('replays it day by day by keyboard, and the page stays where it was over a reload', async () => {
    await inSession({ ...onTheDemo, viewport: { width: 1500, height: 1000 } }, async (session) => {
      const { page } = session;
      let report = await openReport(session, CLIENTS[0]);
      const slider = report.locator('[data-slider]');
      const says = (text: string): Promise<void> => report.locator('.replay-says', { hasText: text }).waitFor();
      const verdict = (text: string): Promise<void> => report.locator('.verdict .level', { hasText: text }).waitFor();
      await slider.focus();
      await page.keyboard.press('ArrowLeft');
      await says('As of 2026-11-22, 1 day ago: what the file knows of that day.');
      await page.keyboard.press('PageDown');
      await says('As of 2026-10-22, 32 days ago');
      await verdict('Act');
      assert.equal(await report.locator('[data-letter]').count(), 0);
      await report.getByText('Letters are drafted from what the file knows today').waitFor();
      for (let days = 0; days < 12; days += 1) await page.keyboard.press('ArrowLeft');
      await says('As of 2026-10-10');
      await page.keyboard.press('PageUp');
      await says('As of 2026-11-10');
      await page.keyboard.press('Home');
      await says('As of 2026-02-02, 294 days ago');
      await verdict('No data');
      assert.equal(await slider.evaluate((element) => element === document.activeElement), true);
      assert.equal(await slider.getAttribute('aria-valuetext'), '2026-02-02, 294 days ago');
      await page.keyboard.press('End');
      await says('As of 2026-11-23, the latest day.');
      await verdict('Let go');
      assert.equal(await report.locator('[data-letter="exit"]').count(), 1);

      await page.keyboard.press('PageDown');
      await says('As of 2026-10-23, 31 days ago');
      const reloaded = page.waitForEvent('load');
      await session.runCommand('Developer: Reload Window');
      await reloaded;
      report = await session.webview('As of 2026-10-23, 31 days ago');
      await report.locator('h1').click();
      await report.locator('[data-today]').focus();
      await page.keyboard.press('Enter');
      await report.locator('.replay-says', { hasText: 'the latest day' }).waitFor();
      await report.locator('[data-slider]:focus').waitFor();
    });
  });

  it('replays it by mouse, and by a date that is typed', async () => {
    await inSession({ ...onTheDemo, viewport: { width: 1500, height: 1000 } }, async (session) => {
      const { page } = session;
      const report = await openReport(session, CLIENTS[0]);
      const box = await report.locator('[data-slider]').boundingBox();
      assert.ok(box !== null);
      const y = box.y + box.height / 2;
      await page.mouse.move(box.x + box.width - 8, y);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width / 2, y, { steps: 20 });
      await report.locator('.replay.past .replay-says', { hasText: 'days ago' }).waitFor();
      // The same drag goes on after the page has changed under it.
      await page.mouse.move(box.x + 2, y, { steps: 20 });
      await report.locator('.replay-says', { hasText: 'As of 2026-02-02' }).waitFor();
      await page.mouse.up();
      await session.picture('report replayed');

      await report.locator('[data-as-of]').fill('2026-09-12');
      await report.locator('.replay-says', { hasText: 'As of 2026-09-12, 72 days ago' }).waitFor();
      assert.equal(await report.locator('[data-slider]').inputValue(), '222');
      await report.getByRole('button', { name: 'Back to today' }).click();
      await report.locator('.replay-says', { hasText: 'the latest day' }).waitFor();
    });
  });

  it('saves it as a page that a plain browser shows without asking anybody for anything', async () => {
    await inSession({ ...onTheDemo, viewport: { width: 1500, height: 1000 } }, async (session) => {
      const { page } = session;
      const report = await openReport(session, CLIENTS[0]);
      await report.getByRole('button', { name: 'Save as HTML…' }).click();
      await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Private notes' }).waitFor();
      assert.equal(await page.locator('.quick-input-list input[type="checkbox"]:checked').count(), 0);
      await session.picture('report to be saved');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() =>
        [...document.querySelectorAll<HTMLInputElement>('.quick-input-filter input')].some(({ value }) =>
          value.endsWith('meridian-gyms-report-2026-11-23.html'),
        ),
      );
      await page.keyboard.press('Enter');
      const folder = join(session.workspace, '.clients', 'meridian-gyms');
      const name = 'meridian-gyms-report-2026-11-23.html';
      const end = Date.now() + 20_000;
      while (!(await readdir(folder)).includes(name) && Date.now() < end) await page.waitForTimeout(50);

      const browser = await launchChromium();
      try {
        const asked: string[] = [];
        for (const colorScheme of ['light', 'dark'] as const) {
          const plain = await browser.newPage({ colorScheme, viewport: { width: 1000, height: 1200 } });
          const address = pathToFileURL(join(folder, name)).href;
          plain.on('request', (request) => asked.push(request.url()));
          plain.on('console', (said) => asked.push(said.text()));
          await plain.goto(address);
          assert.equal(await plain.locator('h1').innerText(), 'Meridian Gyms');
          assert.deepEqual(asked.splice(0), [address]);
          assert.equal(await plain.locator('button, script, link, img, [src], [href]').count(), 0);
          assert.doesNotMatch(await plain.content(), /Two other suppliers/);
          await plain.screenshot({ path: join('out', 'pictures', `report saved ${colorScheme}.png`), fullPage: true });
        }
      } finally {
        await browser.close();
      }
    });
  });
});
