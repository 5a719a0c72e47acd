/**
 * The client record and the studio file, once: types, validation and the words that explain a key all come from these schemas.
 * What a schema can't say (two ids alike, an end before its start, a reference to nothing) is in `consistency/`.
 * The meaning of every key is the record format, version 1.
 */
import * as v from 'valibot';
import { EXIT_STEPS } from '../exitSteps';
import {
  choice,
  count,
  date,
  flag,
  list,
  money,
  named,
  part,
  person,
  quantity,
  reference,
  shaped,
  signedMoney,
  text,
  texts,
} from './schemaParts';
import { ADDRESSES, CURRENCIES, LANGUAGES } from './suggestions';
import { termsEntries } from './termsSchema';

export const CLIENT_STATUSES = ['prospect', 'active', 'paused', 'ended'] as const;
export const REQUEST_STATUSES = ['open', 'quoted', 'approved', 'declined', 'withdrawn'] as const;
const SCOPES = ['in', 'out', 'unclear'] as const;
const REVISION_KINDS = ['revision', 'fix', 'change'] as const;
const PARTIES = ['us', 'client'] as const;
const ENDING_PARTIES = ['us', 'client', 'both'] as const;
const PROPOSAL_ANSWERS = ['accepted', 'refused', 'countered'] as const;
const LETTER_ANSWERS = ['accepted', 'refused', 'none'] as const;
export const CHANNELS = ['email', 'letter', 'call', 'meeting', 'chat'] as const;
export const COMPENSATION_KINDS = [
  'discount',
  'below_agreed',
  'cheaper_elsewhere',
  'condition',
  'free_work',
  'refund',
  'fee_dispute',
  'refusal',
] as const;
export const CONDUCT_KINDS = [
  'harsh',
  'overreaction',
  'shouting',
  'pressure',
  'insult',
  'character_attack',
  'threat',
  'harassment',
  'slur',
] as const;
export const OURS_KINDS = [
  'late_delivery',
  'unapproved_extra',
  'no_quote',
  'no_terms',
  'defect',
  'silence',
  'other',
] as const;
export const LEGAL_STEPS = ['lawyer', 'platform', 'collection', 'court', 'police'] as const;
export const SIGN_NAMES = ['payment', 'price', 'compromise', 'conduct', 'clarity'] as const;
export const LETTER_KINDS = [
  'payment_reminder',
  'pause_notice',
  'final_demand',
  'price_explanation',
  'compromise_proposal',
  'conduct_boundary',
  'scope_clarification',
  'change_order',
  'exit',
  'decline',
] as const;

const moved = v.object({
  date: date('The day the new due date was agreed.'),
  to: date('The new due date.'),
  by: v.optional(choice(PARTIES, 'Who asked for it.')),
});

const contact = v.object({
  name: text('The name of the person or body.'),
  email: v.optional(text('An e-mail address.', { holds: 'mail' })),
  phone: v.optional(text('A phone number.')),
  role: v.optional(text('What this person does there.')),
  decides: v.optional(flag('Whether this person may approve work and changes.')),
  address: v.optional(
    text('How letters address this person, before the name: anh or chị in Vietnamese, Ms or Dr in English.', {
      examples: ADDRESSES,
    }),
  ),
});

const deliverable = v.object({
  id: named('deliverable', 'A short name that requests, rounds and invoices refer to.'),
  title: v.optional(text('What is delivered, in words.')),
  price: v.optional(money('The price of this deliverable.')),
  rounds: v.optional(count('Revision rounds included for this deliverable.')),
  due: v.optional(date('The day it is due.')),
  moved: v.optional(list(moved, 'New due dates that both agreed to.')),
  delivered: v.optional(date('The day it was delivered.')),
  approved: v.optional(date('The day it was approved.')),
  cancelled: v.optional(date('The day it was stopped.')),
});

const brief = v.object({
  agreed: v.optional(date('The day the brief was agreed.')),
  goal: v.optional(text('What the work is for.')),
  price: v.optional(money('The agreed price of the whole.')),
  change_rate: v.optional(money('The price of an hour of work outside the brief.')),
  rounds: v.optional(count('Revision rounds included for each deliverable.')),
  deliverables: v.optional(list(deliverable, 'What is to be delivered, one entry each.')),
  excludes: v.optional(texts('What is not part of the brief.')),
});

const request = v.object({
  id: v.optional(named('request', 'A short name that other entries refer to.')),
  date: date('The day it was asked.'),
  asks: v.optional(text('What was asked for.')),
  by: v.optional(person('Who asked; us: we proposed it.')),
  deliverable: v.optional(reference(['deliverable'], 'The deliverable it is about.')),
  scope: v.optional(choice(SCOPES, 'Whether the brief covers it; unclear where absent.')),
  free: v.optional(flag('Asked for without pay.')),
  reverses: v.optional(
    reference(['deliverable', 'request'], 'The deliverable whose approval, or the request, that this one takes back.'),
  ),
  hours: v.optional(quantity('Hours of work.')),
  price: v.optional(money('Its price.')),
  status: v.optional(choice(REQUEST_STATUSES, 'Where it stands; open where absent.')),
  decided: v.optional(date('The day it was decided.')),
  done: v.optional(date('The day the work was done.')),
  billed: v.optional(reference(['invoice'], 'The invoice that carries it.')),
});

const revision = v.object({
  date: date('The day of the feedback.'),
  deliverable: v.optional(reference(['deliverable'], 'The deliverable it is about.')),
  by: v.optional(person('Who gave it.')),
  kind: v.optional(
    choice(REVISION_KINDS, 'revision: a round; fix: our defect, never counts; change: belongs in requests.'),
  ),
  items: v.optional(texts('One thing that was asked for in this round.')),
  reverses: v.optional(flag('Takes back what they had chosen or asked for themselves.')),
  hours: v.optional(quantity('Hours that the round cost us.')),
  price: v.optional(money('Its price, where it has one.')),
});

const question = v.object({
  asked: date('The day it was asked.'),
  question: v.optional(text('What was asked: an answer, content, access, a decision.')),
  answered: v.optional(date('The day the answer came.')),
  deliverable: v.optional(reference(['deliverable'], 'The deliverable it is about.')),
  by: v.optional(choice(PARTIES, 'Who asked; us where absent.')),
});

const proposal = v.object({
  date: date('The day of the proposal.'),
  by: choice(PARTIES, 'Whose proposal it is.'),
  offer: v.optional(text('What was proposed.')),
  answer: v.optional(choice(PROPOSAL_ANSWERS, 'The answer; absent: waiting.')),
  answered: v.optional(date('The day of the answer.')),
});

const disagreement = v.object({
  id: v.optional(named('disagreement', 'A short name that letters refer to.')),
  topic: v.optional(text('What it is about.')),
  opened: date('The day it came up.'),
  blocks: v.optional(reference(['deliverable'], 'The deliverable that cannot go on.')),
  proposals: v.optional(list(proposal, 'What either side proposed, with the answers.')),
  settled: v.optional(date('The day it was settled.')),
  reopened: v.optional(list(date('A day it was taken up again.'), 'The days it was taken up again.')),
});

const payment = v.object({
  date: date('The day the money came.'),
  amount: signedMoney('How much came; a refund is negative.'),
});

const invoice = v.object({
  number: v.optional(named('invoice', 'The number of the invoice.')),
  issued: date('The day it was issued.'),
  due: v.optional(date('The day it is due; absent: from the terms, else 30 days.')),
  amount: money('The sum of the invoice.'),
  for: v.optional(
    texts('deposit, or the id of a deliverable or request.', {
      refersTo: ['deliverable', 'request'],
      examples: ['deposit'],
    }),
  ),
  paid: v.optional(date('The day the whole amount was paid, in one payment.')),
  payments: v.optional(list(payment, 'The payments one by one; a refund is negative.')),
  promises: v.optional(
    list(
      v.object({ made: date('The day of the promise.'), by: date('The day by which payment was promised.') }),
      'Days by which payment was promised.',
    ),
  ),
  disputed: v.optional(
    part(
      v.object({
        from: v.optional(date('The day the dispute began.')),
        until: v.optional(date('The first day that it is over.')),
        reason: v.optional(text('What is disputed.')),
      }),
      'A dispute about the invoice; its days are not late.',
    ),
  ),
  moved: v.optional(list(moved, 'New due dates that both agreed to.')),
  credited: v.optional(
    list(
      v.object({
        date: date('The day of the credit.'),
        amount: money('The sum taken off the invoice.'),
        reason: v.optional(text('Why.')),
      }),
      'Sums taken off the invoice, without payment.',
    ),
  ),
  cancelled: v.optional(date('The day the invoice was withdrawn.')),
  refused: v.optional(date('The day the client said that it will not pay.')),
  fee_waived: v.optional(flag('No late fee is asked for this invoice.')),
});

const compensation = v.object({
  date: date('The day it was said.'),
  kind: choice(COMPENSATION_KINDS, 'What the client wants of our price.'),
  amount: v.optional(money('The sum it is about.')),
  says: v.optional(text('What was said.')),
  about: v.optional(reference(['deliverable', 'request', 'invoice'], 'A deliverable, request or invoice.')),
  answered: v.optional(date('The day we answered.')),
  settled: v.optional(date('The day it was agreed, paid or withdrawn.')),
});

const incident = v.object({
  date: date('The day of the incident.'),
  kind: choice(CONDUCT_KINDS, 'What it was, at its worst.'),
  says: v.optional(text('What was said.')),
  by: v.optional(person('Who it was.')),
  channel: v.optional(text('Where it was said.', { examples: CHANNELS })),
  repaired: v.optional(date('The day of an apology, or of making good.')),
});

const letter = v.object({
  date: date('The day it went out, or was said in a talk.'),
  kind: choice(LETTER_KINDS, 'Which letter it was.'),
  deadline: v.optional(date('The day by which it asks for an answer.')),
  channel: v.optional(choice(CHANNELS, 'How it went out.')),
  topic: v.optional(reference(['disagreement'], 'The disagreement it is about; absent: every topic open on that day.')),
  file: v.optional(text('Where the letter lies, from the folder .clients.', { holds: 'paper' })),
  answer: v.optional(choice(LETTER_ANSWERS, 'The answer; absent: waiting.')),
  answered: v.optional(date('The day of the answer.')),
});

const slip = v.object({
  date: date('The day it happened.'),
  kind: choice(OURS_KINDS, 'What we did or failed to do.'),
  deliverable: v.optional(reference(['deliverable'], 'The deliverable it concerns; absent: all of them.')),
  note: v.optional(text('What happened.')),
});

const legalStep = v.object({
  date: date('The day of the step.'),
  by: v.optional(choice(PARTIES, 'Who took it.')),
  step: choice(LEGAL_STEPS, 'Which step.'),
  announced: v.optional(flag('Only threatened, not taken.')),
});

export const clientSchema = v.object({
  client: text('The name people know the client by.'),
  status: v.optional(choice(CLIENT_STATUSES, 'prospect, active, paused or ended; active where absent.')),
  language: v.optional(text('The language of letters, BCP 47.', { examples: LANGUAGES })),
  currency: v.optional(
    shaped(/^[A-Z]{3}$/, 'an ISO 4217 code like USD', 'The currency of all sums, ISO 4217.', CURRENCIES),
  ),
  contacts: v.optional(list(contact, 'The people there, and who of them decides.')),
  terms: v.optional(part(v.object(termsEntries), 'What was agreed about money, notice and rights.')),
  brief: v.optional(part(brief, 'The work that was agreed: goal, price, deliverables, rounds.')),
  requests: v.optional(list(request, 'Everything that was asked for after the brief was agreed.')),
  revisions: v.optional(list(revision, 'Rounds: one entry is one set of feedback on one deliverable.')),
  questions: v.optional(list(question, 'What was asked and waits for an answer, content, access or a decision.')),
  disagreements: v.optional(list(disagreement, 'What both sides see differently, with the proposals made.')),
  invoices: v.optional(list(invoice, 'What was invoiced, paid, promised and disputed.')),
  compensation: v.optional(list(compensation, 'What the client says about our price.')),
  conduct: v.optional(list(incident, 'How the client treats us; blunt criticism of the work is no incident.')),
  letters: v.optional(list(letter, 'What we sent, or said in its place.')),
  ours: v.optional(list(slip, 'What we did wrong ourselves.')),
  legal: v.optional(list(legalStep, 'Legal steps that were taken or announced.')),
  goodwill: v.optional(
    list(
      v.object({ date: date('The day.'), note: v.optional(text('What speaks for the client.')) }),
      'What speaks for the client: praise, a bonus, a recommendation.',
    ),
  ),
  snooze: v.optional(
    list(
      v.object({
        sign: choice(SIGN_NAMES, 'The sign that rests.'),
        from: v.optional(date('The first day it rests; absent: since ever.')),
        until: date('The day it comes back.'),
        reason: v.optional(text('Why it rests.')),
      }),
      'Signs that rest until a day.',
    ),
  ),
  ended: v.optional(
    part(
      v.object({
        date: date('The day the work ended.'),
        by: v.optional(choice(ENDING_PARTIES, 'Who ended it.')),
        reason: v.optional(text('Why.')),
      }),
      'How the work ended; goes with status ended.',
    ),
  ),
  exit: v.optional(
    part(
      v.object({
        decided: v.optional(date('The day we decided to end it.')),
        ends: v.optional(date('The last day of work.')),
        done: v.optional(texts('A step that is done, like settle/position.', { examples: EXIT_STEPS })),
      }),
      'The three steps of the end, and which of them are done.',
    ),
  ),
  notes: v.optional(text('Private: never in a letter, an export or a report that leaves the machine.')),
});

/** A record as it was read: every entry in it is whole and valid; what was not is a problem and left out. */
export type ClientRecord = v.InferOutput<typeof clientSchema>;
export type ClientStatus = (typeof CLIENT_STATUSES)[number];
export type RequestStatus = (typeof REQUEST_STATUSES)[number];
export type LetterKind = (typeof LETTER_KINDS)[number];
export type SignName = (typeof SIGN_NAMES)[number];
export type Terms = NonNullable<ClientRecord['terms']>;
export type Brief = NonNullable<ClientRecord['brief']>;
export type Deliverable = v.InferOutput<typeof deliverable>;
export type Contact = v.InferOutput<typeof contact>;
export type Request = v.InferOutput<typeof request>;
export type Revision = v.InferOutput<typeof revision>;
export type Question = v.InferOutput<typeof question>;
export type Disagreement = v.InferOutput<typeof disagreement>;
export type Proposal = v.InferOutput<typeof proposal>;
export type Invoice = v.InferOutput<typeof invoice>;
export type Compensation = v.InferOutput<typeof compensation>;
export type Incident = v.InferOutput<typeof incident>;
export type Letter = v.InferOutput<typeof letter>;
export type Slip = v.InferOutput<typeof slip>;
export type LegalStep = v.InferOutput<typeof legalStep>;

export const studioSchema = v.object({
  name: v.optional(text('Our name.')),
  contact: v.optional(
    part(
      v.object({
        name: v.optional(text('Who signs.')),
        email: v.optional(text('An e-mail address.')),
        phone: v.optional(text('A phone number.')),
      }),
      'Who of us a client reaches.',
    ),
  ),
  language: v.optional(text('The language of letters where a client has none.', { examples: LANGUAGES })),
  currency: v.optional(
    shaped(/^[A-Z]{3}$/, 'an ISO 4217 code like USD', 'The currency where a client has none.', CURRENCIES),
  ),
  signature: v.optional(text('What stands below a letter.')),
  terms: v.optional(part(v.object(termsEntries), 'What a client falls back on whose own terms leave it out.')),
  thresholds: v.optional(
    part(
      v.record(v.string(), v.record(v.string(), quantity('A threshold.'))),
      'Where our thresholds differ, by rule, then by level.',
    ),
  ),
});

/** Who we are, our defaults and our thresholds: `.clients/studio.yaml`. */
export type Studio = v.InferOutput<typeof studioSchema>;
