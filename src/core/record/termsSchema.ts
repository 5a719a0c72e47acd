/** The terms: what a client agreed to, and what the studio falls back on. */
import * as v from 'valibot';
import { later } from '../l10n';
import { choice, date, flag, shaped, text } from './schemaParts';

const PAYMENT_TERMS = /^(net \d{1,3}|\d{1,3} (eom|mfi)|due on receipt|prepaid)$/i;
const LATE_FEE =
  /^(\d{1,6}(\.\d{1,6})?% per (day|month|year)|\d{1,12}(\.\d{1,3})? flat|uk-statutory|eu-statutory|none)$/i;
const SHARE_OR_AMOUNT = /^\d{1,12}(\.\d{1,6})?%?$/;
const DAYS = /^\d{1,4} days?$/i;

const IP_TRANSFERS = ['on full payment', 'on delivery', 'licence'] as const;

/** The keys of `terms`, in both files. */
export const termsEntries = {
  agreed: v.optional(date(later('The day the terms were agreed. Absent: no written terms on file.'))),
  payment: v.optional(
    shaped(PAYMENT_TERMS, later('net N, N eom, N mfi, due on receipt or prepaid'), later('When an invoice is due.'), [
      'net 14',
      'net 30',
      '30 eom',
      '15 mfi',
      'due on receipt',
      'prepaid',
    ]),
  ),
  deposit: v.optional(
    shaped(
      SHARE_OR_AMOUNT,
      later('a share like 30% or an amount'),
      later('The deposit: a share of the price, or an amount.'),
      ['30%', '50%'],
    ),
  ),
  late_fee: v.optional(
    shaped(
      LATE_FEE,
      later('N% per day, per month or per year, N flat, uk-statutory, eu-statutory or none'),
      later('The agreed fee for late payment.'),
      ['1.5% per month', '8% per year', '40 flat', 'uk-statutory', 'eu-statutory', 'none'],
    ),
  ),
  pause_clause: v.optional(flag(later('A written right to pause the work while an invoice is overdue.'))),
  notice: v.optional(
    shaped(DAYS, later('a number of days, like 14 days'), later('The notice for ending the work.'), [
      '14 days',
      '30 days',
    ]),
  ),
  kill_fee: v.optional(
    shaped(SHARE_OR_AMOUNT, later('a share like 25% or an amount'), later('What is owed where the client cancels.'), [
      '25%',
      '50%',
    ]),
  ),
  ip_transfer: v.optional(choice(IP_TRANSFERS, later('When the rights pass to the client.'))),
  acceptance: v.optional(
    shaped(
      DAYS,
      later('a number of days, like 7 days'),
      later('Delivered work counts as approved after this long without a word.'),
      ['7 days', '14 days'],
    ),
  ),
  ends: v.optional(date(later('The day the agreement ends by itself.'))),
  document: v.optional(text(later('Where the signed document lies, from the folder .clients.'), { holds: 'paper' })),
};
