/** A legal step, taken or announced. */
import { later, t } from '../../l10n';
import { LEGAL_STEPS } from '../../record/schema';
import { entryOption, type LogKind } from '../option';

export const legal: LogKind = {
  title: later('Legal step'),
  when: later('a lawyer, a platform, collection, a court or the police come in'),
  icon: 'law',
  prompt: later('Choose the step; a date in front is its day'),
  takes: {},
  needsWords: false,
  nothing: later('Choose the step.'),
  options: (input, typed) =>
    (['client', 'us'] as const).flatMap((by) =>
      LEGAL_STEPS.flatMap((step) =>
        [true, false].map((announced) =>
          entryOption(
            input,
            'legal',
            t((announced ? ANNOUNCED : TAKEN)[by][step]),
            { date: typed.date, by, step, ...(announced ? { announced } : {}) },
            [typed.date],
          ),
        ),
      ),
    ),
};

type Step = (typeof LEGAL_STEPS)[number];

const ANNOUNCED = {
  client: {
    lawyer: later('They announce a lawyer'),
    platform: later('They announce a complaint to the platform'),
    collection: later('They announce collection'),
    court: later('They announce court'),
    police: later('They announce the police'),
  },
  us: {
    lawyer: later('We announce a lawyer'),
    platform: later('We announce a complaint to the platform'),
    collection: later('We announce collection'),
    court: later('We announce court'),
    police: later('We announce the police'),
  },
} as const satisfies Record<'client' | 'us', Record<Step, string>>;

const TAKEN = {
  client: {
    lawyer: later('They write through a lawyer'),
    platform: later('They complain to the platform'),
    collection: later('They hand it to collection'),
    court: later('They go to court'),
    police: later('They go to the police'),
  },
  us: {
    lawyer: later('We write through a lawyer'),
    platform: later('We complain to the platform'),
    collection: later('We hand it to collection'),
    court: later('We go to court'),
    police: later('We go to the police'),
  },
} as const satisfies Record<'client' | 'us', Record<Step, string>>;
