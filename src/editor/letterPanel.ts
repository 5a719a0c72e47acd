/** The panel that shows a letter as formatted text, with the button that copies it. It follows the letter's document. */
import * as vscode from 'vscode';
import { readLetter } from '../core/letters/readLetter';
import { mailOf } from '../core/mail/mail';
import { isLetterMessage, letterBody, letterPage, type LetterUpdate } from '../core/views/letterContract';
import { columnBeside } from './showDocument';

/** Makes a panel for a letter, one at a time: another letter takes its place. */
export class LetterPanels implements vscode.Disposable {
  readonly #media: vscode.Uri;
  #open: vscode.WebviewPanel | undefined;

  constructor(extensionUri: vscode.Uri) {
    this.#media = vscode.Uri.joinPath(extensionUri, 'media');
  }

  show(document: vscode.TextDocument): void {
    this.#open?.dispose();
    const { l10n, window } = vscode;
    const panel = window.createWebviewPanel('clientele.letter', l10n.t('Copy Letter'), columnBeside(), {
      enableScripts: true,
      localResourceRoots: [this.#media],
    });
    this.#open = panel;
    let shown = bodyOf(document);
    const tell = (): void => {
      const body = bodyOf(document);
      if (body === shown) return;
      shown = body;
      void panel.webview.postMessage({ type: 'update', html: body } satisfies LetterUpdate);
    };
    const following = vscode.Disposable.from(
      vscode.workspace.onDidChangeTextDocument((change) => {
        if (change.document === document && panel.visible) tell();
      }),
      panel.webview.onDidReceiveMessage((message: unknown) => {
        if (!isLetterMessage(message)) return;
        if (message.type === 'close') panel.dispose();
        else tell();
      }),
      panel.onDidChangeViewState(() => {
        // A page that goes out of sight is thrown away and comes back as it was made.
        if (!panel.visible) this.#load(panel, (shown = bodyOf(document)));
      }),
      vscode.workspace.onDidCloseTextDocument((closed) => {
        if (closed === document) panel.dispose();
      }),
    );
    panel.onDidDispose(() => {
      following.dispose();
      if (this.#open === panel) this.#open = undefined;
    });
    this.#load(panel, shown);
  }

  dispose(): void {
    this.#open?.dispose();
  }

  #load({ webview, title }: vscode.WebviewPanel, body: string): void {
    webview.html = letterPage({
      cspSource: webview.cspSource,
      nonce: crypto.randomUUID().replaceAll('-', ''),
      styleUri: webview.asWebviewUri(vscode.Uri.joinPath(this.#media, 'letter.css')).toString(),
      scriptUri: webview.asWebviewUri(vscode.Uri.joinPath(this.#media, 'letter.js')).toString(),
      title,
      body,
    });
  }
}

function bodyOf(document: vscode.TextDocument): string {
  return letterBody(mailOf(readLetter(document.getText())));
}
