/**
 * What an assessment is: the levels, a finding with its evidence, a client's verdict. Only shapes; the rules are in `signs/`,
 * the way they come together in `assess.ts`.
 */
import type { IsoDate } from './dates';
import type { InvoiceInterest } from './interest';
import type { Path } from './record/problem';
import type { ClientStatus, LetterKind, SignName } from './record/schema';

/** From nothing known to the end, in rising order. */
export const LEVELS = ['no_data', 'clear', 'watch', 'act', 'let_go'] as const;
export type Level = (typeof LEVELS)[number];

/** -1, 0 or 1 as the first level is below, equal to or above the second. */
export function compareLevels(a: Level, b: Level): number {
  return Math.sign(LEVELS.indexOf(a) - LEVELS.indexOf(b));
}

/** Whether a level reaches another. @example atLeast('act', 'watch') // true */
export function atLeast(level: Level, floor: Level): boolean {
  return compareLevels(level, floor) >= 0;
}

/** The higher of two levels. */
export function worse(a: Level, b: Level): Level {
  return compareLevels(a, b) >= 0 ? a : b;
}

/** The level, or the cap where it is above it. */
export function capped(level: Level, cap: Level): Level {
  return compareLevels(level, cap) > 0 ? cap : level;
}

/** The rules of the five signs. */
export const RULE_CODES = [
  'payment/overdue',
  'payment/pattern',
  'payment/broken_promise',
  'payment/refused',
  'price/haggle',
  'price/clawback',
  'price/condition',
  'price/free_work',
  'compromise/stalled',
  'compromise/refused',
  'compromise/topics',
  'compromise/legal',
  'compromise/reopened',
  'conduct/rude',
  'conduct/abuse',
  'conduct/severe',
  'clarity/brief',
  'clarity/rounds',
  'clarity/reversal',
  'clarity/creep',
  'clarity/unanswered',
  'clarity/deciders',
  'clarity/spec_work',
] as const;
export type RuleCode = (typeof RULE_CODES)[number];

/** What can be said of our own side. */
export const OURS_CODES = [
  'ours/no_terms',
  'ours/no_quote',
  'ours/unapproved_extra',
  'ours/late_delivery',
  'ours/no_round_limit',
  'ours/waiting',
  'ours/defect',
  'ours/silence',
  'ours/other',
] as const;
export type OursCode = (typeof OURS_CODES)[number];

/** An entry of the record that a finding counts. */
export interface Fact {
  readonly path: Path;
  /** Counted from 1. */
  readonly line: number;
  /** The day it counts for; absent where it has none (a gap in the brief). */
  readonly date?: IsoDate;
}

/** One rule's answer, with everything needed to check it by hand. */
export interface Finding {
  readonly code: RuleCode;
  readonly level: Level;
  /** A plain sentence with the values and the threshold in it. */
  readonly message: string;
  /** The day it began. */
  readonly since: IsoDate | null;
  /** What would clear it, a plain sentence. */
  readonly clears: string;
  readonly facts: readonly Fact[];
  /** What speaks for the client, plain sentences. */
  readonly counter: readonly string[];
}

export interface Snoozed {
  /** The day the sign comes back. */
  readonly until: IsoDate;
  readonly reason: string | null;
}

export interface SignAssessment {
  readonly level: Level;
  /** The level that the findings alone would give. */
  readonly unsnoozed: Level;
  readonly snoozed: Snoozed | null;
  /** Worst first, those at `clear` among them. */
  readonly findings: readonly Finding[];
}

export interface OursFinding {
  readonly code: OursCode;
  readonly message: string;
  readonly facts: readonly Fact[];
}

/** What to do: the letter that is due, or why there is none. */
export interface NextStep {
  readonly letter: LetterKind | null;
  readonly why: string;
  /** What to look at before sending it. */
  readonly gate: string | null;
  /** The next open step of an exit that has begun, like `settle/position`. */
  readonly exitStep: string | null;
  /** The letter whose deadline is today or ahead; absent where none is waited for. */
  readonly waitsFor?: { readonly path: Path; readonly until: IsoDate };
}

export interface DeliverableScope {
  readonly id: string;
  readonly title: string | null;
  readonly path: Path;
  readonly roundsUsed: number;
  /** `null`: no limit is agreed. */
  readonly roundsIncluded: number | null;
  readonly requests: Readonly<Record<'open' | 'quoted' | 'approved' | 'declined' | 'withdrawn', number>>;
  /** The agreed day, as it was last moved. */
  readonly due: IsoDate | null;
  /** Days until it is due, negative where that day has passed; `null` without a due date, or once delivered or cancelled. */
  readonly daysLeft: number | null;
  readonly state: 'open' | 'delivered' | 'approved' | 'cancelled';
}

/** The scope ledger. Sums are in the client's currency. */
export interface Scope {
  readonly currency: string;
  readonly deliverables: readonly DeliverableScope[];
  /** The agreed price. */
  readonly agreed: number;
  /** Approved changes. */
  readonly approved: number;
  /** Work done outside the brief and not billed, and rounds over the limit. */
  readonly absorbed: number;
  /** Absorbed work over the agreed price; `null` where no price is agreed. */
  readonly absorbedShare: number | null;
  /** Hours of absorbed work, where they are on file. */
  readonly absorbedHours: number;
  readonly open: number;
  readonly quoted: number;
  readonly invoiced: number;
  readonly paid: number;
  readonly balance: number;
  readonly overdue: number;
  /** Late interest and fees by the agreed terms or the law that they name. */
  readonly interest: number;
  /** Its working, for each invoice that was or is late. */
  readonly interestWorking: readonly InvoiceInterest[];
  /** Why no interest can be stated, where it can't. */
  readonly interestRefused: string | null;
}

export interface Assessment {
  readonly asOf: IsoDate;
  readonly client: string;
  readonly status: ClientStatus;
  readonly verdict: Level;
  readonly combination: 'several_signs' | null;
  readonly signs: Readonly<Record<SignName, SignAssessment>>;
  readonly ours: readonly OursFinding[];
  readonly next: NextStep;
  readonly scope: Scope;
}
