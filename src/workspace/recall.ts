/** What was kept of a large folder is worth something for the files that are as they were. */
import * as vscode from 'vscode';
import type { Memory } from '../contributions/memory';
import { Recalled } from '../core/remembered';
import { anotherTurn } from './turns';

/** So many files are asked for their time and size at a time. Where none of the first is as it was, all were copied or checked out anew. */
const AT_ONCE = 64;
/** So many names are looked up before others have their turn. */
const LOOKED_UP = 1000;
/** Milliseconds after which it is told for the first time what is known so far; then twice as many each time. */
const TELL_AFTER = 100;

export type Stat = Pick<vscode.FileStat, 'mtime' | 'size' | 'type'>;

/**
 * Asks files for their time and size to know which are as they were: first some from everywhere, then the others in their order.
 * @param folder `.clients`
 * @param names of files that something is known of
 * @param onSome told from time to time, and at the end, that more is known
 * @returns what the file system says of each file that was asked
 */
export async function confirmAll(
  recalled: Recalled,
  folder: vscode.Uri,
  names: readonly string[],
  onSome: () => void,
): Promise<ReadonlyMap<string, Stat>> {
  const stats = new Map<string, Stat>();
  const ask = async (name: string): Promise<void> => {
    const stat = await vscode.workspace.fs.stat(vscode.Uri.joinPath(folder, name)).then(undefined, () => undefined);
    // What is not to be had now is asked for again, and told, when the file is read.
    if (stat === undefined) return;
    stats.set(name, stat);
    recalled.confirm(name, stampOf(stat));
  };
  const telling = tellFromTimeToTime(onSome);
  try {
    const every = Math.ceil(names.length / AT_ONCE);
    await Promise.all(names.filter((_, index) => index % every === 0).map(ask));
    const others = recalled.isEmpty ? [] : names.filter((_, index) => index % every !== 0);
    for (let start = 0; start < others.length; start += AT_ONCE)
      await Promise.all(others.slice(start, start + AT_ONCE).map(ask));
  } finally {
    telling.dispose();
  }
  onSome();
  return stats;
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
    if (kept === undefined) return undefined;
    const recalled = new Recalled(kept, this.#key);
    let count = 0;
    for (const name of names) {
      count += 1;
      if (count % LOOKED_UP === 0) await anotherTurn();
      recalled.lookUp(name);
    }
    return recalled;
  }
}

/** Empty on file systems that know no times. @example stampOf({ mtime: 1764490000000, size: 6021 }) // '1764490000000/6021' */
export function stampOf({ mtime, size }: Stat): string {
  return mtime === 0 ? '' : `${mtime}/${size}`;
}
