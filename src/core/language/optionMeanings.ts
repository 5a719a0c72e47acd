/** What each value means of those keys that allow only some: one sentence each, complete by type. */
import { later, t } from '../l10n';
import type { ClientRecord } from '../record/schema';

/** Every key with a choice as [the names of its path, one of its options]. */
type Choices<T, Names extends string = ''> = T extends readonly (infer Item)[]
  ? Choices<Item, Names>
  : T extends object
    ? { [K in keyof T & string]-?: Choices<NonNullable<T[K]>, Names extends '' ? K : `${Names}.${K}`> }[keyof T &
        string]
    : T extends string
      ? string extends T
        ? never
        : readonly [Names, T]
      : never;
type Choice = Choices<ClientRecord>;
type OptionMeanings = {
  readonly [Key in Choice[0]]: Readonly<Record<Extract<Choice, readonly [Key, string]>[1], string>>;
};

const PARTY_MEANINGS = { us: later('Ourselves.'), client: later('The client.') };
const CHANNEL_MEANINGS = {
  email: later('By mail.'),
  letter: later('On paper.'),
  call: later('Said on the phone; a talk with the same content counts as the letter.'),
  meeting: later('Said face to face; a talk with the same content counts as the letter.'),
  chat: later('Written in a chat.'),
};

/** By the names of the path, without the places in lists. @example OPTION_MEANINGS['conduct.kind'].insult */
const OPTION_MEANINGS = {
  status: {
    prospect: later('Nothing is agreed yet; free custom work wanted now is spec work.'),
    active: later('We work for this client.'),
    paused: later('The work rests; every rule holds but the one about gaps in the brief.'),
    ended: later('The work is over; open questions rest, open invoices do not.'),
  },
  'terms.ip_transfer': {
    'on full payment': later('The rights pass to the client once every invoice for the work is paid.'),
    'on delivery': later('The rights pass to the client with the delivery, paid or not.'),
    licence: later('The rights stay with us; the client may use the work.'),
  },
  'brief.deliverables.moved.by': PARTY_MEANINGS,
  'requests.scope': {
    in: later('The brief covers it, so it is no change.'),
    out: later('The brief does not cover it: a change with a price of its own, creep while it is open or quoted.'),
    unclear: later('Nobody has said yet whether the brief covers it; several at once are a sign.'),
  },
  'requests.status': {
    open: later('Asked, and not priced yet.'),
    quoted: later('We named a price and wait for the answer.'),
    approved: later('Agreed; with a price and billed it is a healthy change.'),
    declined: later('One side said no; it counts for nothing.'),
    withdrawn: later('The client took it back; it counts for nothing.'),
  },
  'revisions.kind': {
    revision: later('A round of feedback; it counts against the rounds that are included.'),
    fix: later('A repair of our own defect; it never counts as a round.'),
    change: later('Something new; it counts as no round and belongs in `requests`.'),
  },
  'questions.by': {
    us: later('We asked and wait for the client.'),
    client: later('The client asked and waits for us.'),
  },
  'disagreements.proposals.by': { us: later('Our proposal.'), client: later('The client’s proposal.') },
  'disagreements.proposals.answer': {
    accepted: later('The other side agreed.'),
    refused: later('The other side said no; refusals of ours add up.'),
    countered: later('Answered with another proposal; that is no refusal.'),
  },
  'invoices.moved.by': PARTY_MEANINGS,
  'compensation.kind': {
    discount: later('Asks for less without a reason in the work.'),
    below_agreed: later('Wants to pay less than what was agreed.'),
    cheaper_elsewhere: later('Says that somebody else does it for less.'),
    condition: later('Ties a payment that is owed to something extra.'),
    free_work: later('Wants custom work for nothing.'),
    refund: later('Wants money back.'),
    fee_dispute: later('Disputes a fee, such as the one for late payment.'),
    refusal: later('Will not pay an agreed sum that is not invoiced yet; it counts as a refused payment.'),
  },
  'conduct.kind': {
    harsh: later('Hurtful words about us; blunt words about the work are none.'),
    overreaction: later('Anger out of proportion to what happened.'),
    shouting: later('Raised voice, or its like in capitals.'),
    pressure: later('Calls at night, chasing by the hour, or blocking us.'),
    insult: later('Words meant to put a person down.'),
    character_attack: later('Attacks who we are in place of what we did, like calling us dishonest.'),
    threat: later('Threatens harm; a threat of court belongs under `legal`.'),
    harassment: later('Goes on against a person who asked for an end.'),
    slur: later('Puts a person down for who they are by birth, faith, body or the like.'),
  },
  'letters.kind': {
    payment_reminder: later('Reminds them of money that is due; alone it is no remedy.'),
    pause_notice: later('Pauses the work until an overdue invoice is paid; needs the pause clause.'),
    final_demand: later('The last demand for payment before other steps.'),
    price_explanation: later('Explains the agreed price and what it covers.'),
    compromise_proposal: later('Proposes a middle way on an open topic, with a deadline.'),
    conduct_boundary: later('Says what conduct is not acceptable and what follows.'),
    scope_clarification: later('Settles scope, rounds, questions or who decides.'),
    change_order: later('Prices what was asked for beyond the brief.'),
    exit: later('Ends the work, with dates, money and hand-over.'),
    decline: later('Declines a prospect.'),
  },
  'letters.channel': CHANNEL_MEANINGS,
  'letters.answer': {
    accepted: later('They agreed to what it asked for.'),
    refused: later('They said no; for a payment or compromise letter that is a refusal.'),
    none: later('The deadline passed without a word.'),
  },
  'ours.kind': {
    late_delivery: later('We delivered late.'),
    unapproved_extra: later('We worked beyond the brief without approval.'),
    no_quote: later('We worked without naming a price first.'),
    no_terms: later('We began without written terms.'),
    defect: later('What we delivered had a fault.'),
    silence: later('We left them without a word.'),
    other: later('Another slip of ours.'),
  },
  'legal.by': { us: later('We took the step.'), client: later('The client took the step; only these raise a sign.') },
  'legal.step': {
    lawyer: later('A lawyer writes in their name.'),
    platform: later('A complaint or dispute at a platform.'),
    collection: later('Handed over to debt collection.'),
    court: later('A claim before a court.'),
    police: later('A report to the police.'),
  },
  'snooze.sign': {
    payment: later('Unreliable or late payment.'),
    price: later('Clash over compensation.'),
    compromise: later('No successful compromise.'),
    conduct: later('Abuse instead of criticism. Severe conduct can not rest.'),
    clarity: later('Unsure client.'),
  },
  'ended.by': {
    us: later('We ended it.'),
    client: later('The client ended it.'),
    both: later('Both ended it together.'),
  },
} as const satisfies OptionMeanings;

const BY_NAME: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map(Object.entries(OPTION_MEANINGS));

/**
 * What an option means; `undefined` where the key has no such option.
 * @example meaningOf('revisions.kind', 'fix') // 'A repair of our own defect; it never counts as a round.'
 */
export function meaningOf(name: string, option: string): string | undefined {
  const meanings = BY_NAME.get(name);
  const meaning = meanings !== undefined && Object.hasOwn(meanings, option) ? meanings[option] : undefined;
  return meaning === undefined ? undefined : t(meaning);
}
