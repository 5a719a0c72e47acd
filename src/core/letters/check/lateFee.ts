/** A late fee that nobody agreed to, or at another rate than agreed. A fee by statute needs no agreement. */
import { interestOf, lateFeeOf } from '../../interest';
import { t } from '../../l10n';
import type { CheckFacts } from './checkFacts';
import { feePlace, feeSentences, isByLaw } from './feeWords';
import type { LetterCheck } from './letterProblem';

const RATE =
  /(?<!\d)(\d+(?:[.,]\d+)?)\s?%(?:\s*(?:\/|per|a|each|every|mỗi|một|trên|theo)\s*|\s+)(?:day|month|year|annum|ngày|tháng|năm)(?!\p{L})/giu;

export const lateFee: LetterCheck = (letter, facts) => {
  const { snapshot } = facts;
  const agreed = lateFeeOf(snapshot.agreedTerms.late_fee);
  const sentences = feeSentences(letter);
  if (agreed.kind === 'none') {
    return sentences
      .filter((sentence) => !isByLaw(sentence))
      .slice(0, 1)
      .map((sentence) => ({
        code: 'letter/late-fee',
        severity: 'error',
        message: t(
          'No late fee is agreed on file (terms.late_fee, terms.agreed). Take it out, or record what was agreed.',
        ),
        span: letter.spanOf(feePlace(sentence)),
        suggestion: null,
      }));
  }
  const rates = ratesOf(facts);
  return sentences
    .filter((sentence) => !isByLaw(sentence))
    .flatMap(({ start, text }) =>
      [...text.matchAll(RATE)].map((match) => ({ at: start + match.index, rate: match[1] ?? '' })),
    )
    .filter(({ rate }) => !rates.has(Number(rate.replace(',', '.'))))
    .map(({ at, rate }) => ({
      code: 'letter/late-fee',
      severity: 'error',
      message: t('The late fee on file is {0}, not {1}%. Correct the rate.', snapshot.agreedTerms.late_fee ?? '', rate),
      span: letter.spanOf({ start: at, end: at + rate.length }),
      suggestion: null,
    }));
};

/** The agreed rate for a day, a month and a year, and what the working counts with. */
function ratesOf({ snapshot }: CheckFacts): ReadonlySet<number> {
  const term = snapshot.agreedTerms.late_fee;
  const fee = lateFeeOf(term);
  const yearly = fee.kind === 'yearly' ? fee.rate : 0;
  const written = Number(/[\d.]+/.exec(term ?? '')?.[0] ?? 0);
  return new Set([
    ...[written, yearly, yearly / 12, yearly / 365].map((rate) => Math.round(rate * 1e4) / 1e4),
    ...interestOf(snapshot).invoices.flatMap(({ lines }) => lines.map(({ rate }) => rate)),
  ]);
}
