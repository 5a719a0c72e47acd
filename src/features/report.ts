/** The report on one client, beside the editor: follows every edit, and comes back after a reload. */
import * as vscode from 'vscode';
import { registerCommand, runCommand } from '../contributions/commands';
import { lettersThatFit } from '../core/letters/draft';
import { clientRefFrom, findClient, letterInputFor, type ClientRef } from '../core/views/portfolio';
import { reportBody, unreadableBody } from '../core/views/report';
import { isReportMessage, reportPage, type ReportMessage, type ReportUpdate } from '../core/views/reportContract';
import { clientFor } from '../editor/chooseClient';
import { columnBeside } from '../editor/showDocument';
import type { ClientStore } from '../workspace/store';

const VIEW_TYPE = 'clientele.report';

/** Registers the report. */
export function registerReport(store: ClientStore, { extensionUri }: vscode.ExtensionContext): vscode.Disposable {
  const media = vscode.Uri.joinPath(extensionUri, 'media');
  const options: vscode.WebviewOptions = { enableScripts: true, localResourceRoots: [media] };
  const open = new Map<string, ReportPanel>();
  const show = (panel: vscode.WebviewPanel, client: ClientRef): void => {
    panel.webview.options = options;
    const key = keyOf(client);
    const report = new ReportPanel(panel, store, client, media);
    open.set(key, report);
    panel.onDidDispose(() => {
      report.dispose();
      if (open.get(key) === report) open.delete(key);
    });
    report.show();
  };
  return vscode.Disposable.from(
    registerCommand('clientele.assess', async (argument) => {
      const client = await clientFor(store, argument, vscode.l10n.t('Assess Client'));
      if (client === undefined) return;
      const known = open.get(keyOf(client));
      if (known !== undefined) {
        known.reveal();
        return;
      }
      const column = columnOfReports() ?? columnBeside();
      show(vscode.window.createWebviewPanel(VIEW_TYPE, client.client, column, options), client);
    }),
    vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
      deserializeWebviewPanel: async (panel, state: unknown) => {
        await store.settled();
        const client = clientRefFrom(state);
        if (client === undefined) panel.dispose();
        else show(panel, client);
      },
    }),
    { dispose: () => [...open.values()].forEach((report) => report.dispose()) },
  );
}

/** One report, for as long as its panel is open. */
class ReportPanel implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #store: ClientStore;
  readonly #client: ClientRef;
  readonly #media: vscode.Uri;
  readonly #subscriptions: vscode.Disposable;
  #body = '';
  /** What the page started from. */
  #loaded = '';

  constructor(panel: vscode.WebviewPanel, store: ClientStore, client: ClientRef, media: vscode.Uri) {
    this.#panel = panel;
    this.#store = store;
    this.#client = client;
    this.#media = media;
    panel.iconPath = {
      light: vscode.Uri.joinPath(media, 'report-light.svg'),
      dark: vscode.Uri.joinPath(media, 'report-dark.svg'),
    };
    this.#subscriptions = vscode.Disposable.from(
      store.onDidChange(() => this.#update()),
      panel.onDidChangeViewState(() => this.#loadIfHidden()),
      panel.webview.onDidReceiveMessage((message: unknown) => {
        if (isReportMessage(message)) void this.#do(message);
      }),
    );
  }

  /** Fills the panel; closes it where there is nothing to show. */
  show(): void {
    const body = this.#write();
    if (body === undefined) this.#panel.dispose();
    else this.#load(body);
  }

  reveal(): void {
    this.#panel.reveal(undefined, false);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  /** Shows what changed. A page that is seen is told, again once it listens; one that is not would miss it and is loaded anew instead. */
  #update(): void {
    const body = this.#write();
    if (body === undefined) {
      this.#panel.dispose();
    } else if (body !== this.#body) {
      if (!this.#panel.visible) {
        this.#load(body);
        return;
      }
      this.#body = body;
      this.#tell();
    }
  }

  #tell(): void {
    void this.#panel.webview.postMessage({ type: 'update', html: this.#body } satisfies ReportUpdate);
  }

  /** A page that goes out of sight is thrown away; when it comes back it starts from what was loaded last. */
  #loadIfHidden(): void {
    if (!this.#panel.visible) this.#load(this.#body);
  }

  #load(body: string): void {
    const { webview } = this.#panel;
    this.#body = body;
    this.#loaded = body;
    webview.html = reportPage({
      cspSource: webview.cspSource,
      nonce: crypto.randomUUID().replaceAll('-', ''),
      styleUri: webview.asWebviewUri(vscode.Uri.joinPath(this.#media, 'report.css')).toString(),
      scriptUri: webview.asWebviewUri(vscode.Uri.joinPath(this.#media, 'report.js')).toString(),
      title: this.#panel.title,
      body,
      state: this.#client,
    });
  }

  /** The page's main part; `undefined` where the file is gone. */
  #write(): string | undefined {
    const { snapshot } = this.#store;
    const placed = findClient(snapshot, this.#client);
    const input = placed === undefined ? undefined : letterInputFor(placed);
    if (placed !== undefined && input !== undefined) {
      this.#panel.title = placed.client.assessment.client;
      return reportBody({ client: placed.client, letters: lettersThatFit(input) });
    }
    const file = this.#file();
    return file === undefined ? undefined : unreadableBody(file);
  }

  #file() {
    const folder = this.#store.snapshot.folders.find(({ key }) => key === this.#client.folder);
    return folder?.folder.files.find(({ id }) => id === this.#client.client);
  }

  async #do(message: ReportMessage): Promise<void> {
    switch (message.type) {
      case 'ready':
        if (this.#body !== this.#loaded) this.#tell();
        return;
      case 'open': {
        const file = this.#file()?.name;
        if (file !== undefined) {
          await runCommand('clientele.openLine', { folder: this.#client.folder, file, line: message.line });
        }
        return;
      }
      case 'openFile':
        return runCommand('clientele.openClientFile', this.#client);
      case 'draft':
        return runCommand('clientele.draft', this.#client, message.kind);
    }
  }
}

/** The column that holds a report already. */
function columnOfReports(): vscode.ViewColumn | undefined {
  const isReport = ({ input }: vscode.Tab): boolean =>
    input instanceof vscode.TabInputWebview && input.viewType.endsWith(VIEW_TYPE);
  return vscode.window.tabGroups.all.find(({ tabs }) => tabs.some(isReport))?.viewColumn;
}

function keyOf({ folder, client }: ClientRef): string {
  return JSON.stringify([folder, client]);
}
