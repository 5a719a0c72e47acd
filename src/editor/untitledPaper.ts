/** Documents that nobody has saved yet, and that a save would put among a client's papers. */
import * as vscode from 'vscode';
import type { PlacedClient } from '../core/views/portfolio';
import { namesIn } from './letterDocuments';

/**
 * An unsaved Markdown document in the client's folder of papers, under a name that no other has.
 * @param below the folder in it; empty for that folder itself
 * @param nameOf the name, given those in use
 */
export async function untitledPaper(
  { folder, client }: PlacedClient,
  below: '' | 'letters',
  nameOf: (taken: ReadonlySet<string>) => string,
  content: string,
): Promise<vscode.TextDocument> {
  const { scheme, authority, path } = vscode.Uri.parse(folder.key);
  if (scheme !== 'file' && scheme !== 'vscode-remote') {
    return vscode.workspace.openTextDocument({ language: 'markdown', content });
  }
  const own = vscode.Uri.from({ scheme, authority, path: `${path}/.clients/${client.id}` });
  const papers = below === '' ? own : vscode.Uri.joinPath(own, below);
  const uri = vscode.Uri.joinPath(papers, nameOf(await namesIn(papers))).with({ scheme: 'untitled' });
  const edit = new vscode.WorkspaceEdit();
  const document = await vscode.workspace.openTextDocument(uri);
  edit.insert(uri, new vscode.Position(0, 0), content);
  await vscode.workspace.applyEdit(edit);
  return document;
}
