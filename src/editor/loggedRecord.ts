/** The record of a client, ready to be logged in. */
import * as vscode from 'vscode';
import { logInputOf } from '../core/log/input';
import type { LogInput } from '../core/log/option';
import type { Studio } from '../core/record/schema';
import type { ClientRef } from '../core/views/portfolio';
import type { ClientStore } from '../workspace/store';

export interface LoggedRecord {
  readonly input: LogInput;
  readonly studio: Studio;
  readonly text: string;
  readonly uri: vscode.Uri;
}

/** The record as the store knows it; `undefined` where there is no such client, or its file gives none. */
export function loggedRecord({ snapshot }: ClientStore, ref: ClientRef): LoggedRecord | undefined {
  const folder = snapshot.folders.find(({ key }) => key === ref.folder);
  const file = folder?.folder.files.find(({ id, ambiguous }) => id === ref.client && !ambiguous);
  if (folder === undefined || file === undefined) return undefined;
  const { studio } = folder.folder;
  const input = logInputOf(file.parsed, studio, snapshot.asOf, file.defaultCurrency);
  return input && { input, studio, text: file.text, uri: vscode.Uri.joinPath(folder.uri, file.name) };
}

/** Tells the person that a file has to be mended first. */
export function tellNoRecord({ client }: ClientRef): void {
  void vscode.window.showWarningMessage(
    vscode.l10n.t(
      'The file of "{0}" gives no client as it stands. Mend what the Problems panel says, then try again.',
      client,
    ),
  );
}
