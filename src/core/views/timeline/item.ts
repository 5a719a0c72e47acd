/** What the timeline shows: one item for each entry of the record that has a day. */
import type { IsoDate } from '../../dates';
import type { Path } from '../../record/problem';

/** The lanes from top to bottom. */
export const LANES = [
  'agreement',
  'work',
  'requests',
  'talks',
  'money',
  'price',
  'conduct',
  'letters',
  'ours',
] as const;
export type Lane = (typeof LANES)[number];

/** What happened on a day. Each has a shape of its own. */
export const MARKS = [
  'agreed',
  'planned',
  'delivered',
  'approved',
  'stopped',
  'in_scope',
  'out_of_scope',
  'unclear',
  'round',
  'extra_round',
  'question',
  'disagreement',
  'proposal',
  'invoice',
  'paid',
  'refused',
  'price',
  'incident',
  'goodwill',
  'letter',
  'legal',
  'slip',
  'ended',
] as const;
export type Mark = (typeof MARKS)[number];

/** What went on from day to day: time that was agreed, something that waits, days that are late, days that do not count. */
export const BARS = ['agreed', 'waiting', 'late', 'resting'] as const;
export type BarKind = (typeof BARS)[number];

export interface Bar {
  readonly kind: BarKind;
  readonly from: IsoDate;
  /** Counted too. */
  readonly to: IsoDate;
}

export interface Point {
  readonly mark: Mark;
  readonly date: IsoDate;
}

export interface TimelineItem {
  readonly lane: Lane;
  /** In order; never empty. */
  readonly points: readonly [Point, ...Point[]];
  readonly bars: readonly Bar[];
  /** A word or two beside the mark. */
  readonly label: string;
  /** The fact in plain sentences, with its days. */
  readonly sentence: string;
  /** The entry in the record. */
  readonly path: Path;
}

/** What an item is made of; its points in any order. */
type ItemParts = Omit<TimelineItem, 'points' | 'bars'> & {
  readonly points: readonly (Point | undefined)[];
  readonly bars?: readonly (Bar | undefined)[];
};

/** The item, where any of its points has come about; bars that end before they begin are none. */
export function itemOf({ points, bars = [], ...rest }: ItemParts): readonly TimelineItem[] {
  const [first, ...others] = points.filter((point) => point !== undefined).sort((a, b) => compareText(a.date, b.date));
  if (first === undefined) return [];
  return [
    {
      ...rest,
      points: [first, ...others],
      bars: bars.filter((bar) => bar !== undefined && bar.from <= bar.to) as readonly Bar[],
    },
  ];
}

/** A point where the day is known. */
export function point(mark: Mark, date: IsoDate | undefined): Point | undefined {
  return date === undefined ? undefined : { mark, date };
}

export function bar(kind: BarKind, from: IsoDate, to: IsoDate): Bar {
  return { kind, from, to };
}

/** The first and the last day that an item takes. */
export function extentOf({ points, bars }: Pick<TimelineItem, 'points' | 'bars'>): {
  readonly from: IsoDate;
  readonly to: IsoDate;
} {
  const days = [...points.map(({ date }) => date), ...bars.flatMap(({ from, to }) => [from, to])].sort();
  return { from: days[0] ?? points[0].date, to: days.at(-1) ?? points[0].date };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
