/** The report as a file that stands by itself: one HTML document with its styles in it, no script, nothing that is loaded from anywhere. */
import { t } from '../../l10n';
import type { ClientRecord } from '../../record/schema';
import { escapeHtml, html, type Html } from '../html';
import { withWholeDates } from '../page';
import { reportSections } from '../report';
import { entryTitle } from '../entries';
import { lineRef, type Sheet } from './parts';
import type { ReportModel } from './reportModel';

/** What leaves the editor only where the person asks for it. */
export interface PrivateParts {
  /** The record's `notes`. */
  readonly notes: boolean;
  /** What was said in incidents of conduct, word for word. */
  readonly quotes: boolean;
}

export const NOTHING_PRIVATE: PrivateParts = { notes: false, quotes: false };

export interface SavedPage {
  /** The style sheets, in their order. */
  readonly styles: readonly string[];
  /** The language of the interface, as BCP 47. */
  readonly language: string;
}

/** What a record has of each private part. */
export function privateParts(record: ClientRecord): PrivateParts {
  return {
    notes: (record.notes ?? '').trim() !== '',
    quotes: (record.conduct ?? []).some(({ says }) => says !== undefined),
  };
}

/**
 * The whole document. Its policy forbids scripts and every request, so that it shows the same wherever it is opened.
 * @param asked the private parts that the person asked for
 */
export function savedReport(model: ReportModel, asked: PrivateParts, { styles, language }: SavedPage): string {
  const sheet: Sheet = { file: model.client.source.name, isSaved: true };
  const { client, asOf } = model.client.assessment;
  const title = t('{0}, as of {1}', client, asOf);
  const body = html`${reportSections(model, sheet)}${asked.quotes ? quotesSection(model, sheet) : null}${asked.notes ? notesSection(model) : null}`;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${html`${title}`.source}</title>
<style>
${styles.join('\n')}</style>
</head>
<body>
<main>
${withWholeDates(body.source)}
</main>
</body>
</html>
`;
}

function quotesSection({ client, snapshot }: ReportModel, sheet: Sheet): Html | null {
  const said = snapshot.conduct.filter(({ says }) => says !== undefined);
  if (said.length === 0) return null;
  return html`<section aria-labelledby="quotes">
    <h2 id="quotes">${t('What was said')}</h2>
    <ul>
      ${said.map(
        ({ date, path, says }, index) =>
          html`<li>
            <span class="date">${date}</span>, ${entryTitle(client.source, path)}
            ${lineRef(sheet, client.source.parsed.places.key(path).line, `quote-${index}`)}
            <blockquote>${says ?? ''}</blockquote>
          </li>`,
      )}
    </ul>
  </section>`;
}

/** The notes have no date, so they are those of today. */
function notesSection({ client }: ReportModel): Html | null {
  const lines = (client.source.parsed.record?.notes ?? '').split(/\r?\n/).filter((line) => line.trim() !== '');
  if (lines.length === 0) return null;
  return html`<section aria-labelledby="notes">
    <h2 id="notes">${t('Private notes')}</h2>
    ${lines.map((line) => html`<p>${line}</p>`)}
  </section>`;
}
