/** A late fee as a bare sum: the reader cannot see the principal, the days and the rate that it comes of. */
import { lateFeeOf } from '../../interest';
import { t } from '../../l10n';
import { readAmounts } from './amounts';
import { feePlace, feeSentences } from './feeWords';
import type { LetterCheck } from './letterProblem';

const DAYS = /(?<![\p{L}\p{N}.,/-])(?!36[05] )\d+ (?:days?|ngày(?! \d))(?!\p{L})/giu;
const RATE = /\d\s?%/;

export const working: LetterCheck = (letter, { snapshot }) => {
  const fee = lateFeeOf(snapshot.agreedTerms.late_fee);
  const flat = fee.kind === 'flat' ? fee.amount : null;
  const stated = feeSentences(letter).filter(({ text }) => readAmounts(text).length > 0);
  const [first] = stated;
  if (first === undefined) return [];
  // A flat fee is its own working where its single sum is named.
  if (flat !== null && letter.amounts.some(({ value }) => value === flat)) return [];
  const isShown = letter.lines.some(
    ({ text }) => readAmounts(text).length > 0 && text.search(DAYS) >= 0 && RATE.test(text),
  );
  if (isShown) return [];
  return [
    {
      code: 'letter/working',
      severity: 'warning',
      message: t(
        'A late fee is stated without its working. Add a line with the principal, the days and the rate, or draft the letter again.',
      ),
      span: letter.spanOf(feePlace(first)),
      suggestion: null,
    },
  ];
};
