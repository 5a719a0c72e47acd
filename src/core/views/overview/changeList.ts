/** The changes of many clients: those that got worse first, each with its reasons as sentences and lines. */
import { compareLevels, type Assessment } from '../../assessment';
import { later, t } from '../../l10n';
import type { Path } from '../../record/problem';
import { entryAt } from '../../record/entryAt';
import { entryPath, entryTitle } from '../entries';
import type { PlacedClient } from '../portfolio';
import { clientChange, courseOf, type Cause, type ClientChange, type Step } from './changes';
import type { PlacedEvent } from './events';
import type { OverviewRow } from './rows';

/** What was found for each client: its change, or that there is none. */
export type Found = Pick<ReadonlyMap<Assessment, ClientChange | null>, 'get' | 'has'>;

/** The change of one client in the last `days` days. */
export function changeIn({ folder, client }: PlacedClient, days: number): ClientChange | null {
  const { assessment, source } = client;
  const { asOf } = assessment;
  return clientChange({ parsed: source.parsed, studio: folder.folder.studio, asOf, now: assessment }, days);
}

/** What changed for one client, and whether for the worse. */
export interface ShownChange {
  readonly row: OverviewRow;
  readonly course: ReturnType<typeof courseOf>;
  readonly change: ClientChange;
}

/** Why a sign moved. */
export interface Reason {
  /** One sentence or two. */
  readonly text: string;
  /** Of the client's file, counted from 1; none where no entry is behind it. */
  readonly lines: readonly number[];
}

const COURSES = ['worse', 'better', 'known'] as const;

/** The changes of those clients: first those that got worse, then those that got better, then those that have only come to be known. */
export function changeOf(rows: readonly OverviewRow[], found: Found): readonly ShownChange[] {
  const changes = rows.flatMap((row): readonly ShownChange[] => {
    const change = found.get(row.placed.client.assessment) ?? null;
    return change === null ? [] : [{ row, course: courseOf(change), change }];
  });
  return changes.sort(
    (a, b) =>
      COURSES.indexOf(a.course) - COURSES.indexOf(b.course) ||
      compareLevels(b.row.level, a.row.level) ||
      (a.row.name < b.row.name ? -1 : 1),
  );
}

/** Why a sign moved on a day. */
export function reasonsOf(placed: PlacedClient, { from, to, causes }: Step): readonly Reason[] {
  return causes.map((cause) => reasonOf(placed, cause, compareLevels(to, from) > 0));
}

function reasonOf({ client: { source } }: PlacedClient, cause: Cause, rises: boolean): Reason {
  const { places } = source.parsed;
  const lineOf = (path: Path): number => places.key(path).line;
  if (cause.type === 'event') {
    const { event, finding } = cause;
    return { text: sentences(happened(source, event), after(finding, rises)), lines: [lineOf(event.path)] };
  }
  const { finding, snoozedUntil } = cause;
  const lines = [...new Set((finding?.facts ?? []).map(({ line }) => line))].slice(0, MOST_LINES);
  if (snoozedUntil !== null) {
    return { text: sentences(t('The snooze until {0} is over.', snoozedUntil), finding?.message ?? null), lines };
  }
  return { text: sentences(t('Time passed.'), after(finding, rises)), lines };
}

const MOST_LINES = 3;

function after(finding: Finding, rises: boolean): string | null {
  if (finding === null) return null;
  return rises ? finding.message : t('This no longer counts as it did: {0}', finding.message);
}

type Finding = Cause['finding'];

function sentences(first: string, second: string | null): string {
  return second === null ? first : `${first} ${second}`;
}

const DATED = later('{0}, dated {1}.');

/** What each key of a date says of its entry. */
const HAPPENED: Readonly<Record<string, string>> = {
  date: DATED,
  agreed: later('{0}, agreed on {1}.'),
  delivered: later('{0}, delivered on {1}.'),
  approved: later('{0}, approved on {1}.'),
  cancelled: later('{0}, cancelled on {1}.'),
  decided: later('{0}, decided on {1}.'),
  done: later('{0}, done on {1}.'),
  asked: later('{0}, asked on {1}.'),
  answered: later('{0}, answered on {1}.'),
  opened: later('{0}, opened on {1}.'),
  settled: later('{0}, settled on {1}.'),
  reopened: later('{0}, taken up again on {1}.'),
  issued: later('{0}, issued on {1}.'),
  paid: later('{0}, paid on {1}.'),
  made: later('{0}, made on {1}.'),
  from: later('{0}, beginning on {1}.'),
  refused: later('{0}, refused on {1}.'),
  repaired: later('{0}, made good on {1}.'),
};

/** @example happened(source, event) // 'Invoice INV-1, paid on 2026-11-20.' */
function happened(source: PlacedClient['client']['source'], { key, date, path, index }: PlacedEvent): string {
  const owner = path.slice(0, index === null ? -1 : -2);
  const said = HAPPENED[key] ?? DATED;
  return t(said, titleOf(source, owner), date);
}

/** The entry's title; of one within another, with the outer one's. @example 'Payment (Invoice INV-1)' */
function titleOf(source: PlacedClient['client']['source'], owner: Path): string {
  const outer = entryPath(owner);
  const title = entryTitle(source, outer);
  if (outer.length === owner.length) return title;
  const isDispute = owner.at(-1) === 'disputed';
  const own = isDispute || entryAt(source.parsed, owner) === undefined ? t('Dispute') : entryTitle(source, owner);
  return t('{0} ({1})', own, title);
}
