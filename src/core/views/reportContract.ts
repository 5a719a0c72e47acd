/** What the report's page may say to the editor. */
import { LETTER_KINDS, type LetterKind } from '../record/schema';

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
