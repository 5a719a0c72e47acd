/**
 * Saves a record so that it can be had whole whatever happens meanwhile. VS Code writes into the file itself, so a program that is ended
 * while it does, or a disk that is full then, leaves half a file. The whole text lies beside until the save is done.
 */
import * as vscode from 'vscode';
import { COPY_OF_SAVE } from '../workspace/copyOfSave';

/** The copies that this window is at work with. */
const atWork = new Set<string>();

/** What a save that was not done has left. */
export interface UnfinishedSave {
  readonly copy: vscode.Uri;
  readonly record: vscode.Uri;
  /** The characters of the record before that save. */
  readonly lengthBefore: number;
}

/** The save that a copy was made for; `undefined` where it goes on in this window. */
export function unfinishedSave(folder: vscode.Uri, name: string): UnfinishedSave | undefined {
  const [, record, length] = COPY_OF_SAVE.exec(name) ?? [];
  const copy = vscode.Uri.joinPath(folder, name);
  if (record === undefined || atWork.has(copy.toString())) return undefined;
  return { copy, record: vscode.Uri.joinPath(folder, record), lengthBefore: Number(length) };
}

/**
 * Saves the document; whether it was. Where no copy can be made for want of room, nothing is begun.
 * @param before the text that the file has
 */
export async function saveWhole(document: vscode.TextDocument, before: string): Promise<boolean> {
  const { fs } = vscode.workspace;
  const { path } = document.uri;
  const name = path.slice(path.lastIndexOf('/') + 1);
  const copy = vscode.Uri.joinPath(document.uri, '..', `.${name}.${before.length}.saving`);
  const text = document.getText();
  atWork.add(copy.toString());
  try {
    await fs.writeFile(copy, new TextEncoder().encode(text));
  } catch (error) {
    atWork.delete(copy.toString());
    // A folder that takes no other file may still let this one be written.
    return mayNotBeWritten(error) && document.save();
  }
  try {
    const isSaved = await document.save();
    const now = isSaved ? text : await textAt(document.uri);
    if (now === undefined || !isHalf(now, text, before.length)) await removed(copy);
    return isSaved;
  } finally {
    atWork.delete(copy.toString());
  }
}

/** Whether a text is a beginning of the whole one, and not the one before. */
export function isHalf(text: string, whole: string, lengthBefore: number): boolean {
  return text.length < whole.length && text.length !== lengthBefore && whole.startsWith(text);
}

/** The text of a file, without its byte order mark; `undefined` where it can't be had. */
export async function textAt(uri: vscode.Uri): Promise<string | undefined> {
  return vscode.workspace.fs.readFile(uri).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => undefined,
  );
}

export async function removed(copy: vscode.Uri): Promise<void> {
  await vscode.workspace.fs.delete(copy).then(undefined, () => undefined);
}

function mayNotBeWritten(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'NoPermissions';
}
