/** The text of a file, or what is wrong with it. */
import type { FileProblem } from '../core/folder';
import { MOST_BYTES, tooLongWords } from '../core/record/length';
import type { Place } from '../core/record/problem';
import { systemCode, type Io } from './io';

const TOP: Place = { start: 0, end: 0, line: 1, column: 1, endLine: 1, endColumn: 1 };

export type TextRead = { readonly text: string } | { readonly code: string; readonly message: string };

/** Reads a file as UTF-8. Never rejects. */
export async function textOf(path: string, io: Io): Promise<TextRead> {
  try {
    return textIn(await io.readFile(path));
  } catch (error) {
    const reason = systemCode(error);
    const denied = reason === 'EACCES' || reason === 'EPERM';
    const message = denied
      ? 'This file may not be read. Check its permissions.'
      : `This file could not be read${reason === '' ? '' : ` (${reason})`}. Check that it is still there.`;
    return { code: 'file/unreadable', message };
  }
}

/** What a file's bytes say as UTF-8. */
export function textIn(bytes: Uint8Array): TextRead {
  if (bytes.length > MOST_BYTES) return { code: 'file/limit', message: tooLongWords() };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { code: 'file/encoding', message: 'This file is not UTF-8 text. Save it with the encoding UTF-8.' };
  }
}

/** A problem of a file that could not be read, at its top. */
export function fileProblem(file: string, code: string, message: string): FileProblem {
  return { file, code, severity: 'error', message, place: TOP };
}
