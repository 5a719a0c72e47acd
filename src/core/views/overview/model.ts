/** All that the overview's page shows, worked out from the clients and what a person has chosen to see. */
import type { FileProblem } from '../../folder';
import { UNREADABLE_FILE, type Portfolio, type PortfolioFolder } from '../portfolio';
import { changeOf, type Found, type ShownChange } from './changeList';
import { filterRows, sortRows } from './choose';
import { comingUp, pastDue, type Deadline } from './deadlines';
import { currenciesOf, overviewRows, totalsOf, type OverviewRow, type Total } from './rows';
import { ROWS_PER_PAGE, type OverviewView } from './view';

/** A deadline with the client that it is of. */
export interface ClientDeadline {
  readonly row: OverviewRow;
  readonly deadline: Deadline;
}

/** A file that gives no client, with its first error. */
export interface FileWithoutClient {
  readonly folder: PortfolioFolder;
  readonly problem: FileProblem;
}

export interface OverviewModel {
  readonly asOf: string;
  /** What the workspace has: no folder open, no `.clients` folder or no client in it, clients. */
  readonly holds: 'nothing' | 'no clients' | 'clients';
  /** Several workspace folders have clients. */
  readonly several: boolean;
  readonly all: readonly OverviewRow[];
  /** Those that the filters leave, sorted: what is exported. */
  readonly shown: readonly OverviewRow[];
  /** One page of them. */
  readonly onPage: readonly OverviewRow[];
  /** Counted from 0. */
  readonly page: number;
  readonly pages: number;
  /** Of those that are shown. */
  readonly totals: readonly Total[];
  /** Of all clients. */
  readonly currencies: readonly string[];
  readonly pastDue: readonly ClientDeadline[];
  readonly comingUp: readonly ClientDeadline[];
  /** Of those that are shown; `null` while it is worked out. */
  readonly changes: readonly ShownChange[] | null;
  /** How many of all clients have been compared. */
  readonly compared: number;
  readonly unreadable: readonly FileWithoutClient[];
  readonly view: OverviewView;
  readonly text: string;
}

export interface Looked {
  readonly portfolio: Portfolio;
  /** Whether any folder is open in the editor at all. */
  readonly hasFolder: boolean;
  readonly view: OverviewView;
  readonly text: string;
  /** What has been found of each client's changes so far. */
  readonly found: Found;
}

/** What the page shows. */
export function overviewModel({ portfolio, hasFolder, view, text, found }: Looked): OverviewModel {
  const all = overviewRows(portfolio);
  const shown = sortRows(filterRows(all, view, text), view);
  const pages = Math.max(1, Math.ceil(shown.length / ROWS_PER_PAGE));
  const page = Math.min(view.page, pages - 1);
  const deadlines = datesOf(shown);
  const compared = all.filter((row) => found.has(row.placed.client.assessment)).length;
  return {
    asOf: portfolio.asOf,
    holds: all.length > 0 ? 'clients' : hasFolder ? 'no clients' : 'nothing',
    several: portfolio.folders.length > 1,
    all,
    shown,
    onPage: shown.slice(page * ROWS_PER_PAGE, (page + 1) * ROWS_PER_PAGE),
    page,
    pages,
    totals: totalsOf(shown),
    currencies: currenciesOf(all),
    ...deadlines,
    changes: compared < all.length ? null : changeOf(shown, found),
    compared,
    unreadable: portfolio.folders.flatMap(filesWithoutClient),
    view,
    text,
  };
}

/** The rows that are shown, in their order: what is exported. */
export function shownRows(portfolio: Portfolio, view: OverviewView, text: string): readonly OverviewRow[] {
  return sortRows(filterRows(overviewRows(portfolio), view, text), view);
}

function datesOf(rows: readonly OverviewRow[]): Pick<OverviewModel, 'pastDue' | 'comingUp'> {
  const list = (chosen: (all: readonly Deadline[]) => readonly Deadline[]): readonly ClientDeadline[] =>
    rows
      .flatMap((row) => chosen(row.deadlines).map((deadline) => ({ row, deadline })))
      .sort((a, b) => a.deadline.daysLeft - b.deadline.daysLeft || (a.row.name < b.row.name ? -1 : 1));
  return { pastDue: list(pastDue), comingUp: list(comingUp) };
}

function filesWithoutClient(folder: PortfolioFolder): readonly FileWithoutClient[] {
  const assessed = new Set(folder.clients.map(({ file }) => file));
  const clientFiles = new Set(folder.folder.files.map(({ file }) => file));
  const seen = new Set<string>();
  return folder.problems.flatMap((problem): readonly FileWithoutClient[] => {
    const { file, severity, code } = problem;
    const givesNone = clientFiles.has(file) ? !assessed.has(file) : code === UNREADABLE_FILE;
    if (severity !== 'error' || !givesNone || seen.has(file)) return [];
    seen.add(file);
    return [{ folder, problem }];
  });
}
