/** A sign that rests until a day. */
import { addDays } from '../../dates';
import { capitalised, LEVEL_WORDS, signsUp } from '../../views/words';
import { entryOption, type LogKind } from '../option';
import { dayIn } from '../typed';

export const snooze: LogKind = {
  title: 'Snooze',
  when: 'a sign is to rest until a day, for a reason',
  icon: 'bell-slash',
  prompt: 'Why? Add until when: 2026-12-01, in 14 days',
  needsWords: true,
  nothing: 'No sign of this client is up.',
  options: (input, typed) => {
    const { today } = input;
    const day = dayIn(typed.raw, today);
    const days = day === undefined ? [addDays(today, 14), addDays(today, 30)] : [day];
    const up = signsUp(input.assessment);
    const named = up.filter(([sign]) => sign === typed.id);
    return (named.length > 0 ? named : up).flatMap(([sign, { level }]) =>
      days.map((until) =>
        entryOption(
          input,
          'snooze',
          `${capitalised(sign)} until ${until}`,
          { sign, from: today, until, reason: typed.words },
          [`now at ${LEVEL_WORDS[level]}`],
        ),
      ),
    );
  },
};
