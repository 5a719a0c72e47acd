import assert from 'node:assert/strict';
import { readdirSync, watch } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newest } from '../../scripts/vscode-server.mjs';
import { typeFact } from './harness/logging';
import { inSession, type Session } from './harness/session';
import { eventually, focusOn } from './harness/waiting';

/** An editor of its own, since it is killed. */
const onTheDemo = {
  workspace: 'demo',
  settings: { 'clientele.asOf': '2026-11-23' },
  viewport: { width: 1500, height: 1000 },
  release: newest,
} as const;

const isLong = process.env['FAULTS_LONG'] !== undefined;
/** What is seen of a save from outside: the copy of the whole text appears, the record is written, the copy goes. */
const SIGNS = isLong ? (['copy', 'record', 'gone'] as const) : (['record'] as const);
/** Milliseconds from that sign to the end of the editor. */
const DELAYS = isLong ? [0, 1, 2, 5, 20, 50] : [0];

const clientsIn = ({ workspace }: Session): string => join(workspace, '.clients');
const textIn = (session: Session, name: string): Promise<string> => readFile(join(clientsIn(session), name), 'utf8');
const copiesIn = (session: Session): readonly string[] =>
  readdirSync(clientsIn(session)).filter((name) => name.endsWith('.saving'));

interface Action {
  readonly what: string;
  /** The record's file. */
  readonly name: string;
  /** What the file says when all is done. */
  readonly changed: (text: string) => string;
  /** Does all but the last key. */
  readonly prepare: (session: Session) => Promise<void>;
}

async function logPayment(session: Session): Promise<void> {
  await session.page.locator('.codelens-decoration').first().waitFor();
  await typeFact(session, 'Payment', '1,000 #HP-03', 'GBP 2,360 stays open');
}

async function draftLetter(session: Session): Promise<void> {
  const { page } = session;
  await page.locator('.codelens-decoration a', { hasText: 'Draft pause notice' }).first().click();
  await page.locator('.codelens-decoration', { hasText: 'Draft, not sent' }).waitFor();
  await session.runCommand('Clients: Mark Letter as Sent…');
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'By e-mail' }).waitFor();
}

async function openExit(session: Session): Promise<void> {
  await session.page.locator('.statusbar-item', { hasText: 'Clients:' }).waitFor();
  await session.runCommand('Clients: End the Work With…');
  const view = await session.webview('End the work with Meridian Gyms');
  await focusOn(view, '[data-key="begin"]');
}

const LAST = '    file: harrow-pine/letters/2026-11-02-payment-reminder.md\n';
const ACTIONS: readonly Action[] = [
  {
    what: 'logs a payment',
    name: 'harrow-pine.yaml',
    changed: (text) =>
      text.replace(
        '    for: [site]\n',
        '    for: [site]\n    payments:\n      - date: 2026-11-23\n        amount: 1000\n',
      ),
    prepare: logPayment,
  },
  {
    what: 'marks a letter as sent',
    name: 'harrow-pine.yaml',
    changed: (text) =>
      text.replace(
        LAST,
        `${LAST}  - date: 2026-11-23\n    kind: pause_notice\n    deadline: 2026-11-30\n    channel: email\n` +
          '    file: harrow-pine/letters/2026-11-23-pause-notice.md\n',
      ),
    prepare: draftLetter,
  },
  {
    what: 'begins an exit',
    name: 'meridian-gyms.yaml',
    changed: (text) => text.replace('notes: |', 'exit:\n  decided: 2026-11-23\n  ends: 2026-12-07\nnotes: |'),
    prepare: openExit,
  },
];

/** Kills the editor so many milliseconds after a sign of the record's save. */
async function killAtSave(
  session: Session,
  { name }: Action,
  sign: (typeof SIGNS)[number],
  delay: number,
): Promise<void> {
  const isSign = (changed: string): boolean => {
    if (sign === 'record') return changed === name;
    if (!changed.startsWith(`.${name}.`) || !changed.endsWith('.saving')) return false;
    return copiesIn(session).includes(changed) === (sign === 'copy');
  };
  const begun = new Promise<void>((resolve) => {
    const watching = watch(clientsIn(session), (_, changed) => {
      if (changed === null || !isSign(changed)) return;
      watching.close();
      resolve();
    });
  });
  await session.page.keyboard.press('Enter');
  await begun;
  if (delay > 0) await new Promise((resume) => setTimeout(resume, delay));
  await session.kill();
}

/** Opens what the killed editor has left: each record is whole, or its whole text is in the editor and can be saved. */
async function lookAgain(session: Session, name: string, wholes: readonly string[]): Promise<void> {
  const { page } = session;
  await session.showContainer('Clients');
  await page.locator('.statusbar-item', { hasText: 'Clients:' }).waitFor();
  if (!wholes.includes(await textIn(session, name))) {
    await session.openFile(name);
    await page.locator('.tab.dirty', { hasText: name }).waitFor();
    await page.keyboard.press('ControlOrMeta+S');
    await page.locator('.tab.dirty', { hasText: name }).waitFor({ state: 'detached' });
  }
  await eventually(async () => assert.ok(wholes.includes(await textIn(session, name)), 'the record is whole'));
  await eventually(() => {
    assert.deepEqual(copiesIn(session), []);
    return Promise.resolve();
  });
}

describe('an editor that is killed while it', () => {
  const found = { tried: 0, before: 0, after: 0, between: 0 };
  after(() => {
    const { tried, before, after, between } = found;
    console.log(`    killed while saving: ${tried} tried, ${tried - before - after - between} lost`);
    console.log(
      `    the record was the old one ${before} times, the new one ${after} times, and half ${between} times`,
    );
  });

  for (const action of ACTIONS) {
    for (const [sign, delay] of SIGNS.flatMap((one) => DELAYS.map((ms) => [one, ms] as const))) {
      it(`${action.what} leaves the record whole, or its text to be saved (${sign}, ${delay} ms)`, async () => {
        await inSession(onTheDemo, async (killed) => {
          found.tried += 1;
          await killed.openFile(action.name);
          const before = await textIn(killed, action.name);
          const after = action.changed(before);
          assert.notEqual(after, before);
          await action.prepare(killed);
          await killAtSave(killed, action, sign, delay);

          const left = await textIn(killed, action.name);
          assert.ok(
            left === before || after.startsWith(left),
            'the file is the old one, the new one or a part of the new one',
          );
          if (left !== before && left !== after) assert.equal(copiesIn(killed).length, 1);
          await inSession({ ...onTheDemo, workspace: killed.workspace }, (session) =>
            lookAgain(session, action.name, [before, after]),
          );
          found[left === before ? 'before' : left === after ? 'after' : 'between'] += 1;
        });
      });
    }
  }
});
