/** The tree of clients as data: which rows there are and what lies below each. How a row looks is in `treeRows.ts`. */
import {
  atLeast,
  compareLevels,
  LEVELS,
  type DeliverableScope,
  type Fact,
  type Finding,
  type Level,
  type OursFinding,
} from '../assessment';
import { isClientFile, type FileProblem } from '../folder';
import type { RememberedClient } from '../remembered';
import { awaitedLetters, type AwaitedLetter } from './awaitedLetters';
import { moneyRows, type MoneyRow } from './moneyRows';
import {
  countAtLeast,
  placedInOrder,
  UNREADABLE_FILE,
  type PlacedClient,
  type Portfolio,
  type PortfolioFolder,
} from './portfolio';
import { nameIn } from './problems';
import { signsWorstFirst, type NamedSign } from './words';

/** Which clients the tree shows: all, those at `watch` and above, those at `act` and above. */
export const TREE_FILTERS = ['all', 'watch', 'act'] as const;
export type TreeFilter = (typeof TREE_FILTERS)[number];

interface Node {
  /** The same for the same thing after every change, so that open rows stay open. */
  readonly id: string;
}

export type TreeItem = Node &
  (
    | ({ readonly kind: 'client'; readonly several: boolean } & PlacedClient)
    | { readonly kind: 'ended'; readonly clients: readonly PlacedClient[]; readonly several: boolean }
    | {
        readonly kind: 'unreadable';
        readonly folder: PortfolioFolder;
        readonly problem: FileProblem;
        readonly several: boolean;
      }
    | ({ readonly kind: 'sign'; readonly sign: NamedSign } & PlacedClient)
    | ({ readonly kind: 'finding'; readonly finding: Finding } & PlacedClient)
    | ({ readonly kind: 'fact'; readonly fact: Fact } & PlacedClient)
    | ({ readonly kind: 'scope' } & PlacedClient)
    | ({ readonly kind: 'money'; readonly row: MoneyRow } & PlacedClient)
    | ({ readonly kind: 'deliverable'; readonly deliverable: DeliverableScope } & PlacedClient)
    | ({ readonly kind: 'ours' } & PlacedClient)
    | ({ readonly kind: 'slip'; readonly slip: OursFinding } & PlacedClient)
    | ({ readonly kind: 'next'; readonly letters: readonly AwaitedLetter[] } & PlacedClient)
    | ({ readonly kind: 'letter'; readonly letter: AwaitedLetter } & PlacedClient)
    | { readonly kind: 'leak'; readonly folder: PortfolioFolder; readonly several: boolean }
    | { readonly kind: 'more'; readonly count: number }
    | {
        readonly kind: 'remembered';
        readonly folder: PortfolioFolder;
        readonly client: RememberedClient;
        readonly several: boolean;
      }
  );

/**
 * So many clients are shown in one list; a row tells how many more there are. Nobody reads further down, the editor makes each row of a list
 * at once, and the overview has all of them, with a search.
 */
export const MOST_CLIENTS = 500;

const NO_LEAKS: ReadonlySet<string> = new Set();

/**
 * The rows at the top: clients worst first, files that give no client, the ended ones in one row, and last a row for each folder whose
 * files Git would commit. A tree without any other row has none of these either, so that its welcome is shown.
 * @param leaks the keys of those folders
 */
export function treeRoots(
  portfolio: Portfolio,
  filter: TreeFilter,
  leaks: ReadonlySet<string> = NO_LEAKS,
): readonly TreeItem[] {
  const several = portfolio.folders.length > 1;
  const divided = portfolio.folders.map((folder) => dividedClients(folder, filter, several));
  const ended = placedInOrder(divided.flatMap((part) => part.ended));
  const rows: readonly TreeItem[] = [
    ...currentItems(divided, several),
    ...portfolio.folders.flatMap((folder) => unreadableItems(folder, several)),
    ...(ended.length === 0 ? [] : [{ kind: 'ended' as const, id: 'ended', clients: ended, several }]),
  ];
  const leaking = portfolio.folders.filter(({ key }) => rows.length > 0 && leaks.has(key));
  return [...rows, ...leaking.map((folder) => ({ kind: 'leak' as const, id: `${folder.key}/leak`, folder, several }))];
}

/**
 * Which of the rows at the top look otherwise than before; `undefined` where rows came, went or moved, so that all of them are to be
 * shown again.
 */
export function changedRoots(before: readonly TreeItem[], after: readonly TreeItem[]): readonly number[] | undefined {
  if (before.length !== after.length) return undefined;
  const changed: number[] = [];
  for (const [index, now] of after.entries()) {
    const then = before[index];
    if (then !== undefined && isSameRoot(then, now)) continue;
    if (then?.id !== now.id || then.kind !== now.kind) return undefined;
    changed.push(index);
  }
  return changed;
}

function isSameRoot(a: TreeItem, b: TreeItem): boolean {
  if ('several' in a && 'several' in b && a.several !== b.several) return false;
  if (a.kind === 'client' && b.kind === 'client') return a.client === b.client;
  if (a.kind === 'ended' && b.kind === 'ended') {
    return (
      a.clients.length === b.clients.length &&
      a.clients.every(({ client }, index) => client === b.clients[index]?.client)
    );
  }
  if (a.kind === 'remembered' && b.kind === 'remembered') return a.client === b.client;
  if (a.kind === 'more' && b.kind === 'more') return a.count === b.count;
  return false;
}

/** The rows below a row. */
export function treeChildren(item: TreeItem): readonly TreeItem[] {
  switch (item.kind) {
    case 'ended':
      return withMore(
        'ended/more',
        item.clients.slice(0, MOST_CLIENTS).map((placed) => clientItem(placed, item.several)),
        item.clients.length - MOST_CLIENTS,
      );
    case 'client':
      return partsOf(item);
    case 'sign': {
      const [, { findings }] = item.sign;
      return withIds(item, findings, factsKey).map(([id, finding]) => ({
        ...placedIn(item),
        kind: 'finding',
        id,
        finding,
      }));
    }
    case 'finding':
      return factItems(item, item.finding.facts);
    case 'ours':
      return withIds(item, item.client.assessment.ours, factsKey).map(([id, slip]) => ({
        ...placedIn(item),
        kind: 'slip',
        id,
        slip,
      }));
    case 'slip':
      return factItems(item, item.slip.facts);
    case 'scope':
      return scopeItems(item);
    case 'next':
      return item.letters.map((letter) => ({
        ...placedIn(item),
        kind: 'letter',
        id: `${item.id}/${letter.path.join('/')}`,
        letter,
      }));
    case 'unreadable':
    case 'fact':
    case 'money':
    case 'deliverable':
    case 'letter':
    case 'leak':
    case 'more':
    case 'remembered':
      return [];
  }
}

interface DividedClients {
  /** As many of those whose work goes on as can be shown. */
  readonly current: readonly PlacedClient[];
  /** How many there are besides, the remembered among them. */
  readonly more: number;
  readonly ended: readonly PlacedClient[];
  /** As many of those that are only remembered as can be shown, worst first. */
  readonly remembered: readonly (TreeItem & { readonly kind: 'remembered' })[];
}

/** The clients of a folder, those whose work has ended apart from the others. */
function dividedClients(folder: PortfolioFolder, filter: TreeFilter, several: boolean): DividedClients {
  const { clients, remembered = [] } = folder;
  const floor: Level = filter === 'all' ? 'no_data' : filter;
  const { ended = clients.filter(({ assessment }) => assessment.status === 'ended') } = folder;
  const [count, endedCount] = [countAtLeast(clients, floor), countAtLeast(ended, floor)];
  const current: PlacedClient[] = [];
  for (let index = 0; index < count && current.length < MOST_CLIENTS; index += 1) {
    const client = clients[index];
    if (client !== undefined && client.assessment.status !== 'ended') current.push({ folder, client });
  }
  const notRead = remembered.filter(({ verdict, isEnded }) => !isEnded && atLeast(verdict, floor));
  const worst = [...LEVELS].reverse().flatMap((level) => notRead.filter(({ verdict }) => verdict === level));
  return {
    current,
    more: count - endedCount - current.length + Math.max(0, worst.length - MOST_CLIENTS),
    ended: ended.slice(0, endedCount).map((client) => ({ folder, client })),
    remembered: worst.slice(0, MOST_CLIENTS).map((client) => ({
      kind: 'remembered',
      id: `${folder.key}/remembered/${client.name}`,
      folder,
      client,
      several,
    })),
  };
}

/** Worst first over all folders, those that are only remembered behind the others of their level. */
function currentItems(divided: readonly DividedClients[], several: boolean): readonly TreeItem[] {
  const clients = placedInOrder(divided.flatMap(({ current }) => current));
  const remembered = divided.flatMap((part) => part.remembered);
  const more = divided.reduce((sum, part) => sum + part.more, 0);
  const items = [...clients.slice(0, MOST_CLIENTS).map((placed) => clientItem(placed, several)), ...remembered];
  if (remembered.length > 0) items.sort((a, b) => compareLevels(verdictOf(b), verdictOf(a)));
  return withMore('more', items.slice(0, MOST_CLIENTS), more + clients.length + remembered.length - MOST_CLIENTS);
}

function verdictOf(item: TreeItem): Level {
  if (item.kind === 'remembered') return item.client.verdict;
  return item.kind === 'client' ? item.client.assessment.verdict : 'no_data';
}

/** Rows, and one that tells how many more there are. @param id of that row */
function withMore(id: string, items: readonly TreeItem[], count: number): readonly TreeItem[] {
  return count > 0 ? [...items, { kind: 'more', id, count }] : items;
}

function clientItem({ folder, client }: PlacedClient, several: boolean): TreeItem {
  return { kind: 'client', id: `${folder.key}/${client.id}`, folder, client, several };
}

/** A row for each file that gives no client, at its first error. */
function unreadableItems(folder: PortfolioFolder, several: boolean): readonly TreeItem[] {
  const first = new Map<string, FileProblem>();
  for (const problem of folder.problems) {
    const { file, code, severity } = problem;
    const canGiveNone = code === UNREADABLE_FILE || isClientFile(nameIn(file));
    if (severity === 'error' && canGiveNone && !first.has(file)) first.set(file, problem);
  }
  if (first.size > 0) for (const { file } of folder.clients) first.delete(file);
  return [...first.values()].map((problem) => ({
    kind: 'unreadable',
    id: `${folder.key}/unreadable/${problem.file}`,
    folder,
    problem,
    several,
  }));
}

function partsOf(item: TreeItem & PlacedClient): readonly TreeItem[] {
  const placed = placedIn(item);
  const { assessment } = item.client;
  return [
    ...signsWorstFirst(assessment).map((sign) => ({
      ...placed,
      kind: 'sign' as const,
      id: `${item.id}/sign/${sign[0]}`,
      sign,
    })),
    { ...placed, kind: 'scope', id: `${item.id}/scope` },
    { ...placed, kind: 'ours', id: `${item.id}/ours` },
    { ...placed, kind: 'next', id: `${item.id}/next`, letters: awaitedLetters(placed) },
  ];
}

function scopeItems(item: TreeItem & PlacedClient): readonly TreeItem[] {
  const placed = placedIn(item);
  const { scope } = item.client.assessment;
  return [
    ...scope.deliverables.map((deliverable) => ({
      ...placed,
      kind: 'deliverable' as const,
      id: `${item.id}/${deliverable.path.join('/')}`,
      deliverable,
    })),
    ...moneyRows(scope)
      .filter((row) => !row.isZero)
      .map((row) => ({ ...placed, kind: 'money' as const, id: `${item.id}/${row.label}`, row })),
  ];
}

function factItems(item: TreeItem & PlacedClient, facts: readonly Fact[]): readonly TreeItem[] {
  return withIds(item, facts, ({ path }) => path.join('/')).map(([id, fact]) => ({
    ...placedIn(item),
    kind: 'fact',
    id,
    fact,
  }));
}

function placedIn({ folder, client }: PlacedClient): PlacedClient {
  return { folder, client };
}

/** The rule's code and where its first fact stands: the same finding after a change elsewhere in the file. */
function factsKey({ code, facts }: Finding | OursFinding): string {
  return `${code}/${facts[0]?.path.join('/') ?? ''}`;
}

/** Each thing with an id of its own; equal keys are counted apart. */
function withIds<T>(
  parent: Node,
  things: readonly T[],
  keyOf: (thing: T) => string,
): readonly (readonly [string, T])[] {
  const seen = new Map<string, number>();
  return things.map((thing) => {
    const key = keyOf(thing);
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return [`${parent.id}/${key}${before === 0 ? '' : `#${before}`}`, thing];
  });
}
