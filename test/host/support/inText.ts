/** Places in a file's text, and settings that are off for a while. */
import * as vscode from 'vscode';

/** The document, and the position of a mark `│` in a text that it holds. @example cursorIn(uri, 'billed: FF│-02') */
export async function cursorIn(uri: vscode.Uri, marked: string): Promise<vscode.Position> {
  const document = await vscode.workspace.openTextDocument(uri);
  const at = document.getText().indexOf(marked.replace('│', ''));
  if (at < 0) throw new Error(`"${marked}" does not stand in ${uri.path}.`);
  return document.positionAt(at + marked.indexOf('│'));
}

/** Runs something while one of our settings is off. */
export async function whileOff(setting: string, run: () => Promise<void>): Promise<void> {
  const settings = vscode.workspace.getConfiguration();
  await settings.update(setting, false, vscode.ConfigurationTarget.Global);
  try {
    await run();
  } finally {
    await settings.update(setting, undefined, vscode.ConfigurationTarget.Global);
  }
}
