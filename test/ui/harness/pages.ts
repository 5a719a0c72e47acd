import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Frame } from 'playwright-core';
import type { Session } from './session';
import { eventually } from './waiting';

/** A workspace whose pages are looked at, and the client that they are about. */
export interface Subject {
  readonly workspace: string;
  readonly settings: Readonly<Record<string, unknown>>;
  /** As the client is called, or the beginning of it. */
  readonly client: string;
  /** The client's record in `.clients`. */
  readonly file: string;
  /** A letter to the client, in the folder of its papers. */
  readonly letter: string;
}

/** The demo, as a person sees it at first. */
export const DEMO: Subject = {
  workspace: 'demo',
  settings: { 'clientele.asOf': '2026-11-23' },
  client: 'Meridian Gyms',
  file: 'meridian-gyms.yaml',
  letter: 'meridian-gyms/letters/2026-10-19-final-demand.md',
};

/** Words as long as German makes them, and names as long as Vietnamese has them. */
export const LONG_WORDS: Subject = {
  ...DEMO,
  workspace: 'test/fixtures/workspaces/long-words',
  client: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
  file: 'donau.yaml',
  letter: 'donau/letters/2026-09-11-payment-reminder.md',
};

export interface ShownPage {
  /** What its pictures and its line in the counts are called. */
  readonly name: string;
  /** Asks for the page, as a person would, while no editor is open. */
  ask(session: Session, subject: Subject): Promise<void>;
  /** A text that it shows, and no other page. */
  shows(subject: Subject): string;
  /** Waits until it has what it makes after it shows, and has taken the focus where it does so by itself. */
  rests?(frame: Frame): Promise<void>;
  /** A change of a file in `.clients` that its page follows, and a text that it shows from then on. */
  readonly follows: (subject: Subject) => {
    readonly file: string;
    readonly from: string;
    readonly to: string;
    readonly shows: string;
  };
}

export const REPORT: ShownPage = {
  name: 'report',
  ask: async (session, { client }) => {
    await session.runCommand('Clients: Assess Client');
    await session.pick(client);
  },
  shows: () => 'The five signs',
  follows: ({ file }) => ({ file, from: 'status: active', to: 'status: paused', shows: 'Paused, as of' }),
};

/**
 * Every page of ours. What stands here is looked at in each theme and at each width, measured by axe, walked through by keyboard and tried
 * with long words.
 */
export const PAGES: readonly ShownPage[] = [
  REPORT,
  {
    name: 'overview',
    ask: (session) => session.runCommand('Clients: Show Overview'),
    shows: () => 'All clients',
    rests: (frame) => frame.locator('.changes-said').waitFor(),
    follows: ({ file, client }) => ({
      file,
      from: `client: ${client}`,
      to: 'client: Meridian Sports',
      shows: 'Meridian Sports',
    }),
  },
  {
    name: 'exit',
    ask: async (session, { client }) => {
      await session.runCommand('Clients: End the Work With…');
      await session.pick(client);
    },
    shows: () => '1. Settle',
    follows: ({ file }) => ({ file, from: 'status: active', to: 'status: paused', shows: 'Paused, as of' }),
  },
  {
    name: 'letter',
    ask: async (session, { letter }) => {
      await session.openFile(letter.slice(letter.lastIndexOf('/') + 1));
      await session.runCommand('Clients: Copy Letter as Formatted Text');
    },
    shows: () => 'The letter as it will look',
    rests: (frame) => frame.locator('#copy:focus').waitFor(),
    follows: ({ letter }) => ({ file: letter, from: 'Dear ', to: 'Good day ', shows: 'Good day' }),
  },
];

/** Shows a page alone in the window and hands over its frame. */
export async function openAlone(session: Session, page: ShownPage, subject: Subject): Promise<Frame> {
  const { page: window } = session;
  await window.locator('.statusbar-item', { hasText: 'Clients:' }).waitFor();
  await session.closeEditors();
  await session.leaveAlone();
  await page.ask(session, subject);
  const frame = await session.webview(page.shows(subject));
  await page.rests?.(frame);
  if ((await window.locator('.editor-group-container').count()) > 1) {
    await session.runCommand('View: Toggle Maximize Editor Group');
  }
  return frame;
}

/** Saves a picture of the page without the window around it as out/pictures/matrix/<name>.png. */
export async function pictureOf(frame: Frame, name: string): Promise<void> {
  const path = resolve(import.meta.dirname, '..', '..', '..', 'out', 'pictures', 'matrix', `${name}.png`);
  await mkdir(dirname(path), { recursive: true });
  await (await frame.frameElement()).screenshot({ path, animations: 'disabled' });
}

/** Makes the page so many pixels wide, and as high as it is long, or as the window may be. */
export async function resizePage(session: Session, frame: Frame, width: number, longest = 3_000): Promise<void> {
  const { page } = session;
  const around = await fit(session, frame, width, 900);
  const length = await frame.evaluate(() => document.documentElement.scrollHeight);
  const height = Math.min(length, longest);
  await page.setViewportSize({ width: width + around.width, height: height + around.height });
  await frame.waitForFunction((wanted) => innerHeight >= wanted - 1, height);
}

/**
 * Makes the page so many pixels wide in a window of that height, and says what stands around it. That may still change while the window is
 * being arranged, so it is measured again where the page does not become as wide.
 */
async function fit(
  { page }: Session,
  frame: Frame,
  width: number,
  height: number,
): Promise<{ readonly width: number; readonly height: number }> {
  const around = { width: 0, height: 0 };
  await eventually(async () => {
    const window = page.viewportSize() ?? around;
    const inner = await frame.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    Object.assign(around, { width: window.width - inner.width, height: window.height - inner.height });
    await page.setViewportSize({ width: width + around.width, height });
    await frame.waitForFunction((wanted) => innerWidth === wanted, width, { timeout: 3_000 });
  });
  return around;
}
