/**
 * What the report's page and the editor say to each other, and the page itself. Nothing of a record gets into the page as anything but
 * text: the body comes escaped from `report.ts`, the title and the state are escaped here.
 */
import { LETTER_KINDS, type LetterKind } from '../record/schema';
import { escapeHtml } from './html';

/** From the page to the editor. */
export type ReportMessage =
  /** The page listens: what changed since it was loaded can be sent. */
  | { readonly type: 'ready' }
  /** Show that line of the record, counted from 1. */
  | { readonly type: 'open'; readonly line: number }
  /** Show the record. */
  | { readonly type: 'openFile' }
  /** Draft that letter. */
  | { readonly type: 'draft'; readonly kind: LetterKind };

/** From the editor to the page: what the page's main part shows from here on. */
export interface ReportUpdate {
  readonly type: 'update';
  /** As `reportBody` or `unreadableBody` made it. */
  readonly html: string;
}

const MESSAGE_KEYS = { ready: ['type'], open: ['type', 'line'], openFile: ['type'], draft: ['type', 'kind'] } as const;

/** Whether what came from the page is one of its messages, and nothing more than that. */
export function isReportMessage(value: unknown): value is ReportMessage {
  if (typeof value !== 'object' || value === null) return false;
  const message = value as Readonly<Record<string, unknown>>;
  const type = message['type'];
  if (type !== 'ready' && type !== 'open' && type !== 'openFile' && type !== 'draft') return false;
  const keys: readonly string[] = MESSAGE_KEYS[type];
  if (Object.keys(message).some((key) => !keys.includes(key))) return false;
  if (type === 'open') return Number.isSafeInteger(message['line']) && Number(message['line']) >= 1;
  return type === 'ready' || type === 'openFile' || LETTER_KINDS.some((kind) => kind === message['kind']);
}

export interface ReportPage {
  /** The webview's own source, for the style sheet. */
  readonly cspSource: string;
  /** Fresh for each page; letters and digits. */
  readonly nonce: string;
  readonly styleUri: string;
  readonly scriptUri: string;
  /** Plain text. */
  readonly title: string;
  /** As `reportBody` or `unreadableBody` made it. */
  readonly body: string;
  /** What the editor needs to bring the report back after a reload; it comes back to it as it is. */
  readonly state: unknown;
}

/** The whole page. Its policy lets in one style sheet and one script, and nothing from anywhere else. */
export function reportPage(page: ReportPage): string {
  const policy = `default-src 'none'; style-src ${page.cspSource}; script-src 'nonce-${page.nonce}'`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(page.title)}</title>
<link rel="stylesheet" href="${escapeHtml(page.styleUri)}">
</head>
<body>
<main id="report">${page.body}</main>
<p id="announcement" class="unseen" role="status"></p>
<div id="state" hidden>${escapeHtml(JSON.stringify(page.state ?? null))}</div>
<script nonce="${escapeHtml(page.nonce)}" src="${escapeHtml(page.scriptUri)}"></script>
</body>
</html>
`;
}
