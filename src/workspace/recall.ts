/** What was kept of a large folder is worth something for the files that are as they were. */
import * as vscode from 'vscode';
import type { Memory } from '../contributions/memory';
import type { IsoDate } from '../core/dates';
import { unchangedStandings, type RememberedClient, type Standing } from '../core/remembered';

/** So many files are asked for their time and size at a time. */
const AT_ONCE = 32;

export type Stat = Pick<vscode.FileStat, 'mtime' | 'size'>;

interface Recalled {
  /** The day that the clients were assessed for. */
  readonly asOf: IsoDate;
  /** Of the files that are as they were; `null` for one that gives no client. */
  readonly standings: ReadonlyMap<string, Standing | null>;
  readonly clients: readonly RememberedClient[];
  /** What the file system says of each file now. */
  readonly stats: ReadonlyMap<string, Stat>;
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

  /** `undefined` where nothing is kept. @param folder `.clients` @param names of all files in it that are read */
  async recall(folder: vscode.Uri, names: Iterable<string>): Promise<Recalled | undefined> {
    const kept = await this.#memory.rememberedFolder(this.#key);
    if (kept === undefined) return undefined;
    const stats = await statsOf(folder, [...names]);
    const stamps = new Map([...stats].map(([name, stat]) => [name, stampOf(stat)]));
    const standings = unchangedStandings(kept, this.#key, stamps);
    const clients = [...standings].flatMap(([name, standing]) => (standing === null ? [] : [{ name, ...standing }]));
    return { asOf: kept.asOf, standings, clients, stats };
  }
}

/** What is not to be had now is left out: it is asked for again, and told, when the file is read. */
async function statsOf(folder: vscode.Uri, names: readonly string[]): Promise<ReadonlyMap<string, Stat>> {
  const stats = new Map<string, Stat>();
  for (let start = 0; start < names.length; start += AT_ONCE) {
    const asking = names.slice(start, start + AT_ONCE).map(async (name) => {
      const uri = vscode.Uri.joinPath(folder, name);
      const stat = await vscode.workspace.fs.stat(uri).then(undefined, () => undefined);
      if (stat !== undefined) stats.set(name, stat);
    });
    await Promise.all(asking);
  }
  return stats;
}

/** Empty on file systems that know no times. @example stampOf({ mtime: 1764490000000, size: 6021 }) // '1764490000000/6021' */
export function stampOf({ mtime, size }: Stat): string {
  return mtime === 0 ? '' : `${mtime}/${size}`;
}
