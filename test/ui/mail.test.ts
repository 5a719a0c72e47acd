import assert from 'node:assert/strict';
import { inSession, type Session } from './harness/session';

const onTheDemo = {
  workspace: 'demo',
  settings: { 'clientele.asOf': '2026-11-23' },
  viewport: { width: 1500, height: 900 },
} as const;

/** Drafts the letter of the next step, and waits until it is in the editor. */
async function draft(session: Session): Promise<void> {
  const { page } = session;
  await session.openFile('fennel-finch.yaml');
  await session.runCommand('Clients: Draft Next Letter');
  await page.locator('.view-line', { hasText: 'Dear ' }).first().waitFor();
}

/** Makes the letter in the active editor this one. */
async function write({ page }: Session, letter: string): Promise<void> {
  await page.locator('.monaco-editor.focused[data-uri$=".md"]').waitFor();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(letter);
  await page.locator('.view-line', { hasText: letter.slice(0, letter.indexOf('\n')) }).waitFor();
}

describe('a person who takes a letter out', () => {
  it('copies it as formatted text by keyboard, and hands it to the mail program to the byte', async () => {
    await inSession(onTheDemo, async (session) => {
      const { page } = session;
      await draft(session);
      await write(
        session,
        '# 50% off & more #1 = x?\n\nTo: Jane Doe, jane+x@acme.example\n\nDear **Jane**, 1 + 1 = 2.\n\nKind regards',
      );

      await session.runCommand('Clients: Copy Letter as Formatted Text');
      const panel = await session.webview('The letter as it will look');
      await panel.locator('#copy:focus').waitFor();
      await session.picture('letter as formatted text');
      await page.keyboard.press('Enter');
      await panel.getByText('Copied.').waitFor();
      const copied = await panel.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        const html = await item?.getType('text/html');
        const text = await item?.getType('text/plain');
        return { html: await html?.text(), text: await text?.text() };
      });
      assert.match(copied.html ?? '', /Dear <strong[^>]*>Jane<\/strong>, 1 \+ 1 = 2\./);
      assert.equal(copied.text, 'Dear Jane, 1 + 1 = 2.\n\nKind regards');
      await page.keyboard.press('Escape');
      await page.locator('.tab', { hasText: 'Copy Letter' }).waitFor({ state: 'detached' });
      await page.locator('.monaco-editor.focused', { hasText: 'Kind regards' }).waitFor();

      const browser = await page.context().newCDPSession(page);
      await browser.send('Page.enable');
      const asked: string[] = [];
      browser.on('Page.frameRequestedNavigation', ({ url }) => asked.push(url));
      browser.on('Page.windowOpen', ({ url }) => asked.push(url));
      await session.runCommand('Clients: Open Letter in Mail Program');
      const end = Date.now() + 20_000;
      while (!asked.some((url) => url.startsWith('mailto:')) && Date.now() < end) await page.waitForTimeout(50);
      assert.deepEqual(
        asked.filter((url) => url.startsWith('mailto:')),
        [
          'mailto:jane%2Bx@acme.example?subject=50%25%20off%20%26%20more%20%231%20%3D%20x%3F' +
            '&body=Dear%20Jane%2C%201%20%2B%201%20%3D%202.%0D%0A%0D%0AKind%20regards',
        ],
      );
    });
  });
});
