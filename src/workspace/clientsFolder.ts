/** One `.clients` folder: what its files say, on disk and in editors, read again only where something changed. */
import * as vscode from 'vscode';
import { isRecordFile, type FileProblem, type FileText } from '../core/folder';
import { UNREADABLE_FILE } from '../core/views/portfolio';

/** So many files are read at a time. */
const AT_ONCE = 32;

const decoder = new TextDecoder();

interface KnownFile {
  /** Modification time and size: a look at the whole folder reads the file again only where they differ. */
  readonly stamp: string;
  /** `undefined` where the file could not be read. */
  readonly text: string | undefined;
}

/** The texts of a `.clients` folder, kept up to date on request. */
export class ClientsFolder {
  readonly uri: vscode.Uri;
  #files = new Map<string, KnownFile>();
  #exists = false;

  constructor(workspaceFolder: vscode.Uri) {
    this.uri = vscode.Uri.joinPath(workspaceFolder, '.clients');
  }

  /** Whether there is such a folder, as far as the last look knows. */
  get exists(): boolean {
    return this.#exists;
  }

  /** The name in this folder of the file at a uri; `undefined` where it is elsewhere or is not read. */
  nameOf(uri: vscode.Uri): string | undefined {
    const prefix = `${this.uri.path.replace(/\/$/, '')}/`;
    if (uri.scheme !== this.uri.scheme || uri.authority !== this.uri.authority) return undefined;
    if (!uri.path.startsWith(prefix)) return undefined;
    const name = uri.path.slice(prefix.length);
    return !name.includes('/') && isRecordFile(name) ? name : undefined;
  }

  /** Whether a change at a uri can be a change of the whole folder: of it, or of a folder it lies in. */
  liesIn(uri: vscode.Uri): boolean {
    return uri.scheme === this.uri.scheme && `${this.uri.path}/`.startsWith(`${uri.path}/`);
  }

  /** Looks at the folder again: which files there are, and those that changed. */
  async rescan(): Promise<void> {
    const entries = await readDirectory(this.uri);
    this.#exists = entries !== undefined;
    const names = (entries ?? []).flatMap(([name, type]) => (isFile(type) && isRecordFile(name) ? [name] : []));
    const files = new Map<string, KnownFile>();
    for (let start = 0; start < names.length; start += AT_ONCE) {
      const some = names.slice(start, start + AT_ONCE);
      const read = await Promise.all(some.map((name) => this.#read(name, this.#files.get(name))));
      for (const [index, name] of some.entries()) {
        const file = read[index];
        if (file !== undefined) files.set(name, file);
      }
    }
    this.#files = files;
  }

  /** Reads one file again. */
  async reread(name: string): Promise<void> {
    const file = await this.#read(name);
    if (file === undefined) this.#files.delete(name);
    else this.#files.set(name, file);
    if (file !== undefined) this.#exists = true;
  }

  /** The texts as they stand: what an editor holds unsaved goes before what the disk has. */
  texts(): readonly FileText[] {
    const texts = new Map<string, string>();
    for (const [name, { text }] of this.#files) if (text !== undefined) texts.set(name, text);
    for (const [name, text] of this.#unsaved()) texts.set(name, text);
    return [...texts].map(([name, text]) => ({ name, text }));
  }

  /** A problem for each file that is there and could not be read. */
  unreadable(): readonly FileProblem[] {
    return [...this.#files].flatMap(([name, { text }]) => (text === undefined ? [unreadableProblem(name)] : []));
  }

  #unsaved(): readonly (readonly [string, string])[] {
    return vscode.workspace.textDocuments.flatMap((document) => {
      const name = document.isDirty ? this.nameOf(document.uri) : undefined;
      return name === undefined ? [] : [[name, document.getText()] as const];
    });
  }

  /** The file as it is, or as it was known where it did not change; `undefined` where it vanished meanwhile. */
  async #read(name: string, known?: KnownFile): Promise<KnownFile | undefined> {
    const uri = vscode.Uri.joinPath(this.uri, name);
    let stamp = '';
    try {
      const { mtime, size } = await vscode.workspace.fs.stat(uri);
      stamp = `${mtime}/${size}`;
      if (known?.stamp === stamp && known.text !== undefined) return known;
      return { stamp, text: decoder.decode(await vscode.workspace.fs.readFile(uri)) };
    } catch (error) {
      return isNotFound(error) ? undefined : { stamp, text: undefined };
    }
  }
}

async function readDirectory(uri: vscode.Uri): Promise<readonly (readonly [string, vscode.FileType])[] | undefined> {
  try {
    return await vscode.workspace.fs.readDirectory(uri);
  } catch {
    return undefined;
  }
}

function isFile(type: vscode.FileType): boolean {
  return (type & vscode.FileType.Directory) === 0;
}

function isNotFound(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
}

function unreadableProblem(name: string): FileProblem {
  return {
    file: `.clients/${name}`,
    code: UNREADABLE_FILE,
    severity: 'error',
    message: vscode.l10n.t('This file cannot be read. Check that it is a plain file and that you may open it.'),
    place: { start: 0, end: 0, line: 1, column: 1, endLine: 1, endColumn: 1 },
  };
}
