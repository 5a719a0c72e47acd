/** What the templates of the payment letters can name about a debt. */
import type { IsoDate } from '../dates';
import { later } from '../l10n';
import type { Debt, OwedInvoice } from './debt';
import { FEE_SHAPES, feeValues } from './feeValues';
import { invoiceNames } from './invoiceNames';
import type { Speech } from './speech';
import { countValue, flagValue, listValue, partValue, textValue, type ValuesOf } from './template/values';
import { paymentWords } from './termWords';

export const DEBT_SHAPES = {
  invoices: listValue(later('the invoices that the letter is about'), {
    number: textValue(later('its number; nothing where it has none on file')),
    issued: textValue(later('the day of its issue')),
    due: textValue(later('the day it is due; nothing where no agreement and no invoice names one')),
    moved_on: textValue(later('the day on which that due date was agreed anew')),
    days_late: countValue(later('days past due, without those of a dispute; nothing where it is not late')),
    without_dispute: flagValue(later('days of a dispute that is over are left out of the days past due')),
    age: countValue(later('days since its issue, where it is late and no due date is on file')),
    amount: textValue(later('what it asked for')),
    balance: textValue(later('what is still open on it')),
    received: textValue(later('what has come in; nothing where nothing has')),
    refunded: textValue(later('what we paid back')),
    credited: textValue(later('what was taken off without payment')),
    missed_promise: partValue(later('a day by which payment was promised and did not come'), {
      made: textValue(later('the day of the promise')),
      by: textValue(later('the day that was promised')),
    }),
    refused: textValue(later('the day on which the client said that it will not be paid')),
  }),
  numbers: textValue(later('the numbers of these invoices: INV-1 and INV-2; nothing where no invoice is on file')),
  several_invoices: flagValue(later('the letter is about more than one invoice')),
  part_paid: flagValue(later('something has come in on them')),
  due_on_file: flagValue(later('each of these invoices has a due date on file')),
  earlier: partValue(later('letters about this debt that went out before, or talks in their place'), {
    dates: textValue(later('their days')),
    one_letter: flagValue(later('it was one letter')),
    more_letters: flagValue(later('there were several letters and no talk')),
    spoken: flagValue(later('one of them was a talk')),
  }),
  passed_deadline: textValue(later('the day that the last of them asked for, once it has passed')),
  terms: partValue(later('the agreed payment terms'), {
    agreed: textValue(later('the day on which they were agreed')),
    payment: textValue(later('what they say: payment within 14 days of the invoice date')),
  }),
  ...FEE_SHAPES,
  open: textValue(later('what is open on these invoices')),
  total: textValue(
    later('what is asked for: the open sum and what is owed for late payment; nothing where no invoice is on file'),
  ),
  late_sum: textValue(later('what of it is owed for late payment; nothing where nothing is')),
} as const;

/** @param asOf the day of the letter */
export function debtValues(debt: Debt, asOf: IsoDate, speech: Speech): ValuesOf<typeof DEBT_SHAPES> {
  const { invoices, terms, fee } = debt;
  const { date, money } = speech;
  const last = debt.earlier.at(-1)?.deadline ?? null;
  return {
    invoices: invoices.map((invoice) => invoiceValues(invoice, debt, speech)),
    numbers: invoiceNames(debt, speech),
    several_invoices: invoices.length > 1,
    part_paid: invoices.some((invoice) => invoice.received > 0),
    due_on_file: invoices.every((invoice) => invoice.isDueOnFile),
    earlier: earlierValues(debt, speech),
    passed_deadline: last !== null && last < asOf ? date(last) : null,
    terms: terms === null ? null : { agreed: date(terms.agreed), payment: paymentWords(terms.payment, speech) },
    ...feeValues(debt, speech),
    open: invoices.length === 0 ? null : money(debt.open),
    total: invoices.length === 0 ? null : money(debt.total),
    late_sum: fee === null ? null : money(fee.total),
  };
}

function invoiceValues(invoice: OwedInvoice, { beforeWork }: Debt, { date, money, count }: Speech) {
  const { isDueOnFile, daysLate, missedPromise, movedOn, refused } = invoice;
  const isLate = daysLate > 0 && beforeWork === null;
  const some = (amount: number) => (amount > 0 ? money(amount) : null);
  return {
    number: invoice.number,
    issued: date(invoice.issued),
    due: isDueOnFile ? date(invoice.due) : null,
    moved_on: movedOn === null ? null : date(movedOn),
    days_late: isLate && isDueOnFile ? count(daysLate) : null,
    without_dispute: isLate && isDueOnFile && invoice.hadDispute,
    age: isLate && !isDueOnFile ? count(invoice.daysSinceIssue) : null,
    amount: money(invoice.amount),
    balance: money(invoice.balance),
    received: some(invoice.received),
    refunded: some(invoice.refunded),
    credited: some(invoice.credited),
    missed_promise: missedPromise === null ? null : { made: date(missedPromise.made), by: date(missedPromise.by) },
    refused: refused === null ? null : date(refused),
  };
}

function earlierValues({ earlier }: Debt, { plainList, date }: Speech) {
  if (earlier.length === 0) return null;
  const spoken = earlier.some((letter) => letter.isSpoken);
  return {
    dates: plainList(earlier.map((letter) => date(letter.date))),
    one_letter: !spoken && earlier.length === 1,
    more_letters: !spoken && earlier.length > 1,
    spoken,
  };
}
