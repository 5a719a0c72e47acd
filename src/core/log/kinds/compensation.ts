/** What they say about our price. */
import { later, t } from '../../l10n';
import { formatMoney } from '../../money';
import { COMPENSATION_KINDS } from '../../record/schema';
import { kindWords } from '../../valueWords';
import { entryOption, type LogKind } from '../option';

export const compensation: LogKind = {
  title: later('Talk about the price'),
  when: later('they bargain, want a refund or free work, or refuse to pay'),
  icon: 'tag',
  prompt: later('What do they say? Add the sum, #what it is about, or a date in front'),
  takes: { ids: ['deliverable', 'request', 'invoice'] },
  needsWords: false,
  nothing: later('Write what they say.'),
  options: (input, typed) => {
    const amount = sum(typed.words);
    const shown = amount === undefined ? undefined : formatMoney(amount, input.snapshot.currency);
    return COMPENSATION_KINDS.map((kind) =>
      entryOption(
        input,
        'compensation',
        t(LABELS[kind]),
        { date: typed.date, kind, amount, says: typed.words, about: typed.id },
        [kindWords(kind), shown, typed.id, typed.date],
      ),
    );
  },
};

/** A sum that says so: with a sign or a code of a currency, or of three digits at least. A share, days and pages are none. */
function sum(words: string): number | undefined {
  const found =
    /(?:[$€£¥₫₹]\s?|\b[A-Z]{3}\s)(\d[\d,]*(?:\.\d{1,2})?)|(?<![\d.,-])(\d[\d,]*(?:\.\d{1,2})?)\s?(?:[€₫]|[A-Z]{3}\b)|(?<![\d.,-])(\d{3,7}|\d{1,3}(?:,\d{3})+)(?![\d.,%]|\s?%)/.exec(
      words.replace(/\d{4}-\d{2}-\d{2}/g, ' '),
    );
  const digits = found?.slice(1).find(Boolean);
  return digits === undefined ? undefined : Number(digits.replaceAll(',', ''));
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
