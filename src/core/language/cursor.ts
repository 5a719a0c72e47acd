/**
 * What is being written at an offset of a file that may be broken because somebody is typing it. The text before the cursor decides: the
 * parser of `yaml` reads it as far as it goes, and what is still open then is what the cursor stands in.
 */
import { Lexer, Parser, type CST } from 'yaml';
import type { Span } from '../record/lines';
import type { Path } from '../record/problem';
import { MOST_LEVELS } from '../record/yamlText';
import { chunkAt, type Chunk } from './chunk';
import { writtenAtEnd } from './written';

/** One way to read the place of a cursor; on a line of its own there may be several. */
export interface Cursor {
  /** A key of the mapping at the path, or the value at the path (which may turn out to be a mapping or a list that begins here). */
  readonly role: 'key' | 'value';
  readonly path: Path;
  /** Alone on its line (dashes aside), behind a key's colon, or between brackets. */
  readonly layout: 'line' | 'behind' | 'flow';
  /** What has to stand before anything that is inserted: a dash, blanks. */
  readonly lead: string;
  /** The column, from 0, at which what is inserted after the lead begins. */
  readonly column: number;
  /** The column of the key or dash that the value hangs on; where nothing does, the cursor's own. */
  readonly parentColumn: number;
  /** How many blanks before the word give way to the lead. */
  readonly back: number;
  /** What is inserted belongs to another column than the cursor's, so only whole entries are worth it. */
  readonly isAside: boolean;
  readonly word: Word;
}

/** What stands at the cursor already and is replaced. */
export interface Word extends Span {
  /** From its start to the cursor. */
  readonly typed: string;
  /** The quote that was opened before it, and whether it is closed behind it. */
  readonly quote: { readonly mark: '"' | "'"; readonly isClosed: boolean } | undefined;
  /** It is a key: a colon follows. */
  readonly isKey: boolean;
  /** How many blanks stand before it on its line. */
  readonly blanks: number;
}

/**
 * The readings of a cursor, the likeliest first; none in a comment, a text of several lines and where nothing can begin.
 * @example cursorsAt('terms:\n  pay', 12) // [{ role: 'key', path: ['terms'], word: { start: 9, … }, … }]
 */
export function cursorsAt(text: string, offset: number): readonly Cursor[] {
  if (text.startsWith('\r\n', offset - 1)) return [];
  const chunk = chunkAt(text, offset);
  const lexemes = [...new Lexer().lex(chunk.before)];
  const written = writtenAtEnd(lexemes, chunk.before);
  if (written === undefined) return [];
  const start = offset - written.length;
  const open = openCollections(lexemes.slice(0, written.lexemes));
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start).replace(/^\uFEFF/, '');
  const frames = framesOf(open, chunk);
  if (frames === undefined) return [];
  const place: Where = { line, frames, quote: written.quote, text, offset, start };
  const last = frames.at(-1);
  if (last?.kind === 'flow map' || last?.kind === 'flow list') return flowReading(place, last);
  return /^ *$/.test(line) ? lineReadings(place) : inlineReading(place);
}

/** The collections that are still open at the end of what was read, the outermost first. */
function openCollections(lexemes: readonly string[]): readonly CST.Token[] {
  const parser = new Parser();
  for (const lexeme of lexemes) {
    Array.from(parser.next(lexeme));
    if (parser.stack.length > MOST_LEVELS) return [];
  }
  return parser.stack;
}

interface Frame {
  readonly kind: 'map' | 'list' | 'flow map' | 'flow list';
  readonly path: Path;
  readonly indent: number;
  /** Of a mapping: the key whose value has not begun. */
  readonly waiting: string | undefined;
  /** Of a list: how many entries have begun. */
  readonly count: number;
  /** Whether the last entry of a list says nothing yet. */
  readonly isEmptyAtEnd: boolean;
}

/** `undefined` where a key is something else than a plain word. */
function framesOf(open: readonly CST.Token[], chunk: Chunk): readonly Frame[] | undefined {
  const frames: Frame[] = [];
  let path: Path = [];
  const collections = open.filter(({ type }) => /^(block-map|block-seq|flow-collection)$/.test(type));
  for (const [at, token] of collections.entries()) {
    const isLast = at === collections.length - 1;
    const frame = frameOf(token, path, isLast);
    if (frame === undefined) return undefined;
    frames.push({ ...frame, path: chunk.pathInFile(frame.path), count: frame.count + chunk.entriesBefore(frame.path) });
    if (isLast) break;
    const step = frame.kind.endsWith('list') ? frame.count - 1 : frame.waiting;
    if (step === undefined) return undefined;
    path = [...path, step];
  }
  return frames;
}

function frameOf(token: CST.Token, path: Path, isLast: boolean): Frame | undefined {
  const base = { path, waiting: undefined, count: 0, isEmptyAtEnd: false };
  if (token.type === 'block-seq') {
    const count = token.items.filter(({ start }) => includes(start, 'seq-item-ind')).length;
    const last = token.items.at(-1);
    const isEmptyAtEnd =
      isLast && last !== undefined && last.value === undefined && includes(last.start, 'seq-item-ind');
    return { ...base, kind: 'list', indent: token.indent, count, isEmptyAtEnd };
  }
  if (token.type === 'block-map')
    return { ...base, kind: 'map', indent: token.indent, waiting: waitingKey(token.items.at(-1)) };
  if (token.type !== 'flow-collection') return undefined;
  const last = token.items.at(-1);
  if (token.start.source === '{') return { ...base, kind: 'flow map', indent: token.indent, waiting: waitingKey(last) };
  return waitingKey(last) === undefined
    ? { ...base, kind: 'flow list', indent: token.indent, count: Math.max(token.items.length, 1) }
    : undefined;
}

/** The key of a pair whose value is still to come. */
function waitingKey(pair: CST.CollectionItem | undefined): string | undefined {
  if (pair === undefined || pair.value !== undefined || !includes(pair.sep, 'map-value-ind')) return undefined;
  const { key } = pair;
  if (key?.type === 'scalar') return key.source;
  if (key?.type === 'single-quoted-scalar' || key?.type === 'double-quoted-scalar') return key.source.slice(1, -1);
  return undefined;
}

function includes(tokens: readonly CST.SourceToken[] | undefined, type: string): boolean {
  return tokens?.some((token) => token.type === type) ?? false;
}

interface Where {
  /** The cursor's line up to the word. */
  readonly line: string;
  readonly frames: readonly Frame[];
  readonly quote: '"' | "'" | undefined;
  readonly text: string;
  readonly offset: number;
  /** Where the word begins. */
  readonly start: number;
}

const STRAIGHT = { back: 0, isAside: false } as const;

function flowReading(where: Where, frame: Frame): readonly Cursor[] {
  const common = {
    layout: 'flow',
    lead: leadBehind(where),
    column: where.line.length,
    parentColumn: frame.indent,
    ...STRAIGHT,
  } as const;
  const word = wordAt(where, true);
  if (frame.kind === 'flow list') return [{ ...common, role: 'value', path: [...frame.path, frame.count - 1], word }];
  if (frame.waiting === undefined) return [{ ...common, lead: '', role: 'key', path: frame.path, word }];
  return [{ ...common, role: 'value', path: [...frame.path, frame.waiting], word }];
}

/** Behind a colon or a dash. */
function inlineReading(where: Where): readonly Cursor[] {
  const frame = where.frames.at(-1);
  const column = where.line.length;
  const common = {
    role: 'value',
    lead: leadBehind(where),
    column: column + leadBehind(where).length,
    ...STRAIGHT,
  } as const;
  if (frame?.kind === 'map' && frame.waiting !== undefined) {
    const path = [...frame.path, frame.waiting];
    return [{ ...common, path, layout: 'behind', parentColumn: frame.indent, word: wordAt(where, false) }];
  }
  if (frame?.kind === 'list' && frame.isEmptyAtEnd) {
    const path = [...frame.path, frame.count - 1];
    return [{ ...common, path, layout: 'line', parentColumn: frame.indent, word: wordAt(where, false) }];
  }
  return [];
}

/** A colon and a dash want a blank behind them. */
function leadBehind({ line, quote }: Where): string {
  return quote === undefined && /[:-]$/.test(line) ? ' ' : '';
}

/** On a line of its own the column says which of the open collections goes on. */
function lineReadings(where: Where): readonly Cursor[] {
  const column = where.line.length;
  const word = wordAt(where, false);
  const common = { layout: 'line', lead: '', column, parentColumn: column, word, ...STRAIGHT } as const;
  if (where.frames.length === 0) return [{ ...common, role: 'key', path: [] }];
  return where.frames
    .flatMap((frame, at): readonly Cursor[] => {
      const isLast = at === where.frames.length - 1;
      const { path, indent } = frame;
      if (frame.kind === 'map') {
        if (isLast && frame.waiting !== undefined && column > indent)
          return [{ ...common, role: 'value', path: [...path, frame.waiting], parentColumn: indent }];
        if (column === indent) return [{ ...common, role: 'key', path }];
        const list = where.frames[at - 1];
        // Return after `- date: …` leaves the cursor below the dash, two columns before the keys of the entry.
        if (list?.kind !== 'list' || column !== list.indent || column === 0) return [];
        return [
          { ...common, role: 'key', path, lead: ' '.repeat(indent - column), column: indent, parentColumn: indent },
        ];
      }
      if (isLast && frame.isEmptyAtEnd && column > indent)
        return [{ ...common, role: 'value', path: [...path, frame.count - 1], parentColumn: indent }];
      const entry = { ...common, role: 'value', path: [...path, frame.count], lead: '- ', column: indent + 2 } as const;
      if (column === indent) return [entry];
      const ofEntry = where.frames[at + 1];
      if (ofEntry?.kind === 'map' && column === ofEntry.indent)
        return [{ ...entry, back: column - indent, isAside: true }];
      return column === 0 && at === 1 ? [{ ...entry, lead: `${' '.repeat(indent)}- `, isAside: true }] : [];
    })
    .reverse();
}

const KEY_BEHIND = /^([\w/-]*)(["']?[ \t]*:(?=\s|$))?/;

function wordAt({ text, line, offset, start, quote }: Where, isFlow: boolean): Word {
  const blanks = line.length - line.trimEnd().length;
  const common = { start, typed: text.slice(start, offset), blanks };
  const feed = text.indexOf('\n', offset);
  const rest = text.slice(offset, feed === -1 ? text.length : feed).replace(/\r$/, '');
  const [, key = '', colon] = KEY_BEHIND.exec(rest) ?? [];
  if (quote !== undefined) {
    const behind = quote === '"' ? /^(?:[^"\\]|\\.)*(?=")/ : /^(?:[^']|'')*(?=')/;
    const closed = behind.exec(rest)?.[0];
    const end = offset + (closed ?? '').length;
    return { ...common, end, quote: { mark: quote, isClosed: closed !== undefined }, isKey: colon !== undefined };
  }
  if (colon !== undefined) return { ...common, end: offset + key.length, quote: undefined, isKey: true };
  const behind = rest.search(isFlow ? /[,\]}]|\s#/ : /\s#/);
  const value = (behind < 0 ? rest : rest.slice(0, behind)).trimEnd();
  return { ...common, end: offset + value.length, quote: undefined, isKey: false };
}
