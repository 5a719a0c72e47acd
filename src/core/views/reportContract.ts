/** What the report's page may say to the editor. */
import { LETTER_KINDS, type LetterKind } from '../record/schema';
import { isReportView, type ReportView } from './reportView';

/** What a report is saved as. */
export const REPORT_FORMATS = ['html', 'markdown'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** From the page to the editor. */
export type ReportMessage =
  /** The page listens: what changed since it was loaded can be sent. */
  | { readonly type: 'ready' }
  /** Show that line of the record, counted from 1. */
  | { readonly type: 'open'; readonly line: number }
  /** Show the record. */
  | { readonly type: 'openFile' }
  /** Draft that letter. */
  | { readonly type: 'draft'; readonly kind: LetterKind }
  /** Show the client on that day, with that part of the timeline. */
  | { readonly type: 'view'; readonly view: ReportView }
  /** Save what is shown as a file. */
  | { readonly type: 'save'; readonly format: ReportFormat };

const MESSAGE_KEYS = {
  ready: ['type'],
  open: ['type', 'line'],
  openFile: ['type'],
  draft: ['type', 'kind'],
  view: ['type', 'view'],
  save: ['type', 'format'],
} as const satisfies Record<ReportMessage['type'], readonly string[]>;

/** Whether what came from the page is one of its messages, and nothing more than that. */
export function isReportMessage(value: unknown): value is ReportMessage {
  if (typeof value !== 'object' || value === null) return false;
  const message = value as Readonly<Record<string, unknown>>;
  const type = message['type'];
  if (!isType(type)) return false;
  const keys: readonly string[] = MESSAGE_KEYS[type];
  if (Object.keys(message).some((key) => !keys.includes(key))) return false;
  switch (type) {
    case 'ready':
    case 'openFile':
      return true;
    case 'open':
      return Number.isSafeInteger(message['line']) && Number(message['line']) >= 1;
    case 'draft':
      return LETTER_KINDS.some((kind) => kind === message['kind']);
    case 'view':
      return isReportView(message['view']);
    case 'save':
      return REPORT_FORMATS.some((format) => format === message['format']);
  }
}

function isType(type: unknown): type is ReportMessage['type'] {
  return typeof type === 'string' && Object.hasOwn(MESSAGE_KEYS, type);
}
