import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { inSession, type Session, type Theme } from './harness/session';

const onTheDemo = { workspace: 'demo', settings: { 'clientele.asOf': '2026-11-23' } } as const;
const NAME = 'meridian-gyms.yaml';

async function onDisk({ workspace }: Session): Promise<string> {
  return readFile(join(workspace, '.clients', NAME), 'utf8');
}

/** The view of the exit, alone in the window. */
async function openExit(session: Session): Promise<Frame> {
  const { page } = session;
  await session.openFile(NAME);
  await page.locator('.codelens-decoration').first().waitFor();
  await session.runCommand('Clients: End the Work With…');
  const view = await session.webview('End the work with Meridian Gyms');
  await session.runCommand('View: Close Editors in Other Groups');
  await view.getByText('0 of 15 done').waitFor();
  return view;
}

describe('a person who ends the work', () => {
  for (const theme of ['light', 'dark', 'high contrast'] satisfies readonly Theme[]) {
    it(`sees in ${theme} where things stand`, async () => {
      await inSession({ ...onTheDemo, theme, viewport: { width: 1200, height: 1500 } }, async (session) => {
        await openExit(session);
        await session.runCommand('View: Close Primary Side Bar');
        await session.picture(`exit ${theme}`);
      });
    });
  }
});
