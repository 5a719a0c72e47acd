/** The pictures of README.md: each with what is done in a real editor, on the demo, before it is taken. */
import type { Session, SessionOptions } from '../../test/ui/harness/session';

export interface Picture {
  /** Path from the root. */
  readonly file: string;
  readonly options: Pick<SessionOptions, 'theme' | 'viewport'>;
  /** Brings on screen what is to be seen. */
  show(session: Session): Promise<void>;
}

export const PICTURES: readonly Picture[] = [
  {
    file: 'media/readme-editor.webp',
    options: { theme: 'light', viewport: { width: 1360, height: 800 } },
    show: async (session) => {
      await showClients(session);
      await session.expandRow('Fennel & Finch Cookware');
      await session.expandRow('Clarity');
      await session.openFile('fennel-finch.yaml');
      await session.page.locator('.codelens-decoration', { hasText: 'Assess' }).first().waitFor();
      await session.runCommand('Clients: Assess Client');
      await (await session.webview('Next step')).getByText('Draft change order').first().waitFor();
    },
  },
  {
    file: 'media/readme-letter.webp',
    options: { theme: 'dark', viewport: { width: 1360, height: 800 } },
    show: async (session) => {
      await showClients(session);
      await session.expandRow('Harrow & Pine Joinery');
      await session.clickRow('Next: Draft pause notice');
      await session.page.locator('.view-line', { hasText: 'Notice of a pause' }).first().waitFor();
      await session.page.locator('.codelens-decoration', { hasText: 'Mark as sent' }).first().waitFor();
    },
  },
];

/** Shows the clients once all of them are assessed. */
async function showClients(session: Session): Promise<void> {
  await session.showContainer('Clients');
  await session.page.locator('.statusbar-item', { hasText: 'Clients: 1 to let go' }).waitFor();
  await session.row('Ended').waitFor();
  await session.page.mouse.move(700, 10); // no hover of the activity bar stands in the picture
}
