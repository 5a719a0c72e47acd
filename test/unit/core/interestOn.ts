/** The interest on a record with one invoice, or with those that are given. */
import { interestOf, type Interest, type InvoiceInterest } from '../../../src/core/interest';
import type { ClientRecord, Invoice } from '../../../src/core/record/schema';
import { snapshotOf } from '../../../src/core/snapshot';

export interface Owed {
  readonly fee: string;
  readonly currency?: string;
  readonly asOf?: string;
  readonly terms?: ClientRecord['terms'];
}

/** On 2026-11-23 where no day is named. */
export function interestOn(invoices: readonly Partial<Invoice>[], owed: Owed): Interest {
  const record: ClientRecord = {
    client: 'A',
    currency: owed.currency ?? 'GBP',
    terms: { agreed: '2022-12-01', ...owed.terms, late_fee: owed.fee },
    invoices: invoices.map((invoice, index) => ({
      ...{ number: `INV-${index + 1}`, issued: '2023-01-01', amount: 5000 },
      ...invoice,
    })),
  };
  return interestOf(snapshotOf(record, {}, owed.asOf ?? '2026-11-23', () => []));
}

/** A line of the working, short. @example '2026-02-16 2026-09-30 227 4200 11.75 306.92' */
export function linesOf(invoice: InvoiceInterest | undefined): readonly string[] {
  return (invoice?.lines ?? []).map(({ from, to, days, principal, rate, amount }) =>
    [from, to, days, principal, rate, amount].join(' '),
  );
}
