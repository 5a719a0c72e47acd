/** Tells that a file is being written where that takes longer than a moment. */
import * as vscode from 'vscode';

/**
 * Shows it in the status bar until the work is done.
 * @example await whileWriting(document.uri, () => saveWhole(document, before))
 */
export async function whileWriting<T>(uri: vscode.Uri, work: () => Promise<T>): Promise<T> {
  const title = vscode.l10n.t('Writing {0}', uri.path.slice(uri.path.lastIndexOf('/') + 1));
  // VS Code itself waits a moment before it shows this.
  return vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, work);
}
