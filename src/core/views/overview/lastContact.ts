/** When the client and we last had to do with each other. */
import type { IsoDate } from '../../dates';
import type { Path } from '../../record/problem';
import type { ClientRecord } from '../../record/schema';
import { eventsOf } from './events';

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
  let last: Contact | null = null;
  for (const { date, section, key, path } of eventsOf(record, pathOf)) {
    const isOurs = OUR_SIDE.has(section) || key === 'done';
    if (!isOurs && date <= asOf && (last === null || date > last.day)) last = { day: date, path };
  }
  return last;
}
