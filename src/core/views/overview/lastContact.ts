/** When the client and we last had to do with each other. */
import type { IsoDate } from '../../dates';
import type { Path } from '../../record/problem';
import type { ClientRecord } from '../../record/schema';
import { eventsOf, placedEvent, type RecordEvent } from './events';

/** What happens on our side alone, without a word to the client. */
const OUR_SIDE: ReadonlySet<string> = new Set(['ours', 'snooze', 'exit']);

export interface Contact {
  readonly day: IsoDate;
  /** Where it stands in the file. */
  readonly path: Path;
}

/**
 * The newest day, not after `asOf`, on which something passed between the client and us: a word, an agreement, a delivery, an invoice, a
 * payment, a letter. Our own slips, snoozes, the decision to end and the day on which we did the work of a request are none.
 */
export function lastContact(record: ClientRecord, asOf: IsoDate, pathOf: (entry: object) => Path): Contact | null {
  let last: RecordEvent | undefined;
  for (const event of eventsOf(record)) {
    const isOurs = OUR_SIDE.has(event.section) || event.key === 'done';
    if (!isOurs && event.date <= asOf && (last === undefined || event.date > last.date)) last = event;
  }
  return last === undefined ? null : { day: last.date, path: placedEvent(last, pathOf).path };
}
