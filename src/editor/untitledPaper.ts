/** Documents that nobody has saved yet, and that a save would put among a client's papers. */
import * as vscode from 'vscode';
import type { PlacedClient } from '../core/views/portfolio';
import { namesIn } from './letterDocuments';
import { columnBeside } from './showDocument';

/**
 * Shows an unsaved Markdown document in the client's folder of papers, under a name that no other has.
 * @param below the folder in it; empty for that folder itself
 * @param nameOf the name, given those in use
 */
export async function showUntitledPaper(
  { folder, client }: PlacedClient,
  below: '' | 'letters',
  nameOf: (taken: ReadonlySet<string>) => string,
  content: string,
): Promise<void> {
  const viewColumn = columnBeside();
  const { scheme, authority, path } = vscode.Uri.parse(folder.key);
  if (!isWhereSavesGo(scheme)) {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    await vscode.window.showTextDocument(document, { viewColumn, preview: false });
    return;
  }
  const own = vscode.Uri.from({ scheme, authority, path: `${path}/.clients/${client.id}` });
  const papers = below === '' ? own : vscode.Uri.joinPath(own, below);
  const uri = vscode.Uri.joinPath(papers, nameOf(await namesIn(papers))).with({ scheme: 'untitled' });
  // It is unsaved from the first moment on, and what is unsaved and in no editor VS Code shows wherever it likes; so the editor makes it.
  await vscode.commands.executeCommand('vscode.open', uri, { viewColumn, preview: false });
  const document = await vscode.workspace.openTextDocument(uri);
  // Beside the column in which it was just opened would be a further one.
  const itsColumn = viewColumn === vscode.ViewColumn.Beside ? vscode.ViewColumn.Active : viewColumn;
  const editor = await vscode.window.showTextDocument(document, { viewColumn: itsColumn, preview: false });
  const top = new vscode.Position(0, 0);
  const edit = new vscode.WorkspaceEdit();
  edit.insert(uri, top, content);
  await vscode.workspace.applyEdit(edit);
  editor.selection = new vscode.Selection(top, top);
  editor.revealRange(new vscode.Range(top, top));
}

/** Whether VS Code saves there what is not saved yet: to the disk that it works on, or to where the first folder lies. */
function isWhereSavesGo(scheme: string): boolean {
  if (scheme === 'file' || scheme === 'vscode-remote') return true;
  return vscode.env.remoteName === undefined && vscode.workspace.workspaceFolders?.[0]?.uri.scheme === scheme;
}
