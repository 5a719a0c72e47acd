/** HTML in which nothing but our own templates is markup. */
import { oneLine } from '../letters/markdown';

/** Text that means itself in an element and in a quoted attribute. @example escapeHtml('<b>') // '&lt;b&gt;' */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** A piece of HTML that was built by `html`. */
export class Html {
  constructor(readonly source: string) {}
}

/** What may stand in a template: text and numbers, which are escaped, pieces, and nothing. */
type Value = string | number | Html | readonly Html[] | null;

/**
 * A template whose values are escaped, unless `html` built them. Text is put on one line and loses its control characters and those that
 * turn the reading direction.
 * @example html`<p>${'a < b'}</p>`.source // '<p>a &lt; b</p>'
 */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  return new Html(parts.reduce((source, part, index) => source + sourceOf(values[index - 1] ?? null) + part));
}

/** Stands for a piece while its sentence is made; no text of ours has it. */
const PLACE = '\uFFFC';

/**
 * A sentence of the interface with a piece of HTML in it, wherever the language puts it.
 * @example around((name) => t('End the work with {0}', name), html`<bdi>${client}</bdi>`)
 */
export function around(say: (place: string) => string, piece: Html): Html {
  const [before = '', after = ''] = say(PLACE).split(PLACE);
  return html`${before}${piece}${after}`;
}

function sourceOf(value: Value): string {
  if (value === null) return '';
  if (value instanceof Html) return value.source;
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(oneLine(String(value)));
  return value.map((piece) => piece.source).join('');
}
