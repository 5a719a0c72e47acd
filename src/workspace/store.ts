/** The store: every workspace folder's clients, kept up to date with editors and disk, as snapshots that never change. */
import * as vscode from 'vscode';
import { assessFolder, readFolder, type Folder } from '../core/folder';
import type { Portfolio, PortfolioFolder } from '../core/views/portfolio';
import { ClientsFolder } from './clientsFolder';
import { assessmentDay, onDayChange } from './today';
import { watchFolder } from './watchFolder';

/** Milliseconds of quiet after a change before it is taken up, and the longest it waits while changes go on. */
const QUIET = 80;
const LONGEST_WAIT = 400;

export interface StoreSnapshot extends Portfolio {
  readonly folders: readonly StoreFolder[];
  /** Whether the first look at the folders is done. */
  readonly isRead: boolean;
}

export interface StoreFolder extends PortfolioFolder {
  /** The `.clients` folder. */
  readonly uri: vscode.Uri;
}

interface Entry {
  workspaceFolder: vscode.WorkspaceFolder;
  readonly clients: ClientsFolder;
  readonly watching: vscode.Disposable;
  shown: StoreFolder | undefined;
}

/** Reads, watches and assesses. */
export class ClientStore implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<StoreSnapshot>();
  readonly onDidChange = this.#changed.event;
  readonly #subscriptions: vscode.Disposable;
  #entries = new Map<string, Entry>();
  #snapshot: StoreSnapshot = { asOf: assessmentDay(), folders: [], isRead: false };
  /** What is to be looked at again: whole folders, and single files of the others. */
  #toRescan = new Set<Entry>();
  #toReread = new Map<Entry, Set<string>>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waitingSince: number | undefined;
  #work: Promise<void> = Promise.resolve();

  constructor() {
    const { workspace, window } = vscode;
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      workspace.onDidChangeWorkspaceFolders(() => this.#takeFolders()),
      workspace.onDidChangeTextDocument(({ document }) => this.#fileChanged(document.uri)),
      workspace.onDidOpenTextDocument((document) => this.#fileChanged(document.uri)),
      workspace.onDidCloseTextDocument((document) => this.#fileChanged(document.uri)),
      workspace.onDidSaveTextDocument(({ uri }) => this.#fileChanged(uri)),
      workspace.onDidCreateFiles(({ files }) => files.forEach((uri) => this.#fileChanged(uri))),
      workspace.onDidDeleteFiles(({ files }) => files.forEach((uri) => this.#fileChanged(uri))),
      workspace.onDidRenameFiles(({ files }) =>
        files.forEach(({ oldUri, newUri }) => [oldUri, newUri].forEach((uri) => this.#fileChanged(uri))),
      ),
      window.onDidChangeWindowState(({ focused }) => {
        if (focused) this.#rescanAll();
      }),
      onDayChange(() => this.#schedule()),
    );
    this.#takeFolders();
  }

  /** What is known, as of the last change that was taken up. */
  get snapshot(): StoreSnapshot {
    return this.#snapshot;
  }

  /** Looks at everything again and resolves when it is shown. */
  async rescan(): Promise<void> {
    this.#rescanAll();
    await this.settled();
  }

  /** Resolves when every change so far has been taken up. */
  async settled(): Promise<void> {
    while (this.#timer !== undefined) {
      this.#takeUp();
      await this.#work;
    }
    await this.#work;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    for (const { watching } of this.#entries.values()) watching.dispose();
    this.#subscriptions.dispose();
  }

  #takeFolders(): void {
    const before = this.#entries;
    this.#entries = new Map(
      (vscode.workspace.workspaceFolders ?? []).map((folder) => {
        const key = folder.uri.toString();
        const known = before.get(key);
        if (known !== undefined) known.workspaceFolder = folder;
        return [key, known ?? this.#entryFor(folder)];
      }),
    );
    for (const [key, { watching }] of before) if (!this.#entries.has(key)) watching.dispose();
    for (const [key, entry] of this.#entries) if (!before.has(key)) this.#toRescan.add(entry);
    this.#schedule();
  }

  #entryFor(workspaceFolder: vscode.WorkspaceFolder): Entry {
    const clients = new ClientsFolder(workspaceFolder.uri);
    const watching = watchFolder(workspaceFolder.uri, {
      onFile: (uri) => this.#fileChanged(uri),
      onFolder: () => this.#folderChanged(entry),
    });
    const entry: Entry = { workspaceFolder, clients, watching, shown: undefined };
    return entry;
  }

  #folderChanged(entry: Entry): void {
    this.#toRescan.add(entry);
    this.#schedule();
  }

  #rescanAll(): void {
    for (const entry of this.#entries.values()) this.#toRescan.add(entry);
    this.#schedule();
  }

  #fileChanged(uri: vscode.Uri): void {
    for (const entry of this.#entries.values()) {
      const name = entry.clients.nameOf(uri);
      if (name !== undefined) {
        const names = this.#toReread.get(entry) ?? new Set();
        this.#toReread.set(entry, names.add(name));
        this.#schedule();
      } else if (entry.clients.liesIn(uri)) {
        this.#folderChanged(entry);
      }
    }
  }

  #schedule(): void {
    const now = Date.now();
    this.#waitingSince ??= now;
    clearTimeout(this.#timer);
    const wait = Math.max(0, Math.min(QUIET, this.#waitingSince + LONGEST_WAIT - now));
    this.#timer = setTimeout(() => this.#takeUp(), wait);
  }

  #takeUp(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#waitingSince = undefined;
    this.#work = this.#work.catch(() => undefined).then(() => this.#update());
  }

  async #update(): Promise<void> {
    const rescan = this.#toRescan;
    const reread = this.#toReread;
    this.#toRescan = new Set();
    this.#toReread = new Map();
    await Promise.all([
      ...[...rescan].map((entry) => entry.clients.rescan()),
      ...[...reread].flatMap(([entry, names]) =>
        rescan.has(entry) ? [] : [...names].map((name) => entry.clients.reread(name)),
      ),
    ]);
    this.#show();
  }

  #show(): void {
    const asOf = assessmentDay();
    const folders = [...this.#entries.values()].flatMap((entry) => {
      const before = entry.shown;
      entry.shown = shownFolder(entry, asOf === this.#snapshot.asOf ? before : undefined, before?.folder, asOf);
      return entry.shown ?? [];
    });
    const last = this.#snapshot;
    const isSame =
      last.isRead &&
      last.asOf === asOf &&
      last.folders.length === folders.length &&
      last.folders.every((folder, index) => folder === folders[index]);
    if (isSame) return;
    this.#snapshot = { asOf, folders, isRead: true };
    this.#changed.fire(this.#snapshot);
  }
}

/** The folder as it is shown: the very same object as before where nothing changed; `undefined` where there is no `.clients`. */
function shownFolder(
  { workspaceFolder, clients }: Entry,
  before: StoreFolder | undefined,
  earlier: Folder | undefined,
  asOf: string,
): StoreFolder | undefined {
  const texts = clients.texts();
  if (!clients.exists && texts.length === 0) return undefined;
  const folder = readFolder(texts, earlier);
  const unreadable = clients.unreadable();
  if (before !== undefined && isSameFolder(before.folder, folder)) {
    const known = before.problems.length - before.folder.problems.length;
    if (before.name === workspaceFolder.name && known === unreadable.length) return before;
  }
  return {
    key: workspaceFolder.uri.toString(),
    name: workspaceFolder.name,
    uri: clients.uri,
    folder,
    clients: assessFolder(folder, asOf),
    problems: [...unreadable, ...folder.problems],
  };
}

function isSameFolder(a: Folder, b: Folder): boolean {
  return (
    a.studioFile === b.studioFile &&
    a.files.length === b.files.length &&
    a.files.every((file, index) => file === b.files[index])
  );
}
