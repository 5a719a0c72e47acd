/** The last look at an edit: a record may not get a fault that it did not have. */
import type { Edited } from '../record/edit/applyChanges';
import { parseClient, type ParsedClient } from '../record/parse';

/** The edit, or the first error that it would bring into the record. */
export function faultless(before: ParsedClient, edited: Edited, currency: string): Edited {
  if (!edited.done) return edited;
  const known = new Set(before.problems.map((problem) => problem.message));
  const fault = parseClient(edited.text, currency).problems.find(
    (problem) => problem.severity === 'error' && !known.has(problem.message),
  );
  return fault === undefined ? edited : { done: false, why: fault.message };
}
