/** Code lenses in clients' files. */
import * as vscode from 'vscode';
import { commandFor } from '../contributions/actions';
import { onSettingChange, setting } from '../contributions/settings';
import { lettersThatFit } from '../core/letters/draft';
import { openMarks, type MarkRef } from '../core/log/marks';
import { carriedLenses } from '../core/views/carriedLenses';
import { lensesOf, type Lens } from '../core/views/lenses';
import { findClient, letterInputFor, refOf, type PlacedClient } from '../core/views/portfolio';
import { clientOfFile } from '../editor/chooseClient';
import { loggedRecord } from '../editor/loggedRecord';
import { RECORD_FILES } from '../editor/recordFiles';
import type { ClientStore } from '../workspace/store';

/** Registers the lenses. A file that gives no client while it is written keeps those it had, so that its lines do not jump. */
export function registerLenses(store: ClientStore): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const lastGood = new Map<string, { readonly text: string; readonly lenses: readonly Lens[] }>();
  const refresh = (): void => changed.fire();
  return vscode.Disposable.from(
    changed,
    store.onDidChange(refresh),
    onSettingChange('clientele.codeLens', refresh),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => lastGood.delete(uri.toString())),
    vscode.languages.registerCodeLensProvider(RECORD_FILES, {
      onDidChangeCodeLenses: changed.event,
      provideCodeLenses: async (document) => {
        if (!setting('clientele.codeLens')) return [];
        await store.settled();
        const key = document.uri.toString();
        const text = document.getText();
        const lenses = lensesFor(store, document.uri);
        if (lenses !== undefined) lastGood.set(key, { text, lenses });
        const last = lastGood.get(key);
        const shown = lenses ?? (last === undefined ? [] : carriedLenses(last.lenses, last.text, text));
        return shown.map((lens) => codeLens(lens, document.lineCount));
      },
    }),
  );
}

/** `undefined` where the file gives no client. */
function lensesFor(store: ClientStore, uri: vscode.Uri): readonly Lens[] | undefined {
  const ref = clientOfFile(store, uri);
  const placed = ref === undefined ? undefined : findClient(store.snapshot, ref);
  const input = placed === undefined ? undefined : letterInputFor(placed);
  return placed === undefined || input === undefined
    ? undefined
    : lensesOf(placed, lettersThatFit(input), marksFor(store, placed));
}

function marksFor(store: ClientStore, placed: PlacedClient): readonly MarkRef[] {
  const record = loggedRecord(store, refOf(placed));
  return record === undefined ? [] : openMarks(record.input);
}

function codeLens({ line, title, tooltip, action }: Lens, lineCount: number): vscode.CodeLens {
  const at = Math.min(line, lineCount) - 1;
  return new vscode.CodeLens(new vscode.Range(at, 0, at, 0), { ...commandFor(action, title), tooltip });
}
