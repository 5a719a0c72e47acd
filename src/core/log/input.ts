/** What logging needs to know of a record. */
import type { IsoDate } from '../dates';
import type { ParsedClient } from '../record/parse';
import type { Studio } from '../record/schema';
import { recordOn } from '../recordOn';
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
  const onDay = recordOn(parsed, studio, today);
  if (onDay === undefined) return undefined;
  const input: LogInput = { parsed, ...onDay, today, currency };
  remembered.set(parsed, { studio, input });
  return input;
}
