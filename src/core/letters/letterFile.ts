/** Where a letter lies among a client's papers, and what its name says: `.clients/<id>/letters/<day>-<kind>.md`. No other state ties a letter to its client. */
import { isDate, type IsoDate } from '../dates';
import { LETTER_KINDS, type LetterKind } from '../record/schema';

export interface LetterFile {
  /** The client's id. */
  readonly client: string;
  /** The day it was drafted for, or sent on. */
  readonly date: IsoDate;
  readonly kind: LetterKind;
  /** As a record names it, from the folder `.clients`. @example 'acme/letters/2026-07-11-exit.md' */
  readonly paper: string;
}

const PATH = /(?:^|\/)\.clients\/([^/]+)\/letters\/(\d{4}-\d\d-\d\d)-([a-z-]+?)(?:-\d+)?\.md$/;

/**
 * What a letter's path says; `null` for any other path.
 * @example letterFileAt('/home/me/.clients/acme/letters/2026-07-11-pause-notice.md')?.kind // 'pause_notice'
 */
export function letterFileAt(path: string): LetterFile | null {
  const match = PATH.exec(path);
  const [, client = '', date = '', words = ''] = match ?? [];
  const kind = LETTER_KINDS.find((known) => known === words.replaceAll('-', '_'));
  if (match === null || kind === undefined || !isDate(date)) return null;
  return { client, date, kind, paper: path.slice(path.lastIndexOf(`${client}/letters/`)) };
}

/**
 * The name of a letter's file that no other letter has.
 * @param taken names in use in the client's folder of letters
 * @example letterFileName('2026-07-11', 'exit', new Set(['2026-07-11-exit.md'])) // '2026-07-11-exit-2.md'
 */
export function letterFileName(date: IsoDate, kind: LetterKind, taken: ReadonlySet<string>): string {
  const stem = `${date}-${kind.replaceAll('_', '-')}`;
  let name = `${stem}.md`;
  for (let n = 2; taken.has(name); n += 1) name = `${stem}-${n}.md`;
  return name;
}
