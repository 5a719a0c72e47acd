/** One `.clients` folder: what its files say, on disk and in editors, read again only where something changed. */
import * as vscode from 'vscode';
import { isRecordFile, isStudioFile, type FileProblem } from '../core/folder';
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

/** Where the texts go. */
export interface Texts {
  /** The names of all files that were given a text. */
  readonly names: Iterable<string>;
  /** Gives a file its text; `undefined`: there is none. */
  set(name: string, text: string | undefined): void;
}

/** Keeps the texts of a `.clients` folder up to date on request. What an editor holds unsaved goes before what the disk has. */
export class ClientsFolder {
  readonly uri: vscode.Uri;
  readonly #texts: Texts;
  #files = new Map<string, KnownFile>();
  #unreadable: readonly FileProblem[] = [];
  #exists = false;

  constructor(workspaceFolder: vscode.Uri, texts: Texts) {
    this.#texts = texts;
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

  /**
   * Looks at the folder again: which files there are, and those that changed. The ones that are open in an editor come first.
   * @param meanwhile what is done between the files, some at a time
   */
  async rescan(meanwhile: () => Promise<void>): Promise<void> {
    const entries = await readDirectory(this.uri);
    this.#exists = entries !== undefined;
    const names = (entries ?? []).flatMap(([name, type]) => (isFile(type) && isRecordFile(name) ? [name] : []));
    const open = this.openNames();
    names.sort((a, b) => Number(isReadFirst(b, open)) - Number(isReadFirst(a, open)));
    const unsaved = new Map(this.#unsaved());
    for (const [name, text] of unsaved) this.#texts.set(name, text);
    const files = new Map<string, KnownFile>();
    for (let start = 0; start < names.length; start += AT_ONCE) {
      const some = names.slice(start, start + AT_ONCE);
      const read = await Promise.all(some.map((name) => this.#read(name, this.#files.get(name))));
      for (const [index, name] of some.entries()) {
        const file = read[index];
        if (file === undefined) continue;
        files.set(name, file);
        if (!unsaved.has(name)) this.#texts.set(name, file.text);
      }
      await meanwhile();
    }
    this.#files = files;
    for (const name of [...this.#texts.names]) {
      if (!files.has(name) && !unsaved.has(name)) this.#texts.set(name, undefined);
    }
    this.#noteUnreadable();
  }

  /** Reads one file again. */
  async reread(name: string): Promise<void> {
    const unsaved = new Map(this.#unsaved()).get(name);
    if (unsaved !== undefined) {
      this.#texts.set(name, unsaved);
      return;
    }
    const file = await this.#read(name);
    if (file === undefined) this.#files.delete(name);
    else this.#files.set(name, file);
    if (file !== undefined) this.#exists = true;
    this.#texts.set(name, new Map(this.#unsaved()).get(name) ?? file?.text);
    this.#noteUnreadable();
  }

  /** A problem for each file that is there and could not be read; the very same list as before where they are the same files. */
  get unreadable(): readonly FileProblem[] {
    return this.#unreadable;
  }

  /** The names of the files that are open in an editor. */
  openNames(): ReadonlySet<string> {
    return new Set(vscode.workspace.textDocuments.flatMap(({ uri }) => this.nameOf(uri) ?? []));
  }

  #noteUnreadable(): void {
    const names: string[] = [];
    for (const [name, { text }] of this.#files) if (text === undefined) names.push(name);
    const before = this.#unreadable;
    const isSame =
      before.length === names.length && before.every(({ file }, index) => file === fileOf(names[index] ?? ''));
    if (!isSame) this.#unreadable = names.map(unreadableProblem);
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

/** Everything else depends on what the studio's file says. */
function isReadFirst(name: string, open: ReadonlySet<string>): boolean {
  return isStudioFile(name) || open.has(name);
}

function fileOf(name: string): string {
  return `.clients/${name}`;
}

function isFile(type: vscode.FileType): boolean {
  return (type & vscode.FileType.Directory) === 0;
}

function isNotFound(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
}

function unreadableProblem(name: string): FileProblem {
  return {
    file: fileOf(name),
    code: UNREADABLE_FILE,
    severity: 'error',
    message: vscode.l10n.t('This file cannot be read. Check that it is a plain file and that you may open it.'),
    place: { start: 0, end: 0, line: 1, column: 1, endLine: 1, endColumn: 1 },
  };
}
