/** Pieces that several parts of the overview's page are built of. */
import { t } from '../../l10n';
import { html, type Html } from '../html';
import type { OverviewRow } from './rows';

/** Ids of clients and folders as attributes hold them, so that no character of theirs is lost. */
export function attribute(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD'));
}

/** Names a client in the page, for keys. */
function rowKey({ ref }: OverviewRow): string {
  return attribute(`${ref.folder}|${ref.client}`);
}

/** Opens the client's report. @param place tells apart the buttons of one client */
export function reportButton(row: OverviewRow, place: string): Html {
  return html`<button
    type="button"
    class="link name"
    data-report
    data-folder="${attribute(row.ref.folder)}"
    data-client="${attribute(row.ref.client)}"
    data-key="${place}-${rowKey(row)}"
    title="${t('Show the report')}"
  >
    <bdi>${row.name}</bdi>
  </button>`;
}

/**
 * Opens the client's file, at a line where one is named.
 * @param words what stands on it; the file's name and line where absent
 */
export function fileButton(row: OverviewRow, line: number | null, key: string, words?: string): Html {
  const { name } = row.placed.client.source;
  return html`<button
    type="button"
    class="link file"
    data-file
    data-folder="${attribute(row.ref.folder)}"
    data-client="${attribute(row.ref.client)}"
    data-at="${line ?? ''}"
    data-key="${key}-${rowKey(row)}"
    title="${line === null ? t('Show the file') : t('Show line {0} of {1}', line, name)}"
  >
    ${words ?? (line === null ? name : `${name}:${line}`)}
  </button>`;
}

/** Shows more lines of a list, where there are more. @param field what of the view says how many are shown */
export function moreButton(
  field: 'pastDue' | 'upcoming' | 'changes',
  shown: number,
  all: number,
  step: number,
): Html | null {
  if (shown >= all) return null;
  return html`<p>
    <button type="button" class="secondary" data-more="${field}" data-count="${shown + step}" data-key="more-${field}">
      ${t('Show more ({0} of {1} are shown)', shown, all)}
    </button>
  </p>`;
}
