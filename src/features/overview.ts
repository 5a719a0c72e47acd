/** All clients on one page: follows every edit, and comes back after a reload; and the same as CSV. */
import * as vscode from 'vscode';
import { registerCommand, runCommand } from '../contributions/commands';
import { isOverviewMessage, type OverviewMessage } from '../core/views/overview/overviewContract';
import { shownRows } from '../core/views/overview/model';
import { overviewCsv } from '../core/views/overview/overviewCsv';
import { FIRST_VIEW, keptView } from '../core/views/overview/view';
import { OverviewPanel } from '../editor/overviewPanel';
import { isWritten } from '../editor/writtenFile';
import type { ClientStore } from '../workspace/store';

const VIEW_TYPE = 'clientele.overview';

/** The open overview, for those who want to ask from outside what its page would ask. */
export interface ShownOverview {
  /** The page's main part as HTML; `undefined` while no overview is open. */
  readonly body: string | undefined;
  /** Does what the page asks for; resolves when it is done. */
  ask(message: unknown): Promise<void>;
}

/** Registers the overview. */
export function registerOverview(
  store: ClientStore,
  context: vscode.ExtensionContext,
): vscode.Disposable & ShownOverview {
  let shown: OverviewPanel | undefined;
  const take = (message: OverviewMessage): Promise<void> => act(store, shown, message);
  const show = (panel: vscode.WebviewPanel, state: unknown): void => {
    shown?.close();
    const opened = new OverviewPanel(panel, store, context.extensionUri, keptView(fieldOf(state, 'view')), take);
    shown = opened;
    panel.onDidDispose(() => {
      opened.dispose();
      if (shown === opened) shown = undefined;
    });
  };
  const registered = vscode.Disposable.from(
    registerCommand('clientele.showOverview', async () => {
      await store.settled();
      if (shown === undefined) show(OverviewPanel.create(VIEW_TYPE, context.extensionUri), undefined);
      else shown.reveal();
    }),
    registerCommand('clientele.exportOverview', () => exportCsv(store, shown)),
    vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
      deserializeWebviewPanel: async (panel, state: unknown) => {
        await store.settled();
        show(panel, state);
      },
    }),
    { dispose: () => shown?.dispose() },
  );
  return {
    get body() {
      return shown?.body;
    },
    ask: async (message) => {
      if (isOverviewMessage(message)) await shown?.receive(message);
    },
    dispose: () => registered.dispose(),
  };
}

function fieldOf(state: unknown, key: string): unknown {
  return typeof state === 'object' && state !== null ? (state as Readonly<Record<string, unknown>>)[key] : undefined;
}

async function act(store: ClientStore, shown: OverviewPanel | undefined, message: OverviewMessage): Promise<void> {
  switch (message.type) {
    case 'ready':
    case 'view':
      return;
    case 'report':
      return runCommand('clientele.assess', { folder: message.folder, client: message.client });
    case 'file':
      return openFile(store, message);
    case 'export':
      return exportCsv(store, shown);
    case 'begin':
      return begin(message.with);
  }
}

async function openFile(
  { snapshot }: ClientStore,
  { folder, client, line }: Extract<OverviewMessage, { readonly type: 'file' }>,
): Promise<void> {
  if (line === null) return runCommand('clientele.openClientFile', { folder, client });
  const file = snapshot.folders.find(({ key }) => key === folder)?.folder.files.find(({ id }) => id === client)?.name;
  if (file !== undefined) await runCommand('clientele.openLine', { folder, file, line });
}

async function begin(what: 'openFolder' | 'newClient' | 'example'): Promise<void> {
  if (what === 'newClient') await runCommand('clientele.newClient');
  else if (what === 'example') await runCommand('clientele.openExample');
  else await vscode.commands.executeCommand('vscode.openFolder');
}

/** Saves the clients that are shown, in their order; all of them where no overview is open. */
async function exportCsv(store: ClientStore, shown: OverviewPanel | undefined): Promise<void> {
  const { l10n, window, workspace } = vscode;
  await store.settled();
  const { snapshot } = store;
  const rows = shownRows(snapshot, shown?.view ?? FIRST_VIEW, shown?.text ?? '');
  if (rows.length === 0) {
    void window.showInformationMessage(l10n.t('There is no client to export.'));
    return;
  }
  const name = `clients-${snapshot.asOf}.csv`;
  const folder = snapshot.folders[0]?.uri;
  const target = await window.showSaveDialog({
    title: l10n.t('Export Overview as CSV'),
    filters: { CSV: ['csv'] },
    // The folder that Git is kept from.
    ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, name) }),
  });
  if (target === undefined) return;
  if (!(await isWritten(target, overviewCsv(rows)))) return;
  const where = workspace.asRelativePath(target);
  void window.showInformationMessage(
    rows.length === 1 ? l10n.t('1 client is in {0}.', where) : l10n.t('{0} clients are in {1}.', rows.length, where),
  );
}
