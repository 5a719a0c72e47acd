/** Short words for the kinds of the record's entries, as labels and sentences of the timeline use them; said through `t`. */
import { later } from '../../l10n';
import type {
  Compensation,
  Incident,
  LegalStep,
  Letter,
  Proposal,
  RequestStatus,
  SignName,
  Slip,
} from '../../record/schema';

export const LETTER_WORDS = {
  payment_reminder: later('Payment reminder'),
  pause_notice: later('Pause notice'),
  final_demand: later('Final demand'),
  price_explanation: later('Price explanation'),
  compromise_proposal: later('Compromise proposal'),
  conduct_boundary: later('Conduct boundary'),
  scope_clarification: later('Scope clarification'),
  change_order: later('Change order'),
  exit: later('Exit letter'),
  decline: later('Decline'),
} as const satisfies Record<Letter['kind'], string>;

export const CONDUCT_WORDS = {
  harsh: later('Harsh words'),
  overreaction: later('Overreaction'),
  shouting: later('Shouting'),
  pressure: later('Pressure'),
  insult: later('Insult'),
  character_attack: later('Attack on character'),
  threat: later('Threat'),
  harassment: later('Harassment'),
  slur: later('Slur'),
} as const satisfies Record<Incident['kind'], string>;

export const PRICE_WORDS = {
  discount: later('Discount wanted'),
  below_agreed: later('Less than agreed'),
  cheaper_elsewhere: later('Cheaper elsewhere'),
  condition: later('Payment tied to more'),
  free_work: later('Free work wanted'),
  refund: later('Refund wanted'),
  fee_dispute: later('Fee disputed'),
  refusal: later('Payment refused'),
} as const satisfies Record<Compensation['kind'], string>;

export const SLIP_WORDS = {
  late_delivery: later('Late delivery'),
  unapproved_extra: later('Extra without approval'),
  no_quote: later('Work without a quote'),
  no_terms: later('Work without terms'),
  defect: later('Defect'),
  silence: later('Silence'),
  other: later('Slip of ours'),
} as const satisfies Record<Slip['kind'], string>;

export const LEGAL_WORDS = {
  lawyer: later('Lawyer'),
  platform: later('Platform'),
  collection: later('Debt collection'),
  court: later('Court'),
  police: later('Police'),
} as const satisfies Record<LegalStep['step'], string>;

export const SCOPE_WORDS = {
  in: later('Covered by the brief.'),
  out: later('Beyond the brief.'),
  unclear: later('Whether the brief covers it is unclear.'),
} as const;

/** `{0}` is the day of the decision, where it is on file. */
export const STATUS_WORDS = {
  open: later('Still open.'),
  quoted: later('Quoted, and not answered yet.'),
  approved: later('Approved.'),
  declined: later('Declined.'),
  withdrawn: later('Withdrawn.'),
} as const satisfies Record<RequestStatus, string>;

export const DECIDED_WORDS = {
  open: later('Decided on {0}.'),
  quoted: later('Decided on {0}.'),
  approved: later('Approved on {0}.'),
  declined: later('Declined on {0}.'),
  withdrawn: later('Withdrawn on {0}.'),
} as const satisfies Record<RequestStatus, string>;

/** Answers to a proposal or a letter; `{0}` is the day. */
export const ANSWER_WORDS = {
  accepted: later('Accepted on {0}.'),
  refused: later('Refused on {0}.'),
  countered: later('Answered on {0} with another proposal.'),
} as const satisfies Record<NonNullable<Proposal['answer']>, string>;

export const SIGN_WORDS = {
  payment: later('Payment'),
  price: later('Price'),
  compromise: later('Compromise'),
  conduct: later('Conduct'),
  clarity: later('Clarity'),
} as const satisfies Record<SignName, string>;

export const LANE_WORDS = {
  agreement: later('Agreement'),
  work: later('Work'),
  requests: later('Requests'),
  talks: later('Talks'),
  money: later('Money'),
  price: later('Our price'),
  conduct: later('Conduct'),
  letters: later('Letters'),
  ours: later('Our side'),
} as const;

/** What the marks mean, for the legend. */
export const MARK_WORDS = {
  agreed: later('agreed'),
  planned: later('due or planned'),
  delivered: later('delivered'),
  approved: later('approved, answered or settled'),
  stopped: later('stopped or withdrawn'),
  in_scope: later('request covered by the brief'),
  out_of_scope: later('request beyond the brief'),
  unclear: later('request of unclear scope'),
  round: later('round of revision'),
  extra_round: later('round over the limit'),
  question: later('question'),
  disagreement: later('disagreement'),
  proposal: later('proposal'),
  invoice: later('invoice'),
  paid: later('payment'),
  refused: later('refused, broken or unmet'),
  price: later('word on our price'),
  incident: later('incident'),
  goodwill: later('goodwill or amends'),
  letter: later('letter'),
  legal: later('legal step'),
  slip: later('slip of ours'),
  ended: later('the end of the work'),
} as const;

export const BAR_WORDS = {
  agreed: later('time that was agreed'),
  waiting: later('open'),
  late: later('late'),
  resting: later('disputed or at rest'),
} as const;
