/** Whole entries and sections to write over: which keys each begins with, and what stands in them. What it can, it takes from the schema and the file. */
import { later } from '../l10n';

/** What a key is filled with: what the schema and the file offer for it, or else what is said here. */
export type Fill =
  | { readonly by: 'schema' }
  /** Words to write over. */
  | { readonly by: 'words'; readonly words: string }
  /** The option that comes first. */
  | { readonly by: 'option'; readonly first: string }
  /** A day that many days from today. */
  | { readonly by: 'day'; readonly ahead: number }
  /** The next free id; where there is no pattern to follow, one like this. */
  | { readonly by: 'id'; readonly like: string }
  /** A list with one entry. */
  | { readonly by: 'entry'; readonly keys: Readonly<Record<string, Fill>> };

export interface Snippet {
  readonly name: string;
  readonly about: string;
  /** The keys that lead to the list or section it belongs to; more than one where the schema has it twice. */
  readonly at: readonly (readonly string[])[];
  readonly keys: Readonly<Record<string, Fill>>;
}

const schema: Fill = { by: 'schema' };
const words = (text: string): Fill => ({ by: 'words', words: text });
const first = (option: string): Fill => ({ by: 'option', first: option });
const ahead = (days: number): Fill => ({ by: 'day', ahead: days });

const DELIVERABLE = {
  id: { by: 'id', like: 'homepage' },
  title: words('What is delivered'),
  due: ahead(30),
} as const satisfies Record<string, Fill>;

/** Every snippet, in the order of the record. Another one is an entry here. */
export const SNIPPETS: readonly Snippet[] = [
  {
    name: 'client',
    about: later('A record: the client and where things stand.'),
    at: [[]],
    keys: { client: words('Name'), status: first('active') },
  },
  {
    name: 'contact',
    about: later('A person at the client, and whether this person decides.'),
    at: [['contacts']],
    keys: { name: words('Name'), email: words('name@example.com'), role: words('Role'), decides: schema },
  },
  {
    name: 'terms',
    about: later('What was agreed about money, notice and rights.'),
    at: [['terms']],
    keys: {
      agreed: schema,
      payment: schema,
      deposit: schema,
      late_fee: schema,
      pause_clause: schema,
      notice: schema,
      kill_fee: schema,
      ip_transfer: schema,
      acceptance: schema,
    },
  },
  {
    name: 'brief',
    about: later('The work that was agreed: goal, price, rounds and the first deliverable.'),
    at: [['brief']],
    keys: {
      agreed: schema,
      goal: words('What the work is for'),
      price: schema,
      change_rate: schema,
      rounds: words('2'),
      deliverables: { by: 'entry', keys: DELIVERABLE },
    },
  },
  {
    name: 'deliverable',
    about: later('One thing that is to be delivered.'),
    at: [['brief', 'deliverables']],
    keys: DELIVERABLE,
  },
  {
    name: 'moved',
    about: later('A new due date that both agreed to.'),
    at: [
      ['invoices', 'moved'],
      ['brief', 'deliverables', 'moved'],
    ],
    keys: { date: schema, to: schema, by: first('client') },
  },
  {
    name: 'request',
    about: later('Something that was asked for after the brief was agreed.'),
    at: [['requests']],
    keys: {
      id: schema,
      date: schema,
      asks: words('What was asked for'),
      by: schema,
      deliverable: schema,
      scope: first('out'),
    },
  },
  {
    name: 'revision',
    about: later('A round: one set of feedback on one deliverable.'),
    at: [['revisions']],
    keys: { date: schema, deliverable: schema, by: schema, kind: schema, items: words('What was asked for') },
  },
  {
    name: 'question',
    about: later('Something we asked and wait for.'),
    at: [['questions']],
    keys: { asked: schema, question: words('What was asked'), deliverable: schema },
  },
  {
    name: 'disagreement',
    about: later('Something that both sides see differently.'),
    at: [['disagreements']],
    keys: { id: { by: 'id', like: 'topic' }, topic: words('What it is about'), opened: schema, blocks: schema },
  },
  {
    name: 'proposal',
    about: later('What one side proposed to settle it.'),
    at: [['disagreements', 'proposals']],
    keys: { date: schema, by: schema, offer: words('What was proposed') },
  },
  {
    name: 'invoice',
    about: later('An invoice, due by the terms.'),
    at: [['invoices']],
    keys: { number: schema, issued: schema, due: schema, amount: schema, for: schema },
  },
  {
    name: 'payment',
    about: later('Money that came; a refund is negative.'),
    at: [['invoices', 'payments']],
    keys: { date: schema, amount: schema },
  },
  {
    name: 'promise',
    about: later('A day by which payment was promised.'),
    at: [['invoices', 'promises']],
    keys: { made: schema, by: schema },
  },
  {
    name: 'dispute',
    about: later('A dispute about the invoice; its days are not late.'),
    at: [['invoices', 'disputed']],
    keys: { from: schema, reason: words('What is disputed') },
  },
  {
    name: 'credit',
    about: later('A sum taken off the invoice, without payment.'),
    at: [['invoices', 'credited']],
    keys: { date: schema, amount: schema, reason: words('Why') },
  },
  {
    name: 'compensation',
    about: later('What the client says about our price.'),
    at: [['compensation']],
    keys: { date: schema, kind: schema, says: words('What was said'), about: schema },
  },
  {
    name: 'incident',
    about: later('How the client treated us; blunt criticism of the work is none.'),
    at: [['conduct']],
    keys: { date: schema, kind: schema, says: words('What was said'), by: schema, channel: schema },
  },
  {
    name: 'letter',
    about: later('A letter that went out, or a talk in its place.'),
    at: [['letters']],
    keys: { date: schema, kind: schema, deadline: ahead(7), channel: schema },
  },
  {
    name: 'ours',
    about: later('Something that we did wrong ourselves.'),
    at: [['ours']],
    keys: { date: schema, kind: schema, deliverable: schema, note: words('What happened') },
  },
  {
    name: 'legal',
    about: later('A legal step that was taken or announced.'),
    at: [['legal']],
    keys: { date: schema, by: first('client'), step: schema, announced: schema },
  },
  {
    name: 'goodwill',
    about: later('Something that speaks for the client.'),
    at: [['goodwill']],
    keys: { date: schema, note: words('Praise, a bonus, a recommendation') },
  },
  {
    name: 'snooze',
    about: later('A sign that rests until a day, and why.'),
    at: [['snooze']],
    keys: { sign: schema, until: ahead(30), reason: words('Why it rests') },
  },
  {
    name: 'ended',
    about: later('How the work ended; goes with status ended.'),
    at: [['ended']],
    keys: { date: schema, by: schema, reason: words('Why') },
  },
  {
    name: 'exit',
    about: later('A calm end: the decision, the last day, and what is done of its steps.'),
    at: [['exit']],
    keys: { decided: schema, ends: schema, done: schema },
  },
];
