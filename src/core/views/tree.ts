/** The tree of clients as data: which rows there are and what lies below each. How a row looks is in `treeRows.ts`. */
import { type DeliverableScope, type Fact, type Finding, type OursFinding } from '../assessment';
import type { FileProblem } from '../folder';
import { awaitedLetters, type AwaitedLetter } from './awaitedLetters';
import { moneyRows, type MoneyRow } from './moneyRows';
import {
  allClients,
  countAtLeast,
  UNREADABLE_FILE,
  type PlacedClient,
  type Portfolio,
  type PortfolioFolder,
} from './portfolio';
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
  );

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
  const all = allClients(portfolio);
  const shown = filter === 'all' ? all : all.slice(0, countAtLeast(all, filter));
  const ended: PlacedClient[] = [];
  const clients: TreeItem[] = [];
  for (const placed of shown) {
    if (isEnded(placed)) ended.push(placed);
    else clients.push(clientItem(placed, several));
  }
  const rows: readonly TreeItem[] = [
    ...clients,
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
  return false;
}

/** The rows below a row. */
export function treeChildren(item: TreeItem): readonly TreeItem[] {
  switch (item.kind) {
    case 'ended':
      return item.clients.map((placed) => clientItem(placed, item.several));
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
      return [];
  }
}

function isEnded({ client }: PlacedClient): boolean {
  return client.assessment.status === 'ended';
}

function clientItem({ folder, client }: PlacedClient, several: boolean): TreeItem {
  return { kind: 'client', id: `${folder.key}/${client.id}`, folder, client, several };
}

/** A row for each file that gives no client, at its first error. */
function unreadableItems(folder: PortfolioFolder, several: boolean): readonly TreeItem[] {
  const errors = folder.problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return [];
  const assessed = new Set(folder.clients.map(({ file }) => file));
  const clientFiles = new Set(folder.folder.files.map(({ file }) => file));
  const first = new Map<string, FileProblem>();
  for (const problem of errors) {
    const { file, code } = problem;
    const givesNoClient = clientFiles.has(file) ? !assessed.has(file) : code === UNREADABLE_FILE;
    if (givesNoClient && !first.has(file)) first.set(file, problem);
  }
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
