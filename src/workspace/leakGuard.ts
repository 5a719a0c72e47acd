/** Knows in which workspace folders Git would commit the clients' files, and what the person said about it. */
import * as vscode from 'vscode';
import type { LeakAnswer, Memory } from '../contributions/memory';
import { onSettingChange, setting } from '../contributions/settings';
import { lookAtGit, type GitLook } from './gitRepository';
import type { ClientStore, StoreFolder } from './store';

/** Milliseconds of quiet after a change before Git's files are read again. */
const QUIET = 100;
/** Milliseconds in which a watcher is sure to have begun: what changes before that is seen by a second look. */
const WATCHER_START = 1500;

interface Guarded {
  /** The files that were looked for; `undefined` before the first look. */
  names: string | undefined;
  wouldCommit: boolean;
  /** What the answer rests on, and the watchers of it. */
  restsOn: string;
  watching: vscode.Disposable;
}

/** Looks at the start and when something changes that the answer rests on; never because of what is typed into a record. */
export class LeakGuard implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  readonly #store: ClientStore;
  readonly #memory: Memory;
  readonly #subscriptions: vscode.Disposable;
  readonly #guarded = new Map<string, Guarded>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #secondLook: ReturnType<typeof setTimeout> | undefined;
  #work: Promise<void> = Promise.resolve();

  constructor(store: ClientStore, memory: Memory) {
    this.#store = store;
    this.#memory = memory;
    const again = (): void => this.#schedule();
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      store.onDidChange(() => {
        if (this.#hasOtherFiles()) again();
      }),
      vscode.workspace.onDidSaveTextDocument(({ uri }) => {
        if (uri.path.endsWith('/.gitignore')) again();
      }),
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused) again();
      }),
      onSettingChange('clientele.leakGuard', again),
    );
    again();
  }

  /** The folders where Git would commit the files, whatever was said about it. */
  get leaks(): readonly StoreFolder[] {
    return this.#store.snapshot.folders.filter(({ key }) => this.#guarded.get(key)?.wouldCommit ?? false);
  }

  /** Those among them of which nobody has said that it is meant so. */
  get shown(): readonly StoreFolder[] {
    return this.leaks.filter(({ key }) => this.answer(key) !== 'meant');
  }

  answer(folder: string): LeakAnswer | undefined {
    return this.#memory.leakAnswer(folder);
  }

  async remember(folder: string, answer: LeakAnswer): Promise<void> {
    await this.#memory.rememberLeakAnswer(folder, answer);
    this.#changed.fire();
  }

  /** Looks again and resolves when the answer is known. */
  async check(): Promise<void> {
    clearTimeout(this.#timer);
    this.#work = this.#work.catch(() => undefined).then(() => this.#look());
    await this.#work;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#secondLook);
    for (const { watching } of this.#guarded.values()) watching.dispose();
    this.#subscriptions.dispose();
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.check(), QUIET);
  }

  /** The folders that are guarded: those with a client's file in them. */
  #folders(): readonly StoreFolder[] {
    if (!setting('clientele.leakGuard')) return [];
    return this.#store.snapshot.folders.filter(({ folder }) => folder.files.length > 0);
  }

  #hasOtherFiles(): boolean {
    const folders = this.#folders();
    return (
      folders.length !== this.#guarded.size ||
      folders.some((folder) => this.#guarded.get(folder.key)?.names !== namesOf(folder))
    );
  }

  async #look(): Promise<void> {
    const before = this.#said();
    const folders = this.#folders();
    for (const [key, { watching }] of this.#guarded) {
      if (folders.some((folder) => folder.key === key)) continue;
      watching.dispose();
      this.#guarded.delete(key);
    }
    await Promise.all(
      folders.map(async (folder) => {
        const look = await lookAtGit(vscode.Uri.parse(folder.key), pathsOf(folder));
        this.#take(folder, look);
      }),
    );
    if (this.#said() !== before) this.#changed.fire();
  }

  #take(folder: StoreFolder, { wouldCommit, restsOn }: GitLook): void {
    const known = this.#guarded.get(folder.key);
    const names = namesOf(folder);
    const places = restsOn.map(String).join('\n');
    if (known?.restsOn === places) {
      Object.assign(known, { names, wouldCommit });
      return;
    }
    known?.watching.dispose();
    const watching = vscode.Disposable.from(...restsOn.map((uri) => watch(uri, () => this.#schedule())));
    this.#guarded.set(folder.key, { names, wouldCommit, restsOn: places, watching });
    clearTimeout(this.#secondLook);
    this.#secondLook = setTimeout(() => this.#schedule(), WATCHER_START);
  }

  #said(): string {
    return JSON.stringify([...this.#guarded].map(([key, { wouldCommit }]) => [key, wouldCommit]));
  }
}

function namesOf({ folder }: StoreFolder): string {
  return folder.files.map(({ name }) => name).join('/');
}

/** Where a client's words stand or will stand: the record, and the letters in its folder. */
function* pathsOf({ folder }: StoreFolder): Generator<string> {
  for (const { id, name } of folder.files) yield* [name, `${id}/letters/letter.md`, `${id}/mail/mail.md`];
}

function watch(uri: vscode.Uri, changed: () => void): vscode.Disposable {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const watcher = vscode.workspace.createFileSystemWatcher(
    new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), name),
  );
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate(changed),
    watcher.onDidChange(changed),
    watcher.onDidDelete(changed),
  );
}
