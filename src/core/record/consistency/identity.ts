/** Names that stand for one thing: of two entries alike the second counts nowhere. */
import { later, t } from '../../l10n';
import { clip } from '../clip';
import type { Check } from './check';

/** Two ids alike, and two ways of saying that an invoice was paid. Takes out what counts nowhere. */
export function checkIdentity(check: Check): void {
  const { record } = check;
  keepFirst(
    check,
    'id',
    later('Another deliverable above is `{0}` already; give this one its own id. Until then it counts nowhere.'),
    record.brief?.deliverables,
  );
  keepFirst(
    check,
    'id',
    later('Another request above is `{0}` already; give this one its own id. Until then it counts nowhere.'),
    record.requests,
  );
  keepFirst(
    check,
    'id',
    later('Another disagreement above is `{0}` already; give this one its own id. Until then it counts nowhere.'),
    record.disagreements,
  );
  keepFirst(
    check,
    'number',
    later('Another invoice above is `{0}` already; give this one its own number. Until then it counts nowhere.'),
    record.invoices,
  );
  checkSharedIds(check);
  checkPaidTwice(check);
}

function keepFirst<Key extends 'id' | 'number'>(
  check: Check,
  key: Key,
  words: string,
  entries: { readonly [K in Key]?: string | undefined }[] = [],
): void {
  const seen = new Set<string>();
  const again: number[] = [];
  for (const [index, entry] of entries.entries()) {
    const id: string | undefined = entry[key];
    if (id === undefined) continue;
    if (seen.has(id)) {
      check.report('error', 'record/same-id', t(words, clip(id)), entry, key);
      again.push(index);
    }
    seen.add(id);
  }
  for (const index of again.reverse()) check.reading.removeElement(entries, index);
}

function checkSharedIds({ record, report }: Check): void {
  const deliverables = new Set(record.brief?.deliverables?.map(({ id }) => id));
  for (const request of record.requests ?? []) {
    if (request.id === undefined || !deliverables.has(request.id)) continue;
    const message = t(
      '`{0}` is the id of a deliverable too, so what refers to it can mean either; give this request another id.',
      clip(request.id),
    );
    report('warning', 'record/shared-id', message, request, 'id');
  }
}

function checkPaidTwice({ record, report, reading }: Check): void {
  for (const invoice of record.invoices ?? []) {
    const listed = reading.places.has([...reading.places.pathOf(invoice), 'payments', 0]);
    if (invoice.paid === undefined || !listed) continue;
    const message = t('`paid` stands beside `payments` and only the payments count; take one of the two out.');
    report('error', 'record/paid-twice', message, invoice, 'paid');
    delete invoice.paid;
  }
}
