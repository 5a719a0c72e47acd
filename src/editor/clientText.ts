/** The text of clients' files, for what is worked out from the text alone. */
import type * as vscode from 'vscode';
import type { ClientStore } from '../workspace/store';
import { clientOfFile } from './chooseClient';

/** The text of a document that is a client's file; `undefined` for `studio.yaml` and for files outside of a `.clients` folder. */
export async function clientText(store: ClientStore, document: vscode.TextDocument): Promise<string | undefined> {
  if (clientOfFile(store, document.uri) === undefined) await store.settled();
  return clientOfFile(store, document.uri) === undefined ? undefined : document.getText();
}
