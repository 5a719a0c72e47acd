/** The section of the report that draws the whole relationship, with its controls, its legend and the same facts as a table. */
import { latest, type IsoDate } from '../../dates';
import type { ParsedClient } from '../../record/parse';
import type { Studio } from '../../record/schema';
import type { Snapshot } from '../../snapshot';
import { html, type Html } from '../html';
import { t } from '../../l10n';
import { folded, lineRef, type Sheet } from '../report/parts';
import { ZOOMS, type ReportView, type Zoom } from '../reportView';
import { LEVEL_WORDS } from '../words';
import { levelBands, type Bands } from './bands';
import { namedDays } from './changeDays';
import { timelineFacts, type TimelineFact } from './facts';
import { barShape, glyph, levelShape } from './glyphs';
import { BARS, extentOf, MARKS } from './item';
import { timelineItems } from './items';
import { BAR_WORDS, MARK_WORDS } from './kindWords';
import { layoutOf, type Layout } from './layout';
import { periodOf, reachOf, startFor, type Period } from './period';
import { monthAndYear, scaleOf, ticksOf } from './scale';
import { namesSvg, plotSvg } from './svg';

interface TimelineInput {
  readonly parsed: ParsedClient;
  readonly studio: Studio;
  /** The record on the day that is looked at. */
  readonly snapshot: Snapshot;
  /** The day up to which there is something to look at, whatever day is looked at. */
  readonly today: IsoDate;
}

/** The width that the picture is laid out for; narrower pages scroll within it, wider ones draw it wider. */
const WIDTH = 456;
/** No record names a day after it. */
const END_OF_TIME = '9999-12-31';

/** The timeline of a client as its view asks for it. */
export function timelineSection(input: TimelineInput, view: ReportView, sheet: Sheet): Html {
  const { parsed, studio, snapshot, today } = input;
  const { asOf } = snapshot;
  const { record, places } = parsed;
  const items = record === undefined ? [] : timelineItems(record, snapshot, (entry) => places.pathOf(entry));
  if (record === undefined || items.length === 0) {
    const nothing = t('The record dates nothing up to {0}, so there is no timeline yet.', asOf);
    return framed(html`<p class="quiet">${nothing}</p>`);
  }
  const bands = levelBands(parsed, studio, asOf);
  const facts = timelineFacts(items, bands, (path) => places.key(path).line);
  const reach = reachOf(
    [...namedDays(record, END_OF_TIME), ...items.map((item) => extentOf(item).to)],
    latest(asOf, today) ?? asOf,
  );
  const period = periodOf(reach, view, asOf);
  const scale = scaleOf(period, WIDTH);
  const layout = layoutOf(items, bands, asOf, scale);
  const picture = { layout, ticks: ticksOf(scale), facts, asOf, isSaved: sheet.isSaved };
  return framed(html`
    ${sheet.isSaved ? html`<p class="tl-period">${periodWords(period)}</p>` : controls(period, asOf)}
    <div class="tl-frame">
      ${namesSvg(layout)}
      <div class="tl-scroll" data-period="${period.zoom} ${period.first}" ${sheet.isSaved ? html`tabindex="0"` : null}>
        ${plotSvg({ ...picture, entrance: entranceOf(layout, facts, asOf) })}
      </div>
    </div>
    ${sheet.isSaved ? null : factBox(sheet)} ${legend(layout, bands)}
    ${folded(sheet, 'timeline-table', t('All facts as a table'), table(facts, sheet))}
  `);
}

/** Where the fact behind a mark is shown. */
function factBox({ file }: Sheet): Html {
  return html`<div class="tl-fact" data-file="${file}">
    <p class="tl-said" id="timeline-keys">
      ${t('Point at a mark, or go from mark to mark with the arrow keys; Enter opens its line.')}
    </p>
    <p class="tl-place"></p>
  </div>`;
}

function framed(content: Html): Html {
  return html`<section class="timeline" aria-labelledby="timeline">
    <h2 id="timeline">${t('Timeline')}</h2>
    ${content}
  </section>`;
}

/** The last mark of those that are seen, up to the day that is looked at: where the story stands. */
function entranceOf(layout: Layout, facts: readonly TimelineFact[], asOf: IsoDate): string | null {
  const seen = new Set<TimelineFact['of']>([
    ...layout.bands.flatMap(({ spans }) => spans.map(({ span }) => span)),
    ...layout.lanes.flatMap(({ items }) => items.map(({ item }) => item)),
  ]);
  const marked = facts.filter(({ of }) => seen.has(of));
  return (marked.filter(({ date }) => date <= asOf).at(-1) ?? marked[0])?.key ?? null;
}

const ZOOM_WORDS = { all: () => t('Whole'), year: () => t('Year'), month: () => t('Month') } as const satisfies Record<
  Zoom,
  () => string
>;

function controls(period: Period, asOf: IsoDate): Html {
  return html`<div class="tl-controls">
    <div class="tl-zoom" role="group" aria-label="${t('How much is seen')}">
      ${ZOOMS.map(
        (zoom) =>
          html`<button
            type="button"
            class="secondary"
            data-key="timeline-zoom-${zoom}"
            data-zoom="${zoom}"
            ${startAttribute(zoom === 'all' || period.zoom === 'all' ? null : startFor(period, asOf))}
            aria-pressed="${String(zoom === period.zoom)}"
          >
            ${ZOOM_WORDS[zoom]()}
          </button>`,
      )}
    </div>
    ${period.zoom === 'all' ? null : html`${step(period.zoom, period.earlier, 'earlier')}${step(period.zoom, period.later, 'later')}`}
    <span class="tl-period">${periodWords(period)}</span>
  </div>`;
}

function startAttribute(start: IsoDate | null): Html | null {
  return start === null ? null : html` data-start="${start}"`;
}

/** It stays where it is at either end, so that the focus does. */
function step(zoom: Zoom, start: IsoDate | null, which: 'earlier' | 'later'): Html {
  const words = which === 'earlier' ? t('Earlier') : t('Later');
  const target = start === null ? html` aria-disabled="true"` : html` data-zoom="${zoom}" data-start="${start}"`;
  return html`<button type="button" class="secondary" data-key="timeline-${which}" ${target}>${words}</button>`;
}

function periodWords({ zoom, first, last }: Period): string {
  if (zoom === 'year') return first.slice(0, 4);
  return zoom === 'month' ? monthAndYear(first) : t('{0} to {1}', first, last);
}

/** What the shapes mean that are in sight. */
function legend({ lanes }: Layout, bands: Bands): Html {
  const seen = lanes.flatMap(({ items }) => items);
  const marks = MARKS.filter((mark) => seen.some(({ points }) => points.some((point) => point.mark === mark)));
  const bars = BARS.filter((kind) => seen.some((placed) => placed.bars.some((bar) => bar.kind === kind)));
  const reached = new Set(Object.values(bands).flatMap((spans) => spans.map(({ level }) => level)));
  const levels = (['clear', 'watch', 'act', 'let_go'] as const).filter((level) => reached.has(level));
  const entry = (shape: Html, words: string): Html =>
    html`<li><svg class="tl-key" width="22" height="16" aria-hidden="true">${shape}</svg> ${words}</li>`;
  return html`<ul class="tl-legend" aria-label="${t('What the marks mean')}">
    ${levels.map((level) => entry(levelShape(level, '1', '20', 15), LEVEL_WORDS[level]))}
    ${bars.map((kind) => entry(barShape(kind, '1', '20', 8), t(BAR_WORDS[kind])))}
    ${marks.map((mark) => entry(html`<svg class="tl-at" x="11" y="8">${glyph(mark)}</svg>`, t(MARK_WORDS[mark])))}
  </ul>`;
}

/** All facts, whatever part of them the picture shows. */
function table(facts: readonly TimelineFact[], sheet: Sheet): Html {
  return html`<table class="tl-table">
    <caption class="unseen">
      ${t('Timeline')}
    </caption>
    <thead>
      <tr>
        <th scope="col">${t('Date')}</th>
        <th scope="col">${t('What')}</th>
        <th scope="col">${t('Line')}</th>
      </tr>
    </thead>
    <tbody>
      ${facts.map(
        ({ key, date, sentence, line }) =>
          html`<tr>
            <th scope="row" class="date">${date}</th>
            <td>${sentence}</td>
            <td>${line === null ? null : lineRef(sheet, line, `${key}-row`)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
