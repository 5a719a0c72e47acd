/** The geometry of the report's small pictures: facts in, shapes out. Every length is a share of 100 of the picture's width. */
import type { Level, Scope } from '../../assessment';
import { addDays, daysBetween, earliest, latest, type IsoDate } from '../../dates';
import type { Instalment } from '../../instalments';

const WHOLE = 100;

/** The parts of the scope ledger that have a bar. */
export const BAR_KEYS = ['agreed', 'approved', 'absorbed', 'open', 'quoted'] as const;
export type BarKey = (typeof BAR_KEYS)[number];

export interface Bar {
  readonly key: BarKey;
  readonly amount: number;
  readonly width: number;
}

/** A sum that is there can be seen, however small. */
const LEAST_WIDTH = 0.8;

/** The bars of a ledger, against the largest of its sums; none where all are nothing. @example scopeBars(scope)[0] // { key: 'agreed', amount: 4800, width: 100 } */
export function scopeBars(scope: Pick<Scope, BarKey>): readonly Bar[] {
  const largest = Math.max(...BAR_KEYS.map((key) => scope[key]));
  if (!(largest > 0)) return [];
  return BAR_KEYS.filter((key) => key !== 'quoted' || scope.quoted > 0).map((key) => {
    const amount = scope[key];
    return { key, amount, width: amount > 0 ? Math.max(rounded((amount / largest) * WHOLE), LEAST_WIDTH) : 0 };
  });
}

export interface RoundBox {
  readonly kind: 'used' | 'free' | 'over';
  readonly from: number;
  readonly width: number;
}

/** More boxes than can be told apart, and a record may include a million million. */
const MOST_BOXES = 50;

/**
 * A round for each box: used, still free, over what is included. Without a limit all are used. Of very many rounds, a box for all that are alike.
 * @example roundBoxes(3, 2).at(-1)?.kind // 'over'
 */
export function roundBoxes(used: number, included: number | null): readonly RoundBox[] {
  const n = Math.max(used, included ?? 0);
  if (n > MOST_BOXES) return boxesOfMany(used, included ?? used, n);
  const gap = n > 1 ? Math.min(4, WHOLE / n / 4) : 0;
  const width = (WHOLE - gap * (n - 1)) / n;
  return Array.from({ length: n }, (_, index) => ({
    kind: index >= used ? 'free' : included !== null && index >= included ? 'over' : 'used',
    from: rounded(index * (width + gap)),
    width: rounded(width),
  }));
}

function boxesOfMany(used: number, included: number, n: number): readonly RoundBox[] {
  const inside = Math.min(used, included);
  const lengths = [
    ['used', 0, inside],
    ['free', inside, included - inside],
    ['over', inside, used - inside],
  ] as const;
  return lengths
    .map(([kind, from, length]) => ({ kind, from: rounded((WHOLE * from) / n), width: rounded((WHOLE * length) / n) }))
    .filter(({ width }) => width > 0);
}

export interface Step {
  readonly level: Level | null;
  readonly from: number;
  readonly width: number;
  /** Of 100. */
  readonly height: number;
}

const STEP_HEIGHTS = { no_data: 12, clear: 25, watch: 50, act: 75, let_go: 100 } as const satisfies Record<
  Level,
  number
>;
const STEP_GAP = 6;

/** Levels one after the other as steps of rising height; a flat line where nothing was known. */
export function levelSteps(levels: readonly (Level | null)[]): readonly Step[] {
  const width = (WHOLE - STEP_GAP * (levels.length - 1)) / levels.length;
  return levels.map((level, index) => ({
    level,
    from: rounded(index * (width + STEP_GAP)),
    width: rounded(width),
    height: level === null ? 3 : STEP_HEIGHTS[level],
  }));
}

/** A stretch of a row, from a place to a place. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** One invoice from the day it was issued. */
export interface PaymentShape {
  /** From its issue to the day it was due, or to its payment where that came first. */
  readonly inTime: Span;
  /** From the day after which it was late; `null` where it is not. */
  readonly late: Span | null;
  /** Within the above. */
  readonly disputed: Span | null;
  readonly due: number;
  /** The day it was paid in full, or the day looked at. */
  readonly end: number;
  readonly isOpen: boolean;
  /** Part payments on the way. */
  readonly payments: readonly number[];
}

/** The days that the widest row needs, from issue to the end or the due date, whichever is later. At least one. */
export function paymentScale(instalments: readonly Instalment[], asOf: IsoDate): number {
  return Math.max(
    1,
    ...instalments.map((one) => daysBetween(one.issued, latest(endOf(one, asOf), one.due) ?? one.due)),
  );
}

/**
 * An invoice as shapes.
 * @param days how many make the whole width
 */
export function paymentShape(one: Instalment, asOf: IsoDate, days: number): PaymentShape {
  const at = (day: IsoDate): number =>
    rounded(Math.min(WHOLE, Math.max(0, (daysBetween(one.issued, day) / days) * WHOLE)));
  const last = endOf(one, asOf);
  const end = at(last);
  const due = at(one.due);
  const dispute = disputedDays(one, last);
  return {
    inTime: { from: 0, to: Math.min(due, end) },
    late: last > one.due ? { from: due, to: end } : null,
    disputed: dispute === null ? null : { from: at(dispute.from), to: at(dispute.to) },
    due,
    end,
    isOpen: one.paidOn === undefined,
    payments: one.payments.filter(({ amount, date }) => amount > 0 && date < last).map(({ date }) => at(date)),
  };
}

function endOf({ paidOn }: Instalment, asOf: IsoDate): IsoDate {
  return paidOn ?? asOf;
}

function disputedDays({ dispute, issued }: Instalment, last: IsoDate): { from: IsoDate; to: IsoDate } | null {
  if (dispute === undefined) return null;
  const from = latest(dispute.from, issued) ?? issued;
  const to = earliest(dispute.until === undefined ? last : addDays(dispute.until, -1), last) ?? last;
  return from > to ? null : { from, to };
}

/** Two decimals are finer than any screen. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
