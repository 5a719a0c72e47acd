/** A day that the record does not hold, or that stands where the record has another. The days by which the letter asks are its own affair. */
import { t } from '../../l10n';
import { asksForTalk, deadlinesBehind, followingDays, isByDay } from './askings';
import { likelyDay, meansDay, readDates, type ReadDate } from './dates';
import { counterpart } from './freshLines';
import type { LetterCheck } from './letterProblem';
import { stretchAt, type LetterText } from './letterText';
import { isOffered } from './offered';

export const outdatedDate: LetterCheck = (letter, facts) =>
  letter.dates
    .filter(({ start, end }) => letter.unquoted.slice(start, end).trim() !== '')
    .flatMap((date) => {
      const span = letter.spanOf(date);
      const written = letter.plain.slice(date.start, date.end);
      const say = (message: string, suggestion: string | null = null) => [
        { code: 'letter/date', severity: 'warning', message, span, suggestion } as const,
      ];
      if (date.readings.length === 0) return say(t('No calendar has the day {0}. Correct it.', written));
      const expected = counterpart(letter, facts.fresh, date);
      const [due] = expected === null ? [] : readDates(expected);
      if (due !== undefined && due.readings.some((reading) => meansDay(date, reading))) return [];
      if (isArranged(letter, date, facts.day) || follows(letter, date, facts.day)) return [];
      if (expected !== null && due !== undefined) {
        return say(
          t(
            'By the record this is {0}, not {1}. Correct the letter, or the record if the letter is right.',
            expected,
            written,
          ),
          expected,
        );
      }
      // A deadline that lies behind is a problem of its own.
      if (deadlinesBehind(letter, facts.day).includes(date)) return [];
      if ([...facts.dates].some((day) => meansDay(date, day)) || isOffered(letter, facts, date)) return [];
      return say(
        t(
          'The record holds nothing of {0}, and no deadline falls on it. Correct it, or write it into the record first.',
          written,
        ),
      );
    });

/** Whether it lies ahead, and the letter itself sets it: as a deadline, or for a talk. */
function isArranged(letter: LetterText, date: ReadDate, day: string): boolean {
  const means = likelyDay(date, day);
  if (means === null || means < day) return false;
  if (isByDay(letter, date)) return true;
  const sentence = stretchAt(letter.sentences, date.start);
  return sentence !== undefined && asksForTalk(sentence.text);
}

/** Whether it is the day after a deadline of the letter, from which on something happens. */
function follows(letter: LetterText, date: ReadDate, day: string): boolean {
  return /(?:\b(?:from|as of|starting)|từ)\s+(?:ngày )?$/u.test(
    letter.plain.slice(Math.max(0, date.start - 20), date.start),
  )
    ? followingDays(letter, day).some((one) => meansDay(date, one))
    : false;
}
