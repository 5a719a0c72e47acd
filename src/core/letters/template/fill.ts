/** Fills a template. Mustache puts the text together; values are escaped afterwards, since what a character means depends on where it stands. */
import Mustache from 'mustache';
import { escapeText, Markdown, oneLine } from '../markdown';
import type { Template } from './template';
import type { Count } from './values';

/** Values by name, as any kind of letter has them. */
export interface AnyValues {
  readonly [name: string]: string | boolean | Markdown | Count | AnyValues | readonly AnyValues[] | null;
}

/** What a template has become. */
export interface Filled {
  /** Plain text on one line. */
  readonly subject: string;
  /** Markdown. */
  readonly body: string;
}

/** A value's place while the text is put together; these two characters are taken out of the template before. */
const OPEN = '\ue000';
const CLOSE = '\ue001';
/** What stands where a template writes a group of values as if it were a text. */
const NO_TEXT = new Markdown('[…]');
const MARKS = /[\ue000\ue001]/g;

/**
 * The letter that a template makes of values. A name without a value leaves a blank: `[invoice_number]`.
 * @example fillTemplate(parseTemplate('# To {{who}}\n\nDear {{who}},', shapes), { who: '*Jane*' }).body // 'Dear \\*Jane\\*,'
 */
export function fillTemplate({ subject, body, faults }: Template, values: AnyValues): Filled {
  const view = viewOf(values);
  for (const { name } of faults) if (name !== undefined && !(name in view)) view[name] = new Markdown(`[${name}]`);
  return {
    subject: oneLine(filled(subject, view, (value) => (value instanceof Markdown ? plain(value) : oneLine(value)))),
    body: tidied(
      filled(body, view, (value, startsLine) =>
        value instanceof Markdown ? value.source : escapeText(value, startsLine),
      ),
    ),
  };
}

function filled(
  template: string,
  view: object,
  write: (value: string | Markdown, startsLine: boolean) => string,
): string {
  const values: (string | Markdown)[] = [];
  const writer = new Mustache.Writer();
  const text = writer.render(template.replace(MARKS, ''), view, undefined, {
    escape: (value: unknown) => {
      values.push(value instanceof Markdown || typeof value === 'string' ? value : NO_TEXT);
      return `${OPEN}${values.length - 1}${CLOSE}`;
    },
  });
  let written = '';
  for (const piece of text.split(/(\ue000\d+\ue001)/)) {
    const value = piece.startsWith(OPEN) ? values[Number(piece.slice(1, -1))] : undefined;
    const line = written.slice(written.lastIndexOf('\n') + 1);
    written += value === undefined ? piece : write(value, /^\s*(?:[-*>] |\d+[.)] )*$/.test(line));
  }
  return written;
}

/** The values without a prototype, so that no name reaches anything but them. */
function viewOf(values: AnyValues): Record<string, unknown> {
  const view = Object.create(null) as Record<string, unknown>;
  for (const [name, value] of Object.entries(values)) view[name] = inView(value);
  return view;
}

function inView(value: AnyValues[string]): unknown {
  if (Array.isArray(value)) return (value as readonly AnyValues[]).map(viewOf);
  if (typeof value !== 'object' || value === null || value instanceof Markdown) return value;
  return viewOf(value as AnyValues);
}

/** Blank lines that a part left behind are one, and lines have no blanks at their end but the two of a hard break. */
function tidied(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/(?<![ \t])[ \t]+$/gm, (blanks) => (blanks === '  ' ? blanks : ''))
    .replace(/^ +$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function plain({ source }: Markdown): string {
  return source.replace(/\\([!-/:-@[-`{-~])/g, '$1').replaceAll('**', '');
}
