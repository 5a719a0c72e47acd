/** Tells that client files are being read where that takes longer than a moment: from a slow disk, over a network, or ten thousand of them. */
import * as vscode from 'vscode';
import type { ClientStore } from '../workspace/store';

/** Milliseconds after which it is told. */
const TOLD_AFTER = 500;

/** Shows it in the status bar, and the first time above the tree, which is empty or not complete until then. */
export function registerReadingProgress(store: ClientStore): vscode.Disposable {
  const { window, ProgressLocation, l10n } = vscode;
  return store.onDidBeginReading((reading) => {
    const isFirst = !store.snapshot.isRead;
    const told = setTimeout(() => {
      void window.withProgress({ location: ProgressLocation.Window, title: l10n.t('Reading clients') }, () => reading);
      if (isFirst) void window.withProgress({ location: { viewId: 'clientele.clients' } }, () => reading);
    }, TOLD_AFTER);
    void reading.catch(() => undefined).then(() => clearTimeout(told));
  });
}
