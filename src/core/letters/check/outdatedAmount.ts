/** A sum that the record does not hold, or that stands where the record has another. */
import { t } from '../../l10n';
import { formatMoney } from '../../money';
import { readAmounts, type ReadAmount } from './amounts';
import type { CheckFacts } from './checkFacts';
import { counterpart } from './freshLines';
import type { LetterCheck } from './letterProblem';
import { stretchAt, type LetterText } from './letterText';
import { invoicesNamed } from './outdatedNumber';
import { isOffered } from './offered';
import { moneyAs } from './writtenAs';

export const outdatedAmount: LetterCheck = (letter, facts) =>
  letter.amounts
    .filter(({ start, end }) => letter.unquoted.slice(start, end).trim() !== '')
    .flatMap((amount) => {
      const span = letter.spanOf(amount);
      const written = letter.plain.slice(amount.start, amount.end);
      const expected = counterpart(letter, facts.fresh, amount);
      if (expected !== null) {
        if (readAmounts(expected)[0]?.value === amount.value) return [];
        const message = t(
          'By the record this is {0}, not {1}. Correct the letter, or the record if the letter is right.',
          expected,
          written,
        );
        return [{ code: 'letter/amount', severity: 'warning', message, span, suggestion: expected }];
      }
      if (isKnown(facts, amount) || isOffered(letter, facts, amount)) return [];
      const message = t(
        'The record holds no sum of {0}, and none follows from it. Correct it, or write it into the record first.',
        written,
      );
      return [
        { code: 'letter/amount', severity: 'warning', message, span, suggestion: invoiceSum(letter, facts, amount) },
      ];
    });

function isKnown({ amounts }: CheckFacts, { value, tolerance }: ReadAmount): boolean {
  return tolerance === 0 ? amounts.has(value) : [...amounts].some((known) => Math.abs(known - value) <= tolerance);
}

/** The sum of the only invoice that the line names, where nothing but the whole of it is open. */
function invoiceSum(letter: LetterText, { snapshot }: CheckFacts, amount: ReadAmount): string | null {
  const line = stretchAt(letter.lines, amount.start);
  if (
    line === undefined ||
    letter.amounts.filter(({ start, end }) => line.start <= start && end <= line.end).length > 1
  )
    return null;
  const [invoice, ...more] = invoicesNamed(line.text, snapshot);
  if (invoice === undefined || more.length > 0 || invoice.balance !== invoice.amount) return null;
  return (
    moneyAs(letter.plain.slice(amount.start, amount.end), invoice.amount) ??
    formatMoney(invoice.amount, invoice.currency, 'en')
  );
}
