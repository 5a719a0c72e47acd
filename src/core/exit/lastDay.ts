/** The last day of work: the one on file, else the end of the agreed notice, else a proposal. The letter and the exit's view state the same one. */
import { addDays, type IsoDate } from '../dates';
import { daysIn, type Snapshot } from '../snapshot';

/** The notice that is proposed where none is agreed: what is customary at the shorter end. */
export const PROPOSED_NOTICE_DAYS = 14;

export interface LastDay {
  readonly ends: IsoDate;
  /** What it rests on: `exit.ends`, the agreed notice, or nothing but what is customary. */
  readonly basis: 'file' | 'notice' | 'proposal';
  /** Days of the agreed notice; `null` where none is agreed. */
  readonly agreedDays: number | null;
  /** The end of the agreed notice, else of the proposed one. */
  readonly byNotice: IsoDate;
  /** It comes before the end of the agreed notice. */
  readonly isShort: boolean;
  /** The `exit.ends` that is set aside because it has passed; `null` where none is. */
  readonly passed: IsoDate | null;
}

/**
 * @param from the day on which notice is given
 * @example lastDayOf(snapshot, '2026-11-20').ends // '2026-12-04'
 */
export function lastDayOf({ agreedTerms: { notice }, exit }: Snapshot, from: IsoDate): LastDay {
  const agreedDays = notice === undefined ? null : daysIn(notice);
  const byNotice = addDays(from, agreedDays ?? PROPOSED_NOTICE_DAYS);
  const onFile = exit?.ends;
  if (onFile !== undefined && onFile >= from) {
    const isShort = agreedDays !== null && onFile < byNotice;
    return { ends: onFile, basis: 'file', agreedDays, byNotice, isShort, passed: null };
  }
  const basis = agreedDays === null ? 'proposal' : 'notice';
  return { ends: byNotice, basis, agreedDays, byNotice, isShort: false, passed: onFile ?? null };
}

/** What is due in the time that is left; more than that the letter does not promise. */
export function isDueBy(due: IsoDate | undefined, from: IsoDate, ends: IsoDate): due is IsoDate {
  return due !== undefined && due >= from && due <= ends;
}
