/** A fault in a file, with its place and what to do about it. */
export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** A stretch of text. Offsets are UTF-16 code units from the start of the file; lines and columns count from 1. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Keys and indices from the top of the record to a value. @example ['invoices', 0, 'due'] */
export type Path = readonly (string | number)[];

export interface Problem {
  /** Stable code, like `record/date`. */
  readonly code: string;
  readonly severity: Severity;
  /** One sentence: what is wrong and what to do. */
  readonly message: string;
  readonly place: Place;
  /** The value that it is about, or the one that is missing; absent where the fault is in the text itself. */
  readonly path?: Path;
}
