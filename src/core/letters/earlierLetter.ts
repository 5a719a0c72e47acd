/** A second letter names the first: its day, the day that it gave, and the answer, as far as they are on file. */
import type { IsoDate } from '../dates';
import { later } from '../l10n';
import type { LetterState } from '../snapshot';
import { dayOf, type Speech } from './speech';
import { flagValue, partValue, textValue, type ValuesOf } from './template/values';

export interface EarlierLetter {
  readonly date: IsoDate;
  /** Only where one is on file. */
  readonly gaveUntil: IsoDate | null;
  /** It was said in a call or a meeting. */
  readonly talked: boolean;
  readonly answer: { readonly agreed: boolean; readonly date: IsoDate } | null;
  /** No answer is on file, and nothing else shows that one came. */
  readonly isUnanswered: boolean;
}

const shapes = {
  date: textValue(later('its day')),
  gave_until: textValue(later('the day by which it asked for an answer, where one is on file')),
  talked: flagValue(later('it was said in a call or a meeting')),
  agreed_on: textValue(later('the day on which the answer was a yes')),
  declined_on: textValue(later('the day on which the answer was a no')),
  unanswered: flagValue(later('no answer is on file, and nothing has moved since')),
};

/** For the shapes of a letter that names the one before it. */
export const EARLIER = partValue(later('the last letter on the same matter that went out before this one'), shapes);

/**
 * The last of these letters that went out before a day.
 * @param hasMoved whether something since a letter shows that an answer to it came, so that no letter says that none did
 */
export function earlierLetter(
  letters: readonly LetterState[],
  asOf: IsoDate,
  hasMoved: (since: IsoDate) => boolean,
): EarlierLetter | null {
  const last = letters.filter((letter) => letter.date < asOf).at(-1);
  if (last === undefined) return null;
  const { date, deadlineOnFile, channel, answer, answered } = last;
  const isClear = answer === 'accepted' || answer === 'refused';
  return {
    date,
    gaveUntil: deadlineOnFile ?? null,
    talked: channel === 'call' || channel === 'meeting',
    answer: isClear && answered !== undefined ? { agreed: answer === 'accepted', date: answered } : null,
    isUnanswered: !isClear && !hasMoved(date),
  };
}

/** What a template can name of it. */
export function earlierValues(earlier: EarlierLetter | null, speech: Speech): ValuesOf<typeof shapes> | null {
  if (earlier === null) return null;
  const { date, gaveUntil, talked, answer, isUnanswered } = earlier;
  return {
    date: speech.date(date),
    gave_until: dayOf(speech, gaveUntil),
    talked,
    agreed_on: answer?.agreed === true ? speech.date(answer.date) : null,
    declined_on: answer?.agreed === false ? speech.date(answer.date) : null,
    unanswered: isUnanswered,
  };
}
