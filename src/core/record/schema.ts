/**
 * The client record and the studio file, once: types, validation and the words that explain a key all come from these schemas.
 * What a schema can't say (two ids alike, an end before its start, a reference to nothing) is in `consistency/`.
 * The meaning of every key is the record format, version 1.
 */
import * as v from 'valibot';
import { EXIT_STEPS } from '../exitSteps';
import { later } from '../l10n';
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
  date: date(later('The day the new due date was agreed.')),
  to: date(later('The new due date.')),
  by: v.optional(choice(PARTIES, later('Who asked for it.'))),
});

const contact = v.object({
  name: text(later('The name of the person or body.')),
  email: v.optional(text(later('An e-mail address.'), { holds: 'mail' })),
  phone: v.optional(text(later('A phone number.'))),
  role: v.optional(text(later('What this person does there.'))),
  decides: v.optional(flag(later('Whether this person may approve work and changes.'))),
  address: v.optional(
    text(later('How letters address this person, before the name: anh or chị in Vietnamese, Ms or Dr in English.'), {
      examples: ADDRESSES,
    }),
  ),
});

const deliverable = v.object({
  id: named('deliverable', later('A short name that requests, rounds and invoices refer to.')),
  title: v.optional(text(later('What is delivered, in words.'))),
  price: v.optional(money(later('The price of this deliverable.'))),
  rounds: v.optional(count(later('Revision rounds included for this deliverable.'))),
  due: v.optional(date(later('The day it is due.'))),
  moved: v.optional(list(moved, later('New due dates that both agreed to.'))),
  delivered: v.optional(date(later('The day it was delivered.'))),
  approved: v.optional(date(later('The day it was approved.'))),
  cancelled: v.optional(date(later('The day it was stopped.'))),
});

const brief = v.object({
  agreed: v.optional(date(later('The day the brief was agreed.'))),
  goal: v.optional(text(later('What the work is for.'))),
  price: v.optional(money(later('The agreed price of the whole.'))),
  change_rate: v.optional(money(later('The price of an hour of work outside the brief.'))),
  rounds: v.optional(count(later('Revision rounds included for each deliverable.'))),
  deliverables: v.optional(list(deliverable, later('What is to be delivered, one entry each.'))),
  excludes: v.optional(texts(later('What is not part of the brief.'))),
});

const request = v.object({
  id: v.optional(named('request', later('A short name that other entries refer to.'))),
  date: date(later('The day it was asked.')),
  asks: v.optional(text(later('What was asked for.'))),
  by: v.optional(person(later('Who asked; us: we proposed it.'))),
  deliverable: v.optional(reference(['deliverable'], later('The deliverable it is about.'))),
  scope: v.optional(choice(SCOPES, later('Whether the brief covers it; unclear where absent.'))),
  free: v.optional(flag(later('Asked for without pay.'))),
  reverses: v.optional(
    reference(
      ['deliverable', 'request'],
      later('The deliverable whose approval, or the request, that this one takes back.'),
    ),
  ),
  hours: v.optional(quantity(later('Hours of work.'))),
  price: v.optional(money(later('Its price.'))),
  status: v.optional(choice(REQUEST_STATUSES, later('Where it stands; open where absent.'))),
  decided: v.optional(date(later('The day it was decided.'))),
  done: v.optional(date(later('The day the work was done.'))),
  billed: v.optional(reference(['invoice'], later('The invoice that carries it.'))),
});

const revision = v.object({
  date: date(later('The day of the feedback.')),
  deliverable: v.optional(reference(['deliverable'], later('The deliverable it is about.'))),
  by: v.optional(person(later('Who gave it.'))),
  kind: v.optional(
    choice(REVISION_KINDS, later('revision: a round; fix: our defect, never counts; change: belongs in requests.')),
  ),
  items: v.optional(texts(later('One thing that was asked for in this round.'))),
  reverses: v.optional(flag(later('Takes back what they had chosen or asked for themselves.'))),
  hours: v.optional(quantity(later('Hours that the round cost us.'))),
  price: v.optional(money(later('Its price, where it has one.'))),
});

const question = v.object({
  asked: date(later('The day it was asked.')),
  question: v.optional(text(later('What was asked: an answer, content, access, a decision.'))),
  answered: v.optional(date(later('The day the answer came.'))),
  deliverable: v.optional(reference(['deliverable'], later('The deliverable it is about.'))),
  by: v.optional(choice(PARTIES, later('Who asked; us where absent.'))),
});

const proposal = v.object({
  date: date(later('The day of the proposal.')),
  by: choice(PARTIES, later('Whose proposal it is.')),
  offer: v.optional(text(later('What was proposed.'))),
  answer: v.optional(choice(PROPOSAL_ANSWERS, later('The answer; absent: waiting.'))),
  answered: v.optional(date(later('The day of the answer.'))),
});

const disagreement = v.object({
  id: v.optional(named('disagreement', later('A short name that letters refer to.'))),
  topic: v.optional(text(later('What it is about.'))),
  opened: date(later('The day it came up.')),
  blocks: v.optional(reference(['deliverable'], later('The deliverable that cannot go on.'))),
  proposals: v.optional(list(proposal, later('What either side proposed, with the answers.'))),
  settled: v.optional(date(later('The day it was settled.'))),
  reopened: v.optional(list(date(later('A day it was taken up again.')), later('The days it was taken up again.'))),
});

const payment = v.object({
  date: date(later('The day the money came.')),
  amount: signedMoney(later('How much came; a refund is negative.')),
});

const invoice = v.object({
  number: v.optional(named('invoice', later('The number of the invoice.'))),
  issued: date(later('The day it was issued.')),
  due: v.optional(date(later('The day it is due; absent: from the terms, else 30 days.'))),
  amount: money(later('The sum of the invoice.')),
  for: v.optional(
    texts(later('deposit, or the id of a deliverable or request.'), {
      refersTo: ['deliverable', 'request'],
      examples: ['deposit'],
    }),
  ),
  paid: v.optional(date(later('The day the whole amount was paid, in one payment.'))),
  payments: v.optional(list(payment, later('The payments one by one; a refund is negative.'))),
  promises: v.optional(
    list(
      v.object({
        made: date(later('The day of the promise.')),
        by: date(later('The day by which payment was promised.')),
      }),
      later('Days by which payment was promised.'),
    ),
  ),
  disputed: v.optional(
    part(
      v.object({
        from: v.optional(date(later('The day the dispute began.'))),
        until: v.optional(date(later('The first day that it is over.'))),
        reason: v.optional(text(later('What is disputed.'))),
      }),
      later('A dispute about the invoice; its days are not late.'),
    ),
  ),
  moved: v.optional(list(moved, later('New due dates that both agreed to.'))),
  credited: v.optional(
    list(
      v.object({
        date: date(later('The day of the credit.')),
        amount: money(later('The sum taken off the invoice.')),
        reason: v.optional(text('Why.')),
      }),
      later('Sums taken off the invoice, without payment.'),
    ),
  ),
  cancelled: v.optional(date(later('The day the invoice was withdrawn.'))),
  refused: v.optional(date(later('The day the client said that it will not pay.'))),
  fee_waived: v.optional(flag(later('No late fee is asked for this invoice.'))),
});

const compensation = v.object({
  date: date(later('The day it was said.')),
  kind: choice(COMPENSATION_KINDS, later('What the client wants of our price.')),
  amount: v.optional(money(later('The sum it is about.'))),
  says: v.optional(text(later('What was said.'))),
  about: v.optional(reference(['deliverable', 'request', 'invoice'], later('A deliverable, request or invoice.'))),
  answered: v.optional(date(later('The day we answered.'))),
  settled: v.optional(date(later('The day it was agreed, paid or withdrawn.'))),
});

const incident = v.object({
  date: date(later('The day of the incident.')),
  kind: choice(CONDUCT_KINDS, later('What it was, at its worst.')),
  says: v.optional(text(later('What was said.'))),
  by: v.optional(person(later('Who it was.'))),
  channel: v.optional(text(later('Where it was said.'), { examples: CHANNELS })),
  repaired: v.optional(date(later('The day of an apology, or of making good.'))),
});

const letter = v.object({
  date: date(later('The day it went out, or was said in a talk.')),
  kind: choice(LETTER_KINDS, later('Which letter it was.')),
  deadline: v.optional(date(later('The day by which it asks for an answer.'))),
  channel: v.optional(choice(CHANNELS, later('How it went out.'))),
  topic: v.optional(
    reference(['disagreement'], later('The disagreement it is about; absent: every topic open on that day.')),
  ),
  file: v.optional(text(later('Where the letter lies, from the folder .clients.'), { holds: 'paper' })),
  answer: v.optional(choice(LETTER_ANSWERS, later('The answer; absent: waiting.'))),
  answered: v.optional(date(later('The day of the answer.'))),
});

const slip = v.object({
  date: date(later('The day it happened.')),
  kind: choice(OURS_KINDS, later('What we did or failed to do.')),
  deliverable: v.optional(reference(['deliverable'], later('The deliverable it concerns; absent: all of them.'))),
  note: v.optional(text(later('What happened.'))),
});

const legalStep = v.object({
  date: date(later('The day of the step.')),
  by: v.optional(choice(PARTIES, later('Who took it.'))),
  step: choice(LEGAL_STEPS, later('Which step.')),
  announced: v.optional(flag(later('Only threatened, not taken.'))),
});

export const clientSchema = v.object({
  client: text(later('The name people know the client by.')),
  status: v.optional(choice(CLIENT_STATUSES, later('prospect, active, paused or ended; active where absent.'))),
  language: v.optional(text(later('The language of letters, BCP 47.'), { examples: LANGUAGES })),
  currency: v.optional(
    shaped(/^[A-Z]{3}$/, later('an ISO 4217 code like USD'), later('The currency of all sums, ISO 4217.'), CURRENCIES),
  ),
  contacts: v.optional(list(contact, later('The people there, and who of them decides.'))),
  terms: v.optional(part(v.object(termsEntries), later('What was agreed about money, notice and rights.'))),
  brief: v.optional(part(brief, later('The work that was agreed: goal, price, deliverables, rounds.'))),
  requests: v.optional(list(request, later('Everything that was asked for after the brief was agreed.'))),
  revisions: v.optional(list(revision, later('Rounds: one entry is one set of feedback on one deliverable.'))),
  questions: v.optional(
    list(question, later('What was asked and waits for an answer, content, access or a decision.')),
  ),
  disagreements: v.optional(list(disagreement, later('What both sides see differently, with the proposals made.'))),
  invoices: v.optional(list(invoice, later('What was invoiced, paid, promised and disputed.'))),
  compensation: v.optional(list(compensation, later('What the client says about our price.'))),
  conduct: v.optional(list(incident, later('How the client treats us; blunt criticism of the work is no incident.'))),
  letters: v.optional(list(letter, later('What we sent, or said in its place.'))),
  ours: v.optional(list(slip, later('What we did wrong ourselves.'))),
  legal: v.optional(list(legalStep, later('Legal steps that were taken or announced.'))),
  goodwill: v.optional(
    list(
      v.object({ date: date(later('The day.')), note: v.optional(text(later('What speaks for the client.'))) }),
      later('What speaks for the client: praise, a bonus, a recommendation.'),
    ),
  ),
  snooze: v.optional(
    list(
      v.object({
        sign: choice(SIGN_NAMES, later('The sign that rests.')),
        from: v.optional(date(later('The first day it rests; absent: since ever.'))),
        until: date(later('The day it comes back.')),
        reason: v.optional(text(later('Why it rests.'))),
      }),
      later('Signs that rest until a day.'),
    ),
  ),
  ended: v.optional(
    part(
      v.object({
        date: date(later('The day the work ended.')),
        by: v.optional(choice(ENDING_PARTIES, later('Who ended it.'))),
        reason: v.optional(text('Why.')),
      }),
      later('How the work ended; goes with status ended.'),
    ),
  ),
  exit: v.optional(
    part(
      v.object({
        decided: v.optional(date(later('The day we decided to end it.'))),
        ends: v.optional(date(later('The last day of work.'))),
        done: v.optional(texts(later('A step that is done, like settle/position.'), { examples: EXIT_STEPS })),
      }),
      later('The three steps of the end, and which of them are done.'),
    ),
  ),
  notes: v.optional(text(later('Private: never in a letter, an export or a report that leaves the machine.'))),
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
  name: v.optional(text(later('Our name.'))),
  contact: v.optional(
    part(
      v.object({
        name: v.optional(text(later('Who signs.'))),
        email: v.optional(text(later('An e-mail address.'))),
        phone: v.optional(text(later('A phone number.'))),
      }),
      later('Who of us a client reaches.'),
    ),
  ),
  language: v.optional(text(later('The language of letters where a client has none.'), { examples: LANGUAGES })),
  currency: v.optional(
    shaped(
      /^[A-Z]{3}$/,
      later('an ISO 4217 code like USD'),
      later('The currency where a client has none.'),
      CURRENCIES,
    ),
  ),
  signature: v.optional(text(later('What stands below a letter.'))),
  terms: v.optional(part(v.object(termsEntries), later('What a client falls back on whose own terms leave it out.'))),
  thresholds: v.optional(
    part(
      v.record(v.string(), v.record(v.string(), quantity(later('A threshold.')))),
      later('Where our thresholds differ, by rule, then by level.'),
    ),
  ),
});

/** Who we are, our defaults and our thresholds: `.clients/studio.yaml`. */
export type Studio = v.InferOutput<typeof studioSchema>;
