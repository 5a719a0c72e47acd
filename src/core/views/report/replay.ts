/** The day that the report looks at: a slider from the record's first day to today, and what is said while it stands in the past. */
import { daysBetween, type IsoDate } from '../../dates';
import { t, tn } from '../../l10n';
import { html, type Html } from '../html';
import type { ReportModel } from './reportModel';

/**
 * The bar with the slider; `null` where the record has no past to look at. It keeps its place in the page (`data-kept`) while the rest is
 * replaced, so that a drag goes on; its parts that follow the day are named (`data-part`).
 */
export function replayBar({ client, view, today, firstDay }: ReportModel): Html | null {
  if (firstDay === null || firstDay >= today) return null;
  const { asOf } = client.assessment;
  const isPast = view.asOf !== null;
  const all = daysBetween(firstDay, today);
  return html`<div
    class="replay ${isPast ? 'past' : 'present'}"
    data-kept
    role="group"
    aria-label="${t('The day looked at')}"
  >
    <p class="replay-says" data-part="says">${dayWords(asOf, today)}</p>
    <div class="replay-controls">
      <span class="replay-first" data-part="first" aria-hidden="true">${firstDay}</span>
      <input
        type="range"
        class="slider"
        data-slider="${firstDay}"
        data-key="as-of"
        min="0"
        max="${all}"
        step="1"
        value="${daysBetween(firstDay, asOf)}"
        aria-label="${t('As of')}"
        aria-valuetext="${valueWords(asOf, today)}"
      />
      <input
        type="date"
        data-as-of
        data-key="as-of-date"
        min="${firstDay}"
        max="${today}"
        value="${asOf}"
        aria-label="${t('As of, as a date')}"
      />
      <button type="button" class="secondary" data-today data-key="today" ${isPast ? null : html`disabled`}>
        ${t('Back to today')}
      </button>
    </div>
  </div>`;
}

/** What stands above the slider, and at the top of a saved report. */
export function dayWords(asOf: IsoDate, today: IsoDate): Html {
  const days = daysBetween(asOf, today);
  if (days <= 0) return html`${t('As of {0}, the latest day.', asOf)}`;
  return html`<strong
    >${tn(days, 'As of {1}, {0} day ago: what the file knows of that day.', 'As of {1}, {0} days ago: what the file knows of that day.', asOf)}</strong
  >`;
}

function valueWords(asOf: IsoDate, today: IsoDate): string {
  const days = daysBetween(asOf, today);
  return days <= 0 ? t('{0}, the latest day', asOf) : tn(days, '{1}, {0} day ago', '{1}, {0} days ago', asOf);
}
