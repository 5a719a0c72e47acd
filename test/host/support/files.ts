/** Files of the workspace through VS Code, wherever they lie. */
import * as vscode from 'vscode';

/** The text of a file as it lies there; nothing where there is none. */
export async function textOf(uri: vscode.Uri): Promise<string> {
  return vscode.workspace.fs.readFile(uri).then(
    (bytes) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
    () => '',
  );
}

/** Removes a file or a folder with all that is in it, where it is there. */
export async function drop(uri: vscode.Uri): Promise<void> {
  await vscode.workspace.fs.delete(uri, { recursive: true }).then(undefined, () => undefined);
}

/** Writes a file, with the folders around it. */
export async function put(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}
