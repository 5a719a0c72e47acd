/** Code lenses above letters: what has become of them, and what can be done with them. */
import * as vscode from 'vscode';
import { commandFor } from '../contributions/actions';
import { onSettingChange, setting } from '../contributions/settings';
import { lensesOfLetter } from '../core/views/letterLenses';
import { letterAt, LETTER_FILES } from '../editor/letterDocuments';
import { loggedRecord } from '../editor/loggedRecord';
import type { ClientStore } from '../workspace/store';

/** Registers the lenses. A letter whose client's file gives no client has none. */
export function registerLetterLenses(store: ClientStore): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const refresh = (): void => changed.fire();
  return vscode.Disposable.from(
    changed,
    store.onDidChange(refresh),
    onSettingChange('clientele.codeLens', refresh),
    vscode.languages.registerCodeLensProvider(LETTER_FILES, {
      onDidChangeCodeLenses: changed.event,
      provideCodeLenses: async ({ uri }) => {
        if (!setting('clientele.codeLens')) return [];
        await store.settled();
        const placed = letterAt(store, uri);
        const record = placed === undefined ? undefined : loggedRecord(store, placed.client);
        if (placed === undefined || record === undefined) return [];
        const { client, letter, record: file } = placed;
        const lenses = lensesOfLetter({ input: record.input, client, record: file, letter, document: uri.toString() });
        return lenses.map(({ title, tooltip, action }) => {
          const top = new vscode.Range(0, 0, 0, 0);
          return new vscode.CodeLens(top, { ...commandFor(action, title), tooltip });
        });
      },
    }),
  );
}
