/** Writes a file that the person has asked for and chosen a place for, or says that it was not. */
import * as vscode from 'vscode';

/** Whether it was written; the person has been told where it was not. */
export async function isWritten(file: vscode.Uri, text: string): Promise<boolean> {
  try {
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
    return true;
  } catch {
    const name = vscode.workspace.asRelativePath(file);
    void vscode.window.showErrorMessage(
      vscode.l10n.t(
        '{0} could not be written. If it is there now, it may be half a file: save again where you may write and there is room.',
        name,
      ),
    );
    return false;
  }
}
