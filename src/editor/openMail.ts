/** The one way out of the editor: a mail or a file that the person asked to open, in the program that they use for it. Nothing is sent. */
import * as vscode from 'vscode';
import { isMailto } from '../core/mail/mailto';

/**
 * Opens a `mailto:` address as it stands, to the byte. VS Code would take a `Uri` apart and encode it anew, by which `&`, `#` and `?` in a
 * subject change what the address means; a text it hands on as it is (microsoft/vscode#85930).
 * @returns whether something took it
 */
export async function openMail(address: string): Promise<boolean> {
  if (!isMailto(address)) return false;
  return vscode.env.openExternal(address as unknown as vscode.Uri);
}

/** Whether a file lies where the programs of this machine can open it. */
export function isOnThisMachine(file: vscode.Uri): boolean {
  const { env } = vscode;
  return file.scheme === 'file' && env.uiKind === vscode.UIKind.Desktop && env.remoteName === undefined;
}

/** Opens a file in the program that this machine opens such files with: mail in the mail program, a page in the browser. @returns whether something took it */
export async function openInItsProgram(file: vscode.Uri): Promise<boolean> {
  return isOnThisMachine(file) && vscode.env.openExternal(file);
}
