/** The invoices that money can come for. */
import type { Instalment } from '../../instalments';
import type { LogInput } from '../option';
import type { Typed } from '../typed';

/** Open invoices by due date, the one that was named first; `INV-2` names one as `#INV-2` does. */
export function openInvoices({ snapshot, record }: LogInput, { id, raw }: Typed): readonly Instalment[] {
  // An invoice without a number can't be named in the file.
  const numbered = new Set((record.invoices ?? []).flatMap(({ number }) => number ?? []));
  const open = snapshot.instalments.filter(
    ({ paidOn, number }) => paidOn === undefined && (numbered.has(number) || (record.invoices ?? []).length === 1),
  );
  const isNamed = ({ number }: Instalment): boolean => number === id || raw.split(/\s+/).includes(number);
  return [...open.filter(isNamed), ...open.filter((one) => !isNamed(one))];
}
