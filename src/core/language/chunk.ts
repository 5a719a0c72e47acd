/** The part of a file that decides what a cursor stands in: its section, and of a list the one entry. */
import type { Span } from '../record/lines';
import type { Path } from '../record/problem';
import { lastIndex } from './lastIndex';
import { sectionAt, sectionsOf, type Section } from './sections';

export interface Chunk {
  readonly sections: readonly Section[];
  /** The chunk up to the cursor. */
  readonly before: string;
  /** The chunk with a stretch of the file taken out of it. */
  readonly without: (span: Span) => string;
  /** The path in the file of a path in the chunk, and the other way. */
  readonly pathInFile: (path: Path) => Path;
  readonly pathInChunk: (path: Path) => Path;
  /** How many entries the file has before the chunk's own, of the list at a path of the chunk. */
  readonly entriesBefore: (path: Path) => number;
}

/** The chunk that an offset stands in: where the section is a list in dashes, the section's own line and the entry. */
export function chunkAt(text: string, offset: number): Chunk {
  const sections = sectionsOf(text);
  const section = sectionAt(sections, offset) ?? { key: undefined, start: 0, end: text.length, entries: undefined };
  const entries = section.entries ?? [];
  const index = lastIndex(entries, ({ start }) => start <= offset);
  const entry = entries[index];
  const headEnd = entries[0]?.start ?? section.end;
  const head = entry === undefined ? '' : text.slice(section.start, headEnd);
  const body: Span = entry ?? { start: section.start, end: headEnd };
  const before = Math.max(index, 0);
  const shift =
    (by: number) =>
    (path: Path): Path => {
      const [top, at, ...rest] = path;
      return before > 0 && top !== undefined && top === section.key && typeof at === 'number'
        ? [top, at + by, ...rest]
        : path;
    };
  return {
    sections,
    before: withoutMark(head) + withoutMark(text.slice(body.start, offset)),
    without: ({ start, end }) => head + text.slice(body.start, start) + text.slice(end, body.end),
    pathInFile: shift(before),
    pathInChunk: shift(-before),
    entriesBefore: (path) => (path.length === 1 && path[0] === section.key ? before : 0),
  };
}

/** Without a byte order mark, which would count as a column. */
function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, '');
}
