/** Which files of a large folder are read first. */
import { atLeast } from '../core/assessment';
import { isStudioFile } from '../core/folder';
import type { Recalled } from '../core/remembered';

/** In what order files are read: on the studio's depends everything, then those that somebody looks at, that nothing is known of, that warned. */
const RANKS = ['studio', 'open', 'unknown', 'warned', 'calm'] as const;
export type Rank = (typeof RANKS)[number];

/** How soon a file is read. @param open the names of those open in an editor @param recalled what was kept of the folder */
export function rankIn(name: string, open: ReadonlySet<string>, recalled: Recalled | undefined): Rank {
  if (isStudioFile(name)) return 'studio';
  if (open.has(name)) return 'open';
  const standing = recalled?.standing(name);
  if (standing === undefined) return 'unknown';
  return standing !== null && atLeast(standing.verdict, 'act') ? 'warned' : 'calm';
}

/** Names by their ranks, those of one rank as they were. */
export function inOrderOf(rankOf: (name: string) => Rank, names: Iterable<string>): readonly string[] {
  const ranked = new Map<Rank, string[]>(RANKS.map((rank) => [rank, []]));
  for (const name of names) ranked.get(rankOf(name))?.push(name);
  return [...ranked.values()].flat();
}
