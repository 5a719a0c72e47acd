/** Tells that client files are being read where that takes longer than a moment: from a slow disk, over a network, or ten thousand of them. */
import * as vscode from 'vscode';
import { countClients } from '../core/views/portfolio';
import type { ClientStore } from '../workspace/store';

/** Milliseconds after which it is told. */
const TOLD_AFTER = 500;

/**
 * Shows it in the status bar, and the first time above the tree, which is not complete until then. The status bar's own entry says the same as
 * soon as it has a client to speak of.
 */
export function registerReadingProgress(store: ClientStore): vscode.Disposable {
  const { window, ProgressLocation, l10n } = vscode;
  return store.onDidBeginReading((work) => {
    const reading = work.catch(() => undefined);
    const isFirst = !store.snapshot.isRead;
    const told = setTimeout(() => {
      const title = l10n.t('Reading clients');
      const untold = isFirst ? untilOneIsKnown(store, reading) : reading;
      void window.withProgress({ location: ProgressLocation.Window, title }, () => untold);
      if (isFirst) void window.withProgress({ location: { viewId: 'clientele.clients' } }, () => reading);
    }, TOLD_AFTER);
    void reading.then(() => clearTimeout(told));
  });
}

/** Resolves when a client is shown, or all is read. */
async function untilOneIsKnown(store: ClientStore, reading: Promise<void>): Promise<void> {
  let listening: vscode.Disposable | undefined;
  const one = new Promise<void>((resolve) => {
    const look = (): void => {
      if (countClients(store.snapshot, 'no_data') > 0) resolve();
    };
    listening = store.onDidChange(look);
    look();
  });
  await Promise.race([one, reading]).finally(() => listening?.dispose());
}
