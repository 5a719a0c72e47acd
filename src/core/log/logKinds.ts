/** Every kind of thing that can be logged, in the order in which the pick shows them. A kind is one file and one line here. */
import { answer } from './kinds/answer';
import { compensation } from './kinds/compensation';
import { disagreement } from './kinds/disagreement';
import { goodwill } from './kinds/goodwill';
import { incident } from './kinds/incident';
import { invoice } from './kinds/invoice';
import { legal } from './kinds/legal';
import { letter } from './kinds/letter';
import { ours } from './kinds/ours';
import { payment } from './kinds/payment';
import { promise } from './kinds/promise';
import { proposal } from './kinds/proposal';
import { question } from './kinds/question';
import { request } from './kinds/request';
import { revision } from './kinds/revision';
import { snooze } from './kinds/snooze';
import type { EntryKind } from './logEntry';
import type { LogKind } from './option';

export const LOG_KINDS = {
  request,
  revision,
  question,
  answer,
  invoice,
  payment,
  promise,
  letter,
  disagreement,
  proposal,
  compensation,
  incident,
  ours,
  goodwill,
  legal,
  snooze,
} as const satisfies Readonly<Record<EntryKind | 'answer', LogKind>>;

export type LogKindId = keyof typeof LOG_KINDS;
export const LOG_KIND_IDS = Object.keys(LOG_KINDS) as readonly LogKindId[];
