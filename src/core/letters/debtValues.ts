/** What the templates of the payment letters can name about a debt. */
import type { IsoDate } from '../dates';
import type { Debt, OwedInvoice } from './debt';
import { FEE_SHAPES, feeValues } from './feeValues';
import { invoiceNames } from './invoiceNames';
import type { Speech } from './speech';
import { countValue, flagValue, listValue, partValue, textValue, type ValuesOf } from './template/values';
import { paymentWords } from './termWords';

export const DEBT_SHAPES = {
  invoices: listValue('the invoices that the letter is about', {
    number: textValue('its number; nothing where it has none on file'),
    issued: textValue('the day of its issue'),
    due: textValue('the day it is due; nothing where no agreement and no invoice names one'),
    moved_on: textValue('the day on which that due date was agreed anew'),
    days_late: countValue('days past due, without those of a dispute; nothing where it is not late'),
    without_dispute: flagValue('days of a dispute that is over are left out of the days past due'),
    age: countValue('days since its issue, where it is late and no due date is on file'),
    amount: textValue('what it asked for'),
    balance: textValue('what is still open on it'),
    received: textValue('what has come in; nothing where nothing has'),
    refunded: textValue('what we paid back'),
    credited: textValue('what was taken off without payment'),
    missed_promise: partValue('a day by which payment was promised and did not come', {
      made: textValue('the day of the promise'),
      by: textValue('the day that was promised'),
    }),
    refused: textValue('the day on which the client said that it will not be paid'),
  }),
  numbers: textValue('the numbers of these invoices: INV-1 and INV-2; nothing where no invoice is on file'),
  several_invoices: flagValue('the letter is about more than one invoice'),
  part_paid: flagValue('something has come in on them'),
  due_on_file: flagValue('each of these invoices has a due date on file'),
  earlier: partValue('letters about this debt that went out before, or talks in their place', {
    dates: textValue('their days'),
    one_letter: flagValue('it was one letter'),
    more_letters: flagValue('there were several letters and no talk'),
    spoken: flagValue('one of them was a talk'),
  }),
  passed_deadline: textValue('the day that the last of them asked for, once it has passed'),
  terms: partValue('the agreed payment terms', {
    agreed: textValue('the day on which they were agreed'),
    payment: textValue('what they say: payment within 14 days of the invoice date'),
  }),
  ...FEE_SHAPES,
  open: textValue('what is open on these invoices'),
  total: textValue(
    'what is asked for: the open sum and what is owed for late payment; nothing where no invoice is on file',
  ),
  late_sum: textValue('what of it is owed for late payment; nothing where nothing is'),
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
