/** One `.clients` folder: what its files say, on disk and in editors, read again only where something changed. */
import * as vscode from 'vscode';
import { atLeast } from '../core/assessment';
import type { IsoDate } from '../core/dates';
import { isRecordFile, isStudioFile, type FileProblem } from '../core/folder';
import { MOST_BYTES, tooLongWords } from '../core/record/length';
import type { RememberedClient } from '../core/remembered';
import { UNREADABLE_FILE } from '../core/views/portfolio';
import { isCopyOfSave } from './copyOfSave';
import { stampOf, type Recalls, type Stat } from './recall';

/** So many files are read at a time. */
const AT_ONCE = 32;
/** Below so many files all are read before anybody could look for one, and nothing is remembered of them. */
const LARGE = 200;
/** Milliseconds after which what there is is shown while files are waited for. */
const LOOK_EVERY = 200;
/** The folder itself, as people name it. */
const FOLDER = '.clients';

const decoder = new TextDecoder('utf-8', { fatal: true });

interface KnownFile {
  /** Modification time and size: a look at the whole folder reads the file again only where they differ. */
  readonly stamp: string;
  /** `undefined` where the file could not be read. */
  readonly text: string | undefined;
  /** Why it could not; absent where the file system did not give it. */
  readonly why?: string;
  readonly isLink: boolean;
}

/** How a folder is looked at. */
export interface Look {
  readonly asOf: IsoDate;
  /** Each file is read, also where its time and size are the same. */
  readonly isThorough: boolean;
  /** What is done between the files, some at a time. */
  readonly meanwhile: () => Promise<void>;
  /** Told when it is known how the clients of a large folder stood, before its files are read. */
  readonly onRecalled: () => void;
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
  #copies: readonly string[] = [];
  /** What was read by itself while the whole folder is being read. */
  #touched: Map<string, KnownFile | undefined> | undefined;
  /** The folder's names for files that an editor has in another case. */
  #aliases = new Map<string, string>();
  #awaitsStudio = false;
  /** The clients whose files are still to be read, as they stood; emptied at the end of a look. */
  #remembered: readonly RememberedClient[] = [];
  readonly #recalls: Recalls;
  /** Why the folder itself could not be read the last time. */
  #hindrance: string | undefined;

  constructor(workspaceFolder: vscode.Uri, texts: Texts, recalls: Recalls) {
    this.#texts = texts;
    this.#recalls = recalls;
    this.uri = vscode.Uri.joinPath(workspaceFolder, '.clients');
  }

  /** Whether there is such a folder, as far as the last look knows. */
  get exists(): boolean {
    return this.#exists;
  }

  /** Whether the studio's file is still being read. Until then no client can be assessed, since every threshold may be another. */
  get awaitsStudio(): boolean {
    return this.#awaitsStudio;
  }

  /** How clients stood whose files were not read since; the very same list until another look. Whoever asks leaves out those that were. */
  get remembered(): readonly RememberedClient[] {
    return this.#remembered;
  }

  /** Whether there are so many files that it is worth remembering how their clients stood. */
  get isLarge(): boolean {
    return this.#files.size >= LARGE;
  }

  /** Each file with its time and size, but for those that an editor holds unsaved: what is known of them is not of the file. */
  *stamps(): Generator<readonly [name: string, stamp: string]> {
    const unsaved = new Map(this.#unsaved());
    for (const [name, { stamp }] of this.#files) if (!unsaved.has(name)) yield [name, stamp];
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
   * Looks at the folder again: which files there are, and those that changed. Where the folder can't be read, what is known of it stays.
   */
  async rescan({ asOf, isThorough, meanwhile, onRecalled }: Look): Promise<void> {
    const entries = await readDirectory(this.uri);
    this.#hindrance = typeof entries === 'string' ? entries : undefined;
    if (typeof entries === 'string') {
      this.#exists = true;
      this.#noteUnreadable();
      return;
    }
    this.#exists = entries !== undefined;
    this.#noteCopies((entries ?? []).map(([name]) => name).filter(isCopyOfSave));
    const touched = new Map<string, KnownFile | undefined>();
    this.#touched = touched;
    const types = new Map((entries ?? []).filter(([name, type]) => isFile(type) && isRecordFile(name)));
    const open = this.openNames();
    const isFirstLook = this.#files.size === 0;
    const recalled = isFirstLook && types.size >= LARGE ? await this.#recalls.recall(types.keys()) : undefined;
    let stats: ReadonlyMap<string, Stat> = new Map();
    // Everything else depends on what the studio's file says. What nothing is known of comes first, then who needed action.
    const rankOf = (name: string): number => {
      if (isStudioFile(name)) return 0;
      if (open.has(name)) return 1;
      const standing = recalled?.standing(name);
      if (standing === undefined) return 2;
      return standing !== null && atLeast(standing.verdict, 'act') ? 3 : 4;
    };
    let names = inOrderOf(rankOf, types.keys());
    this.#aliases = new Map();
    for (const name of open) this.#noteAlias(name, types.keys());
    for (const [name, text] of this.#unsaved()) this.#texts.set(name, text);
    this.#awaitsStudio = names.some(isStudioFile);
    // Yesterday's standings tell what to read first; shown are those that still hold.
    if (recalled?.asOf === asOf) {
      stats = await recalled.confirm(this.uri, names, (clients) => {
        this.#remembered = clients;
        onRecalled();
      });
      const unchanged = new Set(this.#remembered.map(({ name }) => name));
      if (unchanged.size > 0) names = inOrderOf((name) => Math.min(rankOf(name), unchanged.has(name) ? 4 : 2), names);
    }
    const files = new Map<string, KnownFile>();
    const read = async (name: string): Promise<void> => {
      const known = isThorough ? undefined : this.#files.get(name);
      const file = await this.#read(name, known, isLink(types.get(name)), stats.get(name));
      if (isStudioFile(name)) this.#awaitsStudio = false;
      if (file === undefined || touched.has(name)) return;
      files.set(name, file);
      this.#texts.set(name, this.#unsavedText(name) ?? file.text);
    };
    // While some are assessed, the next are being read.
    const readSome = (start: number) => Promise.all(names.slice(start, start + AT_ONCE).map(read));
    let reading = readSome(0);
    for (let next = AT_ONCE; next - AT_ONCE < names.length; next += AT_ONCE) {
      await whileWaiting(reading, meanwhile);
      reading = readSome(next);
      await meanwhile();
    }
    this.#touched = undefined;
    for (const [name, file] of touched) if (file !== undefined) files.set(name, file);
    this.#files = files;
    this.#remembered = [];
    const unsaved = new Map(this.#unsaved());
    for (const name of [...this.#texts.names]) {
      if (!files.has(name) && !unsaved.has(name)) this.#texts.set(name, undefined);
    }
    this.#noteUnreadable();
  }

  /** Reads one file again. */
  async reread(given: string): Promise<void> {
    const name = await this.#listedName(given);
    const unsaved = this.#unsavedText(name);
    if (unsaved !== undefined) {
      this.#texts.set(name, unsaved);
      return;
    }
    const file = await this.#readAgain(name);
    this.#touched?.set(name, file);
    if (file === undefined) this.#files.delete(name);
    else this.#files.set(name, file);
    if (file !== undefined) this.#exists = true;
    this.#texts.set(name, this.#unsavedText(name) ?? file?.text);
    this.#noteUnreadable();
  }

  /** What can't be read is there where the folder lists it: a link that leads nowhere is, one that was removed or leads round is not. */
  async #readAgain(name: string): Promise<KnownFile | undefined> {
    const file = await this.#read(name, undefined, this.#files.get(name)?.isLink);
    if (file === undefined || file.text !== undefined) return file;
    const entries = await readDirectory(this.uri);
    return Array.isArray(entries) && !entries.some(([listed]) => listed === name) ? undefined : file;
  }

  /** The name that the folder has for a file: where case does not tell names apart, an editor can have another. */
  async #listedName(name: string): Promise<string> {
    const alias = this.#aliases.get(name);
    if (alias !== undefined) return alias;
    if (this.#files.has(name) || !hasLike(this.#files.keys(), name)) return name;
    const entries = await readDirectory(this.uri);
    if (Array.isArray(entries))
      this.#noteAlias(
        name,
        entries.map(([listed]) => listed),
      );
    return this.#aliases.get(name) ?? name;
  }

  #noteAlias(name: string, listed: Iterable<string>): void {
    const names = [...listed];
    const like = names.find((one) => isLike(one, name));
    if (like !== undefined && !names.includes(name)) this.#aliases.set(name, like);
  }

  /** A problem for each file that is there and could not be read; the very same list as before where they are the same files. */
  get unreadable(): readonly FileProblem[] {
    return this.#unreadable;
  }

  /** The names of the copies that saves have left; the very same list as before where they are the same. */
  get copies(): readonly string[] {
    return this.#copies;
  }

  /** The names of the files that are open in an editor. */
  openNames(): ReadonlySet<string> {
    return new Set(vscode.workspace.textDocuments.flatMap(({ uri }) => this.nameOf(uri) ?? []));
  }

  #noteCopies(names: readonly string[]): void {
    if (String(names) !== String(this.#copies)) this.#copies = names;
  }

  #noteUnreadable(): void {
    const now = this.#hindrance === undefined ? [] : [unreadableProblem(FOLDER, this.#hindrance)];
    for (const [name, { text, why }] of this.#files) {
      if (text === undefined) now.push(unreadableProblem(fileOf(name), why));
    }
    const before = this.#unreadable;
    const isSame =
      before.length === now.length &&
      before.every(({ file, message }, index) => file === now[index]?.file && message === now[index].message);
    if (!isSame) this.#unreadable = now;
  }

  #unsavedText(name: string): string | undefined {
    return new Map(this.#unsaved()).get(name);
  }

  #unsaved(): readonly (readonly [string, string])[] {
    return vscode.workspace.textDocuments.flatMap((document) => {
      const name = document.isDirty ? this.nameOf(document.uri) : undefined;
      return name === undefined ? [] : [[this.#aliases.get(name) ?? name, document.getText()] as const];
    });
  }

  /** The file as it is, or as it was known where it did not change; `undefined` where it vanished meanwhile. A link that leads nowhere is there. */
  async #read(name: string, known?: KnownFile, isLink = false, stat?: Stat): Promise<KnownFile | undefined> {
    const uri = vscode.Uri.joinPath(this.uri, name);
    let stamp = '';
    try {
      const now = stat ?? (await vscode.workspace.fs.stat(uri));
      const { size } = now;
      stamp = stampOf(now);
      if (known?.stamp === stamp && stamp !== '' && known.text !== undefined) return known;
      if (size > MOST_BYTES) return { stamp, text: undefined, why: tooLongWords(), isLink };
      return { stamp, ...decoded(await vscode.workspace.fs.readFile(uri)), isLink };
    } catch (error) {
      return isNotFound(error) && !isLink ? undefined : { stamp, text: undefined, isLink };
    }
  }
}

/** Names by their ranks, those of one rank as they were. */
function inOrderOf(rankOf: (name: string) => number, names: Iterable<string>): readonly string[] {
  const ranked = [...names].map((name) => [name, rankOf(name)] as const);
  return ranked.sort(([, a], [, b]) => a - b).map(([name]) => name);
}

type Entries = readonly (readonly [string, vscode.FileType])[];

/** What is in the folder; `undefined` where there is none, and why where it can't be read. */
async function readDirectory(uri: vscode.Uri): Promise<Entries | undefined | string> {
  try {
    return await vscode.workspace.fs.readDirectory(uri);
  } catch (error) {
    if (isNotFound(error)) return undefined;
    const type = await vscode.workspace.fs.stat(uri).then(
      (found) => found.type,
      (why: unknown) => (isNotFound(why) ? undefined : vscode.FileType.Unknown),
    );
    if (type === undefined) return undefined;
    return isFile(type) && type !== vscode.FileType.Unknown
      ? vscode.l10n.t('This is a file, and a folder is wanted here. Rename the file.')
      : vscode.l10n.t(
          'This folder cannot be read, so what is shown may be old. Check that you may open it, then choose "Refresh".',
        );
  }
}

/** Waits for what is slow, and has something else done from time to time. */
async function whileWaiting<T>(slow: Promise<T>, meanwhile: () => Promise<void>): Promise<T> {
  const settled = slow.then(
    () => true,
    () => true,
  );
  for (;;) {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const pause = new Promise<false>((resolve) => {
      timer = setTimeout(() => resolve(false), LOOK_EVERY);
    });
    const isDone = await Promise.race([settled, pause]);
    clearTimeout(timer);
    if (isDone) return slow;
    await meanwhile();
  }
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

function decoded(bytes: Uint8Array): Pick<KnownFile, 'text' | 'why'> {
  try {
    return { text: decoder.decode(bytes) };
  } catch {
    return { text: undefined, why: vscode.l10n.t('This file is not UTF-8 text. Save it with the encoding UTF-8.') };
  }
}

function isLike(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function hasLike(names: Iterable<string>, name: string): boolean {
  for (const one of names) if (isLike(one, name)) return true;
  return false;
}

function isLink(type: vscode.FileType | undefined): boolean {
  return type !== undefined && (type & vscode.FileType.SymbolicLink) !== 0;
}

function unreadableProblem(file: string, why: string | undefined): FileProblem {
  return {
    file,
    code: UNREADABLE_FILE,
    severity: 'error',
    message: why ?? vscode.l10n.t('This file cannot be read. Check that it is a plain file and that you may open it.'),
    place: { start: 0, end: 0, line: 1, column: 1, endLine: 1, endColumn: 1 },
  };
}
