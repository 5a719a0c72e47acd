/** A day by which they promise to pay. */
import { addDays, daysBetween, endOfMonth } from '../../dates';
import { counted } from '../../views/words';
import { entryOption, type LogKind } from '../option';
import { dayIn } from '../typed';
import { openInvoices } from './openInvoices';

export const promise: LogKind = {
  title: 'Promise to pay',
  when: 'they name a day by which they pay',
  icon: 'calendar',
  prompt: 'By when? A date, tomorrow, in 7 days',
  needsWords: false,
  nothing: 'No invoice of this record is open.',
  options: (input, typed) => {
    const { today } = input;
    const day = dayIn(typed.raw, today);
    const days =
      day === undefined ? [addDays(today, 7), addDays(today, 14), addDays(today, 3), endOfMonth(today)] : [day];
    return [...new Set(days)].flatMap((by) =>
      openInvoices(input, typed).map(({ number }) =>
        entryOption(input, 'promise', `${number} by ${by}`, { invoice: number, by }, [
          by < today ? 'a day that is over' : `in ${counted(daysBetween(today, by), 'day')}`,
        ]),
      ),
    );
  },
};
