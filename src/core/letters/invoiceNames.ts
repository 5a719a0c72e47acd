/** What invoices are called after the word "invoice", where some have no number on file. */
import type { Debt, OwedInvoice } from './debt';
import type { LetterLanguage, Speech } from './speech';

/** By its day: alone, and in a list of others. */
const BY_DAY: Readonly<Record<LetterLanguage, { readonly alone: string; readonly among: string }>> = {
  en: { alone: 'of', among: 'the one of' },
  vi: { alone: 'ngày', among: 'hóa đơn ngày' },
};

/** @example invoiceNames(debt, speech) // 'INV-1 and the one of 10 July 2026' */
export function invoiceNames({ invoices }: Pick<Debt, 'invoices'>, speech: Speech): string | null {
  const [first, ...more] = invoices;
  if (first === undefined) return null;
  if (more.length === 0) return invoiceName(first, speech);
  const { among } = BY_DAY[speech.words];
  return speech.plainList(invoices.map(({ number, issued }) => number ?? `${among} ${speech.date(issued)}`));
}

/** @example invoiceName({ number: null, issued: '2026-07-10' }, speech) // 'of 10 July 2026' */
export function invoiceName({ number, issued }: Pick<OwedInvoice, 'number' | 'issued'>, speech: Speech): string {
  return number ?? `${BY_DAY[speech.words].alone} ${speech.date(issued)}`;
}
