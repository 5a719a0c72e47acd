/** What was kept of a large folder is worth something for the files that are as they were. */
import * as vscode from 'vscode';
import type { Memory } from '../contributions/memory';
import type { IsoDate } from '../core/dates';
import { isStudioFile } from '../core/folder';
import {
  hasSameStudio,
  isUnchanged,
  keptOf,
  type Remembered,
  type RememberedClient,
  type RememberedFolder,
  type Standing,
} from '../core/remembered';

/** So many files are asked for their time and size at a time. */
const AT_ONCE = 64;
/** Milliseconds after which it is told for the first time what is known so far; then twice as many each time. */
const TELL_AFTER = 100;

export type Stat = Pick<vscode.FileStat, 'mtime' | 'size'>;

/** What was kept of a folder's files. */
export class Recalled {
  /** The day that the clients were assessed for. */
  readonly asOf: IsoDate;
  readonly #kept: RememberedFolder;
  readonly #key: string;
  readonly #of: (name: string) => Remembered | undefined;

  constructor(kept: RememberedFolder, key: string) {
    this.asOf = kept.asOf;
    this.#kept = kept;
    this.#key = key;
    this.#of = keptOf(kept, key);
  }

  /** How the client of a file stood, whatever became of the file since; `null` where it gave none, `undefined` where nothing is known. */
  standing(name: string): Standing | null | undefined {
    return this.#of(name)?.standing;
  }

  /**
   * Asks files for their time and size, in their order, to know which are as they were. Where the studio is another one, it ends there.
   * @param folder `.clients`
   * @param names of all files that are read, the studio's first
   * @param onSome told from time to time, and at the end, of the clients whose files are as they were
   * @returns what the file system says of each file that was asked
   */
  async confirm(
    folder: vscode.Uri,
    names: readonly string[],
    onSome: (clients: readonly RememberedClient[]) => void,
  ): Promise<ReadonlyMap<string, Stat>> {
    const stats = new Map<string, Stat>();
    const clients: RememberedClient[] = [];
    const studios = names.filter(isStudioFile);
    let told = performance.now();
    let wait = TELL_AFTER;
    for (let start = 0; start < names.length; start += AT_ONCE) {
      const some = names.slice(start, start + AT_ONCE);
      await statInto(stats, folder, some);
      if (start === 0 && !hasSameStudio(this.#kept, this.#key, stampsIn(stats, studios))) return stats;
      for (const name of some) {
        const kept = this.#of(name);
        if (isUnchanged(kept, stampIn(stats, name)) && kept.standing !== null) clients.push({ name, ...kept.standing });
      }
      if (performance.now() - told < wait) continue;
      onSome([...clients]);
      told = performance.now();
      wait *= 2;
    }
    onSome(clients);
    return stats;
  }
}

/** Recalls how the clients of a workspace folder stood. */
export class Recalls {
  readonly #key: string;
  readonly #memory: Memory;

  /** @param workspaceFolder that `.clients` lies in */
  constructor(workspaceFolder: vscode.Uri, memory: Memory) {
    this.#key = workspaceFolder.toString();
    this.#memory = memory;
  }

  /** `undefined` where nothing is kept. */
  async recall(): Promise<Recalled | undefined> {
    const kept = await this.#memory.rememberedFolder(this.#key);
    return kept && new Recalled(kept, this.#key);
  }
}

/** What is not to be had now is left out: it is asked for again, and told, when the file is read. */
async function statInto(stats: Map<string, Stat>, folder: vscode.Uri, names: readonly string[]): Promise<void> {
  const asking = names.map(async (name) => {
    const stat = await vscode.workspace.fs.stat(vscode.Uri.joinPath(folder, name)).then(undefined, () => undefined);
    if (stat !== undefined) stats.set(name, stat);
  });
  await Promise.all(asking);
}

function stampsIn(stats: ReadonlyMap<string, Stat>, names: readonly string[]): ReadonlyMap<string, string> {
  return new Map(names.map((name) => [name, stampIn(stats, name)]));
}

function stampIn(stats: ReadonlyMap<string, Stat>, name: string): string {
  const stat = stats.get(name);
  return stat === undefined ? '' : stampOf(stat);
}

/** Empty on file systems that know no times. @example stampOf({ mtime: 1764490000000, size: 6021 }) // '1764490000000/6021' */
export function stampOf({ mtime, size }: Stat): string {
  return mtime === 0 ? '' : `${mtime}/${size}`;
}
