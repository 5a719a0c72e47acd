/** One row of the overview for each client: what the table shows, what it is sorted and chosen by, what is exported. */
import type { Assessment, Level } from '../../assessment';
import type { IsoDate } from '../../dates';
import { t } from '../../l10n';
import { oneLine } from '../../letters/markdown';
import { sumMoney } from '../../money';
import { SIGN_NAMES, type ClientStatus, type SignName } from '../../record/schema';
import { allClients, refOf, type ClientRef, type PlacedClient, type Portfolio } from '../portfolio';
import { nextTitle } from '../words';
import { deadlinesOf, nextDeadline, type Deadline } from './deadlines';
import { lastContact } from './lastContact';

export interface SignMark {
  readonly sign: SignName;
  readonly level: Level;
  readonly snoozedUntil: IsoDate | null;
}

export interface OverviewRow {
  readonly placed: PlacedClient;
  readonly ref: ClientRef;
  readonly name: string;
  /** The workspace folder's name. */
  readonly folder: string;
  readonly status: ClientStatus;
  readonly level: Level;
  /** In their usual order. */
  readonly signs: readonly SignMark[];
  readonly currency: string;
  /** All that is invoiced and not paid, due or not; negative where more was paid. */
  readonly owed: number;
  readonly overdue: number;
  /** The value of work that was given away. */
  readonly absorbed: number;
  readonly absorbedHours: number;
  readonly lastContact: { readonly day: IsoDate; readonly line: number } | null;
  readonly nextDeadline: Deadline | null;
  readonly deadlines: readonly Deadline[];
  /** A few words; empty where nothing is to be done. */
  readonly next: string;
}

/** Rows are asked for after every edit, and all but one are as before. */
const remembered = new WeakMap<Assessment, OverviewRow>();

/** The rows of all clients, worst first. */
export function overviewRows(portfolio: Portfolio): readonly OverviewRow[] {
  return allClients(portfolio).map((placed) => {
    const known = remembered.get(placed.client.assessment);
    const row =
      known?.placed.client.source === placed.client.source && known.placed.folder.key === placed.folder.key
        ? { ...known, placed, folder: placed.folder.name }
        : rowOf(placed);
    remembered.set(placed.client.assessment, row);
    return row;
  });
}

function rowOf(placed: PlacedClient): OverviewRow {
  const { client, folder } = placed;
  const { assessment, source } = client;
  const { scope, signs } = assessment;
  const { record, places } = source.parsed;
  const contact = record === undefined ? null : lastContact(record, assessment.asOf, (entry) => places.pathOf(entry));
  const deadlines = deadlinesOf(placed);
  return {
    placed,
    ref: refOf(placed),
    name: oneLine(assessment.client),
    folder: folder.name,
    status: assessment.status,
    level: assessment.verdict,
    signs: SIGN_NAMES.map((sign) => ({
      sign,
      level: signs[sign].level,
      snoozedUntil: signs[sign].snoozed?.until ?? null,
    })),
    currency: scope.currency,
    owed: scope.balance,
    overdue: scope.overdue,
    absorbed: scope.absorbed,
    absorbedHours: scope.absorbedHours,
    lastContact: contact === null ? null : { day: contact.day, line: places.key(contact.path).line },
    nextDeadline: nextDeadline(deadlines),
    deadlines,
    next: nextWords(assessment),
  };
}

function nextWords({ next }: Assessment): string {
  if (next.waitsFor !== undefined) return t('Wait for an answer until {0}', next.waitsFor.until);
  return nextTitle(next) ?? '';
}

/** The sums of the rows in one currency. */
export interface Total {
  readonly currency: string;
  readonly clients: number;
  readonly owed: number;
  readonly overdue: number;
  readonly absorbed: number;
  readonly absorbedHours: number;
}

/** One line for each currency, by its code: money is never added across currencies. */
export function totalsOf(rows: readonly OverviewRow[]): readonly Total[] {
  return currenciesOf(rows).map((currency) => {
    const own = rows.filter((row) => row.currency === currency);
    const sum = (amount: (row: OverviewRow) => number): number => sumMoney(own.map(amount), currency);
    return {
      currency,
      clients: own.length,
      owed: sum((row) => row.owed),
      overdue: sum((row) => row.overdue),
      absorbed: sum((row) => row.absorbed),
      absorbedHours: own.reduce((hours, row) => hours + row.absorbedHours, 0),
    };
  });
}

/** The currencies of the rows, each once, by their codes. */
export function currenciesOf(rows: readonly OverviewRow[]): readonly string[] {
  return [...new Set(rows.map(({ currency }) => currency))].sort();
}
