/**
 * An extension that gives the web worker's extension host a file system in memory, as those do that open a repository in the browser. It holds
 * at first what the file `files.json` beside it says, and who watches is told of every change.
 */
import * as vscode from 'vscode';
import { FaultyFolder } from './faultyFolder';

/** Starts it. */
export function activate({ extensionUri, subscriptions }: vscode.ExtensionContext): void {
  const memory = new FaultyFolder('memory');
  const filled = fill(memory, vscode.Uri.joinPath(extensionUri, 'files.json'));
  memory.fault = () => filled;
  memory.tellsChanges = true;
  subscriptions.push(vscode.workspace.registerFileSystemProvider(memory.scheme, memory, { isCaseSensitive: true }));
}

async function fill(memory: FaultyFolder, list: vscode.Uri): Promise<void> {
  const json = new TextDecoder().decode(await vscode.workspace.fs.readFile(list));
  const files = JSON.parse(json) as Readonly<Record<string, string>>;
  for (const [path, text] of Object.entries(files)) memory.put(path, text);
}
