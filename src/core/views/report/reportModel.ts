/** What the report shows of a client on a day, worked out from its record: the assessment, earlier days beside it, invoices and hours. */
import type { IsoDate } from '../../dates';
import { firstDayOf } from '../../firstDay';
import type { AssessedClient } from '../../folder';
import { ledgerHours, type LedgerHours } from '../../ledger';
import { lettersThatFit } from '../../letters/draft';
import type { LetterKind, Studio } from '../../record/schema';
import { recordOn, recordOnEarlierDay } from '../../recordOn';
import type { Snapshot } from '../../snapshot';
import { letterInputFor, type PlacedClient } from '../portfolio';
import type { ReportView } from '../reportView';
import { trendsOf, type Trends } from './trend';

export interface ReportModel {
  /** Assessed as of the day that is looked at. */
  readonly client: AssessedClient;
  readonly snapshot: Snapshot;
  readonly studio: Studio;
  readonly view: ReportView;
  /** The day of the assessment elsewhere: today, or the one that the setting names. */
  readonly today: IsoDate;
  /** The first day that the record knows of; `null` where nothing has happened yet. */
  readonly firstDay: IsoDate | null;
  readonly trends: Trends;
  readonly hours: LedgerHours;
  /** Letters that have something to say about this record, in the order of their buttons; none for a past day. */
  readonly letters: readonly LetterKind[];
}

/** The report on a client; `undefined` where its file gives no record. A day outside of the record's becomes the nearest in it. */
export function reportModel(placed: PlacedClient, view: ReportView): ReportModel | undefined {
  const { folder, client } = placed;
  const { parsed } = client.source;
  const { studio } = folder.folder;
  const today = client.assessment.asOf;
  if (parsed.record === undefined) return undefined;
  const firstDay = firstDayOf(parsed.record);
  const asOf = dayShown(view.asOf, firstDay, today);
  const onDay = asOf === null ? recordOn(parsed, studio, today) : recordOnEarlierDay(parsed, studio, asOf);
  const input = asOf === null ? letterInputFor(placed) : undefined;
  if (onDay === undefined) return undefined;
  const { snapshot, assessment } = onDay;
  return {
    client: { ...client, assessment },
    snapshot,
    studio,
    view: { ...view, asOf },
    today,
    firstDay,
    trends: trendsOf(snapshot.asOf, firstDay, (day) => recordOnEarlierDay(parsed, studio, day)?.assessment),
    hours: ledgerHours(snapshot),
    letters: input === undefined ? [] : lettersThatFit(input),
  };
}

/** `null` is today. */
function dayShown(asked: IsoDate | null, firstDay: IsoDate | null, today: IsoDate): IsoDate | null {
  if (asked === null || firstDay === null || asked >= today || firstDay >= today) return null;
  return asked < firstDay ? firstDay : asked;
}
