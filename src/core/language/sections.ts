/** A record cut where its top level shows it, line by line, so that what is broken in one entry costs the others nothing. */
import type { Span } from '../record/lines';
import { lastIndex } from './lastIndex';

/** A key at the top of the file with what stands below it; everything before the first such key where there is no key. */
export interface Section extends Span {
  readonly key: string | undefined;
  /** The entries, each from the line of its dash to that of the next; `undefined` where the value is no list in dashes. */
  readonly entries: readonly Span[] | undefined;
}

/** A line that is neither blank nor indented, no comment, no dash and no end of a document. */
const TOP_LINE = /^(?:\uFEFF)?(?![\s#{[\]}]|-(?:\s|$)|---|\.\.\.).+/gm;
const HEAD = /^[^\r\n:]*:[ \t]*(?:#[^\r\n]*)?\r?\n(?:[ \t]*(?:#[^\r\n]*)?\r?\n)*(?=( *)-(?:[ \r\n]|$))/;

/**
 * The sections of a file, in its order; together they are the whole text.
 * @example sectionsOf('client: A\nrequests:\n  - id: CR-1\n') // one of `client`, one of `requests` with one entry
 */
export function sectionsOf(text: string): readonly Section[] {
  const starts = [...text.matchAll(TOP_LINE)].map(({ index }) => index);
  const all = starts[0] === 0 ? starts : [0, ...starts];
  return all.map((start, at) => {
    const end = all[at + 1] ?? text.length;
    const isKeyed = at > 0 || starts[0] === 0;
    return {
      key: isKeyed ? keyOf(text.slice(start, end)) : undefined,
      start,
      end,
      entries: isKeyed ? entriesOf(text, start, end) : undefined,
    };
  });
}

function keyOf(section: string): string {
  const line = /^\uFEFF?([^\r\n]*)/.exec(section)?.[1] ?? '';
  const colon = line.search(/:(?:\s|$)/);
  return (colon < 0 ? line.trim() : line.slice(0, colon).trimEnd()).replace(/^(["'])(.*)\1$/, '$2');
}

function entriesOf(text: string, start: number, end: number): readonly Span[] | undefined {
  const head = HEAD.exec(text.slice(start, end));
  if (head === null) return undefined;
  const dash = new RegExp(`^${head[1] ?? ''}-(?=[ \\r\\n]|$)`, 'gm');
  const body = text.slice(start + head[0].length, end);
  const starts = [...body.matchAll(dash)].map(({ index }) => start + head[0].length + index);
  return starts.map((from, at) => ({ start: from, end: starts[at + 1] ?? end }));
}

/** The section that an offset stands in; its first offset is that of its key. */
export function sectionAt(sections: readonly Section[], offset: number): Section | undefined {
  return sections[lastIndex(sections, ({ start }) => start <= offset)];
}
