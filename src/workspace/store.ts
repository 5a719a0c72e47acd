/** The store: every workspace folder's clients, kept up to date with editors and disk, as snapshots that never change. */
import * as vscode from 'vscode';
import type { IsoDate } from '../core/dates';
import type { AssessedClient, FileProblem } from '../core/folder';
import { LiveFolder, type ShownFolder } from '../core/liveFolder';
import type { RememberedClient } from '../core/remembered';
import type { Portfolio, PortfolioFolder } from '../core/views/portfolio';
import { findingsShown } from '../core/views/problems';
import type { Memory } from '../contributions/memory';
import { ClientsFolder } from './clientsFolder';
import { Recalls } from './recall';
import { standingsOf } from './standings';
import { assessmentDay, onDayChange } from './today';
import { anotherTurn, LONGEST_TURN } from './turns';
import { watchFolder } from './watchFolder';

/** Milliseconds of quiet after a change before it is taken up, and the longest it waits while changes go on. */
const QUIET = 80;
const LONGEST_WAIT = 400;
/** Milliseconds after which a look at whole folders shows what it has; then twice as many each time, since the editor draws all rows anew. */
const SHOW_AFTER = 400;
/** Milliseconds without a change after which it is kept how the clients of large folders stand. */
const KEEP_AFTER = 3000;

export interface StoreSnapshot extends Portfolio {
  readonly folders: readonly StoreFolder[];
  readonly isRead: boolean;
  /** The names of the files that changed since the snapshot before, with what they give, by folder; `undefined` where anything may have. */
  readonly changed: ReadonlyMap<string, ChangedFiles> | undefined;
}

/** The names of files, with the client that each gives; `undefined` where it gives none. */
export type ChangedFiles = ReadonlyMap<string, AssessedClient | undefined>;

export interface StoreFolder extends PortfolioFolder {
  /** The `.clients` folder. */
  readonly uri: vscode.Uri;
  /** Those of the problems that are of files whose text could not be had. */
  readonly unreadable: readonly FileProblem[];
  /** The names of the copies that saves have left in it. */
  readonly copies: readonly string[];
  readonly remembered: readonly RememberedClient[];
}

interface Entry {
  workspaceFolder: vscode.WorkspaceFolder;
  readonly live: LiveFolder;
  readonly clients: ClientsFolder;
  readonly watching: vscode.Disposable;
  /** What of it was kept for the next session. */
  kept: StoreFolder | undefined;
  shown: StoreFolder | undefined;
  /** What `shown` was made of. */
  made: ShownFolder | undefined;
}

/** Reads, watches and assesses. */
export class ClientStore implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<StoreSnapshot>();
  readonly onDidChange = this.#changed.event;
  readonly #began = new vscode.EventEmitter<Promise<void>>();
  /** Whole folders are looked at, until the promise is settled. */
  readonly onDidBeginReading = this.#began.event;
  readonly #subscriptions: vscode.Disposable;
  readonly #memory: Memory;
  #entries = new Map<string, Entry>();
  #snapshot: StoreSnapshot = { asOf: assessmentDay(), folders: [], isRead: false, changed: undefined };
  /** What is to be looked at again: whole folders, and single files of the others. */
  #toRescan = new Set<Entry>();
  #toReread = new Map<Entry, Set<string>>();
  /** Whole folders that are looked at once what else changed is shown. */
  readonly #toRescanThen = new Set<Entry>();
  #isThorough = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #keeping: ReturnType<typeof setTimeout> | undefined;
  #waitingSince: number | undefined;
  #shownAt = performance.now();
  #showAfter = SHOW_AFTER;
  #work: Promise<void> = Promise.resolve();
  #catchingUp: Promise<void> | undefined;

  /** @param memory of the last session */
  constructor(memory: Memory) {
    this.#memory = memory;
    const { workspace, window } = vscode;
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      this.#began,
      workspace.onDidChangeWorkspaceFolders(() => this.#takeFolders()),
      workspace.onDidChangeTextDocument(({ document }) => this.#fileChanged(document.uri)),
      workspace.onDidOpenTextDocument((document) => this.#fileChanged(document.uri)),
      workspace.onDidCloseTextDocument((document) => this.#fileChanged(document.uri)),
      workspace.onDidSaveTextDocument(({ uri }) => this.#fileSaved(uri)),
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

  /** Looks at everything again, also at files whose time and size are the same, and resolves when it is shown. */
  async rescan(): Promise<void> {
    this.#isThorough = true;
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
    clearTimeout(this.#keeping);
    this.#timer = undefined;
    for (const { watching } of this.#entries.values()) watching.dispose();
    this.#subscriptions.dispose();
    this.#toRescanThen.clear();
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
    this.#schedule(0);
  }

  #entryFor(workspaceFolder: vscode.WorkspaceFolder): Entry {
    const live = new LiveFolder(findingsShown);
    const clients = new ClientsFolder(workspaceFolder.uri, live, new Recalls(workspaceFolder.uri, this.#memory));
    const watching = watchFolder(workspaceFolder.uri, {
      onFile: (uri) => this.#fileChanged(uri),
      onFolder: () => this.#folderChanged(entry),
    });
    const none = { shown: undefined, made: undefined, kept: undefined };
    const entry: Entry = { workspaceFolder, live, clients, watching, ...none };
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

  /**
   * What a person saves is shown at once; then it is looked for what others wrote without a watcher telling. A large folder is left to
   * the focus and the command: others would wait for it at each save.
   */
  #fileSaved(uri: vscode.Uri): void {
    this.#fileChanged(uri);
    for (const entry of this.#entries.values())
      if (entry.clients.nameOf(uri) !== undefined && !entry.clients.isLarge) this.#toRescanThen.add(entry);
  }

  /** @param quiet milliseconds; a folder that is opened waits for nothing */
  #schedule(quiet = QUIET): void {
    const now = Date.now();
    this.#waitingSince ??= now;
    clearTimeout(this.#timer);
    const wait = Math.max(0, Math.min(quiet, this.#waitingSince + LONGEST_WAIT - now));
    this.#timer = setTimeout(() => this.#takeUp(), wait);
  }

  #takeUp(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#waitingSince = undefined;
    this.#work = this.#work.catch(() => undefined).then(() => this.#update());
  }

  #update(): Promise<void> {
    const rescan = this.#toRescan;
    this.#toRescan = new Set();
    const work = this.#lookAt(rescan);
    if (rescan.size > 0) this.#began.fire(work);
    return work;
  }

  async #lookAt(rescan: ReadonlySet<Entry>): Promise<void> {
    const reread = this.#toReread;
    this.#toReread = new Map();
    const isThorough = this.#isThorough;
    this.#isThorough = false;
    const asOf = assessmentDay();
    if (rescan.size > 0) this.#showAfter = SHOW_AFTER;
    // No folder waits for another, and what is edited meanwhile not for what is read.
    const look = {
      asOf,
      isThorough,
      meanwhile: () => this.#catchUp(asOf),
      onRecalled: () => void this.#show(asOf, this.#snapshot.isRead),
    };
    const rescans = [...rescan].map(({ clients }) => clients.rescan(look));
    await Promise.all(rescans);
    await rereadAll([...reread].filter(([entry]) => !rescan.has(entry)));
    if (rescans.length > 0) await anotherTurn();
    for (const entry of this.#entries.values()) await this.#assess(entry, asOf);
    this.#show(asOf, true);
    for (const entry of this.#entries.values()) if (this.#toRescanThen.delete(entry)) this.#folderChanged(entry);
    await this.#keepInTime();
  }

  /** Takes up what is there of folders that are still being read, and what changed since in any folder. */
  #catchUp(asOf: IsoDate): Promise<void> {
    this.#catchingUp ??= this.#catchUpOnce(asOf).finally(() => {
      this.#catchingUp = undefined;
    });
    return this.#catchingUp;
  }

  async #catchUpOnce(asOf: IsoDate): Promise<void> {
    const reread = this.#toReread;
    this.#toReread = new Map();
    await rereadAll(reread);
    for (const entry of this.#entries.values()) {
      if (!entry.clients.awaitsStudio) await this.#assess(entry, asOf);
    }
    this.#showInTime(asOf);
  }

  /** Shows what there is where nothing was shown for long. To show that nothing is there yet would only put off what comes next. */
  #showInTime(asOf: IsoDate): void {
    if (performance.now() - this.#shownAt < this.#showAfter) return;
    if (![...this.#entries.values()].some(hasNews)) return;
    if (this.#show(asOf, this.#snapshot.isRead)) this.#showAfter *= 2;
  }

  /** Takes up what changed in a folder, in turns short enough for others to work beside it. */
  async #assess({ live, clients }: Entry, asOf: IsoDate): Promise<void> {
    if (!live.isBehind(asOf)) return;
    await anotherTurn();
    let began = performance.now();
    const open = clients.openNames();
    const work = live.work(asOf, (name) => open.has(name));
    while (work.next().done !== true) {
      if (performance.now() - began < LONGEST_TURN) continue;
      if (!this.#snapshot.isRead) this.#showInTime(asOf);
      await anotherTurn();
      began = performance.now();
    }
  }

  /** @returns whether there was something new to show */
  #show(asOf: IsoDate, isRead: boolean): boolean {
    const last = this.#snapshot;
    const folders = [...this.#entries.values()].flatMap((entry) => shownFolder(entry) ?? []);
    const isSame =
      last.isRead === isRead &&
      last.asOf === asOf &&
      last.folders.length === folders.length &&
      last.folders.every((folder, index) => folder === folders[index]);
    if (isSame) return false;
    this.#shownAt = performance.now();
    const changed = new Map([...this.#entries].map(([key, { live }]) => [key, live.takeChanged()]));
    const isLikeBefore = last.asOf === asOf && hasSameFolders(last.folders, folders);
    this.#snapshot = { asOf, folders, isRead, changed: isLikeBefore ? changed : undefined };
    this.#changed.fire(this.#snapshot);
    return true;
  }

  /**
   * Keeps for the next session how the clients of large folders stand: at once where one was just read, later changes when they pause.
   * It is a part of the work, so that no file is read between its time and its client's standing.
   */
  async #keepInTime(): Promise<void> {
    const behind = [...this.#entries.values()].filter(({ clients, shown, kept }) => clients.isLarge && shown !== kept);
    clearTimeout(this.#keeping);
    if (behind.some(({ kept }) => kept === undefined)) {
      await anotherTurn();
      await this.#keep(behind);
    } else if (behind.length > 0)
      this.#keeping = setTimeout(() => {
        this.#work = this.#work.catch(() => undefined).then(() => this.#keep(behind));
      }, KEEP_AFTER);
  }

  async #keep(entries: readonly Entry[]): Promise<void> {
    const { asOf } = this.#snapshot;
    for (const entry of entries) {
      const { shown, workspaceFolder, clients, live } = entry;
      const { studio } = clients;
      if (shown === undefined || studio === undefined) continue;
      entry.kept = shown;
      const standings = standingsOf(live, new Map(clients.states()), shown.clients);
      await this.#memory.rememberFolder(workspaceFolder.uri.toString(), { asOf, studio }, standings);
    }
  }
}

/** Folders of the same names, with the same files that can't be read. */
function hasSameFolders(before: readonly StoreFolder[], after: readonly StoreFolder[]): boolean {
  return (
    before.length === after.length &&
    before.every((folder, index) => {
      const now = after[index];
      return now?.key === folder.key && now.name === folder.name && now.unreadable === folder.unreadable;
    })
  );
}

function isSameList<T>(before: readonly T[], after: readonly T[]): boolean {
  return before.length === after.length && before.every((one, index) => one === after[index]);
}

async function rereadAll(changed: Iterable<readonly [Entry, ReadonlySet<string>]>): Promise<void> {
  await Promise.all([...changed].flatMap(([{ clients }, names]) => [...names].map((name) => clients.reread(name))));
}

/** Whether a folder has more to show than that it is there. */
function hasNews(entry: Entry): boolean {
  const remembered = rememberedIn(entry);
  const now = entry.live.show();
  if (entry.made === undefined && now.folder.files.length === 0) return remembered.length > 0;
  return now !== entry.made || !isSameList(entry.shown?.remembered ?? [], remembered);
}

/** The clients of a folder that are only remembered. */
function rememberedIn({ clients, live }: Entry): readonly RememberedClient[] {
  return clients.remembered.filter(({ name }) => !live.isTaken(name));
}

/** The folder as it is shown: the very same object as before where nothing changed; `undefined` where there is no `.clients`. */
function shownFolder(entry: Entry): StoreFolder | undefined {
  const { workspaceFolder, clients, live } = entry;
  const made = live.show();
  const { folder } = made;
  const isEmpty = folder.files.length === 0 && folder.studioFile === undefined;
  const { unreadable, copies } = clients;
  const remembered = rememberedIn(entry);
  const before = entry.shown;
  if (!clients.exists && isEmpty) entry.shown = undefined;
  else if (
    before?.name !== workspaceFolder.name ||
    entry.made !== made ||
    before.unreadable !== unreadable ||
    before.copies !== copies ||
    !isSameList(before.remembered, remembered)
  ) {
    entry.shown = {
      key: workspaceFolder.uri.toString(),
      name: workspaceFolder.name,
      uri: clients.uri,
      ...made,
      unreadable,
      copies,
      remembered,
      problems: [...unreadable, ...folder.problems],
    };
  }
  entry.made = made;
  return entry.shown;
}
