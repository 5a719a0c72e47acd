/** What a letter is checked against: the record on the letter's own day, and the values that it holds or that follow from it. */
import type { IsoDate } from '../../dates';
import type { ClientRecord, LetterKind, Studio } from '../../record/schema';
import { snapshotOf, type Snapshot } from '../../snapshot';
import { freshDrafts, type FreshLine } from './freshLines';
import { knownAmounts } from './knownAmounts';
import { knownDates } from './knownDates';
import { publicTexts } from './recordTexts';

/** Another client of the same workspace, whose name is none of this client's business. */
export interface OtherClient {
  readonly client: string;
  readonly contacts: readonly string[];
}

export interface CheckInput {
  readonly record: ClientRecord;
  readonly studio: Studio;
  /** The day in the letter's file name. */
  readonly day: IsoDate;
  readonly kind: LetterKind;
  readonly others: readonly OtherClient[];
}

export interface CheckFacts extends CheckInput {
  readonly snapshot: Snapshot;
  /** Every sum that the record holds or that follows from it. */
  readonly amounts: ReadonlySet<number>;
  /** Every day that the record holds or that follows from it. */
  readonly dates: ReadonlySet<IsoDate>;
  /** What the record says in words that a letter may repeat. */
  readonly texts: readonly string[];
  /** The letter as it would be drafted on its day from the record as it stands, line by line, in each language. */
  readonly fresh: readonly (readonly FreshLine[])[];
}

/** A letter is looked through again after each change of its text; what it is checked against stays. */
const remembered = new WeakMap<CheckInput, CheckFacts>();

/** The facts for a check. */
export function checkFacts(input: CheckInput): CheckFacts {
  const facts = remembered.get(input) ?? gathered(input);
  remembered.set(input, facts);
  return facts;
}

function gathered(input: CheckInput): CheckFacts {
  const { record, studio, day } = input;
  const snapshot = snapshotOf(record, studio, day, () => []);
  const texts = publicTexts(record, studio, input.kind);
  return {
    ...input,
    snapshot,
    texts,
    amounts: knownAmounts(record, studio, snapshot, texts),
    dates: knownDates(record, studio, snapshot, texts),
    fresh: freshDrafts(input),
  };
}
