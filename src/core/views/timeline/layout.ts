/** Where everything on the timeline lies: facts in, shapes out. Lengths are pixels at the narrowest the picture is drawn. */
import type { IsoDate } from '../../dates';
import { shortened, widthOf } from '../textWidth';
import { BAND_NAMES, type BandName, type Bands, type LevelSpan } from './bands';
import { LANES, type BarKind, type Lane, type Mark, type TimelineItem } from './item';
import type { Scale } from './scale';

/** Room for the day that is looked at and the marks of the calendar. */
export const AXIS_HEIGHT = 48;
export const BAND_HEIGHT = 18;
export const ROW_HEIGHT = 20;
/** Room above and below the rows of a lane. */
const LANE_GAP = 4;
/** Half of a mark, with the room around it. */
const HALF_MARK = 8;
/** Between one thing and the next in a row. */
const GAP = 4;
/** The width of a column of text. */
const COLUMN = 6.4;
/** The longest label, in columns; the next shorter one is tried where a lane has more rows than it should. */
const LABEL_COLUMNS = [20, 12] as const;
const ROWS_WANTED = 5;
/** A label with fewer columns says nothing. */
const FEWEST_COLUMNS = 5;

export interface Placed {
  readonly item: TimelineItem;
  /** The middle of its row. */
  readonly y: number;
  readonly points: readonly { readonly mark: Mark; readonly x: number }[];
  readonly bars: readonly { readonly kind: BarKind; readonly x: number; readonly width: number }[];
  readonly label: Label | null;
  /** It goes on beyond the side that is seen. */
  readonly cut: { readonly left: boolean; readonly right: boolean };
  /** From its first shape to its last, marks and their room included. */
  readonly left: number;
  readonly right: number;
}

interface Label {
  readonly text: string;
  /** Where it begins, or ends where it stands before its item. */
  readonly x: number;
  readonly anchor: 'start' | 'end';
}

interface PlacedLane {
  readonly lane: Lane;
  readonly y: number;
  readonly height: number;
  readonly items: readonly Placed[];
}

export interface PlacedBand {
  readonly name: BandName;
  /** Its lower edge. */
  readonly y: number;
  readonly spans: readonly { readonly span: LevelSpan; readonly x: number; readonly width: number }[];
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly bands: readonly PlacedBand[];
  /** Those with something in the part that is seen. */
  readonly lanes: readonly PlacedLane[];
  /** The day of the assessment; `null` where it is not in the part that is seen. */
  readonly asOf: number | null;
}

/** Lays out what lies in the days of the scale. */
export function layoutOf(items: readonly TimelineItem[], bands: Bands, asOf: IsoDate, scale: Scale): Layout {
  const placedBands = BAND_NAMES.map((name, index): PlacedBand => ({
    name,
    y: AXIS_HEIGHT + (index + 1) * BAND_HEIGHT,
    spans: bands[name].flatMap((span) => spanOn(span, scale)),
  }));
  let y = AXIS_HEIGHT + BAND_NAMES.length * BAND_HEIGHT + LANE_GAP;
  const lanes = LANES.flatMap((lane): readonly PlacedLane[] => {
    const seen = items.filter((item) => item.lane === lane).flatMap((item) => shapesOn(item, scale));
    if (seen.length === 0) return [];
    const rows = stacked(seen, scale.width);
    const placed = rows.items.map((one) => ({
      ...one.shapes,
      label: one.label,
      y: y + LANE_GAP + (one.row + 0.5) * ROW_HEIGHT,
    }));
    const height = rows.count * ROW_HEIGHT + 2 * LANE_GAP;
    const laid = { lane, y, height, items: placed };
    y += height;
    return [laid];
  });
  const isSeen = scale.first <= asOf && asOf <= scale.last;
  return { width: scale.width, height: y, bands: placedBands, lanes, asOf: isSeen ? scale.xOf(asOf) : null };
}

function spanOn(span: LevelSpan, scale: Scale): PlacedBand['spans'] {
  const from = Math.max(scale.xOf(span.from) - scale.day / 2, scale.xOf(scale.first) - scale.day / 2);
  const to = Math.min(scale.xOf(span.to) + scale.day / 2, scale.xOf(scale.last) + scale.day / 2);
  return to <= from ? [] : [{ span, x: from, width: to - from }];
}

type Shapes = Omit<Placed, 'y' | 'label'>;

/** The shapes of an item that lie in the days of the scale. */
function shapesOn(item: TimelineItem, scale: Scale): readonly Shapes[] {
  const isSeen = (day: IsoDate): boolean => scale.first <= day && day <= scale.last;
  const points = item.points.filter(({ date }) => isSeen(date)).map(({ mark, date }) => ({ mark, x: scale.xOf(date) }));
  const seenBars = item.bars.filter(({ from, to }) => from <= scale.last && to >= scale.first);
  const bars = seenBars.map(({ kind, from, to }) => {
    const x = from < scale.first ? 0 : scale.xOf(from);
    return { kind, x, width: (to > scale.last ? scale.width : scale.xOf(to)) - x };
  });
  if (points.length === 0 && bars.length === 0) return [];
  const xs = [
    ...points.flatMap(({ x }) => [x - HALF_MARK, x + HALF_MARK]),
    ...bars.flatMap(({ x, width }) => [x, x + width]),
  ];
  const cut = {
    left: seenBars.some(({ from }) => from < scale.first),
    right: seenBars.some(({ to }) => to > scale.last),
  };
  return [{ item, points, bars, cut, left: Math.min(...xs), right: Math.max(...xs) }];
}

interface Stacked {
  readonly items: readonly { readonly shapes: Shapes; readonly row: number; readonly label: Label | null }[];
  readonly count: number;
}

/** Rows in which nothing overlaps, with labels as long as they can be without too many rows. */
function stacked(seen: readonly Shapes[], width: number): Stacked {
  const sorted = [...seen].sort((a, b) => a.left - b.left || a.right - b.right);
  const bare = inRows(sorted, width, 0);
  const most = Math.max(ROWS_WANTED, bare.count);
  const fitting = LABEL_COLUMNS.map((columns) => inRows(sorted, width, columns)).find(({ count }) => count <= most);
  return fitting ?? bare;
}

function inRows(sorted: readonly Shapes[], width: number, columns: number): Stacked {
  /** Where each row is free from. */
  const free: number[] = [];
  const items = sorted.map((shapes) => {
    const rows = [...free.keys(), free.length].filter((row) => (free[row] ?? 0) <= shapes.left);
    const choices = rows.map((row) => ({ row, ...labelOf(shapes, free[row] ?? 0, width, columns) }));
    const { row, label } = choices.find(({ isWhole }) => isWhole) ?? choices[0] ?? { row: free.length, label: null };
    const end = label?.anchor === 'start' ? label.x + textWidth(label.text) : 0;
    free[row] = Math.max(end, shapes.right) + GAP;
    return { shapes, row, label };
  });
  return { items, count: free.length };
}

/** Behind the item; else on it, between two of its marks; else before it. Not whole where it fits nowhere. */
function labelOf(
  shapes: Shapes,
  freeFrom: number,
  width: number,
  columns: number,
): { readonly label: Label | null; readonly isWhole: boolean } {
  if (columns === 0) return { label: null, isWhole: true };
  const inside = insideOf(shapes);
  const places = [
    { x: shapes.right + GAP / 2, anchor: 'start', room: width - shapes.right - GAP },
    { x: inside.from + GAP / 2, anchor: 'start', room: inside.to - inside.from - GAP },
    { x: shapes.left - GAP / 2, anchor: 'end', room: shapes.left - freeFrom - GAP },
  ] as const;
  const text = shortened(shapes.item.label, columns);
  const found = places.find(({ room }) => textWidth(text) <= room);
  if (found !== undefined) return { label: { text, x: found.x, anchor: found.anchor }, isWhole: true };
  const [widest] = [...places].sort((a, b) => b.room - a.room);
  const fitting = Math.floor((widest?.room ?? 0) / COLUMN);
  if (widest === undefined || fitting < FEWEST_COLUMNS) return { label: null, isWhole: false };
  return { label: { text: shortened(text, fitting), x: widest.x, anchor: widest.anchor }, isWhole: false };
}

/** The widest stretch on an item's bars between two of its marks, or between a mark and the end of a bar. */
function insideOf({ points, bars, cut }: Shapes): { readonly from: number; readonly to: number } {
  const ends = bars.flatMap(({ x, width }) => [x, x + width]);
  const last = Math.max(...ends) - (cut.right ? HALF_MARK : 0);
  let widest = { from: 0, to: 0 };
  if (ends.length === 0) return widest;
  let from = Math.min(...ends) + (cut.left ? HALF_MARK : 0);
  for (const x of [...points.map((point) => point.x), last + HALF_MARK].sort((a, b) => a - b)) {
    const to = Math.min(x - HALF_MARK, last);
    if (to - from > widest.to - widest.from) widest = { from, to };
    from = Math.max(from, x + HALF_MARK);
  }
  return widest;
}

/** How wide a label is taken to be. */
export function textWidth(text: string): number {
  return widthOf(text) * COLUMN;
}
