/** Tells the manifest's `when` clauses what the workspace has, so that the right welcome is shown. */
import type * as vscode from 'vscode';
import { setContext } from '../contributions/contextKeys';
import type { ClientStore, StoreSnapshot } from '../workspace/store';

/** Registers the context keys that follow the store. */
export function registerContextState(store: ClientStore): vscode.Disposable {
  setContext('clientele.state', stateOf(store.snapshot));
  return store.onDidChange((snapshot) => setContext('clientele.state', stateOf(snapshot)));
}

function stateOf({ folders, isRead }: StoreSnapshot): 'reading' | 'none' | 'empty' | 'clients' {
  if (!isRead) return 'reading';
  if (folders.length === 0) return 'none';
  return folders.some(({ folder, problems }) => folder.files.length + problems.length > 0) ? 'clients' : 'empty';
}
