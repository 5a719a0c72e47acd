/** A letter that went out, as the record has it: which entry is that of a file, and the change that adds one. */
import type { IsoDate } from '../dates';
import { t } from '../l10n';
import type { Change } from '../record/edit/change';
import { paperPath } from '../record/paperPath';
import { parseClient } from '../record/parse';
import type { Path } from '../record/problem';
import { type CHANNELS, type ClientRecord, type Letter, type LetterKind } from '../record/schema';
import type { LogInput, Plan } from './option';
import { logEntry } from './logEntry';

export type Channel = (typeof CHANNELS)[number];

export interface SentLetter {
  readonly kind: LetterKind;
  /** The day it went out. */
  readonly date: IsoDate;
  /** `null`: it asks for nothing by a day. */
  readonly deadline: IsoDate | null;
  readonly channel: Channel;
  /** The id of the disagreement it is about, where more than one is open. */
  readonly topic: string | null;
  /** Where it lies, from the folder `.clients`. */
  readonly paper: string;
}

/** The entry of a letter, with its place in the file. */
export interface LetterEntry {
  readonly path: Path;
  readonly letter: Letter;
}

/**
 * The entry under `letters` whose `file` is that paper, however the path is written; `undefined` where the letter is not logged.
 * @example entryOfLetter(input, 'acme/letters/2026-07-11-exit.md')?.path // ['letters', 2]
 */
export function entryOfLetter({ parsed }: Pick<LogInput, 'parsed'>, paper: string): LetterEntry | undefined {
  const wanted = pathOf(paper);
  if (wanted === undefined) return undefined;
  const letter = parsed.record?.letters?.find(({ file }) => file !== undefined && pathOf(file) === wanted);
  return letter === undefined ? undefined : { path: parsed.places.pathOf(letter), letter };
}

function pathOf(paper: string): string | undefined {
  const found = paperPath(paper);
  return 'path' in found ? found.path : undefined;
}

/**
 * Adds the letter to the record, once. The letter that ends the work also ticks its step of an exit that has begun.
 * @param today the day that is assessed
 * @param currency what sums are checked in where the record names none
 */
export function sentPlan(sent: SentLetter, today: IsoDate, currency: string): Plan {
  return (text) => {
    const parsed = parseClient(text, currency);
    if (entryOfLetter({ parsed }, sent.paper) !== undefined)
      return { done: false, why: t('This letter is logged already: an entry under letters names {0}.', sent.paper) };
    const fields = new Map(
      Object.entries({
        date: sent.date,
        kind: sent.kind,
        deadline: sent.deadline,
        channel: sent.channel,
        topic: sent.topic,
        file: sent.paper,
      }).flatMap(([key, value]) => (value === null ? [] : [[key, value] as const])),
    );
    const beside = sent.kind === 'exit' ? exitNotified(parsed.record, sent.date) : [];
    return logEntry(text, 'letter', fields, today, currency, beside);
  };
}

const NOTIFIED = 'notify/letter';

function exitNotified(record: ClientRecord | undefined, day: IsoDate): readonly Change[] {
  const exit = record?.exit;
  const hasBegun = exit !== undefined && (exit.decided === undefined || exit.decided <= day);
  if (!hasBegun || (exit.done ?? []).includes(NOTIFIED)) return [];
  return [{ type: 'append', list: ['exit', 'done'], entry: NOTIFIED, after: ['decided', 'ends'] }];
}
