import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import { closeEditors, edit, lensesOf, place, product, rowAt, seenRows, until } from '../../support/product';

const BEFORE = `client: Leaving Co # kept
terms: { agreed: 2026-05-28, notice: 14 days }
goodwill:
- note: Paid early   # once
  date: 2026-06-01
notes: |
  Mine alone.
`;
const BEGUN = BEFORE.replace('notes: |', 'exit:\n  decided: 2026-11-23\n  ends: 2026-12-07\nnotes: |');
const ticked = (...steps: readonly string[]): string =>
  BEGUN.replace('ends: 2026-12-07\n', `ends: 2026-12-07\n  done:\n${steps.map((step) => `  - ${step}\n`).join('')}`);

const file = (): vscode.Uri => place('.clients/leaving.yaml');
const client = () => ({ folder: place('').toString().replace(/\/$/, ''), client: 'leaving' });
const onDisk = (): Promise<string> => readFile(file().fsPath, 'utf8');

/** Asks what the page would ask. */
async function ask(message: object): Promise<void> {
  const { exit } = await product();
  await exit.ask(client(), message);
}

const isTab =
  (label: string) =>
  ({ tabs }: vscode.TabGroup): boolean =>
    tabs.some((tab) => tab.label === label);

describe('the exit', () => {
  before(async () => {
    await writeFile(file().fsPath, BEFORE);
    await vscode.commands.executeCommand('clientele.refresh');
    await until('the client is in the tree', async () =>
      seenRows(await product()).some(({ label }) => label === 'Leaving Co'),
    );
  });
  after(async () => {
    await closeEditors();
    await rm(file().fsPath, { force: true });
    await vscode.commands.executeCommand('clientele.refresh');
  });

  it('opens as a panel of the client', async () => {
    await vscode.commands.executeCommand('clientele.endWork', client());
    await until('its tab is there', () => vscode.window.tabGroups.all.some(isTab('End: Leaving Co')));
    assert.equal(await onDisk(), BEFORE);
  });

  it('begins, is ticked in order, and goes back step by step, each a change of its own bytes alone', async () => {
    await ask({ type: 'begin', ends: '2026-12-07' });
    assert.equal(await onDisk(), BEGUN);
    const next = rowAt(seenRows(await product()), 'Leaving Co', 'Next: what is delivered, paid and open');
    assert.equal(next.command?.command, 'clientele.endWork');
    assert.ok((await lensesOf(file())).includes('1: Carry on with the exit'));

    await ask({ type: 'tick', step: 'settle/backup', done: true });
    await ask({ type: 'tick', step: 'settle/position', done: true });
    assert.equal(await onDisk(), ticked('settle/position', 'settle/backup'));
    await ask({ type: 'tick', step: 'settle/position', done: false });
    assert.equal(await onDisk(), ticked('settle/backup'));
    const { document } = await vscode.window.showTextDocument(file());
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), ticked('settle/position', 'settle/backup'));
    await document.save();
  });

  it('takes nothing that is no message', async () => {
    const before = await onDisk();
    await ask({ type: 'tick', step: 'handover/email', done: true });
    await ask({ type: 'begin', ends: 'soon' });
    assert.equal(await onDisk(), before);
  });

  it('stands once the client is told, and the hand-over goes on', async () => {
    await ask({ type: 'tick', step: 'notify/letter', done: true });
    const told = ticked('settle/position', 'settle/backup', 'notify/letter');
    for (const message of [
      { type: 'tick', step: 'settle/position', done: false },
      { type: 'tick', step: 'notify/letter', done: false },
      { type: 'takeBack' },
      { type: 'lastDay', ends: '2026-12-31' },
    ]) {
      await ask(message);
      assert.equal(await onDisk(), told, JSON.stringify(message));
    }
    await ask({ type: 'tick', step: 'handover/keys', done: true });
    await ask({ type: 'tick', step: 'handover/keys', done: false });
    assert.equal(await onDisk(), told);
  });

  it('keeps what is unsaved unsaved', async () => {
    const before = await onDisk();
    const document = await edit(file(), 'Mine alone.', 'Mine and yours.');
    await ask({ type: 'tick', step: 'handover/keys', done: true });
    assert.equal(document.isDirty, true);
    assert.match(document.getText(), /- handover\/keys\n/);
    assert.equal(await onDisk(), before);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await (await product()).settled();
  });

  it('opens a list for the client that nobody has saved', async () => {
    await ask({ type: 'handOver' });
    const list = vscode.window.activeTextEditor?.document;
    assert.equal(list?.isUntitled, true);
    assert.ok(list.uri.path.endsWith('/.clients/leaving/hand-over.md'), list.uri.path);
    assert.match(list.getText(), /^# Hand-over: Leaving Co\n/);
    assert.doesNotMatch(list.getText(), /Mine/);
  });

  it('ends with the status and the day', async () => {
    await ask({ type: 'close', date: '2026-11-23', reason: '' });
    const closed = ticked('settle/position', 'settle/backup', 'notify/letter', 'handover/closed')
      .replace('# kept\n', '# kept\nstatus: ended\n')
      .replace('exit:\n', 'ended: {date: 2026-11-23, by: us}\nexit:\n');
    assert.equal(await onDisk(), closed);
    await ask({ type: 'tick', step: 'handover/closed', done: false });
    assert.equal(await onDisk(), closed);
    await until('it is among the ended', async () =>
      seenRows(await product()).some(
        ({ label, rows }) => label === 'Ended' && rows.some((row) => row.label === 'Leaving Co'),
      ),
    );
  });
});
