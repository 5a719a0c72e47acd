/** What logging needs to know of a record. */
import { assessClient } from '../assess';
import type { IsoDate } from '../dates';
import type { ParsedClient } from '../record/parse';
import type { Studio } from '../record/schema';
import { snapshotOf } from '../snapshot';
import type { LogInput } from './option';

/** The last answer for each parsed record: lenses, rows and picks ask again and again. */
const remembered = new WeakMap<ParsedClient, { readonly studio: Studio; readonly input: LogInput }>();

/**
 * The record on a day; `undefined` where the file gives no client.
 * @param currency what sums are checked in where the record names none: the studio's
 */
export function logInputOf(
  parsed: ParsedClient,
  studio: Studio,
  today: IsoDate,
  currency: string,
): LogInput | undefined {
  const last = remembered.get(parsed);
  if (last?.studio === studio && last.input.today === today && last.input.currency === currency) return last.input;
  const { record, places } = parsed;
  if (record === undefined) return undefined;
  const pathOf = (entry: object) => places.pathOf(entry);
  const input: LogInput = {
    parsed,
    record,
    snapshot: snapshotOf(record, studio, today, pathOf),
    assessment: assessClient(record, studio, today, { pathOf, lineOf: (path) => places.key(path).line }),
    today,
    currency,
  };
  remembered.set(parsed, { studio, input });
  return input;
}
