/** A number of days past due that no invoice is late by. */
import { daysBetween } from '../../dates';
import { interestOf } from '../../interest';
import { t } from '../../l10n';
import { counterpart } from './freshLines';
import type { LetterCheck } from './letterProblem';

const LATE = [
  /(?<![\p{L}\d])(\d+) days? (?:past (?:its |their |the )?due|overdue)(?!\p{L})/giu,
  /(?<!\p{L})(?:quá hạn|trễ hạn|chậm thanh toán) (\d+) ngày(?!\p{L})/giu,
];

export const outdatedDays: LetterCheck = (letter, facts) => {
  const { snapshot, day } = facts;
  const known = new Set([
    ...snapshot.instalments.flatMap(({ due, daysLate, paidOn }) => [daysLate, daysBetween(due, paidOn ?? day)]),
    ...interestOf(snapshot).invoices.flatMap(({ lines }) => [
      ...lines.map(({ days }) => days),
      lines.reduce((sum, { days }) => sum + days, 0),
    ]),
  ]);
  return LATE.flatMap((form) => [...letter.unquoted.matchAll(form)]).flatMap((match) => {
    const number = match[1] ?? '';
    const start = match.index + match[0].indexOf(number);
    const expected = counterpart(letter, facts.fresh, { start, end: start + number.length });
    if (expected === null ? known.has(Number(number)) : expected === number) return [];
    const message =
      expected === null
        ? t('No invoice on file is {0} days late on the day of this letter. Correct it.', number)
        : t('By the record it is {0} days, not {1}. Correct it.', expected, number);
    const span = letter.spanOf({ start, end: start + number.length });
    return [{ code: 'letter/days', severity: 'warning', message, span, suggestion: expected }];
  });
};
