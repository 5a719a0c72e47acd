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
import { anotherTurn } from './turns';

/** So many files are asked for their time and size at a time. */
const AT_ONCE = 64;
/** So many names are looked up before others have their turn. */
const LOOKED_UP = 1000;
/** Milliseconds after which it is told for the first time what is known so far; then twice as many each time. */
const TELL_AFTER = 100;

export type Stat = Pick<vscode.FileStat, 'mtime' | 'size'>;

/** What was kept of a folder's files. */
export class Recalled {
  /** The day that the clients were assessed for. */
  readonly asOf: IsoDate;
  readonly #kept: RememberedFolder;
  readonly #key: string;
  readonly #files = new Map<string, Remembered>();

  private constructor(kept: RememberedFolder, key: string) {
    this.asOf = kept.asOf;
    this.#kept = kept;
    this.#key = key;
  }

  /** @param key names the workspace folder @param names of all files that are read */
  static async of(kept: RememberedFolder, key: string, names: Iterable<string>): Promise<Recalled> {
    const recalled = new Recalled(kept, key);
    const keptOfFile = keptOf(kept, key);
    let count = 0;
    for (const name of names) {
      count += 1;
      if (count % LOOKED_UP === 0) await anotherTurn();
      const found = keptOfFile(name);
      if (found !== undefined) recalled.#files.set(name, found);
    }
    return recalled;
  }

  /** How the client of a file stood, whatever became of the file since; `null` where it gave none, `undefined` where nothing is known. */
  standing(name: string): Standing | null | undefined {
    return this.#files.get(name)?.standing;
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
    const take = (name: string): void => {
      const kept = this.#files.get(name);
      if (isUnchanged(kept, stampIn(stats, name)) && kept.standing !== null) clients.push({ name, ...kept.standing });
    };
    const studios = names.filter(isStudioFile);
    const [first, others] = [names.slice(0, AT_ONCE), names.slice(AT_ONCE)];
    await statInto(stats, folder, first);
    if (!hasSameStudio(this.#kept, this.#key, stampsIn(stats, studios))) return stats;
    first.forEach(take);
    const telling = tellFromTimeToTime(() => onSome([...clients]));
    try {
      for (let start = 0; start < others.length; start += AT_ONCE)
        await statInto(stats, folder, others.slice(start, start + AT_ONCE), take);
    } finally {
      telling.dispose();
    }
    onSome(clients);
    return stats;
  }
}

/** Calls again and again, after twice as long each time: what is told is drawn, which is work, too. */
function tellFromTimeToTime(tell: () => void): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout>;
  const arm = (wait: number): void => {
    timer = setTimeout(() => {
      tell();
      arm(wait * 2);
    }, wait);
  };
  arm(TELL_AFTER);
  return { dispose: () => clearTimeout(timer) };
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

  /** `undefined` where nothing is kept. @param names of all files that are read */
  async recall(names: Iterable<string>): Promise<Recalled | undefined> {
    const kept = await this.#memory.rememberedFolder(this.#key);
    return kept && Recalled.of(kept, this.#key, names);
  }
}

/** What is not to be had now is left out: it is asked for again, and told, when the file is read. @param onEach told of each that is there */
async function statInto(
  stats: Map<string, Stat>,
  folder: vscode.Uri,
  names: readonly string[],
  onEach: (name: string) => void = () => undefined,
): Promise<void> {
  const asking = names.map(async (name) => {
    const stat = await vscode.workspace.fs.stat(vscode.Uri.joinPath(folder, name)).then(undefined, () => undefined);
    if (stat === undefined) return;
    stats.set(name, stat);
    onEach(name);
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
