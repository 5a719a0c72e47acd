/** Adds a client or a prospect: asks for the name, writes the smallest record, opens it, and offers what can follow. */
import * as vscode from 'vscode';
import { registerCommand } from '../contributions/commands';
import { setting } from '../contributions/settings';
import { newClientId, newRecord } from '../core/newRecord';
import type { ClientStatus } from '../core/record/schema';
import type { ClientStore } from '../workspace/store';

/** Registers the commands. */
export function registerNewClient(store: ClientStore): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand('clientele.newClient', () => addClient(store, 'active', vscode.l10n.t('New Client'))),
    registerCommand('clientele.newProspect', () => addClient(store, 'prospect', vscode.l10n.t('New Prospect'))),
  );
}

async function addClient(store: ClientStore, status: ClientStatus, title: string): Promise<void> {
  const folder = await chooseFolder();
  if (folder === undefined) return;
  const name = await askName(title);
  if (name === undefined) return;
  await store.rescan();
  const known = store.snapshot.folders.find(({ key }) => key === folder.uri.toString());
  const id = newClientId(name, known?.folder.files.map((file) => file.id) ?? []);
  const uri = vscode.Uri.joinPath(folder.uri, '.clients', `${id}.yaml`);
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { contents: new TextEncoder().encode(newRecord(name, status)) });
  if (!(await vscode.workspace.applyEdit(edit))) {
    const path = vscode.workspace.asRelativePath(uri);
    void vscode.window.showErrorMessage(
      vscode.l10n.t('The file {0} could not be made. Check that the folder may be written to.', path),
    );
    return;
  }
  const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
  const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
  editor.selection = new vscode.Selection(end, end);
  // Terms, brief and contacts are there as snippets.
  if (setting('clientele.completion')) await vscode.commands.executeCommand('editor.action.triggerSuggest');
}

async function chooseFolder(): Promise<vscode.WorkspaceFolder | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length > 1) {
    return vscode.window.showWorkspaceFolderPick({ placeHolder: vscode.l10n.t('Which folder is the client kept in') });
  }
  if (folders.length === 0) {
    const open = vscode.l10n.t('Open Folder');
    const answer = await vscode.window.showInformationMessage(
      vscode.l10n.t('Clients are kept as files in a folder. Open the folder first.'),
      open,
    );
    if (answer === open) await vscode.commands.executeCommand('vscode.openFolder');
  }
  return folders[0];
}

async function askName(title: string): Promise<string | undefined> {
  const name = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('The name people know the client by'),
    placeHolder: 'Acme Bakery',
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('Write a name.') : undefined),
  });
  return name?.trim();
}
