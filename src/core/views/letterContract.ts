/**
 * The page that shows a letter as formatted text and copies it, and what it and the editor say to each other. VS Code's own clipboard takes
 * plain text alone, so the page copies with the clipboard of its browser. Nothing of the letter gets into it as anything but text.
 */
import { t } from '../l10n';
import type { Mail } from '../mail/mail';
import { escapeHtml, html, Html } from './html';
import { framed } from './page';

/** From the page to the editor. */
export type LetterMessage =
  /** The page listens: what changed since it was made can be sent. */
  | { readonly type: 'ready' }
  /** The person is done with it. */
  | { readonly type: 'close' };

/** From the editor to the page: the letter as it stands from here on. */
export interface LetterUpdate {
  readonly type: 'update';
  /** As `letterBody` made it. */
  readonly html: string;
}

/** Whether what came from the page is one of its messages, and nothing more than that. */
export function isLetterMessage(value: unknown): value is LetterMessage {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 1) return false;
  const { type } = value as Readonly<Record<string, unknown>>;
  return type === 'ready' || type === 'close';
}

/** What the page shows of a letter, with the two forms of its text that are copied. */
export function letterBody({ to, subject, text, html: letter }: Mail): string {
  return html`<dl>
      <dt>${t('To')}</dt>
      <dd>${to === null ? t('nobody yet') : `${to.name} <${to.address}>`}</dd>
      <dt>${t('Subject')}</dt>
      <dd>${subject}</dd>
    </dl>
    <article id="letter">${new Html(letter)}</article>
    <div id="plain" hidden>${new Html(escapeHtml(text))}</div>`.source;
}

export interface LetterPage {
  /** The webview's own source, for the style sheet. */
  readonly cspSource: string;
  /** Fresh for each page; letters and digits. */
  readonly nonce: string;
  readonly styleUri: string;
  readonly scriptUri: string;
  /** Plain text. */
  readonly title: string;
  /** As `letterBody` made it. */
  readonly body: string;
}

/** The whole page. Its policy lets in one style sheet and one script, and nothing from anywhere else. */
export function letterPage({ styleUri, scriptUri, body, ...page }: LetterPage): string {
  return framed(
    { ...page, styleUris: [styleUri], scriptUris: [scriptUri] },
    `<h1>${escapeHtml(t('The letter as it will look'))}</h1>
<p class="actions"><button id="copy" type="button" autofocus>${escapeHtml(t('Copy'))}</button> <span id="said" role="status">${escapeHtml(t('Enter copies the letter without its subject, Escape closes.'))}</span></p>
<main id="shown">${body}</main>`,
  );
}
