/** What a row, a lens or a pick does when it is pressed, as data; the editor's side makes a command of it. */
import type { MarkId } from '../log/marks';
import type { Path } from '../record/problem';
import type { LetterKind } from '../record/schema';
import type { ClientRef } from './portfolio';

/** A line of a file in a `.clients` folder. */
export interface LineRef {
  readonly folder: string;
  /** The file's name in `.clients`. @example 'acme.yaml' */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
}

export type ViewAction =
  | { readonly type: 'openLine'; readonly at: LineRef }
  | { readonly type: 'assess'; readonly client: ClientRef }
  | { readonly type: 'snooze'; readonly client: ClientRef }
  /** Without a mark: the person chooses one. */
  | { readonly type: 'mark'; readonly client: ClientRef; readonly path: Path; readonly mark: MarkId | null }
  | { readonly type: 'draft'; readonly client: ClientRef; readonly kind: LetterKind }
  | { readonly type: 'endWork'; readonly client: ClientRef }
  /** `document`: the address of the letter's document. */
  | { readonly type: 'markAsSent' | 'copyLetter' | 'mailLetter'; readonly document: string }
  /** `path`: where the letter's entry stands in the client's file. */
  | { readonly type: 'logAnswer'; readonly client: ClientRef; readonly path: Path }
  /** `path`: from the folder that holds `.clients`. */
  | { readonly type: 'openPaper'; readonly folder: string; readonly path: string }
  | { readonly type: 'keepOutOfGit'; readonly folder: string }
  | { readonly type: 'overview' };

/** Whether the value names a line. */
export function isLineRef(value: unknown): value is LineRef {
  if (typeof value !== 'object' || value === null) return false;
  const { folder, file, line } = value as Partial<Record<keyof LineRef, unknown>>;
  return typeof folder === 'string' && typeof file === 'string' && Number.isSafeInteger(line) && Number(line) >= 1;
}
