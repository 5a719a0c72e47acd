import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Frame } from 'playwright-core';
import { launchChromium } from '../../scripts/chromium.mjs';
import { cutOff } from './harness/accessibility';
import { DEMO, openAlone, pictureOf, REPORT, resizePage } from './harness/pages';
import { oneSession, type Session } from './harness/session';
import { THEMES } from './harness/themes';
import { eventually, focusOn, pressIn } from './harness/waiting';

const WIDTHS = [300, 800, 1400] as const;

/** The report of Meridian Gyms, as it is asked for from the record. */
async function openReport(session: Session): Promise<Frame> {
  await session.openFile('meridian-gyms.yaml');
  await session.page.locator('.statusbar-item', { hasText: 'Clients:' }).waitFor();
  await session.runCommand('Clients: Assess Client');
  const report = await session.webview('Meridian Gyms');
  await report.locator('[data-slider]').waitFor();
  await session.leaveAlone();
  return report;
}

describe('a person who looks at a client', () => {
  const shared = oneSession({
    workspace: 'demo',
    settings: { 'clientele.asOf': '2026-11-23' },
    viewport: { width: 1500, height: 1000 },
  });

  // All pages are measured with one client; this one has requests, rounds and questions, which that one lacks.
  it('has the whole report at every width, in each theme', () =>
    shared(async (session) => {
      const report = await openAlone(session, REPORT, { ...DEMO, client: 'Fennel & Finch Cookware' });
      for (const theme of THEMES) {
        await session.useTheme(theme);
        for (const width of WIDTHS) {
          await resizePage(session, report, width);
          await pictureOf(report, `report of Fennel & Finch ${String(width)} ${theme}`);
          assert.deepEqual(await cutOff(report), [], `at ${String(width)} in ${theme}`);
        }
      }
    }));

  it('replays it day by day by keyboard, and the page stays where it was over a reload', () =>
    shared(async (session) => {
      let report = await openReport(session);
      const says = (text: string): Promise<void> => report.locator('.replay-says', { hasText: text }).waitFor();
      const verdict = (text: string): Promise<void> => report.locator('.verdict .level', { hasText: text }).waitFor();
      await focusOn(report, '[data-slider]');
      await pressIn(session, report, 'ArrowLeft');
      await says('As of 2026-11-22, 1 day ago: what the file knows of that day.');
      await pressIn(session, report, 'PageDown');
      await says('As of 2026-10-22, 32 days ago');
      await verdict('Act');
      assert.equal(await report.locator('[data-letter]').count(), 0);
      await report.getByText('Letters are drafted from what the file knows today').waitFor();
      for (let days = 0; days < 12; days += 1) await pressIn(session, report, 'ArrowLeft');
      await says('As of 2026-10-10');
      await pressIn(session, report, 'PageUp');
      await says('As of 2026-11-10');
      await pressIn(session, report, 'Home');
      await says('As of 2026-02-02, 294 days ago');
      await verdict('No data');
      await report.locator('[data-slider][aria-valuetext="2026-02-02, 294 days ago"]:focus').waitFor();
      await pressIn(session, report, 'End');
      await says('As of 2026-11-23, the latest day.');
      await verdict('Let go');
      assert.equal(await report.locator('[data-letter="exit"]').count(), 1);

      await pressIn(session, report, 'PageDown');
      await says('As of 2026-10-23, 31 days ago');
      await session.reload();
      report = await session.webview('As of 2026-10-23, 31 days ago');
      await report.locator('h1').click();
      await focusOn(report, '[data-today]');
      await pressIn(session, report, 'Enter');
      await report.locator('.replay-says', { hasText: 'the latest day' }).waitFor();
      await report.locator('[data-slider]:focus').waitFor();
    }));

  it('replays it by mouse, and by a date that is typed', () =>
    shared(async (session) => {
      const { page } = session;
      const report = await openReport(session);
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
      await eventually(async () => assert.equal(await report.locator('[data-slider]').inputValue(), '222'));
      await report.getByRole('button', { name: 'Back to today' }).click();
      await report.locator('.replay-says', { hasText: 'the latest day' }).waitFor();
    }));

  it('saves it as a page that a plain browser shows without asking anybody for anything', () =>
    shared(async (session) => {
      const { page } = session;
      const report = await openReport(session);
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
      const name = 'meridian-gyms-report-2026-11-23.html';
      const path = join(session.workspace, '.clients', 'meridian-gyms', name);
      await eventually(async () => assert.match(await readFile(path, 'utf8'), /<\/html>\s*$/));

      const browser = await launchChromium();
      try {
        const asked: string[] = [];
        for (const colorScheme of ['light', 'dark'] as const) {
          const plain = await browser.newPage({ colorScheme, viewport: { width: 1000, height: 1200 } });
          const address = pathToFileURL(path).href;
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
    }));
});
