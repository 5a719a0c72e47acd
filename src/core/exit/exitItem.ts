/** One step of an exit as the view shows it. */
import type { ExitStep } from '../exitSteps';
import type { Path } from '../record/problem';

/** Something that the record says, and where. */
export interface ExitFact {
  /** A plain sentence or a part of one. */
  readonly text: string;
  /** The entry that it is from; `null` where it is worked out, or the studio's. */
  readonly path: Path | null;
}

/** A sum or a state of the work, with the entries behind it. */
export interface PositionRow {
  /** @example 'In work' */
  readonly label: string;
  readonly entries: readonly ExitFact[];
}

/** What the record says about a step, before anybody ticks it. */
export interface StepFacts {
  readonly facts: readonly ExitFact[];
  /** What still speaks against ticking it. */
  readonly against: readonly ExitFact[];
  /** Whether the record can show it at all; where it can't, the person's word is all there is. */
  readonly isComputed: boolean;
}

export interface ExitItem extends StepFacts {
  readonly step: ExitStep;
  readonly isDone: boolean;
  /** Why the tick can not be changed in the view; `null` where it can. */
  readonly lock: string | null;
}

/** @example said('The agreement ends by itself on 2027-01-31.', ['terms', 'ends']) */
export function said(text: string, path: Path | null = null): ExitFact {
  return { text, path };
}
