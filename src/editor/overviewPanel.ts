/** The panel of the overview, for as long as it is open. */
import * as vscode from 'vscode';
import type { Assessment } from '../core/assessment';
import type { ClientChange } from '../core/views/overview/changes';
import { changeIn } from '../core/views/overview/changeList';
import { overviewModel } from '../core/views/overview/model';
import { overviewBody } from '../core/views/overview/overviewBody';
import { isOverviewMessage, type OverviewMessage, type OverviewUpdate } from '../core/views/overview/overviewContract';
import type { OverviewView } from '../core/views/overview/view';
import { webviewPage, withWholeDates } from '../core/views/page';
import { allClients } from '../core/views/portfolio';
import type { ClientStore } from '../workspace/store';

const ASSETS = ['page', 'overview'];

/** Milliseconds that clients are compared in one go, and between two words on how far it is. */
const SLICE = 12;
const PROGRESS = 400;

/** What was found of each client's changes, by its assessment, so that an edit costs one client. */
type Changes = WeakMap<Assessment, ClientChange | null>;

export class OverviewPanel implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #store: ClientStore;
  readonly #media: vscode.Uri;
  readonly #take: (message: OverviewMessage) => Promise<void>;
  readonly #subscriptions: vscode.Disposable;
  /** By how many days they look back. */
  readonly #changes = new Map<number, Changes>();
  #view: OverviewView;
  /** What a name is looked for by; kept nowhere but here. */
  #text = '';
  #body = '';
  /** What the page started from. */
  #loaded = '';
  #slice: ReturnType<typeof setTimeout> | undefined;
  #told = 0;

  /** @param take does what the page asks for beyond another view of the clients */
  constructor(
    panel: vscode.WebviewPanel,
    store: ClientStore,
    extensionUri: vscode.Uri,
    view: OverviewView,
    take: (message: OverviewMessage) => Promise<void>,
  ) {
    this.#panel = panel;
    this.#store = store;
    this.#media = vscode.Uri.joinPath(extensionUri, 'media');
    this.#view = view;
    this.#take = take;
    panel.webview.options = optionsFor(extensionUri);
    panel.title = vscode.l10n.t('All Clients');
    panel.iconPath = {
      light: vscode.Uri.joinPath(this.#media, 'report-light.svg'),
      dark: vscode.Uri.joinPath(this.#media, 'report-dark.svg'),
    };
    this.#subscriptions = vscode.Disposable.from(
      store.onDidChange(() => this.#update()),
      panel.onDidChangeViewState(() => this.#seenOrNot()),
      panel.webview.onDidReceiveMessage((message: unknown) => {
        if (isOverviewMessage(message)) void this.receive(message);
      }),
    );
    this.#body = this.#write();
    this.#load();
    this.#compareOn();
  }

  /** A panel without anything in it yet. */
  static create(viewType: string, extensionUri: vscode.Uri): vscode.WebviewPanel {
    return vscode.window.createWebviewPanel(
      viewType,
      vscode.l10n.t('All Clients'),
      vscode.ViewColumn.Active,
      optionsFor(extensionUri),
    );
  }

  get view(): OverviewView {
    return this.#view;
  }

  get text(): string {
    return this.#text;
  }

  get body(): string {
    return this.#body;
  }

  reveal(): void {
    this.#panel.reveal(undefined, false);
  }

  close(): void {
    this.#panel.dispose();
  }

  dispose(): void {
    clearTimeout(this.#slice);
    this.#subscriptions.dispose();
  }

  /** Does what the page asks for. */
  async receive(message: OverviewMessage): Promise<void> {
    if (message.type === 'ready') {
      if (this.#body !== this.#loaded) this.#tell();
    } else if (message.type === 'view') {
      this.#view = message.view;
      this.#text = message.text;
      this.#update();
    } else {
      await this.#take(message);
    }
  }

  /** Shows what is so from here on. A page that is not seen would miss it, and is loaded anew instead. */
  #update(): void {
    this.#compareSome();
    const body = this.#write();
    if (body !== this.#body) {
      this.#body = body;
      if (this.#panel.visible) this.#tell();
      else this.#load();
    }
    this.#compareOn();
  }

  #tell(): void {
    void this.#panel.webview.postMessage({ type: 'update', html: withWholeDates(this.#body) } satisfies OverviewUpdate);
  }

  /** A page that goes out of sight is thrown away; when it comes back it starts from what was loaded last. */
  #seenOrNot(): void {
    if (this.#panel.visible) this.#compareOn();
    else this.#load();
  }

  #load(): void {
    const { webview } = this.#panel;
    const asset = (name: string): string => webview.asWebviewUri(vscode.Uri.joinPath(this.#media, name)).toString();
    this.#loaded = this.#body;
    webview.html = webviewPage({
      cspSource: webview.cspSource,
      nonce: crypto.randomUUID().replaceAll('-', ''),
      styleUris: ASSETS.map((name) => asset(`${name}.css`)),
      scriptUris: ASSETS.map((name) => asset(`${name}.js`)),
      title: this.#panel.title,
      body: this.#body,
      state: { view: this.#view },
    });
  }

  #write(): string {
    return overviewBody(
      overviewModel({
        portfolio: this.#store.snapshot,
        hasFolder: (vscode.workspace.workspaceFolders ?? []).length > 0,
        view: this.#view,
        text: this.#text,
        found: this.#found(),
      }),
    );
  }

  #found(): Changes {
    const { days } = this.#view;
    const found = this.#changes.get(days) ?? new WeakMap<Assessment, ClientChange | null>();
    this.#changes.set(days, found);
    return found;
  }

  /**
   * Compares clients until the time of a slice is over. After an edit that is one client: compared before anything is shown, it keeps the
   * list from coming and going.
   * @returns whether some are left
   */
  #compareSome(): boolean {
    const found = this.#found();
    const end = performance.now() + SLICE;
    for (const placed of allClients(this.#store.snapshot)) {
      const { assessment } = placed.client;
      if (found.has(assessment)) continue;
      if (performance.now() >= end) return true;
      found.set(assessment, changeIn(placed, this.#view.days));
    }
    return false;
  }

  /** Compares the clients slice by slice while the page is seen, and says how far it is. */
  #compareOn(): void {
    clearTimeout(this.#slice);
    this.#slice = setTimeout(() => {
      if (!this.#panel.visible) return;
      const areLeft = this.#compareSome();
      const now = performance.now();
      if (!areLeft || now - this.#told >= PROGRESS) {
        this.#told = now;
        this.#show();
      }
      if (areLeft) this.#compareOn();
    });
  }

  #show(): void {
    const body = this.#write();
    if (body === this.#body) return;
    this.#body = body;
    this.#tell();
  }
}

function optionsFor(extensionUri: vscode.Uri): vscode.WebviewOptions {
  return { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'media')] };
}
