/** What they say about our price. */
import { COMPENSATION_KINDS } from '../../record/schema';
import { entryOption, type LogKind } from '../option';
import { amountIn } from '../typed';
import { inWords } from './shared';

export const compensation: LogKind = {
  title: 'Talk about the price',
  when: 'they bargain, want a refund or free work, or refuse to pay',
  icon: 'tag',
  prompt: 'What do they say? Add the sum, #what it is about, or a date in front',
  needsWords: false,
  nothing: 'Write what they say.',
  options: (input, typed) =>
    COMPENSATION_KINDS.map((kind) =>
      entryOption(
        input,
        'compensation',
        LABELS[kind],
        { date: typed.date, kind, amount: sum(typed.words), says: typed.words, about: typed.id },
        [inWords(kind).toLowerCase(), typed.id, typed.date],
      ),
    ),
};

/** A share like 20% is no sum. */
function sum(words: string): number | undefined {
  const amount = amountIn(words.replace(/\d+(?:\.\d+)?\s?%/g, ' '));
  return amount === undefined || amount < 0 ? undefined : amount;
}

const LABELS = {
  discount: 'They want a discount',
  below_agreed: 'They want to pay less than agreed',
  cheaper_elsewhere: 'Somebody else would do it cheaper',
  condition: 'They tie the payment to something extra',
  free_work: 'They want custom work for nothing',
  refund: 'They want money back',
  fee_dispute: 'They dispute a fee',
  refusal: 'They refuse to pay an agreed sum',
} as const satisfies Record<(typeof COMPENSATION_KINDS)[number], string>;
