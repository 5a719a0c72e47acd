/** A day by which they promise to pay. */
import { addDays, daysBetween, endOfMonth } from '../../dates';
import { later, t, tn } from '../../l10n';
import { entryOption, type LogInput, type LogKind } from '../option';
import { dayIn, type Typed } from '../typed';
import { openInvoices } from './openInvoices';

export const promise: LogKind = {
  title: later('Promise to pay'),
  when: later('they name a day by which they pay'),
  icon: 'calendar',
  prompt: later('By when? A date, tomorrow, in 7 days'),
  takes: { ids: ['invoice'] },
  needsWords: false,
  nothing: later(
    'No invoice of this record is open, or the day can not be read; write it like 2026-12-01 or in 7 days.',
  ),
  options: (input, typed) => {
    const { today } = input;
    const made = typed.date ?? today;
    const words = withoutInvoice(input, typed);
    const day =
      words === '' && typed.raw !== '' && typed.date !== undefined && !typed.raw.includes(':')
        ? typed.date
        : dayIn(words, made);
    const isAlone = day === typed.date && words === '';
    if (words !== '' && day === undefined) return [];
    const start = isAlone ? today : made;
    const days =
      day === undefined ? [addDays(start, 7), addDays(start, 14), addDays(start, 3), endOfMonth(start)] : [day];
    if (days.some((by) => by < start)) return [];
    return [...new Set(days)].flatMap((by) =>
      openInvoices(input, typed).map(({ number }) =>
        entryOption(
          input,
          'promise',
          t('{0} by {1}', number, by),
          { invoice: number, made: isAlone ? undefined : typed.date, by },
          [by < today ? t('a day that is over') : tn(daysBetween(today, by), 'in {0} day', 'in {0} days')],
        ),
      ),
    );
  },
};

/** The words without the invoice that they name. */
function withoutInvoice(input: LogInput, { words }: Typed): string {
  const named = input.snapshot.instalments.map(({ number }) => number);
  return words
    .split(/\s+/)
    .filter((word) => !named.includes(word))
    .join(' ');
}
