/** The last look at an edit: a record may not get a fault that it did not have. */
import type { Edited } from '../record/edit/applyChanges';
import { parseClient, type ParsedClient } from '../record/parse';

/** The edit, or the first error that it would bring into the record. */
export function faultless(before: ParsedClient, edited: Edited, currency: string): Edited {
  if (!edited.done) return edited;
  const known = errorsOf(before);
  const fault = errorsOf(parseClient(edited.text, currency)).find((message) => {
    const at = known.indexOf(message);
    if (at !== -1) known.splice(at, 1);
    return at === -1;
  });
  return fault === undefined ? edited : { done: false, why: fault };
}

function errorsOf({ problems }: ParsedClient): string[] {
  return problems.filter(({ severity }) => severity === 'error').map(({ message }) => message);
}
