/** English that several letters share: greeting and closing, how an invoice and a late fee are put, what stands in for a missing value. */
import type { AgreedPayment, Debt, OwedInvoice } from './debt';
import type { LateFee } from './lateFee';
import { bullets, md, sentences, type Markdown } from './markdown';
import type { Speech } from './speech';

/** `Dear Jane Doe,` */
export function greeting(name: string): Markdown {
  return md`Dear ${name},`;
}

export const CLOSING = md`Kind regards,`;
export const NO_SIGNATURE = md`[your name]`;

/** `1 day`, `2 days`. */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** A number below eleven in words. @example inWords(2) // 'two' */
export function inWords(n: number): string {
  const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
  return words[n] ?? String(n);
}

/** `invoice INV-1`, `invoices INV-1 and INV-2`; a placeholder where there is no number. Plain text. */
export function invoiceNames(debt: Debt, speech: Speech): string {
  const names = debt.invoices.map((invoice) => invoice.number ?? `of ${speech.date(invoice.issued)}`);
  if (names.length === 0) return 'invoice [invoice number]';
  return `${names.length === 1 ? 'invoice' : 'invoices'} ${speech.plainList(names)}`;
}

/** The invoices as a list, each with what is open on it and since when. */
export function invoiceList(debt: Debt, speech: Speech): Markdown {
  if (debt.invoices.length === 0) {
    return bullets([md`Invoice [invoice number], due on [due date]: **[amount] open**`]);
  }
  return bullets(debt.invoices.map((invoice) => invoiceItem(invoice, speech)));
}

function invoiceItem(invoice: OwedInvoice, speech: Speech): Markdown {
  const { date, money } = speech;
  const name =
    invoice.number === null
      ? md`Invoice of ${date(invoice.issued)}`
      : md`Invoice ${invoice.number} of ${date(invoice.issued)}`;
  const late = invoice.daysLate > 0 ? md`, ${counted(invoice.daysLate, 'day')} past due` : md``;
  const received = invoice.received > 0 ? md` ${money(invoice.received)} of it has come in.` : md``;
  const credited = invoice.credited > 0 ? md` ${money(invoice.credited)} of it is credited.` : md``;
  const promise =
    invoice.missedPromise === null
      ? md``
      : md` On ${date(invoice.missedPromise.made)} you named ${date(invoice.missedPromise.by)} as the day of payment.`;
  return md`${name}, due on ${date(invoice.due)}${late}: **${money(invoice.balance)} open**.${received}${credited}${promise}`;
}

/** What is to be paid, in bold. */
export function sum(amount: number, debt: Debt, speech: Speech): Markdown {
  return debt.invoices.length === 0 ? md`**[amount]**` : md`**${speech.money(amount)}**`;
}

/** The agreed payment terms in a sentence; `null` where there are none. */
export function termsSentence(terms: AgreedPayment | null, speech: Speech): Markdown | null {
  return terms === null ? null : md`The terms we agreed on ${speech.date(terms.agreed)} say: ${terms.payment}.`;
}

/** The agreed late fee with its working; nothing where none was agreed. */
export function feeParagraphs(fee: LateFee | null, asOf: string, speech: Speech): readonly Markdown[] {
  if (fee === null) return [];
  const { date, money, number } = speech;
  const items = fee.invoices.flatMap((invoice) => {
    const name = invoice.number ?? '[invoice number]';
    const byTime = invoice.lines.map(
      (line) =>
        md`Invoice ${name}: ${money(line.principal)} for ${counted(line.days, 'day')} (${date(line.from)} to ${date(line.to)}) at ${number(line.rate)}% a year: ${money(line.amount)}`,
    );
    return invoice.fixed > 0 ? [...byTime, md`Invoice ${name}: a single fee of ${money(invoice.fixed)}`] : byTime;
  });
  return [
    sentences(
      md`The same terms provide for a late fee of ${fee.words}.`,
      md`Up to ${date(asOf)} it comes to ${money(fee.total)}, as simple interest by the day over 365 days, rounded for each invoice:`,
    ),
    bullets(items),
  ];
}
