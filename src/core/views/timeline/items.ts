/** The facts of a record on a day as items of the timeline: what is dated later is left out, but for deadlines that are known by then. */
import type { Path } from '../../record/problem';
import type { ClientRecord } from '../../record/schema';
import type { Snapshot } from '../../snapshot';
import { extentOf, LANES, type TimelineItem } from './item';
import { invoiceItems, priceItems, withdrawnItems } from './moneyItems';
import { conductItems, letterItems, ourItems, questionItems, topicItems } from './talkItems';
import { agreementItems, deliverableItems, requestItems, roundItems } from './workItems';

/** Every item, oldest first; those of one day by their lane. */
export function timelineItems(
  record: ClientRecord,
  snapshot: Snapshot,
  pathOf: (entry: object) => Path,
): readonly TimelineItem[] {
  return [
    ...agreementItems(record, snapshot),
    ...deliverableItems(snapshot),
    ...roundItems(snapshot),
    ...requestItems(snapshot),
    ...questionItems(snapshot),
    ...topicItems(snapshot),
    ...invoiceItems(snapshot),
    ...withdrawnItems(record, snapshot, pathOf),
    ...priceItems(snapshot),
    ...conductItems(snapshot),
    ...letterItems(snapshot),
    ...ourItems(snapshot, record, pathOf),
  ].sort((a, b) => compareText(extentOf(a).from, extentOf(b).from) || LANES.indexOf(a.lane) - LANES.indexOf(b.lane));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
