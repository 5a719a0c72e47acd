/** English that several letters share: greeting and closing, how an invoice and a late fee are put, what stands in for a missing value. */
import type { IsoDate } from '../dates';
import type { AgreedPayment, Debt, OwedInvoice } from './debt';
import { bullets, prose, sentences, type Markdown } from './markdown';
import type { Speech } from './speech';

/** What stands around every letter. */
export const ENGLISH_FRAME = {
  greeting: (name: string) => prose`Dear ${name},`,
  closing: prose`Kind regards,`,
  noSignature: prose`[your name]`,
};

/** `1 day`, `2 days`. */
function counted(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** `invoice INV-1`, `invoices INV-1 and INV-2`; a placeholder where there is no number. Plain text. */
export function invoiceNames(debt: Debt, speech: Speech): string {
  const [first, ...more] = debt.invoices;
  if (first === undefined) return 'invoice [invoice number]';
  if (more.length === 0) return `invoice ${first.number ?? `of ${speech.date(first.issued)}`}`;
  const names = debt.invoices.map((invoice) => invoice.number ?? `the one of ${speech.date(invoice.issued)}`);
  return `invoices ${speech.plainList(names)}`;
}

/** What the letter is about: open invoices, and the letters that went out about them before. */
export function openingLine({ invoices, earlierLetters }: Debt, speech: Speech): Markdown {
  const several = invoices.length > 1;
  if (earlierLetters.length === 0) {
    return several
      ? prose`By my records these invoices are past their due date:`
      : prose`By my records this invoice is past its due date:`;
  }
  const letters = speech.plainList(earlierLetters.map(speech.date));
  return prose`${several ? 'These invoices are' : 'This invoice is'} still open, after my ${earlierLetters.length === 1 ? 'letter' : 'letters'} of ${letters}:`;
}

/** The invoices as a list, each with what is open on it and since when. */
export function invoiceList(debt: Debt, speech: Speech): Markdown {
  if (debt.invoices.length === 0) {
    return bullets([prose`Invoice [invoice number], due on [due date]: **[amount] open**`]);
  }
  return bullets(debt.invoices.map((invoice) => invoiceItem(invoice, speech)));
}

function invoiceItem(invoice: OwedInvoice, speech: Speech): Markdown {
  const { date, money } = speech;
  const name =
    invoice.number === null
      ? prose`Invoice of ${date(invoice.issued)}`
      : prose`Invoice ${invoice.number} of ${date(invoice.issued)}`;
  const less = invoice.hadDispute ? prose` without the days of the dispute` : prose``;
  const late = invoice.daysLate > 0 ? prose`, ${counted(invoice.daysLate, 'day')} past due${less}` : prose``;
  const settled = [
    ...(invoice.received > 0 ? [prose`${money(invoice.received)} has come in`] : []),
    ...(invoice.credited > 0 ? [prose`${money(invoice.credited)} is credited`] : []),
  ];
  const part = settled.length === 0 ? prose`` : prose` Of ${money(invoice.amount)}, ${speech.list(settled)}.`;
  const promise =
    invoice.missedPromise === null
      ? prose``
      : prose` On ${date(invoice.missedPromise.made)} you named ${date(invoice.missedPromise.by)} as the day of payment.`;
  return prose`${name}, due on ${date(invoice.due)}${late}: **${money(invoice.balance)} open**.${part}${promise}`;
}

/** The agreed payment terms in a sentence; `null` where there are none. */
export function termsSentence(terms: AgreedPayment | null, speech: Speech): Markdown | null {
  return terms === null ? null : prose`The terms we agreed on ${speech.date(terms.agreed)} say: ${terms.payment}.`;
}

/** The agreed late fee with its working; nothing where none was agreed. */
export function feeParagraphs(debt: Debt, asOf: IsoDate, speech: Speech): readonly Markdown[] {
  const { fee } = debt;
  if (fee === null) return [];
  const { date, money, number } = speech;
  if (fee.flat !== null) {
    const names = speech.list(fee.invoices.map((invoice) => prose`${invoice.number}`));
    return [
      prose`The late fee we agreed on ${date(fee.agreed)} is a single ${money(fee.flat)} for each late invoice: ${money(fee.total)} for ${names}.`,
    ];
  }
  return [
    sentences(
      prose`The late fee we agreed on ${date(fee.agreed)} is ${fee.words}.`,
      prose`Up to ${date(asOf)} it comes to ${money(fee.total)}, as simple interest by the day over 365 days:`,
    ),
    bullets(
      fee.invoices.flatMap((invoice) =>
        invoice.lines.map(
          (line) =>
            prose`Invoice ${invoice.number}: ${money(line.principal)} for ${counted(line.days, 'day')} (${date(line.from)} to ${date(line.to)}) at ${number(line.rate)}% a year: ${money(line.amount)}`,
        ),
      ),
    ),
  ];
}

/** What is asked for, with the late fee where there is one. */
export function demand(debt: Debt, speech: Speech): Markdown {
  if (debt.invoices.length === 0) return prose`**[amount]**`;
  const { money } = speech;
  return debt.fee === null
    ? prose`**${money(debt.open)}**`
    : prose`**${money(debt.total)}** (${money(debt.open)} and ${money(debt.fee.total)} late fee)`;
}
