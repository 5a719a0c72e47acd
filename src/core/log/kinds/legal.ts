/** A legal step, taken or announced. */
import { LEGAL_STEPS } from '../../record/schema';
import { entryOption, type LogKind } from '../option';

export const legal: LogKind = {
  title: 'Legal step',
  when: 'a lawyer, a platform, collection, a court or the police come in',
  icon: 'law',
  prompt: 'Choose the step; a date in front is its day',
  takes: {},
  needsWords: false,
  nothing: 'Choose the step.',
  options: (input, typed) =>
    (['client', 'us'] as const).flatMap((by) =>
      LEGAL_STEPS.flatMap((step) =>
        [true, false].map((announced) =>
          entryOption(
            input,
            'legal',
            `${by === 'client' ? 'They' : 'We'} ${announced ? ANNOUNCED[step] : TAKEN[step]}`,
            { date: typed.date, by, step, ...(announced ? { announced } : {}) },
            [typed.date],
          ),
        ),
      ),
    ),
};

type Step = (typeof LEGAL_STEPS)[number];

const ANNOUNCED = {
  lawyer: 'announce a lawyer',
  platform: 'announce a complaint to the platform',
  collection: 'announce collection',
  court: 'announce court',
  police: 'announce the police',
} as const satisfies Record<Step, string>;

const TAKEN = {
  lawyer: 'write through a lawyer',
  platform: 'complain to the platform',
  collection: 'hand it to collection',
  court: 'go to court',
  police: 'go to the police',
} as const satisfies Record<Step, string>;
