/** Short names for what a finding, a fact and an entry of the record are, as views label them. */
import type { OursCode, RuleCode } from '../assessment';
import { table } from '../l10n';

/** @example RULE_NAMES['clarity/creep'] // 'scope creep' */
export const RULE_NAMES = table<RuleCode>({
  'payment/overdue': 'overdue',
  'payment/pattern': 'late payments',
  'payment/broken_promise': 'broken promise',
  'payment/refused': 'payment refused',
  'price/haggle': 'haggling',
  'price/clawback': 'clawback',
  'price/condition': 'payment tied to a condition',
  'price/free_work': 'free work',
  'compromise/stalled': 'stalled',
  'compromise/refused': 'proposals refused',
  'compromise/topics': 'open topics',
  'compromise/legal': 'legal step',
  'compromise/reopened': 'taken up again',
  'conduct/rude': 'rude conduct',
  'conduct/abuse': 'abuse',
  'conduct/severe': 'severe conduct',
  'clarity/brief': 'gaps in the brief',
  'clarity/rounds': 'rounds over the limit',
  'clarity/reversal': 'reversal',
  'clarity/creep': 'scope creep',
  'clarity/unanswered': 'unanswered question',
  'clarity/deciders': 'not from who decides',
  'clarity/spec_work': 'spec work',
});

/** @example OURS_NAMES['ours/no_quote'] // 'work without a quote' */
export const OURS_NAMES = table<OursCode>({
  'ours/no_terms': 'no written terms',
  'ours/no_quote': 'work without a quote',
  'ours/unapproved_extra': 'work without approval',
  'ours/late_delivery': 'late delivery',
  'ours/no_round_limit': 'no limit on rounds',
  'ours/waiting': 'they wait for us',
  'ours/defect': 'our defect',
  'ours/silence': 'our silence',
  'ours/other': 'our own slip',
});

/** What an entry of each list of the record is called. */
export const ENTRY_NAMES: Readonly<Record<string, string>> = table({
  brief: 'Brief',
  compensation: 'On our price',
  conduct: 'Incident',
  contacts: 'Contact',
  credited: 'Credit',
  deliverables: 'Deliverable',
  disagreements: 'Disagreement',
  goodwill: 'Goodwill',
  invoices: 'Invoice',
  legal: 'Legal step',
  letters: 'Letter',
  moved: 'New due date',
  ours: 'Our own side',
  payments: 'Payment',
  promises: 'Promise',
  proposals: 'Proposal',
  questions: 'Question',
  reopened: 'Taken up again',
  requests: 'Request',
  revisions: 'Round',
  snooze: 'Snooze',
  terms: 'Terms',
});
