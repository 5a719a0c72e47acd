/** Late interest as JSON, in the shape that scripts read. Keys may be added after those there are; none is renamed. */
import { interestOf, type InterestLine, type InvoiceInterest } from '../interest';
import type { Snapshot } from '../snapshot';

/** The interest on a client's invoices as JSON, indented by two, with a line break at its end. */
export function interestJson(id: string, snapshot: Snapshot): string {
  const { asOf, currency } = snapshot;
  const { interest, fixed, total, invoices } = interestOf(snapshot);
  const report = { asOf, client: id, currency, interest, fixed, total, invoices: invoices.map(invoiceJson) };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function invoiceJson({ number, basis, due, interest, fixed, refused, lines }: InvoiceInterest): object {
  return { number, basis, due, interest, fixed, refused, lines: lines.map(lineJson) };
}

function lineJson({ from, to, days, principal, rate, amount }: InterestLine): object {
  return { from, to, days, principal, rate, amount };
}
