/** Money that came. */
import { later, t } from '../../l10n';
import { formatMoney, sumMoney, TOLERANCE } from '../../money';
import { openInvoices } from './openInvoices';
import { entryOption, type LogKind } from '../option';
import { sumsIn } from '../sums';

export const payment: LogKind = {
  title: later('Payment'),
  when: later('money came in'),
  icon: 'credit-card',
  prompt: later('The amount, or nothing for all that is open; add a date in front'),
  takes: { ids: ['invoice'] },
  needsWords: false,
  nothing: later('No invoice of this record is open, or the sum can not be read; write it like 1200 or 1,200.50.'),
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
        t('{0} on {1}', formatMoney(sum, currency), number),
        { invoice: number, date: typed.date, amount: sum },
        [leftWords(left, currency), typed.date],
      );
    });
  },
};

function leftWords(left: number, currency: string): string {
  if (left < -TOLERANCE) return t('{0} more than is open', formatMoney(-left, currency));
  return left > TOLERANCE ? t('{0} stays open', formatMoney(left, currency)) : t('paid in full');
}
