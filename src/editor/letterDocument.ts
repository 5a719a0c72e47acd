/** The letter that a command is about: the one it was called for, or the one in the active editor, saved or not. */
import * as vscode from 'vscode';
import { letterFileAt } from '../core/letters/letterFile';

/** The letter's document; `undefined`, and the person told why, where there is none. */
export async function letterFor(argument: unknown): Promise<vscode.TextDocument | undefined> {
  const uri = argument instanceof vscode.Uri ? argument : vscode.window.activeTextEditor?.document.uri;
  if (uri !== undefined && letterFileAt(uri.path) !== null) return vscode.workspace.openTextDocument(uri);
  void vscode.window.showInformationMessage(
    vscode.l10n.t(
      'Open a letter first: a file like .clients/acme/letters/2026-07-11-exit.md, or a draft that is not saved yet.',
    ),
  );
  return undefined;
}
