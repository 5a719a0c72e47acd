/** A letter that asks for nothing, by no day, or by a day that lies behind. A decline asks for nothing. */
import { t } from '../../l10n';
import { deadlines, deadlinesBehind, namesDays, requestsIn } from './askings';
import { ownWords } from './ownWords';
import type { LetterCheck, LetterProblem } from './letterProblem';

export const deadline: LetterCheck = (letter, facts) => {
  const { kind, day } = facts;
  if (kind === 'decline') return [];
  const say = (code: LetterProblem['code'], message: string, span: LetterProblem['span']): LetterProblem => ({
    ...{ code, severity: 'warning', message, span, suggestion: null },
  });
  const own = ownWords(letter, facts);
  const requests = requestsIn(letter, own);
  if (requests.length === 0) {
    return [
      say(
        'letter/request',
        t('The letter asks for nothing. Say in one sentence what is to happen, and by when.'),
        letter.foot,
      ),
    ];
  }
  const past = deadlinesBehind(letter, day);
  const ahead = deadlines(letter, day).some((one) => one.day >= day) || namesDays(letter, own);
  if (!ahead && past.length > 0) {
    return past.map((date) =>
      say(
        'letter/deadline',
        t('The letter is of {0}, and what it asks for was due before. Name a day ahead.', day),
        letter.spanOf(date),
      ),
    );
  }
  if (ahead) return [];
  const request = requests.at(-1);
  return [
    say(
      'letter/deadline',
      t('The letter asks for something and names no day for it. Say by when.'),
      request === undefined ? letter.foot : letter.spanOf(request),
    ),
  ];
};
