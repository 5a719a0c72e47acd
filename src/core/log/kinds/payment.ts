/** Money that came. */
import { formatMoney, sumMoney, TOLERANCE } from '../../money';
import { openInvoices } from './openInvoices';
import { entryOption, type LogKind } from '../option';
import { sumsIn } from '../sums';

export const payment: LogKind = {
  title: 'Payment',
  when: 'money came in',
  icon: 'credit-card',
  prompt: 'The amount, or nothing for all that is open; add a date in front',
  takes: { ids: ['invoice'] },
  needsWords: false,
  nothing: 'No invoice of this record is open, or the sum can not be read; write it like 1200 or 1,200.50.',
  options: (input, typed) => {
    const { currency } = input.snapshot;
    const named = input.snapshot.instalments.find(({ number }) => typed.words.split(/\s+/).includes(number))?.number;
    const words =
      named === undefined
        ? typed.words
        : typed.words
            .replace(named, '')
            .replace(/\bon\b/, '')
            .trim();
    const typedSums = sumsIn(words, currency);
    const open = openInvoices(input, typed);
    const choices = open.flatMap(({ number, balance }) =>
      (typedSums ?? [balance]).map((sum) => ({ number, balance, sum })),
    );
    const isExact = ({ balance, sum }: (typeof choices)[number]): boolean => balance === sum;
    const sorted =
      typed.id === undefined && named === undefined
        ? [...choices].sort((a, b) => Number(isExact(b)) - Number(isExact(a)))
        : choices;
    return sorted.map(({ number, balance, sum }) => {
      const left = sumMoney([balance, -sum], currency);
      return entryOption(
        input,
        'payment',
        `${formatMoney(sum, currency)} on ${number}`,
        { invoice: number, date: typed.date, amount: sum },
        [leftWords(left, currency), typed.date],
      );
    });
  },
};

function leftWords(left: number, currency: string): string {
  if (left < -TOLERANCE) return `${formatMoney(-left, currency)} more than is open`;
  return left > TOLERANCE ? `${formatMoney(left, currency)} stays open` : 'paid in full';
}
