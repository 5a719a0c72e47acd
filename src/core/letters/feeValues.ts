/** What the templates of the payment letters can name about what is owed for late payment, with its working. */
import type { Debt } from './debt';
import { invoiceName, invoiceNames } from './invoiceNames';
import type { Speech } from './speech';
import { countValue, flagValue, listValue, partValue, textValue, type ValuesOf } from './template/values';
import { feeWords } from './termWords';

export const FEE_SHAPES = {
  fee: partValue('the agreed late fee, where it grows by the day', {
    agreed: textValue('the day on which it was agreed'),
    words: textValue('what was agreed: 1.5% per month'),
    sum: textValue('what it comes to on the day of the letter'),
  }),
  flat_fee: partValue('the agreed late fee, where it is a single sum for each late invoice', {
    agreed: textValue('the day on which it was agreed'),
    each: textValue('the sum for one invoice'),
    sum: textValue('the sum for all of them'),
    numbers: textValue('the invoices that it is asked for'),
  }),
  working: listValue('how the interest comes about, span by span', {
    invoice: textValue('the invoice’s number'),
    principal: textValue('what was open'),
    from: textValue('the first day'),
    to: textValue('the last day'),
    days: countValue('days from the first to the last, both counted'),
    rate: textValue('per cent a year'),
    amount: textValue('the interest'),
  }),
  fee_grows: flagValue('what is owed for late payment grows by the day'),
} as const;

/** The values of these names. */
export function feeValues(debt: Debt, speech: Speech): ValuesOf<typeof FEE_SHAPES> {
  const { fee, invoices } = debt;
  if (fee === null) return { fee: null, flat_fee: null, working: [], fee_grows: false };
  const { date, money, number, count } = speech;
  const called = (name: string) => invoices.find((one) => (one.number ?? `of ${one.issued}`) === name);
  const agreed = date(fee.agreed);
  const sum = money(fee.total);
  if (fee.flat !== null) {
    const charged = fee.invoices.flatMap((one) => called(one.number) ?? []);
    const numbers = invoiceNames({ invoices: charged }, speech);
    return {
      fee: null,
      flat_fee: { agreed, each: money(fee.flat), sum, numbers },
      working: [],
      fee_grows: false,
    };
  }
  return {
    fee: { agreed, words: feeWords(fee.words, speech), sum },
    flat_fee: null,
    working: fee.invoices.flatMap((one) => {
      const invoice = called(one.number);
      return one.lines.map((line) => ({
        invoice: invoice === undefined ? one.number : invoiceName(invoice, speech),
        principal: money(line.principal),
        from: date(line.from),
        to: date(line.to),
        days: count(line.days),
        rate: number(line.rate),
        amount: money(line.amount),
      }));
    }),
    fee_grows: true,
  };
}
