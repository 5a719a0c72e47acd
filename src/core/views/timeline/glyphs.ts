/** The shapes of the marks, each drawn around its middle, ten units wide. What a mark means is told by its shape; colour only underlines it. */
import { html, type Html } from '../html';
import type { Level } from '../../assessment';
import type { BarKind, Mark } from './item';

/** Which of the theme's colours a mark takes. */
type Tone = 'plain' | 'good' | 'ask' | 'bad';

interface Glyph {
  /** The data of an SVG path. */
  readonly path: string;
  readonly tone: Tone;
  /** Whether the shape is an outline rather than filled. */
  readonly hollow: boolean;
}

const DISC = 'M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0Z';
const DIAMOND = 'M0 -5.5L5.5 0L0 5.5L-5.5 0Z';
const SQUARE = 'M-4 -4H4V4H-4Z';
const CROSS = 'M-4 -4L4 4M4 -4L-4 4';

const GLYPHS = {
  agreed: { path: SQUARE, tone: 'good', hollow: false },
  planned: { path: DISC, tone: 'plain', hollow: true },
  delivered: { path: DISC, tone: 'plain', hollow: false },
  approved: { path: 'M-5 0L-1.5 3.5L5 -4', tone: 'good', hollow: true },
  stopped: { path: 'M-5 0H5', tone: 'plain', hollow: true },
  in_scope: { path: SQUARE, tone: 'plain', hollow: true },
  out_of_scope: { path: DIAMOND, tone: 'ask', hollow: false },
  unclear: { path: DIAMOND, tone: 'ask', hollow: true },
  round: { path: 'M3.2 -3.2A4.5 4.5 0 1 0 4.5 0M4.9 -5.2V-2.2H1.9', tone: 'plain', hollow: true },
  extra_round: { path: 'M3.2 -3.2A4.5 4.5 0 1 0 4.5 0M4.9 -5.2V-2.2H1.9M-2 0H2M0 -2V2', tone: 'ask', hollow: true },
  question: { path: 'M-3 -2.2A3 3 0 1 1 0 1V2M0 4.4V5', tone: 'plain', hollow: true },
  disagreement: { path: 'M-5.5 -3L-1 0L-5.5 3M5.5 -3L1 0L5.5 3', tone: 'ask', hollow: true },
  proposal: { path: 'M-5 -2.5H5M2.5 -5L5 -2.5L2.5 0M-5 3H5', tone: 'plain', hollow: true },
  invoice: { path: 'M-4 -5.5H4V5.5L1.3 4L-1.3 5.5L-4 4ZM-2 -2.5H2M-2 0.5H2', tone: 'plain', hollow: true },
  paid: {
    path: 'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0ZM-1.5 0a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0 -3 0Z',
    tone: 'good',
    hollow: true,
  },
  refused: { path: CROSS, tone: 'bad', hollow: true },
  price: { path: 'M-5 -4H5L0 5Z', tone: 'ask', hollow: false },
  incident: { path: 'M0 -6L1.6 -2L6 -3L3 0L6 3L1.6 2L0 6L-1.6 2L-6 3L-3 0L-6 -3L-1.6 -2Z', tone: 'bad', hollow: false },
  goodwill: { path: 'M0 5L-5 -0.5A2.8 2.8 0 0 1 0 -3A2.8 2.8 0 0 1 5 -0.5Z', tone: 'good', hollow: false },
  letter: { path: 'M-5.5 -4H5.5V4H-5.5ZM-5.5 -4L0 0.8L5.5 -4', tone: 'plain', hollow: true },
  legal: { path: 'M-5 -5H5V1L0 5.5L-5 1Z', tone: 'bad', hollow: false },
  slip: { path: 'M0 -5L5.5 4.5H-5.5Z', tone: 'ask', hollow: true },
  ended: { path: 'M-4.5 -4.5H-1.5V4.5H-4.5ZM1.5 -4.5H4.5V4.5H1.5Z', tone: 'plain', hollow: false },
} as const satisfies Record<Mark, Glyph>;

/** A mark as an SVG path around the origin. */
export function glyph(mark: Mark): Html {
  const { path, tone, hollow } = GLYPHS[mark];
  return html`<path
    class="tl-glyph tl-${tone} ${hollow ? 'tl-hollow' : 'tl-filled'}"
    fill-rule="evenodd"
    d="${path}"
  />`;
}

/** How high a level stands: its height says what its colour does. */
const LEVEL_HEIGHTS = { no_data: 1, clear: 3, watch: 6, act: 10, let_go: 14 } as const satisfies Record<Level, number>;

/** Days at a level, standing on a line. `x` and `width` are of any unit that SVG knows. */
export function levelShape(level: Level, x: string, width: string, baseline: number): Html {
  const height = LEVEL_HEIGHTS[level];
  const y = baseline - height;
  const shape = html`<rect class="tl-level tl-level-${level}" x="${x}" y="${y}" width="${width}" height="${height}" />`;
  if (level !== 'let_go') return shape;
  return html`${shape}<rect
      class="tl-level-pattern"
      x="${x}"
      y="${y}"
      width="${width}"
      height="${height}"
      fill="url(#tl-let-go)"
    />`;
}

const BAR_HEIGHTS = { agreed: 6, waiting: 2, late: 10, resting: 6 } as const satisfies Record<BarKind, number>;

/** Days in a row, around a line. */
export function barShape(kind: BarKind, x: string, width: string, middle: number): Html {
  const height = BAR_HEIGHTS[kind];
  const fill = kind === 'late' ? html` fill="url(#tl-late)"` : null;
  return html`<rect
    class="tl-bar tl-bar-${kind}"
    x="${x}"
    y="${middle - height / 2}"
    width="${width}"
    height="${height}"
    ${fill}
  />`;
}
