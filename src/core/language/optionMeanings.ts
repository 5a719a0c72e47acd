/** What each value means of those keys that allow only some: one sentence each, complete by type. */
import type { ClientRecord } from '../record/schema';
import { SIGN_MEANINGS } from '../views/words';

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

const PARTY_MEANINGS = { us: 'Ourselves.', client: 'The client.' };
const CHANNEL_MEANINGS = {
  email: 'By mail.',
  letter: 'On paper.',
  call: 'Said on the phone; a talk with the same content counts as the letter.',
  meeting: 'Said face to face; a talk with the same content counts as the letter.',
  chat: 'Written in a chat.',
};

/** By the names of the path, without the places in lists. @example OPTION_MEANINGS['conduct.kind'].insult */
const OPTION_MEANINGS = {
  status: {
    prospect: 'Nothing is agreed yet; free custom work wanted now is spec work.',
    active: 'We work for this client.',
    paused: 'The work rests; every rule holds but the one about gaps in the brief.',
    ended: 'The work is over; open questions rest, open invoices do not.',
  },
  'terms.ip_transfer': {
    'on full payment': 'The rights pass to the client once every invoice for the work is paid.',
    'on delivery': 'The rights pass to the client with the delivery, paid or not.',
    licence: 'The rights stay with us; the client may use the work.',
  },
  'brief.deliverables.moved.by': PARTY_MEANINGS,
  'requests.scope': {
    in: 'The brief covers it, so it is no change.',
    out: 'The brief does not cover it: a change with a price of its own, creep while it is open or quoted.',
    unclear: 'Nobody has said yet whether the brief covers it; several at once are a sign.',
  },
  'requests.status': {
    open: 'Asked, and not priced yet.',
    quoted: 'We named a price and wait for the answer.',
    approved: 'Agreed; with a price and billed it is a healthy change.',
    declined: 'One side said no; it counts for nothing.',
    withdrawn: 'The client took it back; it counts for nothing.',
  },
  'revisions.kind': {
    revision: 'A round of feedback; it counts against the rounds that are included.',
    fix: 'A repair of our own defect; it never counts as a round.',
    change: 'Something new; it counts as no round and belongs in `requests`.',
  },
  'questions.by': {
    us: 'We asked and wait for the client.',
    client: 'The client asked and waits for us.',
  },
  'disagreements.proposals.by': { us: 'Our proposal.', client: 'The client’s proposal.' },
  'disagreements.proposals.answer': {
    accepted: 'The other side agreed.',
    refused: 'The other side said no; refusals of ours add up.',
    countered: 'Answered with another proposal; that is no refusal.',
  },
  'invoices.moved.by': PARTY_MEANINGS,
  'compensation.kind': {
    discount: 'Asks for less without a reason in the work.',
    below_agreed: 'Wants to pay less than what was agreed.',
    cheaper_elsewhere: 'Says that somebody else does it for less.',
    condition: 'Ties a payment that is owed to something extra.',
    free_work: 'Wants custom work for nothing.',
    refund: 'Wants money back.',
    fee_dispute: 'Disputes a fee, such as the one for late payment.',
    refusal: 'Will not pay an agreed sum that is not invoiced yet; it counts as a refused payment.',
  },
  'conduct.kind': {
    harsh: 'Hurtful words about us; blunt words about the work are none.',
    overreaction: 'Anger out of proportion to what happened.',
    shouting: 'Raised voice, or its like in capitals.',
    pressure: 'Calls at night, chasing by the hour, or blocking us.',
    insult: 'Words meant to put a person down.',
    character_attack: 'Attacks who we are in place of what we did, like calling us dishonest.',
    threat: 'Threatens harm; a threat of court belongs under `legal`.',
    harassment: 'Goes on against a person who asked for an end.',
    slur: 'Puts a person down for who they are by birth, faith, body or the like.',
  },
  'letters.kind': {
    payment_reminder: 'Reminds them of money that is due; alone it is no remedy.',
    pause_notice: 'Pauses the work until an overdue invoice is paid; needs the pause clause.',
    final_demand: 'The last demand for payment before other steps.',
    price_explanation: 'Explains the agreed price and what it covers.',
    compromise_proposal: 'Proposes a middle way on an open topic, with a deadline.',
    conduct_boundary: 'Says what conduct is not acceptable and what follows.',
    scope_clarification: 'Settles scope, rounds, questions or who decides.',
    change_order: 'Prices what was asked for beyond the brief.',
    exit: 'Ends the work, with dates, money and hand-over.',
    decline: 'Declines a prospect.',
  },
  'letters.channel': CHANNEL_MEANINGS,
  'letters.answer': {
    accepted: 'They agreed to what it asked for.',
    refused: 'They said no; for a payment or compromise letter that is a refusal.',
    none: 'The deadline passed without a word.',
  },
  'ours.kind': {
    late_delivery: 'We delivered late.',
    unapproved_extra: 'We worked beyond the brief without approval.',
    no_quote: 'We worked without naming a price first.',
    no_terms: 'We began without written terms.',
    defect: 'What we delivered had a fault.',
    silence: 'We left them without a word.',
    other: 'Another slip of ours.',
  },
  'legal.by': { us: 'We took the step.', client: 'The client took the step; only these raise a sign.' },
  'legal.step': {
    lawyer: 'A lawyer writes in their name.',
    platform: 'A complaint or dispute at a platform.',
    collection: 'Handed over to debt collection.',
    court: 'A claim before a court.',
    police: 'A report to the police.',
  },
  'snooze.sign': {
    payment: sentence(SIGN_MEANINGS.payment),
    price: sentence(SIGN_MEANINGS.price),
    compromise: sentence(SIGN_MEANINGS.compromise),
    conduct: `${sentence(SIGN_MEANINGS.conduct)} Severe conduct can not rest.`,
    clarity: sentence(SIGN_MEANINGS.clarity),
  },
  'ended.by': { us: 'We ended it.', client: 'The client ended it.', both: 'Both ended it together.' },
} as const satisfies OptionMeanings;

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

const BY_NAME: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map(Object.entries(OPTION_MEANINGS));

/**
 * What an option means; `undefined` where the key has no such option.
 * @example meaningOf('revisions.kind', 'fix') // 'A repair of our own defect; it never counts as a round.'
 */
export function meaningOf(name: string, option: string): string | undefined {
  const meanings = BY_NAME.get(name);
  return meanings !== undefined && Object.hasOwn(meanings, option) ? meanings[option] : undefined;
}
