/** References to nothing: an id that no entry of the file has. */
import { clip } from '../clip';
import type { Path } from '../problem';
import { orNearest } from './check';
import type { Check } from './check';

/** Warns where an entry names a deliverable, request, invoice or disagreement that the file does not have. */
export function checkReferences(check: Check): void {
  const { record, known, reading } = check;
  const { deliverables, requests, invoices, topics } = known;
  const work = new Set([...deliverables, ...requests]);
  const anything = new Set([...work, ...invoices]);
  for (const request of record.requests ?? []) {
    refer(check, request, 'deliverable', deliverables, 'deliverable');
    refer(check, request, 'reverses', work, 'deliverable or request');
    refer(check, request, 'billed', invoices, 'invoice');
  }
  for (const entry of [...(record.revisions ?? []), ...(record.questions ?? []), ...(record.ours ?? [])]) {
    refer(check, entry, 'deliverable', deliverables, 'deliverable');
  }
  for (const disagreement of record.disagreements ?? []) {
    refer(check, disagreement, 'blocks', deliverables, 'deliverable');
  }
  const billable = new Set([...work, 'deposit']);
  for (const { for: names = [] } of record.invoices ?? []) {
    for (const [index, name] of names.entries()) {
      if (billable.has(name)) continue;
      reportUnknown(check, 'for', name, billable, 'deliverable or request', reading.elementPath(names, index));
    }
  }
  for (const entry of record.compensation ?? []) {
    refer(check, entry, 'about', anything, 'deliverable, request or invoice');
  }
  for (const letter of record.letters ?? []) refer(check, letter, 'topic', topics, 'disagreement');
}

function refer<Key extends string>(
  check: Check,
  entry: { readonly [K in Key]?: unknown },
  key: Key,
  ids: ReadonlySet<string>,
  thing: string,
): void {
  const name: unknown = entry[key];
  if (typeof name !== 'string' || ids.has(name)) return;
  reportUnknown(check, key, name, ids, thing, [...check.reading.places.pathOf(entry), key]);
}

function reportUnknown(
  { reportAt }: Check,
  key: string,
  name: string,
  ids: ReadonlySet<string>,
  thing: string,
  path: Path,
): void {
  const advice = orNearest(name, ids, 'correct the name, or add what it refers to');
  const message = `\`${key}\` refers to \`${clip(name)}\`, but no ${thing} of this file is called so; ${advice}`;
  reportAt('warning', 'record/reference', message, path);
}
