/** When an invoice is to be paid by the agreed terms, without a word of any language: "net 14" is 14 days. */
import type { AgreedPayment } from './debt';
import type { Speech } from './speech';
import { countValue, flagValue, partValue, textValue, type ValuesOf } from './template/values';

const shapes = {
  agreed: textValue('the day the terms were agreed'),
  payment: textValue('the term as it is on file: net 14'),
  within: countValue('days after the day of the invoice (net 14)'),
  after_month: countValue('days after the end of the month of the invoice (30 eom)'),
  next_month_on: textValue('the day of the month after that of the invoice (15 mfi)'),
  on_receipt: flagValue('due on receipt'),
  prepaid: flagValue('to be paid before the work'),
};

/** For the shapes of a letter that says when to pay; one of the last five is there. */
export const PAYMENT_TERM = partValue('the agreed payment term', shapes);

/** @example paymentTermValues({ agreed: '2026-05-28', payment: 'net 14' }, speech)?.within // { n: '14', one: false } */
export function paymentTermValues(terms: AgreedPayment | null, speech: Speech): ValuesOf<typeof shapes> | null {
  if (terms === null) return null;
  const term = terms.payment.toLowerCase();
  const days = Number(/\d+/.exec(term)?.[0] ?? 0);
  return {
    agreed: speech.date(terms.agreed),
    payment: terms.payment,
    within: term.startsWith('net ') ? speech.count(days) : null,
    after_month: term.endsWith(' eom') ? speech.count(days) : null,
    next_month_on: term.endsWith(' mfi') ? speech.number(days) : null,
    on_receipt: term === 'due on receipt',
    prepaid: term === 'prepaid',
  };
}
