/** Tells where a save of a record in VS Code was cut off, so that half a record is neither assessed nor written to. */
import { copyOfSave, isHalf } from '../core/copyOfSave';
import { MOST_BYTES } from '../core/record/length';
import type { Io } from './io';

/** So often, and after so many milliseconds each, files are read again that VS Code may be writing. */
const LOOKS = 5;
const PAUSE = 100;

/** What was read of a file, and what to do where that is only a part of it. */
export interface WholeRead {
  readonly bytes: Uint8Array;
  readonly missing: string | undefined;
}

/** The files of which there are copies, since VS Code is saving them or was when it was ended, with the names of these. */
export function copiesByFile(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const all = new Set(names);
  // Where case does not tell names apart, an editor can have another name than the folder.
  const byLowerCase = new Map(names.map((name) => [name.toLowerCase(), name]));
  const found = new Map<string, string[]>();
  for (const copy of names) {
    const { file } = copyOfSave(copy) ?? {};
    const name = file === undefined || all.has(file) ? file : byLowerCase.get(file.toLowerCase());
    if (name === undefined) continue;
    const copies = found.get(name);
    if (copies === undefined) found.set(name, [copy]);
    else copies.push(copy);
  }
  return found;
}

/**
 * Reads files that VS Code may be saving, and waits for it where one is half. One that can't be read is left out. Never rejects.
 * @param names of files in the directory
 */
export async function readWhole(
  directory: string,
  names: readonly string[],
  io: Io,
): Promise<ReadonlyMap<string, WholeRead>> {
  for (let looks = 1; ; looks += 1) {
    const read = await Promise.all(
      names.map(async (name) => [name, await bytesIn(`${directory}/${name}`, io)] as const),
    );
    const copies = copiesByFile(await filesIn(directory, io));
    const found = new Map<string, WholeRead>();
    for (const [name, bytes] of read) {
      if (bytes === undefined) continue;
      const copy = await copyWithMore(directory, bytes, copies.get(name) ?? [], io);
      found.set(name, { bytes, missing: copy === undefined ? undefined : missingWords(name, copy) });
    }
    if (looks === LOOKS || [...found.values()].every(({ missing }) => missing === undefined)) return found;
    await io.pause(PAUSE);
  }
}

function missingWords(name: string, copy: string): string {
  return (
    `A save of this file was cut off, and a part of it is missing. The whole text is in .clients/${copy}: open the folder ` +
    `in VS Code with Clientele, which puts it into the editor, and save it there, or rename that file to ${name}.`
  );
}

/** The copy that has the whole text of which a file has half; `undefined` where it is whole. */
async function copyWithMore(
  directory: string,
  bytes: Uint8Array,
  copies: readonly string[],
  io: Io,
): Promise<string | undefined> {
  for (const copy of copies) {
    const whole = await bytesIn(`${directory}/${copy}`, io);
    const { lengthBefore } = copyOfSave(copy) ?? {};
    if (whole === undefined || whole.length > MOST_BYTES || lengthBefore === undefined) continue;
    if (isHalf(decoded(bytes), decoded(whole), lengthBefore)) return copy;
  }
  return undefined;
}

async function filesIn(directory: string, io: Io): Promise<readonly string[]> {
  const entries = await io.readDirectory(directory).catch(() => []);
  return entries.filter(({ isFile }) => isFile).map(({ name }) => name);
}

function bytesIn(path: string, io: Io): Promise<Uint8Array | undefined> {
  return io.readFile(path).catch(() => undefined);
}

/** The text without a last character that was cut off. */
function decoded(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes, { stream: true });
}
