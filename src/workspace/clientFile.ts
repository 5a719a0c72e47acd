/** One file of a `.clients` folder as the file system gives it. */
import * as vscode from 'vscode';
import { MOST_BYTES, tooLongWords } from '../core/record/length';
import type { FileState } from '../core/remembered';
import { stampOf, type Stat } from './recall';

const decoder = new TextDecoder('utf-8', { fatal: true });

/** What is known of a file. Its time and size tell whether a look at the whole folder has to read it again. */
export type KnownFile = ReadFile | UnreadFile;

interface ReadFile extends FileState {
  readonly text: string;
  readonly why?: undefined;
  readonly isLink: boolean;
}

interface UnreadFile extends Pick<FileState, 'stamp'> {
  readonly text: undefined;
  /** Why it could not be read; absent where the file system did not give it. */
  readonly why?: string;
  readonly isLink: boolean;
}

/** How a file is read. */
export interface Reading {
  /** What is known of it; it is not read again where its time and size are the same. */
  readonly known: KnownFile | undefined;
  readonly isLink: boolean;
  /** Its time and size, where they were asked for already. */
  readonly stat: Stat | undefined;
  /** The digest of a content. */
  readonly digestOf: (bytes: Uint8Array) => number;
}

/** The file as it is, or as it was known where it did not change; `undefined` where it vanished meanwhile. A link that leads nowhere is there. */
export async function readFile(
  uri: vscode.Uri,
  { known, isLink: isKnownLink, stat, digestOf }: Reading,
): Promise<KnownFile | undefined> {
  let stamp = '';
  let isLink = isKnownLink;
  try {
    const now = stat ?? (await vscode.workspace.fs.stat(uri));
    stamp = stampOf(now);
    // VS Code tells the time of a link that leads nowhere, and that it is one, though nothing can be read.
    isLink ||= (now.type & vscode.FileType.SymbolicLink) !== 0;
    if (known?.stamp === stamp && stamp !== '' && known.text !== undefined) return known;
    if (now.size > MOST_BYTES) return { stamp, text: undefined, why: tooLongWords(), isLink };
    const bytes = await vscode.workspace.fs.readFile(uri);
    const text = textOf(bytes);
    return text === undefined
      ? { stamp, text, why: notText(), isLink }
      : { stamp, text, digest: digestOf(bytes), isLink };
  } catch (error) {
    return isNotFound(error) && !isLink ? undefined : { stamp, text: undefined, isLink };
  }
}

/** The digest of what a file holds; `undefined` where that could not be had. */
export function digestIn(file: KnownFile): number | undefined {
  return file.text === undefined ? undefined : file.digest;
}

export function isNotFound(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

function notText(): string {
  return vscode.l10n.t('This file is not UTF-8 text. Save it with the encoding UTF-8.');
}
