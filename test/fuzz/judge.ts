/** Looks through what a view made of a hostile record for anything that is more than text. */
import { parse as parseCsv } from 'csv-parse/sync';
import MarkdownIt from 'markdown-it';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { isDate } from '../../src/core/dates';

type HtmlNode = DefaultTreeAdapterMap['node'];

/** What a spreadsheet takes for a formula; a plain number is none. */
const FORMULA = /^[=+@\t\r\n＝＋－＠]|^-(?!\d+(\.\d+)?$)/;

/** Each element that our pages are made of. */
const ELEMENTS = new Set(
  (
    'html head title body meta style header main section article details summary div span p h1 h2 h3 h4 ul ol li dl dt dd table ' +
    'caption thead tbody tfoot tr th td a button form fieldset legend label input select option textarea time bdi strong em b i code pre ' +
    'blockquote hr br small sup sub abbr q mark data output nav footer aside figure figcaption s del del ins colgroup col optgroup ' +
    'progress pattern svg g rect circle line path polyline polygon text tspan use defs symbol desc title clippath clipPath'
  ).split(' '),
);
/** A page leads to its own places and, in a letter, to the web and to a person; nowhere else. */
const ADDRESS = /^(#|https:\/\/|mailto:)/i;
const LOADS = new Set(['src', 'srcset', 'action', 'formaction', 'background', 'poster', 'data', 'ping']);

/** Control characters, and those that turn the reading direction or take no room. */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200b\u2028\u2029\u2060\ufeff\p{Bidi_Control}]/u;
const UNSEEN_IN_LINES = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u2028\u2029\u2060\ufeff\p{Bidi_Control}]/u;
/** An icon where VS Code would draw one. */
const ICON = /(?<!\\)\$\((?:planted|bug|sync)/;

/** As strict as the reader of Markdown that takes the most for a link: HTML, bare addresses of the web and of people. */
const markdown = new MarkdownIt({ html: true, linkify: true });
markdown.linkify.set({ fuzzyLink: false, fuzzyIP: false });
const plainMarkdown = new MarkdownIt({ html: true });

/** What is wrong; thrown, so that the view that it is about is known. */
export class Breach extends Error {}

function breach(what: string, where: string): never {
  throw new Breach(`${what}: ${JSON.stringify(where.slice(0, 300))}`);
}

/** One line that is shown as it stands: a label, a sentence, a title. */
export function judgeLine(text: string): void {
  const found = UNSEEN.exec(text);
  if (found !== null) breach(`the unseen character U+${hex(found[0])}`, around(text, found.index));
}

/** One line in which VS Code draws icons. */
export function judgeLabel(text: string): void {
  judgeLine(text);
  if (ICON.test(text)) breach('an icon from data', text);
}

/** Text of several lines. */
export function judgeText(text: string): void {
  const found = UNSEEN_IN_LINES.exec(text);
  if (found !== null) breach(`the unseen character U+${hex(found[0])}`, around(text, found.index));
}

/** Markdown of a tooltip: no link, no picture, no HTML. */
export function judgeTooltip(source: string): void {
  judgeText(source);
  judgeTokens(markdown.parse(source, {}), source);
}

/** Markdown of a document, where a comment may stand and an address is one that can be copied. */
export function judgeDocument(source: string): void {
  judgeText(source);
  judgeTokens(plainMarkdown.parse(source, {}), source, true);
}

function judgeTokens(tokens: ReturnType<typeof markdown.parse>, source: string, isDocument = false): void {
  for (const token of tokens) {
    const { type, content, children } = token;
    if (type === 'link_open') breach(`a link to ${String(token.attrGet('href'))}`, source);
    if (type === 'image') breach('a picture', content);
    if (type === 'html_inline' || (type === 'html_block' && !(isDocument && isComment(content))))
      breach('HTML', content);
    if (children !== null) judgeTokens(children, source, isDocument);
  }
}

function isComment(source: string): boolean {
  return /^<!--(?:(?!-->)[^])*-->\s*$/.test(source);
}

/** A page or a part of one. */
export function judgeHtml(source: string): void {
  walk(parse(source), source, true);
}

/** A letter that a person may have written: its characters are theirs, its elements and its links are not. */
export function judgeLetter(source: string): void {
  walk(parse(source), source, false);
}

function walk(node: HtmlNode, source: string, isOurs: boolean): void {
  if ('value' in node && isOurs) judgeText(node.value);
  if ('tagName' in node) {
    if (!ELEMENTS.has(node.tagName)) breach(`the element ${node.tagName}`, source);
    for (const { name, value } of node.attrs) {
      if (/^on|^style$|[^a-z0-9:_-]/i.test(name)) breach(`the attribute ${name}`, value);
      if (LOADS.has(name)) breach(`the address ${name}`, value);
      if (/href$/i.test(name) && !ADDRESS.test(value)) breach('a link', value);
      if (isOurs) judgeText(value);
    }
  }
  if ('data' in node) breach('a comment', node.data);
  if ('childNodes' in node) for (const child of node.childNodes) walk(child, source, isOurs);
}

/** A table for a spreadsheet: as many cells in each line, and none that is worked out. */
export function judgeCsv(table: string): void {
  const rows: readonly (readonly string[])[] = parseCsv(table, { bom: true, record_delimiter: '\r\n' });
  for (const cell of rows.flat()) if (FORMULA.test(cell)) breach('a formula', cell);
}

/** An address for a mail program: nothing in it but what we put there. */
export function judgeMailto(address: string): void {
  if (!/^mailto:[\w.~%@-]*(\?(subject=[\w.~%-]*)?(&?body=[\w.~%-]*)?)?$/.test(address)) breach('an address', address);
}

const HEADER =
  /^(X-Unsent|From|To|Subject|Date|Message-ID|MIME-Version|Content-Type|Content-Transfer-Encoding): |^[ \t]/;

/** A mail file: in its head nothing but our own fields. */
export function judgeMail(file: string): void {
  const [head = ''] = file.split('\r\n\r\n');
  for (const line of head.split('\r\n')) if (!HEADER.test(line)) breach('a line in the head of a mail', line);
  if (/[^\r]\n|\r[^\n]|\u0000/.test(file)) breach('a line end of its own in a mail', file);
}

/** Where a link leads: to a paper in the folder, or to one person. */
export function judgeLink(target: { readonly path: string } | { readonly address: string }): void {
  if ('path' in target) {
    const isInside =
      /^[^/\\:%~\u0000-\u001f]/.test(target.path) && !/(^|\/)\.{1,2}(\/|$)|\\|%[0-9a-f]{2}|\u0000/i.test(target.path);
    if (!isInside) breach('a path', target.path);
  } else if (!/^[^\s?&#%<>:,;()"\\]+@[^\s?&#%<>:,;@()"\\]+$/.test(target.address)) breach('an address', target.address);
}

/** Every number in it is one, and every text under a name of a day is a day. */
export function judgeValues(value: unknown, name = ''): void {
  if (typeof value === 'number' && !Number.isFinite(value)) breach('a number that is none', name);
  const isDayName = ['since', 'date', 'due', 'deadline', 'issued', 'paidOn'].includes(name);
  if (isDayName && typeof value === 'string' && !isDate(value)) breach(`a day that is none under ${name}`, value);
  if (Array.isArray(value)) for (const one of value as readonly unknown[]) judgeValues(one, name);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, one] of Object.entries(value)) judgeValues(one, key);
  }
}

function hex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0');
}

function around(text: string, at: number): string {
  return text.slice(Math.max(0, at - 60), at + 60);
}
