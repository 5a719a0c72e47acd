/** What a parse says, as lines that are easy to compare. */
import { parseClient } from '../../../../src/core/record/parse';
import type { ClientRecord } from '../../../../src/core/record/schema';
import type { Problem } from '../../../../src/core/record/problem';

/** @example '3:9 error record/choice' */
export function brief({ place, severity, code }: Problem): string {
  return `${place.line}:${place.column} ${severity} ${code}`;
}

/** The problems of a client's record without their messages. */
export function problemsOf(...lines: readonly string[]): readonly string[] {
  return parseClient(lines.join('\n')).problems.map(brief);
}

/** The messages of a client's record. */
export function messagesOf(...lines: readonly string[]): readonly string[] {
  return parseClient(lines.join('\n')).problems.map(({ message }) => message);
}

/** The record, which must be there. */
export function recordOf(...lines: readonly string[]): ClientRecord {
  const { record } = parseClient(lines.join('\n'));
  if (record === undefined) throw new Error('no record');
  return record;
}
