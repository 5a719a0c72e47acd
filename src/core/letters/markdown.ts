/**
 * Markdown that cannot be bent by what a record says: text from outside goes in through the `prose` tag, which escapes it; only what was built
 * by `prose` itself stays as it is. Escapes are as few as they can be, because people copy a letter's text into their mail.
 */
import { t } from '../l10n';
import { withoutUnseen } from '../unseen';

/** A piece of Markdown built by `prose`. */
export class Markdown {
  constructor(readonly source: string) {}
}

/** Anything but letters and signs of Europe that are seen, with one space between words. Most texts have nothing of it and can stay as they are. */
const UNUSUAL = /[^ -~¡-\u05ff\u1e00-\u1eff€]| {2}|^ | $/;

/** Text on one line: line breaks become spaces; control characters and those that turn the reading direction are left out. */
export function oneLine(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  return withoutUnseen(text.replace(/[\s\u0085\u2028\u2029]+/gu, ' ')).trim();
}

/**
 * Text as Markdown that shows exactly that text: no emphasis, link, image, HTML, heading, list or formula.
 * @param startsLine whether it may stand first in its line, where `#`, `-` or `1.` mean something
 * @example escapeText('# See [this](http://x.example)') // '\\# See \\[this\\](http\\:\\/\\/x.example)'
 */
export function escapeText(text: string, startsLine = true): string {
  return escapeMarks(text, startsLine)
    .replace(/:\/\//g, '\\:\\/\\/')
    .replace(/\b(www)\./gi, '$1\\.')
    .replace(/(?<=\S)@(?=\S)/g, '\\@');
}

/** As `escapeText`, but bare addresses stay as they are, so that they can be copied: they show where they lead. */
function escapeMarks(text: string, startsLine: boolean): string {
  const escaped = oneLine(text)
    .replace(/\\(?=[!-/:-@[-`{-~]|$)/g, '\\\\')
    .replace(/[`[\]]/g, '\\$&')
    .replace(/\*/g, (star, at: number, whole: string) => (isAlone(whole, at) ? star : `\\${star}`))
    .replace(/_/g, (mark, at: number, whole: string) => (isInWord(whole, at) ? mark : `\\${mark}`))
    .replace(/~(?=~)|(?<=~)~/g, '\\~')
    .replace(/<(?=[a-z/!?])/gi, '\\<')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/\$(?!\d)/g, '\\$');
  return startsLine ? escapeStart(escaped) : escaped;
}

function escapeStart(text: string): string {
  return text.replace(/^([#>+=*-])/, '\\$1').replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}

function isAlone(text: string, at: number): boolean {
  return text[at - 1] === ' ' && text[at + 1] === ' ';
}

function isInWord(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && /[\p{L}\p{N}]/u.test(text[at + 1] ?? '');
}

/**
 * A template whose values are escaped, unless they are Markdown already.
 * @example prose`Dear ${'*Jane*'},`.source // 'Dear \\*Jane\\*,'
 */
export function prose(parts: TemplateStringsArray, ...values: readonly (string | number | Markdown)[]): Markdown {
  let source = parts[0] ?? '';
  values.forEach((value, index) => {
    const before = source.slice(source.lastIndexOf('\n') + 1);
    const startsLine = /^\s*(?:[-*>] |\d+[.)] )*$/.test(before);
    source += value instanceof Markdown ? value.source : escapeText(String(value), startsLine);
    source += parts[index + 1] ?? '';
  });
  return new Markdown(source);
}

/**
 * A text of the interface in Markdown, marked by `later`; its values are escaped as those of `prose` are.
 * @example said(later('Dear {0},'), '*Jane*').source // 'Dear \\*Jane\\*,'
 */
export function said(text: string, ...values: readonly (string | number | Markdown)[]): Markdown {
  const pieces = t(text).split(/\{(\d+)\}/);
  const parts = pieces.filter((_, at) => at % 2 === 0);
  const handed = pieces.filter((_, at) => at % 2 === 1).map((place) => values[Number(place)] ?? `{${place}}`);
  return prose(Object.assign(parts, { raw: parts }), ...handed);
}

/** Pieces one after the other, with something between them. */
export function join(pieces: readonly Markdown[], between: string): Markdown {
  return new Markdown(pieces.map((piece) => piece.source).join(between));
}

/** Sentences of one paragraph; those that have nothing to say are left out. */
export function sentences(...pieces: readonly (Markdown | null)[]): Markdown {
  return join(
    pieces.filter((piece) => piece !== null),
    ' ',
  );
}

/** A bulleted list. */
export function bullets(items: readonly Markdown[]): Markdown {
  return new Markdown(items.map((item) => `- ${item.source}`).join('\n'));
}

/** A numbered list. */
export function numbered(items: readonly Markdown[]): Markdown {
  return new Markdown(items.map((item, index) => `${index + 1}. ${item.source}`).join('\n'));
}

/** A mail address, as it stands where it is nothing but one. */
export function mailAddress(text: string): Markdown {
  return /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(text) ? new Markdown(escapeMarks(text, true)) : prose`${text}`;
}

/** Our own lines that stay lines, as in a signature; addresses in them can be copied. */
export function ownLines(text: readonly string[]): Markdown {
  return new Markdown(text.map((line) => escapeMarks(line, true)).join('  \n'));
}
