/**
 * Saves a record or a letter so that it can be had whole whatever happens meanwhile. VS Code writes into the file itself, so a program that is ended
 * while it does, or a disk that is full then, leaves half a file. The whole text lies beside until the save is done.
 */
import * as vscode from 'vscode';
import { copyName, copyOfSave, isHalf } from '../core/copyOfSave';

const CLIENTS = '/.clients/';
/** What this window's copies bear in their names. */
const OURS = `w${Math.random().toString(36).slice(2, 8)}`;
/** How long another window's save is waited for, in milliseconds, and about how often it is looked at. */
const PATIENCE = 3000;
const LOOK_EVERY = 50;

/** The copies that this window is at work with. */
const atWork = new Set<string>();

/** What a save that was not done has left. */
export interface UnfinishedSave {
  readonly copy: vscode.Uri;
  /** The record, or the letter. */
  readonly file: vscode.Uri;
  /** The characters of the file before that save. */
  readonly lengthBefore: number;
}

/** The save that a copy was made for; `undefined` where it goes on in this window. */
export function unfinishedSave(folder: vscode.Uri, name: string): UnfinishedSave | undefined {
  const saved = copyOfSave(name);
  const copy = vscode.Uri.joinPath(folder, name);
  if (saved === undefined || atWork.has(copy.toString())) return undefined;
  const file = vscode.Uri.joinPath(folder, saved.file);
  // Whoever can put files into the folder can make up a name, which is not to lead out of it.
  return file.path.startsWith(`${folder.path}/`) ? { copy, file, lengthBefore: saved.lengthBefore } : undefined;
}

/** What became of a save; `changed`: the file has another text than the one that was read, and keeps it. */
type Saved = 'saved' | 'changed' | 'failed';

/**
 * Saves the document. Where no copy can be made for want of room, nothing is begun. The copy is also the sign that this window is saving: each
 * window makes its own before it looks for those of others, so that of two that save the same file one waits, and finds it changed then.
 * @param before the text that the file has
 */
export async function saveWhole(document: vscode.TextDocument, before: string): Promise<Saved> {
  const { path } = document.uri;
  const start = path.lastIndexOf(CLIENTS) + CLIENTS.length;
  const file = path.slice(start);
  const name = copyName({ file, lengthBefore: before.length }, OURS);
  const copy = document.uri.with({ path: `${path.slice(0, start)}${name}` });
  const text = document.getText();
  atWork.add(copy.toString());
  try {
    if (!(await isCopied(copy, file, text))) return 'failed';
    const disk = await textAt(document.uri);
    // VS Code itself looks only whether the file has another size.
    const isChanged = disk !== undefined && ![unified(before), unified(text)].includes(unified(disk));
    const isSaved = !isChanged && (await document.save());
    const now = isSaved || isChanged ? text : await textAt(document.uri);
    if (now === undefined || !isHalf(now, text, before.length)) await removed(copy);
    return isSaved ? 'saved' : isChanged ? 'changed' : 'failed';
  } finally {
    atWork.delete(copy.toString());
  }
}

/** Makes the copy once no other window has one of that file; whether there is room for it. One that stays is of a program that was ended. */
async function isCopied(copy: vscode.Uri, file: string, text: string): Promise<boolean> {
  const { fs } = vscode.workspace;
  for (let waited = 0; ; waited += LOOK_EVERY) {
    try {
      await fs.writeFile(copy, new TextEncoder().encode(text));
    } catch (error) {
      // A folder that takes no other file may still let this one be written.
      if (mayNotBeWritten(error)) return true;
      // A disk that is full still takes the name, and perhaps a part. What an earlier save has left is another text.
      const left = await textAt(copy);
      if (left !== undefined && left.length < text.length && text.startsWith(left)) await removed(copy);
      return false;
    }
    const entries = await fs.readDirectory(vscode.Uri.joinPath(copy, '..')).then(undefined, () => []);
    const others = entries.filter(([one]) => copyOfSave(one)?.file === file && !one.endsWith(`.${OURS}.saving`));
    if (others.length === 0 || waited >= PATIENCE) return true;
    await removed(copy);
    await new Promise((resume) => setTimeout(resume, 2 * LOOK_EVERY * Math.random()));
  }
}

/** The text with one kind of line ends. */
export function unified(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/** The text of a file, without its byte order mark and without a last character that was cut off; `undefined` where it can't be had. */
export async function textAt(uri: vscode.Uri): Promise<string | undefined> {
  return vscode.workspace.fs.readFile(uri).then(
    (bytes) => new TextDecoder().decode(bytes, { stream: true }),
    () => undefined,
  );
}

export async function removed(copy: vscode.Uri): Promise<void> {
  await vscode.workspace.fs.delete(copy).then(undefined, () => undefined);
}

function mayNotBeWritten(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'NoPermissions';
}
