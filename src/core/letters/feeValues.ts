/** What the templates of the payment letters can name about what is owed for late payment, with its working. */
import { later } from '../l10n';
import type { Debt } from './debt';
import { invoiceName, invoiceNames } from './invoiceNames';
import type { Speech } from './speech';
import { countValue, flagValue, listValue, partValue, textValue, type ValuesOf } from './template/values';
import { feeWords } from './termWords';

export const FEE_SHAPES = {
  fee: partValue(later('the agreed late fee, where it grows by the day'), {
    agreed: textValue(later('the day on which it was agreed')),
    words: textValue(later('what was agreed: 1.5% per month')),
    sum: textValue(later('what it comes to on the day of the letter')),
  }),
  flat_fee: partValue(later('the agreed late fee, where it is a single sum for each late invoice'), {
    agreed: textValue(later('the day on which it was agreed')),
    each: textValue(later('the sum for one invoice')),
    sum: textValue(later('the sum for all of them')),
    numbers: textValue(later('the invoices that it is asked for')),
  }),
  law_interest: partValue(later('the interest of a law that the agreed terms name'), {
    agreed: textValue(later('the day on which the terms were agreed')),
    uk: flagValue(later('the law is the Late Payment of Commercial Debts (Interest) Act 1998 of the United Kingdom')),
    eu: flagValue(later('the law is Directive 2011/7/EU')),
    sum: textValue(later('what it comes to on the day of the letter')),
  }),
  fixed_total: textValue(later('the fixed sums that the same law gives, in all')),
  fixed_sums: listValue(later('the fixed sum of the law, for each invoice'), {
    invoice: textValue(later('the invoice’s number')),
    amount: textValue(later('the fixed sum')),
  }),
  working: listValue(later('how the interest comes about, span by span'), {
    invoice: textValue(later('the invoice’s number')),
    principal: textValue(later('what was open')),
    from: textValue(later('the first day')),
    to: textValue(later('the last day')),
    days: countValue(later('days from the first to the last, both counted')),
    rate: textValue(later('per cent a year')),
    amount: textValue(later('the interest')),
  }),
  fee_grows: flagValue(later('what is owed for late payment grows by the day')),
} as const;

const NO_FEE: ValuesOf<typeof FEE_SHAPES> = {
  ...{ fee: null, flat_fee: null, law_interest: null, fixed_total: null, fixed_sums: [], working: [] },
  fee_grows: false,
};

/** The values of these names. */
export function feeValues(debt: Debt, speech: Speech): ValuesOf<typeof FEE_SHAPES> {
  const { fee, invoices } = debt;
  if (fee === null) return NO_FEE;
  const { date, money } = speech;
  const owed = (name: string) => invoices.find((one) => (one.number ?? `of ${one.issued}`) === name);
  const called = (name: string) => {
    const invoice = owed(name);
    return invoice === undefined ? name : invoiceName(invoice, speech);
  };
  const agreed = date(fee.agreed);
  if (fee.flat !== null) {
    const numbers = invoiceNames({ invoices: fee.invoices.flatMap((one) => owed(one.number) ?? []) }, speech);
    return { ...NO_FEE, flat_fee: { agreed, each: money(fee.flat), sum: money(fee.total), numbers } };
  }
  const sum = money(fee.interest);
  const { law } = fee;
  return {
    ...NO_FEE,
    fee: law === null ? { agreed, words: feeWords(fee.words, speech), sum } : null,
    law_interest: law === null ? null : { agreed, uk: law === 'uk', eu: law === 'eu', sum },
    fixed_total: fee.fixed === 0 ? null : money(fee.fixed),
    fixed_sums: fee.invoices
      .filter(({ fixed }) => fixed > 0)
      .map((one) => ({ invoice: called(one.number), amount: money(one.fixed) })),
    working: fee.lines.map((line) => ({
      invoice: called(line.number),
      principal: money(line.principal),
      from: date(line.from),
      to: date(line.to),
      days: speech.count(line.days),
      rate: speech.number(line.rate),
      amount: money(line.amount),
    })),
    fee_grows: true,
  };
}
