/** The page around what a webview shows. Its policy lets in our style sheets and scripts, and nothing from anywhere else. */
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

/** From the editor to a page: what its main part shows from here on. */
export interface PageUpdate {
  readonly type: 'update';
  /** HTML whose text is escaped. */
  readonly html: string;
}

/** The whole page. */
export function webviewPage(page: WebviewPage): string {
  const policy = `default-src 'none'; style-src ${page.cspSource}; script-src 'nonce-${page.nonce}'`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(page.title)}</title>
${page.styleUris.map((uri) => `<link rel="stylesheet" href="${escapeHtml(uri)}">`).join('\n')}
</head>
<body>
<main id="main">${page.body}</main>
<p id="announcement" class="unseen" role="status"></p>
<div id="state" hidden>${escapeHtml(JSON.stringify(page.state ?? null))}</div>
${page.scriptUris.map((uri) => `<script nonce="${escapeHtml(page.nonce)}" src="${escapeHtml(uri)}"></script>`).join('\n')}
</body>
</html>
`;
}
