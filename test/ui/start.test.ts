import type { Locator } from 'playwright-core';
import { inSession, oneSession, type Session } from './harness/session';
import { THEMES } from './harness/themes';

const onTheDemo = { workspace: 'demo', settings: { 'clientele.asOf': '2026-11-23' } } as const;

async function openWalkthrough(session: Session): Promise<void> {
  await session.runCommand('Welcome: Open Walkthrough...');
  await session.pick('Get started with Clientele');
  await step(session, 'clients').waitFor();
}

function step({ page }: Session, id: string, done?: boolean): Locator {
  const state = done === undefined ? '' : `[aria-checked="${String(done)}"]`;
  return page.locator(`.getting-started-step[data-step-id$="#${id}"]${state}`);
}

/** Does what a button or link in the text of a step says; a click on its title opens a step. */
async function act(session: Session, id: string, button: string): Promise<void> {
  await openWalkthrough(session);
  const shown = step(session, id);
  if ((await shown.getAttribute('aria-expanded')) !== 'true') await shown.locator('.step-title').click();
  await shown.getByText(button, { exact: true }).click();
}

describe('getting started', () => {
  const withoutClients = oneSession({ viewport: { width: 1300, height: 760 } });

  it('is offered where there are no clients', () =>
    withoutClients(async (session) => {
      await session.showContainer('Clients');
      await session.page.getByText('Get started in four steps').click();
      await step(session, 'clients', false).waitFor();
    }));

  it('shows a picture for each step, in each theme', () =>
    withoutClients(async (session) => {
      await openWalkthrough(session);
      await session.leaveAlone();
      for (const theme of THEMES) {
        await session.useTheme(theme);
        for (const [id, word] of [
          ['clients', 'Acme Bakery'],
          ['assess', '2026-10-12'],
          ['log', 'yesterday'],
          ['letter', '2,400.00'],
        ] as const) {
          await step(session, id).locator('.step-title').click();
          const picture = await session.webview(word);
          await picture.locator('svg').waitFor();
          await session.picture(`walkthrough ${id} ${theme}`);
        }
      }
    }));

  it('goes through four steps, each ticked by what it asks for', async () => {
    await inSession(onTheDemo, async (session) => {
      const { page } = session;
      await openWalkthrough(session);
      for (const id of ['clients', 'assess', 'log', 'letter']) await step(session, id, false).waitFor();

      await act(session, 'clients', 'Show them');
      await session.row('Meridian Gyms').waitFor();
      await act(session, 'assess', 'Assess a Client');
      await step(session, 'clients', true).waitFor();
      await session.pick('Meridian Gyms');
      await session.webview('Next step');
      await act(session, 'log', 'Log a Fact');
      await step(session, 'assess', true).waitFor();
      await page.getByPlaceholder('Choose a client').waitFor();
      await page.keyboard.press('Escape');

      await act(session, 'letter', 'Draft a Letter');
      await step(session, 'log', true).waitFor();
      await session.pick('Harrow & Pine Joinery');
      await session.pick('Pause notice');
      await page.locator('.tab', { hasText: 'pause-notice.md' }).waitFor();
      await step(session, 'letter', true).waitFor();
      await session.picture('walkthrough done');
    });
  });
});
