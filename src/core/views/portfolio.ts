/** What the editor has in front of it: every workspace folder's clients on one day. The views draw this and nothing else. */
import { atLeast, type Level } from '../assessment';
import type { IsoDate } from '../dates';
import type { LetterInput } from '../letters/letter';
import type { RememberedClient } from '../remembered';
import { byUrgency, type AssessedClient, type FileProblem, type Folder } from '../folder';

/** One workspace folder that has a `.clients` folder. */
export interface PortfolioFolder {
  /** Names the folder for as long as it is open. */
  readonly key: string;
  /** The workspace folder's own name. */
  readonly name: string;
  readonly folder: Folder;
  /** Worst first. */
  readonly clients: readonly AssessedClient[];
  /** Those among them whose work has ended, in the same order; absent where nobody kept them apart. */
  readonly ended?: readonly AssessedClient[];
  /** Problems of all files, those that could not be read at all among them. */
  readonly problems: readonly FileProblem[];
  /** Clients whose files are not read yet, as they stood when they were; absent where all are read. */
  readonly remembered?: readonly RememberedClient[];
}

export interface Portfolio {
  readonly asOf: IsoDate;
  readonly folders: readonly PortfolioFolder[];
  /** Whether the first look at the folders is done; until then there can be more clients than are shown. Absent: it is. */
  readonly isRead?: boolean;
}

/** The code of the problem of a file whose text could not be had. */
export const UNREADABLE_FILE = 'folder/unreadable';

/** Names a client among all folders. */
export interface ClientRef {
  readonly folder: string;
  /** The client's id. */
  readonly client: string;
}

/** A client with the folder it is from. */
export interface PlacedClient {
  readonly folder: PortfolioFolder;
  readonly client: AssessedClient;
}

/** The clients of all folders, worst first. */
export function allClients(portfolio: Portfolio): readonly PlacedClient[] {
  const all = remembered.get(portfolio) ?? placedIn(portfolio);
  remembered.set(portfolio, all);
  return all;
}

/** The clients of each portfolio, which never changes: the tree, its badge and the status bar ask for them in turn. */
const remembered = new WeakMap<Portfolio, readonly PlacedClient[]>();

function placedIn(portfolio: Portfolio): readonly PlacedClient[] {
  return placedInOrder(portfolio.folders.flatMap((folder) => folder.clients.map((client) => ({ folder, client }))));
}

/** Clients of several folders, which stand worst first in each, worst first over all. */
export function placedInOrder(placed: readonly PlacedClient[]): readonly PlacedClient[] {
  const isOneFolder = placed[0]?.folder === placed.at(-1)?.folder;
  return isOneFolder ? placed : [...placed].sort((a, b) => byUrgency(a.client, b.client));
}

/** The client of that name, where its file gives one. */
export function findClient(portfolio: Portfolio, ref: ClientRef): PlacedClient | undefined {
  const folder = portfolio.folders.find(({ key }) => key === ref.folder);
  const client = folder?.clients.find(({ id }) => id === ref.client);
  return folder === undefined || client === undefined ? undefined : { folder, client };
}

export function refOf({ folder, client }: PlacedClient): ClientRef {
  return { folder: folder.key, client: client.id };
}

/** The worst clients of all folders, so many of them. */
export function worstClients(portfolio: Portfolio, most: number): readonly PlacedClient[] {
  const first = portfolio.folders.flatMap((folder) =>
    folder.clients.slice(0, most).map((client) => ({ folder, client })),
  );
  return placedInOrder(first).slice(0, most);
}

/** How many clients of all folders are at a level or above, those that are only remembered among them. */
export function countClients({ folders }: Portfolio, floor: Level): number {
  let count = 0;
  for (const { clients, remembered = [] } of folders) {
    count += countAtLeast(clients, floor);
    for (const { verdict } of remembered) if (atLeast(verdict, floor)) count += 1;
  }
  return count;
}

/** How many of the clients, which stand worst first, are at a level or above. */
export function countAtLeast(clients: readonly AssessedClient[], floor: Level): number {
  let low = 0;
  let high = clients.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const client = clients[middle];
    if (client !== undefined && atLeast(client.assessment.verdict, floor)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The client that a command was called for: menus and key bindings hand over what they like, a row of the tree among it. */
export function clientRefFrom(value: unknown): ClientRef | undefined {
  const { folder, client } = fieldsOf(value);
  if (typeof folder === 'string' && typeof client === 'string') return { folder, client };
  const { key } = fieldsOf(folder);
  const { id } = fieldsOf(client);
  return typeof key === 'string' && typeof id === 'string' ? { folder: key, client: id } : undefined;
}

function fieldsOf(value: unknown): Readonly<Partial<Record<'folder' | 'client' | 'key' | 'id', unknown>>> {
  return typeof value === 'object' && value !== null ? value : {};
}

/** What a letter to a client is drafted from; `undefined` where the file gives no record. */
export function letterInputFor({ folder, client }: PlacedClient): LetterInput | undefined {
  const { record } = client.source.parsed;
  const { assessment } = client;
  return record === undefined ? undefined : { record, studio: folder.folder.studio, asOf: assessment.asOf, assessment };
}
