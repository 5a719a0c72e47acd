/** Tells where a save of a record in VS Code was cut off, so that half a record is neither assessed nor written to. */
import { copyOfSave, isHalf } from '../core/copyOfSave';
import type { Io } from './io';

/** The files of a folder that VS Code makes while it saves another one. */
export function copiesOfSaves(names: readonly string[]): readonly string[] {
  return names.filter((name) => copyOfSave(name) !== undefined);
}

/**
 * What is wrong with a file of which a save that was cut off has left half, and what to do; `undefined` where it is whole. Never rejects.
 * @param copies of the saves of any file of that directory
 */
export async function cutOffWords(
  directory: string,
  name: string,
  bytes: Uint8Array,
  copies: readonly string[],
  io: Io,
): Promise<string | undefined> {
  for (const copy of copies) {
    const saved = copyOfSave(copy);
    if (saved?.file !== name) continue;
    const whole = await io.readFile(`${directory}/${copy}`).then(decoded, () => undefined);
    if (whole === undefined || !isHalf(decoded(bytes), whole, saved.lengthBefore)) continue;
    return (
      `A save of this file was cut off, and a part of it is missing. The whole text is in .clients/${copy}: ` +
      `open the folder in VS Code, which puts it back, or rename that file to ${name}.`
    );
  }
  return undefined;
}

/** The text without a last character that was cut off. */
function decoded(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes, { stream: true });
}
