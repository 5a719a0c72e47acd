/** The values that a record takes from a list, in words for people. */
import type { DeliverableScope } from './assessment';
import { table } from './l10n';
import type { Severity } from './record/problem';
import type {
  ClientStatus,
  Compensation,
  Incident,
  LegalStep,
  Letter,
  LetterKind,
  RequestStatus,
  SignName,
  Slip,
} from './record/schema';

/** @example SIGN_WORDS.conduct // 'conduct' */
export const SIGN_WORDS = table<SignName>({
  payment: 'payment',
  price: 'price',
  compromise: 'compromise',
  conduct: 'conduct',
  clarity: 'clarity',
});

/** A sign at the head of something. @example SIGN_TITLES.conduct // 'Conduct' */
export const SIGN_TITLES = table<SignName>({
  payment: 'Payment',
  price: 'Price',
  compromise: 'Compromise',
  conduct: 'Conduct',
  clarity: 'Clarity',
});

/** A kind of letter within a sentence. @example LETTER_WORDS.pause_notice // 'pause notice' */
export const LETTER_WORDS = table<LetterKind>({
  payment_reminder: 'payment reminder',
  pause_notice: 'pause notice',
  final_demand: 'final demand',
  price_explanation: 'price explanation',
  compromise_proposal: 'compromise proposal',
  conduct_boundary: 'conduct boundary',
  scope_clarification: 'scope clarification',
  change_order: 'change order',
  exit: 'exit',
  decline: 'decline',
});

export const STATUS_WORDS = table<ClientStatus>({
  prospect: 'prospect',
  active: 'active',
  paused: 'paused',
  ended: 'ended',
});

/** A status at the head of something. @example STATUS_TITLES.active // 'Active' */
export const STATUS_TITLES = table<ClientStatus>({
  prospect: 'Prospect',
  active: 'Active',
  paused: 'Paused',
  ended: 'Ended',
});

export const REQUEST_STATUS_WORDS = table<RequestStatus>({
  open: 'open',
  quoted: 'quoted',
  approved: 'approved',
  declined: 'declined',
  withdrawn: 'withdrawn',
});

export const DELIVERABLE_WORDS = table<DeliverableScope['state']>({
  open: 'open',
  delivered: 'delivered',
  approved: 'approved',
  cancelled: 'cancelled',
});

export const SEVERITY_WORDS = table<Severity>({ error: 'error', warning: 'warning', info: 'info', hint: 'hint' });

export const INCIDENT_WORDS = table<Incident['kind']>({
  harsh: 'harsh',
  overreaction: 'overreaction',
  shouting: 'shouting',
  pressure: 'pressure',
  insult: 'insult',
  character_attack: 'character attack',
  threat: 'threat',
  harassment: 'harassment',
  slur: 'slur',
});

export const LEGAL_WORDS = table<LegalStep['step']>({
  lawyer: 'lawyer',
  platform: 'platform',
  collection: 'collection',
  court: 'court',
  police: 'police',
});

export const ANSWER_WORDS = table<NonNullable<Letter['answer']>>({
  accepted: 'accepted',
  refused: 'refused',
  none: 'none',
});

const COMPENSATION_WORDS = table<Compensation['kind']>({
  discount: 'discount',
  below_agreed: 'below agreed',
  cheaper_elsewhere: 'cheaper elsewhere',
  condition: 'condition',
  free_work: 'free work',
  refund: 'refund',
  fee_dispute: 'fee dispute',
  refusal: 'refusal',
});

const SLIP_WORDS = table<Slip['kind']>({
  late_delivery: 'late delivery',
  unapproved_extra: 'unapproved extra',
  no_quote: 'no quote',
  no_terms: 'no terms',
  defect: 'defect',
  silence: 'silence',
  other: 'other',
});

const REVISION_WORDS = table<'revision' | 'fix' | 'change'>({ revision: 'revision', fix: 'fix', change: 'change' });

const KIND_WORDS: readonly Readonly<Record<string, string>>[] = [
  LETTER_WORDS,
  INCIDENT_WORDS,
  LEGAL_WORDS,
  COMPENSATION_WORDS,
  SLIP_WORDS,
  REVISION_WORDS,
  SIGN_WORDS,
];

/** The value of a `kind`, `step` or `sign`, of whatever list. @example kindWords('cheaper_elsewhere') // 'cheaper elsewhere' */
export function kindWords(value: string): string {
  const words = KIND_WORDS.find((one) => Object.hasOwn(one, value));
  return words?.[value] ?? value.replaceAll('_', ' ');
}
