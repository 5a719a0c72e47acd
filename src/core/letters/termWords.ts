/** Agreed terms as a letter says them, since `net 14` on file is shorthand that the person written to may not know. */
import { lateFeeOf } from '../interest';
import type { Markdown } from './markdown';
import { prose } from './markdown';
import type { LetterLanguage, Speech } from './speech';

/** Days of a month-end term, or the day of the next month, and so on: what a payment term means. */
type PaymentTerm =
  { readonly kind: 'net' | 'eom' | 'mfi'; readonly days: number } | { readonly kind: 'on_receipt' | 'prepaid' };

type Period = 'day' | 'month' | 'year';

/** What one language calls the terms. */
interface Words {
  payment(term: PaymentTerm): string;
  /** @param share a number of per cent, as the language writes it */
  feeShare(share: string, period: Period): string;
  depositShare(share: string): string;
  depositSum(sum: Markdown): Markdown;
}

/**
 * When an invoice is to be paid.
 * @param term `terms.payment`; said as it stands where its shape is unknown
 * @example paymentWords('net 14', speechFor('en', 'USD')) // 'payment within 14 days of the invoice date'
 */
export function paymentWords(term: string, speech: Speech): string {
  const meant = paymentTermOf(term);
  return meant === null ? term : WORDS[speech.words].payment(meant);
}

/**
 * A late fee that is a share of the debt; anything else is said as it stands on file.
 * @param term `terms.late_fee`
 * @example feeWords('1.5% per month', speechFor('vi', 'VND')) // '1,5% mỗi tháng'
 */
export function feeWords(term: string, speech: Speech): string {
  const share = /^([\d.]+)% per (day|month|year)$/i.exec(term);
  if (share === null || lateFeeOf(term).kind !== 'yearly') return term;
  return WORDS[speech.words].feeShare(speech.number(Number(share[1])), share[2]?.toLowerCase() as Period);
}

/**
 * A deposit: a share of the price, or a sum.
 * @param term `terms.deposit`
 * @example depositWords('30%', speechFor('en', 'USD')).source // 'a deposit of 30% of the price'
 */
export function depositWords(term: string, speech: Speech): Markdown {
  const words = WORDS[speech.words];
  const value = Number.parseFloat(term);
  return term.trim().endsWith('%')
    ? prose`${words.depositShare(speech.number(value))}`
    : words.depositSum(speech.money(value));
}

function paymentTermOf(term: string): PaymentTerm | null {
  const words = term.trim().toLowerCase();
  if (words === 'due on receipt') return { kind: 'on_receipt' };
  if (words === 'prepaid') return { kind: 'prepaid' };
  const counted = /^(?:(net) (\d+)|(\d+) (eom|mfi))$/.exec(words);
  if (counted === null) return null;
  return { kind: (counted[1] ?? counted[4]) as 'net' | 'eom' | 'mfi', days: Number(counted[2] ?? counted[3]) };
}

const ORDINALS = { one: 'st', two: 'nd', few: 'rd', other: 'th' } as const;
const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });

const ENGLISH: Words = {
  payment(term) {
    switch (term.kind) {
      case 'net':
        return term.days === 0
          ? 'payment on the invoice date'
          : `payment within ${days(term.days)} of the invoice date`;
      case 'eom':
        return term.days === 0
          ? 'payment by the end of the month of the invoice'
          : `payment within ${days(term.days)} of the end of the month of the invoice`;
      case 'mfi':
        return `payment by the ${term.days}${ORDINALS[ordinals.select(term.days) as keyof typeof ORDINALS]} of the month after the invoice`;
      case 'on_receipt':
        return 'payment on receipt of the invoice';
      case 'prepaid':
        return 'payment before the work';
    }
  },
  feeShare: (share, period) => `${share}% per ${period}`,
  depositShare: (share) => `a deposit of ${share}% of the price`,
  depositSum: (sum) => prose`a deposit of ${sum}`,
};

const PERIODS_IN_VIETNAMESE = { day: 'ngày', month: 'tháng', year: 'năm' } as const;

const VIETNAMESE: Words = {
  payment(term) {
    switch (term.kind) {
      case 'net':
        return term.days === 0
          ? 'thanh toán trong ngày xuất hóa đơn'
          : `thanh toán trong vòng ${term.days} ngày kể từ ngày xuất hóa đơn`;
      case 'eom':
        return term.days === 0
          ? 'thanh toán chậm nhất vào ngày cuối tháng xuất hóa đơn'
          : `thanh toán trong vòng ${term.days} ngày kể từ ngày cuối tháng xuất hóa đơn`;
      case 'mfi':
        return `thanh toán chậm nhất vào ngày ${term.days} của tháng liền sau tháng xuất hóa đơn`;
      case 'on_receipt':
        return 'thanh toán ngay khi nhận hóa đơn';
      case 'prepaid':
        return 'thanh toán trước khi bắt đầu công việc';
    }
  },
  feeShare: (share, period) => `${share}% mỗi ${PERIODS_IN_VIETNAMESE[period]}`,
  depositShare: (share) => `đặt cọc ${share}% giá trị công việc`,
  depositSum: (sum) => prose`đặt cọc ${sum}`,
};

const WORDS: Readonly<Record<LetterLanguage, Words>> = { en: ENGLISH, vi: VIETNAMESE };

function days(n: number): string {
  return `${n} ${n === 1 ? 'day' : 'days'}`;
}
