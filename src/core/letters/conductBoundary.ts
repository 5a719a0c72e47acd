/**
 * The boundary letter: one or two dated facts, what is welcome, what is not, one channel, and what happens next time. 7 days: the answer is
 * one word, and the subject does not get better by waiting.
 */
import { addDays, type IsoDate } from '../dates';
import type { Incident } from '../record/schema';
import { daysIn, type IncidentState, type Snapshot } from '../snapshot';
import { counted } from './english';
import type { Facts } from './facts';
import { letter, type Wording } from './letter';
import { bullets, mailAddress, prose, sentences, type Markdown } from './markdown';
import type { Speech } from './speech';

const CONDUCT_DAYS = 7;
const MOST_FACTS = 2;

type Kind = Incident['kind'];

interface ConductBoundary {
  readonly deadline: IsoDate;
  readonly facts: readonly {
    readonly date: IsoDate;
    readonly says: string | null;
    readonly channel: string | null;
    /** `null`: the person written to, or not on file. */
    readonly by: string | null;
  }[];
  readonly kinds: readonly Kind[];
  /** Where we want to be written to; `null` where it is not on file. */
  readonly channel: string | null;
  readonly noticeDays: number | null;
}

export const conductBoundary = letter<ConductBoundary>({
  kind: 'conduct_boundary',
  title: 'Conduct boundary',
  fits: (facts) =>
    unrepaired(facts.snapshot).length > 0
      ? { fits: true }
      : { fits: false, why: 'No incident is on file that was not made good.' },
  gather(facts) {
    const { snapshot, recipient, ourEmail, asOf } = facts;
    const { notice } = snapshot.agreedTerms;
    const chosen = chosenFacts(snapshot);
    const deadline = addDays(asOf, CONDUCT_DAYS);
    return {
      content: {
        deadline,
        facts: chosen.map((incident) => ({
          date: incident.date,
          says: incident.says ?? null,
          channel: incident.channel ?? null,
          by: incident.by === undefined || incident.by === recipient?.name ? null : incident.by,
        })),
        kinds: [...new Set(chosen.map((incident) => incident.kind))],
        channel: ourEmail,
        noticeDays: notice === undefined ? null : daysIn(notice),
      },
      deadline,
      notes: conductNotes(facts, chosen),
    };
  },
  words: { en },
});

function unrepaired(snapshot: Snapshot): readonly IncidentState[] {
  return snapshot.conduct.filter((incident) => incident.repaired === undefined);
}

/** The latest two, with those first considered whose words are on file: a letter quotes, it does not describe. */
function chosenFacts(snapshot: Snapshot): readonly IncidentState[] {
  const quoted = unrepaired(snapshot).filter((incident) => incident.says !== undefined);
  const pool = quoted.length > 0 ? quoted : unrepaired(snapshot);
  return pool.slice(-MOST_FACTS);
}

function conductNotes({ snapshot, ourEmail }: Facts, chosen: readonly IncidentState[]): readonly string[] {
  const open = unrepaired(snapshot).length;
  return [
    ...(chosen.length === 0 ? ['No incident is on file that was not made good: fill in the day and the words.'] : []),
    ...(open > chosen.length && chosen.length > 0
      ? [
          `${open} incidents are on file that were not made good. The letter quotes ${chosen.length} of them, the latest with words on file.`,
        ]
      : []),
    ...(chosen.some((incident) => incident.says === undefined)
      ? ['An incident has no words on file: write what was said or done, as it was.']
      : []),
    ...(ourEmail === null
      ? ['No address of yours is on file (contact.email in studio.yaml): fill in the one channel.']
      : []),
  ];
}

function en({ deadline, facts, kinds, channel, noticeDays }: ConductBoundary, speech: Speech): Wording {
  const place = channel === null ? prose`[one address]` : mailAddress(channel);
  const notice =
    noticeDays === null
      ? prose`end our work together`
      : prose`end our work together with the notice of ${counted(noticeDays, 'day')} that we agreed`;
  return {
    subject: 'How we talk about the work',
    paragraphs: [
      prose`This is about how we talk, not about the work itself:`,
      bullets(facts.length === 0 ? [prose`[date]: “[what was said]”`] : facts.map((fact) => factItem(fact, speech))),
      sentences(
        prose`Criticism of the work is welcome, and it may be blunt: it helps me to hear what does not work for you.`,
        prose`What I do not accept: ${notAccepted(kinds, speech)}.`,
      ),
      prose`Please confirm by **${speech.date(deadline)}** that we go on this way, and that what concerns the work comes to one place from here on: ${place}.`,
      prose`If it happens again, I will end that conversation and answer the part about the work in writing on the next working day. If it goes on after that, I will ${notice}.`,
    ],
  };
}

function factItem(fact: ConductBoundary['facts'][number], { date }: Speech): Markdown {
  const who = fact.by === null ? prose`` : prose`, ${fact.by}`;
  const where = fact.channel === null ? prose`` : prose` (${fact.channel})`;
  return prose`${date(fact.date)}${who}${where}: ${
    fact.says === null ? prose`[what was said or done]` : prose`“${fact.says}”`
  }`;
}

/** What each kind of incident is called when it is ruled out, without a word about the person. */
const NOT_ACCEPTED: Readonly<Record<Kind, string>> = {
  harsh: 'a harsh tone',
  overreaction: 'outbursts',
  shouting: 'shouting',
  pressure: 'calls at night and messages by the hour',
  insult: 'insults',
  character_attack: 'remarks about me as a person',
  threat: 'threats',
  harassment: 'harassment',
  slur: 'slurs',
};

function notAccepted(kinds: readonly Kind[], speech: Speech): Markdown {
  return kinds.length === 0
    ? prose`[what is not acceptable]`
    : speech.list(kinds.map((kind) => prose`${NOT_ACCEPTED[kind]}`));
}
