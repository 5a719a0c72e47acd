/** One `.clients` folder: what its files say, on disk and in editors, read again only where something changed. */
import * as vscode from 'vscode';
import { contentDigests } from '../core/contentDigest';
import { copyOfSave } from '../core/copyOfSave';
import type { IsoDate } from '../core/dates';
import { isRecordFile, isStudioFile, type FileProblem } from '../core/folder';
import { studioState, type FileState, type Recalled, type RememberedClient } from '../core/remembered';
import { UNREADABLE_FILE } from '../core/views/portfolio';
import { digestIn, isNotFound, readFile, type KnownFile } from './clientFile';
import { inOrderOf, rankIn, type Rank } from './readingOrder';
import { confirmAll, type Recalls, type Stat } from './recall';
import { whileWaiting } from './turns';

/** So many files are read at a time. */
const AT_ONCE = 32;
/** So many of those that were put off are assessed before it is looked for what changed meanwhile. */
const TAKEN_UP = 32;
/** Below so many files all are read before anybody could look for one, and nothing is remembered of them. */
const LARGE = 200;
/** The folder itself, as people name it. */
const FOLDER = '.clients';

/** How a folder is looked at. */
export interface Look {
  readonly asOf: IsoDate;
  /** Each file is read, also where its time and size are the same. */
  readonly isThorough: boolean;
  /** What is done between the files, some at a time. */
  readonly meanwhile: () => Promise<void>;
  /** Told when more is known of how the clients of a large folder stand than was assessed: before its files are read, and when all have been. */
  readonly onRecalled: () => void;
}

/** Where the texts go. */
export interface Texts {
  /** The names of all files that were given a text. */
  readonly names: Iterable<string>;
  /** The text that a file was given last. */
  textOf(name: string): string | undefined;
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
  /** What was kept of the folder, until the end of its first look. */
  #recalled: Recalled | undefined;
  readonly #recalls: Recalls;
  readonly #digestOf: (bytes: Uint8Array) => number;
  /** Why the folder itself could not be read the last time. */
  #hindrance: string | undefined;

  constructor(workspaceFolder: vscode.Uri, texts: Texts, recalls: Recalls) {
    this.#texts = texts;
    this.#recalls = recalls;
    this.#digestOf = contentDigests(workspaceFolder.toString());
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

  /** How the clients of a large folder stood that have not been read, or not assessed. Whoever asks leaves out those that were. */
  get remembered(): readonly RememberedClient[] {
    return this.#recalled?.clients ?? [];
  }

  /** Whether there are so many files that it is worth remembering how their clients stood. */
  get isLarge(): boolean {
    return this.#files.size >= LARGE;
  }

  /** Each file as it was when it was read, but for those of which another text goes on: what is known of them is not of the file. */
  *states(): Generator<readonly [name: string, state: FileState]> {
    for (const [name, file] of this.#files)
      if (file.text !== undefined && this.#texts.textOf(name) === file.text) yield [name, file];
  }

  /** Which studio the clients are assessed under; `undefined` where it is not what the disk has. */
  get studio(): string | undefined {
    return this.#studioAmong(this.#files);
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
  async rescan(look: Look): Promise<void> {
    const entries = await readDirectory(this.uri);
    this.#hindrance = typeof entries === 'string' ? entries : undefined;
    if (typeof entries === 'string') {
      this.#exists = true;
      this.#noteUnreadable();
      return;
    }
    this.#exists = entries !== undefined;
    this.#noteCopies((entries ?? []).map(([name]) => name).filter((name) => copyOfSave(name) !== undefined));
    const types = new Map((entries ?? []).filter(([name, type]) => isFile(type) && isRecordFile(name)));
    const touched = new Map<string, KnownFile | undefined>();
    this.#touched = touched;
    try {
      this.#files = await this.#look(types, touched, look);
    } finally {
      this.#touched = undefined;
      this.#recalled = undefined;
      this.#awaitsStudio = false;
    }
    const unsaved = new Map(this.#unsaved());
    for (const name of [...this.#texts.names]) {
      if (!this.#files.has(name) && !unsaved.has(name)) this.#texts.set(name, undefined);
    }
    this.#noteUnreadable();
  }

  /**
   * Reads all files and has them assessed meanwhile, the studio's before the others.
   * @param touched what is read by itself in the same time, which goes before what is read here
   */
  async #look(
    types: ReadonlyMap<string, vscode.FileType>,
    touched: ReadonlyMap<string, KnownFile | undefined>,
    { asOf, isThorough, meanwhile, onRecalled }: Look,
  ): Promise<Map<string, KnownFile>> {
    const open = this.openNames();
    const isFirstLook = this.#files.size === 0;
    const recalled = isFirstLook && types.size >= LARGE ? await this.#recalls.recall(types.keys()) : undefined;
    const rankOf = (name: string): Rank => rankIn(name, open, recalled);
    const names = inOrderOf(rankOf, recalled?.inOrder(types.keys()) ?? types.keys());
    this.#aliases = new Map();
    for (const name of open) this.#noteAlias(name, types.keys());
    for (const [name, text] of this.#unsaved()) this.#texts.set(name, text);
    this.#awaitsStudio = names.some(isStudioFile);
    let stats: ReadonlyMap<string, Stat> = new Map();
    const files = new Map<string, KnownFile>();
    /** Files that hold what they held when they were kept, of clients that needed no action: all others go first. */
    const putOff: string[] = [];
    const give = (name: string): void => {
      if (!touched.has(name)) this.#texts.set(name, this.#unsavedText(name) ?? files.get(name)?.text);
    };
    const read = async (name: string): Promise<void> => {
      const known = isThorough ? undefined : this.#files.get(name);
      const file = await this.#read(name, known, isLink(types.get(name)), stats.get(name));
      if (isStudioFile(name)) this.#awaitsStudio = false;
      if (file === undefined) recalled?.forget(name);
      if (file === undefined || touched.has(name)) return;
      files.set(name, file);
      if (recalled?.compare(name, digestIn(file)) === true && rankOf(name) === 'calm') putOff.push(name);
      else give(name);
    };
    const readAll = (some: readonly string[]): Promise<unknown> => Promise.all(some.map(read));
    const studios = names.filter(isStudioFile);
    let others: readonly string[] = names.slice(studios.length);
    await whileWaiting(readAll(studios), meanwhile);
    const studio = this.#studioAmong(new Map([...files, ...touched]));
    // On another day the standings tell what to read first, and no more.
    if (recalled?.holdsFor({ asOf, studio }) === true) {
      this.#recalled = recalled;
      const known = others.filter((name) => recalled.standing(name) !== undefined);
      stats = await whileWaiting(confirmAll(recalled, this.uri, known, onRecalled), meanwhile);
      const holding = new Set(recalled.clients.map(({ name }) => name));
      if (holding.size > 0)
        others = inOrderOf((name) => (rankOf(name) === 'open' || holding.has(name) ? rankOf(name) : 'unknown'), others);
    }
    for (let next = 0; next < others.length; next += AT_ONCE) {
      const reading = readAll(others.slice(next, next + AT_ONCE));
      // While some are being read, those before them are assessed.
      await meanwhile();
      await whileWaiting(reading, meanwhile);
    }
    if (putOff.length > 0) onRecalled();
    for (let next = 0; next < putOff.length; next += TAKEN_UP) {
      putOff.slice(next, next + TAKEN_UP).forEach(give);
      await meanwhile();
    }
    await meanwhile();
    for (const [name, file] of touched) {
      if (file === undefined) files.delete(name);
      else files.set(name, file);
    }
    return files;
  }

  /** Reads one file again. */
  async reread(given: string): Promise<void> {
    const name = await this.#listedName(given);
    const unsaved = this.#unsavedText(name);
    if (unsaved !== undefined) {
      this.#giveAgain(name, unsaved);
      return;
    }
    const file = await this.#readAgain(name);
    this.#touched?.set(name, file);
    if (file === undefined) {
      this.#files.delete(name);
      this.#recalled?.forget(name);
    } else this.#files.set(name, file);
    if (file !== undefined) this.#exists = true;
    this.#giveAgain(name, this.#unsavedText(name) ?? file?.text);
    this.#noteUnreadable();
  }

  /** Under another text of the studio's nothing holds that was kept; that it was opened changes nothing. */
  #giveAgain(name: string, text: string | undefined): void {
    if (isStudioFile(name) && this.#texts.textOf(name) !== text) this.#recalled?.giveUp();
    this.#texts.set(name, text);
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

  /** @param files as they were read last; `undefined` for one that is gone */
  #studioAmong(files: ReadonlyMap<string, KnownFile | undefined>): string | undefined {
    const digests = new Map<string, number>();
    for (const [name, file] of files) {
      if (!isStudioFile(name)) continue;
      if (this.#texts.textOf(name) !== file?.text) return undefined;
      const digest = file && digestIn(file);
      if (digest !== undefined) digests.set(name, digest);
    }
    return studioState(digests);
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

  #read(name: string, known?: KnownFile, isLink = false, stat?: Stat): Promise<KnownFile | undefined> {
    const uri = vscode.Uri.joinPath(this.uri, name);
    return readFile(uri, { known, isLink, stat, digestOf: this.#digestOf });
  }
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

function fileOf(name: string): string {
  return `.clients/${name}`;
}

function isFile(type: vscode.FileType): boolean {
  return (type & vscode.FileType.Directory) === 0;
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
