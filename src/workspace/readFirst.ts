/** Which files of a large folder are read first: those that are open, and those of the clients that needed action when it was seen last. */
import type * as vscode from 'vscode';
import type { Memory } from '../contributions/memory';
import { atLeast } from '../core/assessment';
import { fileMark } from '../core/fileMark';
import type { ClientsFolder } from './clientsFolder';
import type { StoreFolder } from './store';

/** Below so many files all are read before anybody could look for one, and nothing is remembered. */
const LARGE = 200;
/** So many marks are remembered, the worst clients' first. */
const MOST = 500;

export class ReadFirst {
  readonly #memory: Memory;
  readonly #before: ReadonlySet<number>;
  #remembered: string;

  constructor(memory: Memory) {
    this.#memory = memory;
    this.#before = memory.filesToReadFirst();
    this.#remembered = [...this.#before].join(' ');
  }

  /** Whether a file of the folder is wanted before the others. */
  forFolder({ workspaceFolder, clients }: FolderToRead): (name: string) => boolean {
    const open = clients.openNames();
    const key = workspaceFolder.uri.toString();
    return (name) => open.has(name) || this.#before.has(fileMark(key, name));
  }

  /** Keeps for the next session which files were the worst. */
  remember(folders: readonly StoreFolder[]): void {
    const marks = folders
      .filter(({ folder }) => folder.files.length >= LARGE)
      .flatMap(({ key, clients }) => {
        const marks: number[] = [];
        for (const { assessment, source } of clients) {
          if (!atLeast(assessment.verdict, 'act') || marks.length >= MOST) break;
          marks.push(fileMark(key, source.name));
        }
        return marks;
      })
      .slice(0, MOST);
    const said = marks.join(' ');
    if (said === this.#remembered) return;
    this.#remembered = said;
    void this.#memory.rememberFilesToReadFirst(marks);
  }
}

interface FolderToRead {
  readonly workspaceFolder: vscode.WorkspaceFolder;
  readonly clients: ClientsFolder;
}
