/** How the files of a folder stand, to be kept for the next session. */
import type { AssessedClient } from '../core/folder';
import type { LiveFolder } from '../core/liveFolder';
import { standingIn, type FileStanding, type FileState } from '../core/remembered';
import { anotherTurn } from './turns';

/** So many standings are put into words before others have their turn. */
const KEPT = 500;

/**
 * How each file stands, in the order in which the clients are shown, some at a time.
 * @param states of the files, by name, as they were read
 */
export async function* standingsOf(
  live: LiveFolder,
  states: ReadonlyMap<string, FileState>,
  shown: readonly AssessedClient[],
): AsyncGenerator<FileStanding> {
  const names = new Set([...shown.map(({ source }) => source.name), ...states.keys()]);
  let count = 0;
  for (const name of names) {
    count += 1;
    if (count % KEPT === 0) await anotherTurn();
    const state = states.get(name);
    const client = live.clientIn(name);
    if (state === undefined) continue;
    const { stamp, digest } = state;
    yield { name, stamp, digest, standing: client === undefined ? null : standingIn(client.assessment) };
  }
}
