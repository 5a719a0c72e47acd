/** Panels that show one client each beside the editor: they follow every edit, and come back after a reload. */
import * as vscode from 'vscode';
import { runCommand } from '../contributions/commands';
import { clientRefFrom, type ClientRef } from '../core/views/portfolio';
import { webviewPage, withWholeDates, type PageUpdate } from '../core/views/page';
import type { ClientFile } from '../core/folder';
import type { LetterKind } from '../core/record/schema';
import { columnBeside } from './showDocument';
import type { ClientStore } from '../workspace/store';

/** What every page may say. */
type SharedMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'open'; readonly line: number }
  | { readonly type: 'openFile' }
  | { readonly type: 'draft'; readonly kind: LetterKind }
  /** Show it in that way from here on. */
  | { readonly type: 'view'; readonly view: unknown };

/** What a panel shows: its title and its page's main part, HTML whose text is escaped. */
export interface Written {
  readonly title: string;
  readonly body: string;
}

/** One kind of panel. `View` is how a page shows its client: what the person chose on it. It holds nothing that a client's file says. */
export interface PanelKind<Message extends { readonly type: string }, View = null> {
  /** Begins with `clientele.`. */
  readonly viewType: string;
  /** Names of files in `media`, without their ending: style sheets and scripts have the same. */
  readonly assets: readonly string[];
  /** The view that a page asked for, or kept over a reload; the first one where the value is none. */
  viewFrom(value: unknown): View;
  /** `undefined` where the client is gone. */
  write(client: ClientRef, view: View): Written | undefined;
  isMessage(value: unknown): value is Message | SharedMessage;
  /** Does what the page asks for beyond what every page may. */
  take?(message: Exclude<Message, SharedMessage>, client: ClientRef, view: View): Promise<void>;
}

export interface ClientPanels extends vscode.Disposable {
  /** Shows the client's panel, in front. */
  open(client: ClientRef): void;
  readonly serializer: vscode.WebviewPanelSerializer;
  /** Does what the client's open panel would do with a message of its page; resolves when it is done. */
  receive(client: ClientRef, message: unknown): Promise<void>;
  /** The main part of the client's open panel; `undefined` where none is open. */
  body(client: ClientRef): string | undefined;
}

/** The panels of one kind, at most one for each client. */
export function clientPanels<Message extends { readonly type: string }, View = null>(
  store: ClientStore,
  { extensionUri }: vscode.ExtensionContext,
  kind: PanelKind<Message, View>,
): ClientPanels {
  const media = vscode.Uri.joinPath(extensionUri, 'media');
  const options: vscode.WebviewOptions = { enableScripts: true, localResourceRoots: [media] };
  const known = new Map<string, ClientPanel<Message, View>>();
  const show = (panel: vscode.WebviewPanel, client: ClientRef, view: View): void => {
    panel.webview.options = options;
    const key = keyOf(client);
    const shown = new ClientPanel(panel, store, client, view, kind, media);
    known.set(key, shown);
    panel.onDidDispose(() => {
      shown.dispose();
      if (known.get(key) === shown) known.delete(key);
    });
    shown.show();
  };
  return {
    open: (client) => {
      const there = known.get(keyOf(client));
      if (there !== undefined) {
        there.reveal();
        return;
      }
      const column = columnOf(kind.viewType) ?? columnBeside();
      show(
        vscode.window.createWebviewPanel(kind.viewType, client.client, column, options),
        client,
        kind.viewFrom(null),
      );
    },
    serializer: {
      deserializeWebviewPanel: async (panel, state: unknown) => {
        await store.settled();
        const client = clientRefFrom(state);
        if (client === undefined) panel.dispose();
        else show(panel, client, kind.viewFrom(viewIn(state)));
      },
    },
    receive: async (client, message) => known.get(keyOf(client))?.receive(message),
    body: (client) => known.get(keyOf(client))?.body,
    dispose: () => [...known.values()].forEach((shown) => shown.dispose()),
  };
}

/** The client's file, whether it gives a client or not. */
export function fileOf({ snapshot }: ClientStore, { folder, client }: ClientRef): ClientFile | undefined {
  return snapshot.folders.find(({ key }) => key === folder)?.folder.files.find(({ id }) => id === client);
}

/** One panel, for as long as it is open. */
class ClientPanel<Message extends { readonly type: string }, View> implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #store: ClientStore;
  readonly #client: ClientRef;
  readonly #kind: PanelKind<Message, View>;
  readonly #media: vscode.Uri;
  readonly #subscriptions: vscode.Disposable;
  #view: View;
  #body = '';
  /** What the page started from. */
  #loaded = '';

  constructor(
    panel: vscode.WebviewPanel,
    store: ClientStore,
    client: ClientRef,
    view: View,
    kind: PanelKind<Message, View>,
    media: vscode.Uri,
  ) {
    this.#panel = panel;
    this.#store = store;
    this.#client = client;
    this.#view = view;
    this.#kind = kind;
    this.#media = media;
    panel.iconPath = {
      light: vscode.Uri.joinPath(media, 'report-light.svg'),
      dark: vscode.Uri.joinPath(media, 'report-dark.svg'),
    };
    this.#subscriptions = vscode.Disposable.from(
      store.onDidChange(() => this.#update()),
      panel.onDidChangeViewState(() => this.#loadIfHidden()),
      panel.webview.onDidReceiveMessage((message: unknown) => void this.receive(message)),
    );
  }

  get body(): string {
    return this.#body;
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

  /** Does what the page asks for, where it is one of its messages. */
  async receive(message: unknown): Promise<void> {
    if (this.#kind.isMessage(message)) await this.#do(message);
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

  /** Shows the client in another way. The page waits for the answer before it asks for the next, so it gets one even where nothing changed. */
  #look(view: unknown): void {
    this.#view = this.#kind.viewFrom(view);
    const body = this.#write();
    if (body === undefined) {
      this.#panel.dispose();
      return;
    }
    this.#body = body;
    if (this.#panel.visible) this.#tell();
    else this.#load(body);
  }

  #tell(): void {
    void this.#panel.webview.postMessage({ type: 'update', html: withWholeDates(this.#body) } satisfies PageUpdate);
  }

  /** A page that goes out of sight is thrown away; when it comes back it starts from what was loaded last. */
  #loadIfHidden(): void {
    if (!this.#panel.visible) this.#load(this.#body);
  }

  #load(body: string): void {
    const { webview } = this.#panel;
    const asset = (name: string): string => webview.asWebviewUri(vscode.Uri.joinPath(this.#media, name)).toString();
    this.#body = body;
    this.#loaded = body;
    webview.html = webviewPage({
      cspSource: webview.cspSource,
      nonce: crypto.randomUUID().replaceAll('-', ''),
      styleUris: this.#kind.assets.map((name) => asset(`${name}.css`)),
      scriptUris: this.#kind.assets.map((name) => asset(`${name}.js`)),
      title: this.#panel.title,
      body,
      state: { ...this.#client, view: this.#view },
    });
  }

  /** The page's main part; `undefined` where the client is gone. */
  #write(): string | undefined {
    const written = this.#kind.write(this.#client, this.#view);
    if (written !== undefined && written.title !== '') this.#panel.title = written.title;
    return written?.body;
  }

  async #do(message: Message | SharedMessage): Promise<void> {
    if (!isShared(message)) {
      await this.#kind.take?.(message as Exclude<Message, SharedMessage>, this.#client, this.#view);
      return;
    }
    switch (message.type) {
      case 'ready':
        if (this.#body !== this.#loaded) this.#tell();
        return;
      case 'open': {
        const file = fileOf(this.#store, this.#client)?.name;
        if (file !== undefined) {
          await runCommand('clientele.openLine', { folder: this.#client.folder, file, line: message.line });
        }
        return;
      }
      case 'openFile':
        return runCommand('clientele.openClientFile', this.#client);
      case 'draft':
        return runCommand('clientele.draft', this.#client, message.kind);
      case 'view':
        this.#look(message.view);
    }
  }
}

function isShared(message: { readonly type: string }): message is SharedMessage {
  return ['ready', 'open', 'openFile', 'draft', 'view'].includes(message.type);
}

/** The view in what a page kept over a reload. */
function viewIn(state: unknown): unknown {
  return typeof state === 'object' && state !== null && 'view' in state ? state.view : null;
}

/** The column that holds a panel of that kind already. */
function columnOf(viewType: string): vscode.ViewColumn | undefined {
  const isOne = ({ input }: vscode.Tab): boolean =>
    input instanceof vscode.TabInputWebview && input.viewType.endsWith(viewType);
  return vscode.window.tabGroups.all.find(({ tabs }) => tabs.some(isOne))?.viewColumn;
}

function keyOf({ folder, client }: ClientRef): string {
  return JSON.stringify([folder, client]);
}
