/** The page around what a webview shows. Its policy lets in our style sheets and scripts, and nothing from anywhere else. */
import { spokenLanguage } from '../l10n';
import { escapeHtml } from './html';

export interface WebviewPage {
  /** The webview's own source, for the style sheets. */
  readonly cspSource: string;
  /** Fresh for each page; letters and digits. */
  readonly nonce: string;
  readonly styleUris: readonly string[];
  /** In the order in which they run. */
  readonly scriptUris: readonly string[];
  /** Plain text. */
  readonly title: string;
  /** HTML whose text is escaped. */
  readonly body: string;
  /** What the editor needs to bring the page back after a reload; it comes back to it as it is. */
  readonly state: unknown;
}

/** Pieces of HTML: a tag of what may hold no markup, any other tag, and text. */
const PIECES = /<(\/?)(svg|option|textarea|title)\b[^<>]*>|<[^<>]*>|[^<]+/g;

/**
 * HTML whose dates are not broken at their hyphens where a line ends. Pictures, options and titles stay as they are.
 * @param source built by `html`, so that `<` and `>` are markup
 * @example withWholeDates('<p>due 2026-12-07</p>') // '<p>due <span class="whole">2026-12-07</span></p>'
 */
export function withWholeDates(source: string): string {
  let depth = 0;
  return source.replace(PIECES, (piece, closes: string | undefined, name: string | undefined) => {
    if (name !== undefined) depth += closes === '/' ? -1 : 1;
    if (depth > 0 || piece.startsWith('<')) return piece;
    return piece.replace(/\b\d{4}-\d{2}-\d{2}\b/g, '<span class="whole">$&</span>');
  });
}

/** From the editor to a page: what its main part shows from here on. */
export interface PageUpdate {
  readonly type: 'update';
  /** HTML whose text is escaped. */
  readonly html: string;
}

/** What every page begins with, and what it holds. */
type Frame = Pick<WebviewPage, 'cspSource' | 'nonce' | 'styleUris' | 'scriptUris' | 'title'>;

/** The whole page. */
export function webviewPage(page: WebviewPage): string {
  return framed(
    page,
    `<main id="main">${withWholeDates(page.body)}</main>
<p id="announcement" class="unseen" role="status"></p>
<div id="state" hidden>${escapeHtml(JSON.stringify(page.state ?? null))}</div>`,
  );
}

/**
 * A document of our own around HTML whose text is escaped.
 * @param content what stands in its body, before the scripts
 */
export function framed({ cspSource, nonce, styleUris, scriptUris, title }: Frame, content: string): string {
  const policy = `default-src 'none'; style-src ${cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(spokenLanguage())}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
${styleUris.map((uri) => `<link rel="stylesheet" href="${escapeHtml(uri)}">`).join('\n')}
</head>
<body>
${content}
${scriptUris.map((uri) => `<script nonce="${escapeHtml(nonce)}" src="${escapeHtml(uri)}"></script>`).join('\n')}
</body>
</html>
`;
}
