/** What stands at an offset of a file: a key or a scalar, with its text and line. */
import type { Places } from '../record/parse';
import type { Span } from '../record/lines';
import type { Path } from '../record/problem';
import { entryAt } from '../record/entryAt';

export interface Target {
  readonly path: Path;
  readonly isKey: boolean;
  /** The value as the record has it, as text; empty where it has none. */
  readonly value: string;
  readonly span: Span;
  /** The line that it begins on, counted from 1. */
  readonly line: number;
}

/** The text of a file and what was read from it. */
interface Source {
  readonly text: string;
  readonly places: Places;
  readonly record: object | undefined;
}

/** The key or the value at an offset; `undefined` on anything else, like a comment or the space between. */
export function targetAt({ text, places, record }: Source, offset: number): Target | undefined {
  const path = places.pathAt(offset);
  if (path.length === 0) return undefined;
  const key = places.key(path);
  const place = places.at(path);
  const isKey = typeof path.at(-1) === 'string' && isIn(key, offset);
  if (!isKey && !isIn(place, offset)) return undefined;
  const { start, end } = isKey ? key : place;
  return {
    path,
    isKey,
    value: scalarAt({ places, record }, path, text.slice(place.start, place.end)),
    span: { start, end },
    line: isKey ? key.line : place.line,
  };
}

function isIn({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** Entries of a list of texts have no name in the record, so those are read from the file. */
function scalarAt(parsed: Omit<Source, 'text'>, path: Path, written: string): string {
  const last = path.at(-1);
  if (typeof last !== 'string') return written.replace(/^(['"])(.*)\1$/s, '$2');
  const value = entryAt(parsed, path.slice(0, -1))?.[last];
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
