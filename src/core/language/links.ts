/** The links of a client's file: its papers, wherever they are named, and the e-mail addresses of its people. */
import { MOST_CHARACTERS } from '../record/length';
import type { Span } from '../record/lines';
import { paperPath } from '../record/paperPath';
import type { ParsedClient } from '../record/parse';
import { scalarsIn } from '../record/scalars';
import { clientSchema } from '../record/schema';
import { shapeOf } from '../record/shape';

export interface Link {
  readonly span: Span;
  readonly target:
    | {
        readonly type: 'paper';
        /** From the folder that holds `.clients`, and never out of it. */
        readonly path: string;
      }
    | { readonly type: 'mail'; readonly address: string };
}

/** What links are looked for in. */
export interface LinkedFile {
  readonly id: string;
  readonly text: string;
  readonly parsed: Pick<ParsedClient, 'record' | 'places'>;
}

const CLIENT = shapeOf(clientSchema);

/** An address without any character that a mailto address gives a meaning of its own, so that it can be handed on as it is. */
const ADDRESS =
  /^[\p{L}\p{N}](?:[\p{L}\p{N}._+'-]*[\p{L}\p{N}_+-])?@[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?\.\p{L}{2,}$/u;
const LONGEST_ADDRESS = 254;

/**
 * The links, in the order of the file. What leads out of the folder is none.
 * @example linksIn(acme) // [{ span: { start: 31, end: 48 }, target: { type: 'paper', path: '.clients/acme/contract.pdf' } }]
 */
export function linksIn({ id, text, parsed }: LinkedFile): readonly Link[] {
  const named = linksOfKeys(text, parsed);
  const isFree = ({ span }: Link): boolean =>
    named.every((other) => span.end <= other.span.start || other.span.end <= span.start);
  return [...named, ...pathsInText(id, text).filter(isFree)].sort((a, b) => a.span.start - b.span.start);
}

function linksOfKeys(text: string, { record, places }: LinkedFile['parsed']): readonly Link[] {
  const links: Link[] = [];
  const spans = new Set<number>();
  for (const { path, value, shape } of scalarsIn(record, CLIENT, places)) {
    if (typeof value !== 'string') continue;
    const target =
      shape.holds === 'paper' ? paperTarget(value) : shape.holds === 'mail' ? mailTarget(value) : undefined;
    const span = withoutQuotes(text, places.at(path));
    // An alias leads to the same place more than once.
    if (target !== undefined && !spans.has(span.start)) links.push({ span, target });
    spans.add(span.start);
  }
  return links;
}

function paperTarget(text: string): Link['target'] | undefined {
  const found = paperPath(text);
  return 'path' in found ? { type: 'paper', path: found.path } : undefined;
}

function mailTarget(address: string): Link['target'] | undefined {
  return address.length <= LONGEST_ADDRESS && ADDRESS.test(address) ? { type: 'mail', address } : undefined;
}

function withoutQuotes(text: string, { start, end }: Span): Span {
  const quote = text[start];
  const isQuoted = (quote === '"' || quote === "'") && end - start > 2 && text[end - 1] === quote;
  return isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
}

/** Whether a file has a name with an ending. @example isNamed('contract.pdf') // true */
function isNamed(file: string): boolean {
  return /\.\p{L}[\p{L}\p{N}]{0,7}$/u.test(file) && /[^.]/.test(file.slice(0, file.lastIndexOf('.')));
}

/** Paths into the client's own folder that stand anywhere in the file and end in a name with an ending, so that they are plainly paths. */
function pathsInText(id: string, text: string): readonly Link[] {
  if (text.length > MOST_CHARACTERS) return [];
  const name = id.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const paths = new RegExp(`(?<![\\p{L}\\p{N}_./\\\\:%~@-])${name}/[^\\s'"\`<>()[\\]{},;|*?#:]+`, 'gu');
  return [...text.matchAll(paths)].flatMap(({ 0: found, index }) => {
    const path = found.replace(/(?<![.!…])[.!…]+$/, '');
    const target = isNamed(path.slice(path.lastIndexOf('/') + 1)) ? paperTarget(path) : undefined;
    return target === undefined ? [] : [{ span: { start: index, end: index + path.length }, target }];
  });
}
