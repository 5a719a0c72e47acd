import { inSession } from './harness/session';

describe('a person whose VS Code is in German', () => {
  it('reads rows, lenses, the exit and the answer of a command in German', async () => {
    const viewport = { width: 1500, height: 900 };
    const settings = { 'clientele.asOf': '2026-11-23' };
    await inSession({ workspace: 'demo', language: 'de', settings, viewport }, async (session) => {
      const { page } = session;
      await session.showContainer('Kunden');
      await page.locator('.statusbar-item', { hasText: 'Kunden: von 1 trennen, bei 6 handeln' }).waitFor();
      await session.row('Beendet').waitFor();
      await session.expandRow('Meridian Gyms');
      const sign = page.locator('.monaco-list-row[aria-level="2"]', { hasText: 'Zahlung' });
      await sign.locator('.monaco-tl-twistie').click();
      await session.row('Überfällig').waitFor();
      await session.openFile('fennel-finch.yaml');
      await page.locator('.codelens-decoration', { hasText: 'Handeln: Klarheit' }).first().waitFor();
      await session.picture('german editor');

      await session.runCommand('Kunden: Zusammenarbeit beenden mit …');
      const exit = await session.webview('1. Klären');
      await exit.getByRole('heading', { name: '1. Klären' }).waitFor();
      await session.picture('german exit');

      await session.runCommand('Kunden: Nach Stufe filtern');
      const answers = page.locator('.quick-input-list .monaco-list-row');
      await answers.filter({ hasText: 'Kunden, bei denen etwas zu tun ist' }).waitFor();
      await session.picture('german answer');
    });
  });
});
