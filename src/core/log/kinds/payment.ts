/** Money that came. */
import { formatMoney, sumMoney, TOLERANCE } from '../../money';
import { openInvoices } from './openInvoices';
import { entryOption, type LogKind } from '../option';
import { amountIn } from '../typed';

export const payment: LogKind = {
  title: 'Payment',
  when: 'money came in',
  icon: 'credit-card',
  prompt: 'The amount, or nothing for all that is open; add a date in front',
  needsWords: false,
  nothing: 'No invoice of this record is open.',
  options: (input, typed) => {
    const amount = amountIn(typed.words);
    const { currency } = input.snapshot;
    return openInvoices(input, typed).map(({ number, balance }) => {
      const sum = amount ?? balance;
      const left = sumMoney([balance, -sum], currency);
      return entryOption(
        input,
        'payment',
        `${formatMoney(sum, currency)} on ${number}`,
        { invoice: number, date: typed.date, amount: sum },
        [
          left < -TOLERANCE
            ? `${formatMoney(-left, currency)} more than is open`
            : left > TOLERANCE
              ? `${formatMoney(left, currency)} stays open`
              : 'paid in full',
          typed.date,
        ],
      );
    });
  },
};
