import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import * as vscode from 'vscode';
import { place, product, seenRows, until } from '../../support/product';

const record = (): vscode.Uri => place('.clients/harrow-pine.yaml');
const LABEL = 'Git would commit these files';
const isShown = async (): Promise<boolean> => seenRows(await product()).some(({ label }) => label === LABEL);

describe('what Restricted Mode leaves out', () => {
  it('is every link of a record', async () => {
    await product();
    await vscode.workspace.openTextDocument(record());
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', record());
    assert.deepEqual(
      links.map(({ target }) => target?.scheme),
      [],
    );
  });

  it('is the opening of papers', async () => {
    await vscode.window.showTextDocument(record());
    const paper = '.clients/harrow-pine/letters/2026-11-02-payment-reminder.md';
    await vscode.commands.executeCommand('clientele.openPaper', { folder: place('').toString(), path: paper });
    assert.equal(vscode.window.activeTextEditor?.document.uri.path, record().path);
  });

  it('is every change of .gitignore; that Git would commit the files is shown all the same', async () => {
    execFileSync('git', ['init', '-q'], { cwd: place('').fsPath, stdio: 'ignore' });
    try {
      await until('the row is there', isShown);
      void vscode.commands.executeCommand('clientele.keepOutOfGit');
      await until('the choice leads to the trust of the folder', async () => {
        await vscode.commands.executeCommand('notification.acceptPrimaryAction');
        return vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => label === 'Workspace Trust'));
      });
      assert.equal(existsSync(place('.gitignore').fsPath), false);
    } finally {
      await rm(place('.git').fsPath, { recursive: true });
      await until('the row is gone', async () => !(await isShown()));
    }
  });
});
