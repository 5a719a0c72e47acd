/**
 * The picture: what lies where, as SVG. Places along the line are shares of its width, so that it grows with the page; heights and marks
 * are pixels. Colours are classes of the style sheet.
 */
import type { Level } from '../../assessment';
import { html, type Html } from '../html';
import { t } from '../../l10n';
import type { IsoDate } from '../../dates';
import { barShape, glyph, levelShape } from './glyphs';
import { bandWords, type TimelineFact } from './facts';
import { LANE_WORDS } from './kindWords';
import { AXIS_HEIGHT, BAND_HEIGHT, ROW_HEIGHT, textWidth, type Layout, type Placed, type PlacedBand } from './layout';
import type { Tick, Ticks } from './scale';
import { shortened } from '../textWidth';

/** How wide the names of the lanes are. */
const NAMES_WIDTH = 84;

/** The signs of the levels, small enough for their bands. */
const LEVEL_SIGNS = {
  watch: 'M0 -2.5L2.5 0L0 2.5L-2.5 0Z',
  act: 'M0 -3L3 2.5H-3Z',
  let_go: 'M-2.5 -2.5L2.5 2.5M2.5 -2.5L-2.5 2.5',
} as const;
/** The room that the sign of a level takes in its band. */
const SIGN_ROOM = 14;

interface Picture {
  readonly layout: Layout;
  readonly ticks: Ticks;
  readonly facts: readonly TimelineFact[];
  readonly asOf: IsoDate;
  /** The key of the mark that the Tab key comes to first; `null` where none is seen. */
  readonly entrance: string | null;
  /** In a file of its own, where nothing can be pressed. */
  readonly isSaved: boolean;
}

/** The names of the bands and lanes, beside the picture. */
export function namesSvg({ bands, lanes, height }: Layout): Html {
  const name = (text: string, y: number, isFirst = false): Html =>
    html`<text class="${isFirst ? 'tl-name tl-verdict' : 'tl-name'}" x="0" y="${y}"
      >${shortened(text, Math.floor((NAMES_WIDTH - 6) / (textWidth('m') + 0.2)))}</text
    >`;
  return html`<svg class="tl-names" width="${NAMES_WIDTH}" height="${height}" aria-hidden="true">
    ${bands.map((band) => name(bandWords(band.name), band.y - 3, band.name === 'verdict'))}
    ${lanes.map((lane) => name(t(LANE_WORDS[lane.lane]), lane.y + ROW_HEIGHT / 2 + 8))}
  </svg>`;
}

/** The picture itself. */
export function plotSvg(picture: Picture): Html {
  const { layout } = picture;
  const described = picture.isSaved ? null : html`aria-describedby="timeline-keys"`;
  const share = shareOf(layout.width);
  const factOf = new Map(picture.facts.map((fact) => [fact.of, fact]));
  return html`<svg class="tl-plot" height="${layout.height}" role="group" aria-labelledby="timeline" ${described}>
    <defs>
      <pattern id="tl-late" width="6" height="6" patternUnits="userSpaceOnUse">
        <path class="tl-hatch" d="M-1 7L7 -1M-1 1L1 -1M5 7L7 5" />
      </pattern>
      <pattern id="tl-let-go" width="6" height="6" patternUnits="userSpaceOnUse">
        <path class="tl-cross-hatch" d="M-1 7L7 -1M-1 1L1 -1M5 7L7 5M-1 -1L7 7" />
      </pattern>
    </defs>
    ${background(layout, share)} ${axis(picture, share)}
    ${layout.bands.map((band) => bandOf(band, picture, factOf, share))}
    ${layout.lanes.map(({ items }) => items.map((placed) => itemOf(placed, picture, factOf.get(placed.item), share))).flat()}
  </svg>`;
}

/** A place along the line, for an attribute. @example shareOf(640)(320) // '50%' */
function shareOf(width: number): (x: number) => string {
  return (x) => `${Number(((100 * x) / width).toFixed(3))}%`;
}

type Share = (x: number) => string;

/** Stripes that tell the lanes apart, and what is still to come. */
function background(layout: Layout, share: Share): Html {
  return html`<g aria-hidden="true">
    ${layout.lanes.map(({ y }) => html`<line class="tl-line" x1="0" x2="100%" y1="${y}" y2="${y}" />`)}
    ${layout.asOf === null ? null : html`<rect class="tl-ahead" x="${share(layout.asOf)}" y="${AXIS_HEIGHT}" width="${share(layout.width - layout.asOf)}" height="${layout.height - AXIS_HEIGHT}" />`}
  </g>`;
}

function axis({ layout, ticks, asOf }: Picture, share: Share): Html {
  const line = (x: number, top: number, name: string): Html =>
    html`<line class="${name}" x1="${share(x)}" x2="${share(x)}" y1="${top}" y2="${layout.height}" />`;
  const word = ({ x, label }: Tick, y: number, name: string): Html | null =>
    label === null ? null : html`<text class="${name}" x="${share(x)}" dx="3" y="${y}">${label}</text>`;
  return html`<g aria-hidden="true">
    ${ticks.minor.flatMap((tick) => [line(tick.x, 30, 'tl-minor'), word(tick, 42, 'tl-tick') ?? NOTHING])}
    ${ticks.major.flatMap((tick) => [line(tick.x, 16, 'tl-major'), word(tick, 26, 'tl-tick tl-major-word') ?? NOTHING])}
    ${layout.asOf === null ? null : html`${line(layout.asOf, 12, 'tl-as-of')}${asOfWord(layout.asOf, layout.width, asOf, share)}`}
  </g>`;
}

const NOTHING = html``;

function asOfWord(x: number, width: number, asOf: IsoDate, share: Share): Html {
  const label = t('as of {0}', asOf);
  const isBefore = x + textWidth(label) + 8 > width;
  return html`${at(share(x), 12, html`<path class="tl-as-of-head" d="M-5 -6H5L0 0Z" />`)}
    <text
      class="tl-as-of-word"
      x="${share(x)}"
      dx="${isBefore ? -8 : 8}"
      y="10"
      text-anchor="${isBefore ? 'end' : 'start'}"
      >${label}</text
    >`;
}

/** A shape of fixed size at a place that moves with the width. */
function at(x: string, y: number, shape: Html): Html {
  return html`<svg class="tl-at" x="${x}" y="${y}">${shape}</svg>`;
}

type Facts = ReadonlyMap<TimelineFact['of'], TimelineFact>;

/** The level of each day by height, pattern and colour; days that are up are marks that can be gone to, framed above their colour. */
function bandOf({ y, spans }: PlacedBand, picture: Picture, facts: Facts, share: Share): Html {
  return html`<g class="tl-bands">
    <line class="tl-base" x1="0" x2="100%" y1="${y - 2}" y2="${y - 2}" />
    ${spans.map(({ span, x, width }) => {
      const shape = levelShape(span.level, share(x), share(width), y - 2);
      const fact = facts.get(span);
      if (fact === undefined) return shape;
      const sign = width < SIGN_ROOM ? null : signOf(span.level, share(x), y - 5);
      return markOf(
        fact,
        picture,
        html`${shape}${sign}${target(share(x), share(width), y - BAND_HEIGHT / 2 - 1, BAND_HEIGHT)}`,
      );
    })}
  </g>`;
}

function signOf(level: Level, x: string, y: number): Html | null {
  if (level === 'no_data' || level === 'clear') return null;
  return at(x, y, html`<path class="tl-sign" transform="translate(7)" d="${LEVEL_SIGNS[level]}" />`);
}

function itemOf(placed: Placed, picture: Picture, fact: TimelineFact | undefined, share: Share): Html {
  const { points, bars, label, y, cut, left, right } = placed;
  const words =
    label === null
      ? null
      : html`<text class="tl-label" x="${share(label.x)}" y="${y + 4}" text-anchor="${label.anchor}"
          >${label.text}</text
        >`;
  const shapes = html`${target(share(left), share(right - left), y, ROW_HEIGHT)}
  ${bars.map(({ kind, x, width }) => barShape(kind, share(x), share(width), y))}
  ${cut.left ? at('0', y, html`<path class="tl-cut" d="M6 -4L2 0L6 4" />`) : null}
  ${cut.right ? at('100%', y, html`<path class="tl-cut" d="M-6 -4L-2 0L-6 4" />`) : null}
  ${points.map(({ mark, x }) => at(share(x), y, glyph(mark)))} ${words}`;
  return fact === undefined ? shapes : markOf(fact, picture, shapes);
}

/** What the pointer meets, and what the focus frames. */
function target(x: string, width: string, middle: number, height: number): Html {
  return html`<rect class="tl-hit" x="${x}" y="${middle - height / 2 + 1}" width="${width}" height="${height - 2}" />`;
}

/** What can be pointed at, gone to and pressed. Its title is its name, and what the details show. */
function markOf({ key, sentence, line, date }: TimelineFact, picture: Picture, shapes: Html): Html {
  const content = html`<title>${sentence}</title>${shapes}`;
  if (picture.isSaved) return html`<g role="img">${content}</g>`;
  const role = line === null ? html`role="img"` : html`role="button" data-line="${line}"`;
  const tab = key === picture.entrance ? 0 : -1;
  return html`<g class="tl-mark" ${role} tabindex="${tab}" data-key="${key}" data-day="${date}">${content}</g>`;
}
