import assert from 'node:assert/strict';
import { readFile, rm } from 'node:fs/promises';
import * as vscode from 'vscode';
import { closeEditors, place, product, until } from '../../support/product';

const client = () => ({ folder: place('').toString().replace(/\/$/, ''), client: 'harrow-pine' });

async function draft(): Promise<vscode.TextDocument> {
  await product();
  await vscode.commands.executeCommand('clientele.draft', client(), 'payment_reminder');
  const document = vscode.window.activeTextEditor?.document;
  assert.ok(document !== undefined && document.isUntitled);
  return document;
}

describe('a letter that leaves the editor', () => {
  afterEach(closeEditors);

  it('is copied as text from an unsaved draft, without marks, subject and notes', async () => {
    const document = await draft();
    const note = new vscode.WorkspaceEdit();
    note.insert(document.uri, new vscode.Position(0, 0), '<!-- Before you send: private -->\n\n');
    await vscode.workspace.applyEdit(note);
    assert.match(document.getText(), /\*\*/);
    await vscode.commands.executeCommand('clientele.copyLetter');
    const copied = await vscode.env.clipboard.readText();
    assert.match(copied, /^Dear /);
    assert.match(copied, /HP-03/);
    assert.doesNotMatch(copied, /\*\*|<!--|Before you send|^#|^To:/m);
  });

  it('is saved as a file of mail beside the letters', async () => {
    const document = await draft();
    const file = vscode.Uri.file(document.uri.path.replace(/\.md$/, '.eml'));
    const saving = vscode.commands.executeCommand('clientele.saveLetterAsMail', document.uri);
    const onDisk = (): Promise<string> => readFile(file.fsPath, 'utf8').catch(() => '');
    try {
      // The dialog opens in its own time; accepting before that does nothing.
      await until('the file is written', async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return (await onDisk()) !== '';
      });
      await saving;
      const text = await onDisk();
      assert.match(text, /^X-Unsent: 1\r\n/);
      assert.match(text, /\r\nTo: .*<[^<>@]+@[^<>@]+>\r\n/);
      assert.match(text, /\r\nSubject: /);
    } finally {
      await rm(file.fsPath, { force: true });
    }
  });

  it('is told from other files', async () => {
    await product();
    await vscode.env.clipboard.writeText('as before');
    await vscode.window.showTextDocument(place('.clients/harrow-pine.yaml'));
    await vscode.commands.executeCommand('clientele.copyLetter');
    assert.equal(await vscode.env.clipboard.readText(), 'as before');
  });
});
