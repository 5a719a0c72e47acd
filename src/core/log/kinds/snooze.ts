/** A sign that rests until a day. */
import { addDays } from '../../dates';
import { later, t } from '../../l10n';
import { SIGN_WORDS } from '../../valueWords';
import { capitalised, LEVEL_WORDS, signsUp } from '../../views/words';
import { entryOption, type LogKind } from '../option';
import { dayIn } from '../typed';

export const snooze: LogKind = {
  title: later('Snooze'),
  when: later('a sign is to rest until a day, for a reason'),
  icon: 'bell-slash',
  prompt: later('Why? Add until when: 2026-12-01, in 14 days'),
  takes: { ids: ['sign'] },
  needsWords: true,
  nothing: later('No sign of this client is up.'),
  options: (input, typed) => {
    const { today } = input;
    const typedDay = dayIn(typed.raw, today);
    const day = typedDay !== undefined && typedDay > today ? typedDay : undefined;
    const days = day === undefined ? [addDays(today, 14), addDays(today, 30)] : [day];
    // Threats, harassment and slurs do not rest.
    const up = signsUp(input.assessment).filter(
      ([, { findings }]) => !findings.some(({ code }) => code === 'conduct/severe'),
    );
    const named = up.filter(([sign]) => sign === typed.id);
    return (named.length > 0 ? named : up).flatMap(([sign, { level }]) =>
      days.map((until) =>
        entryOption(
          input,
          'snooze',
          t('{0} until {1}', capitalised(SIGN_WORDS[sign]), until),
          { sign, from: today, until, reason: typed.words },
          [t('now at {0}', LEVEL_WORDS[level])],
        ),
      ),
    );
  },
};
