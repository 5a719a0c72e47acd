/** Lines and columns of offsets in a text. */
import type { Place } from './problem';

/** A stretch of text, in UTF-16 code units from its start; `end` is the first that is not part of it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const BYTE_ORDER_MARK = '\uFEFF';

/** Knows where the lines of a text begin and end without keeping the text. */
export class Lines {
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;

  constructor(text: string) {
    const starts = [text.startsWith(BYTE_ORDER_MARK) ? 1 : 0];
    const ends: number[] = [];
    for (let feed = text.indexOf('\n'); feed !== -1; feed = text.indexOf('\n', feed + 1)) {
      ends.push(feed > 0 && text[feed - 1] === '\r' ? feed - 1 : feed);
      starts.push(feed + 1);
    }
    ends.push(text.length);
    this.#starts = Int32Array.from(starts);
    this.#ends = Int32Array.from(ends);
  }

  /** The span with its lines and columns, all from 1. A byte order mark takes no column. */
  place({ start, end }: Span): Place {
    const first = this.#lineAt(start);
    const last = this.#lineAt(end);
    return {
      start,
      end,
      line: first + 1,
      column: this.#columnAt(start, first),
      endLine: last + 1,
      endColumn: this.#columnAt(end, last),
    };
  }

  /** The part of the span that stands in its first line. */
  firstLineOf({ start, end }: Span): Span {
    return { start, end: Math.max(start, Math.min(end, nth(this.#ends, this.#lineAt(start)))) };
  }

  #columnAt(offset: number, line: number): number {
    return Math.max(offset - nth(this.#starts, line), 0) + 1;
  }

  #lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (nth(this.#starts, middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** The number at a place of a list that is known to have one. */
function nth(numbers: ArrayLike<number>, index: number): number {
  return numbers[index] ?? 0;
}
