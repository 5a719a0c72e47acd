/**
 * A proposal on one open topic, with what both sides have offered so far. 14 days: the client may have to think, or to ask others, and a
 * hurried yes does not hold.
 */
import { addDays, latest, type IsoDate } from '../dates';
import { deliverableById, type ProposalState, type Snapshot, type Topic } from '../snapshot';
import { nameOf, type Facts } from './facts';
import { letter, type Wording } from './letter';
import { bullets, md, sentences, type Markdown } from './markdown';
import type { Speech } from './speech';

const COMPROMISE_DAYS = 14;

interface Offer {
  readonly date: IsoDate;
  readonly by: 'us' | 'client';
  readonly offer: string | null;
  readonly answer: ProposalState['answer'] | null;
  readonly answered: IsoDate | null;
}

interface CompromiseProposal {
  readonly deadline: IsoDate;
  /** `null` where no topic is open. */
  readonly topic: { readonly name: string; readonly opened: IsoDate; readonly reopened: IsoDate | null } | null;
  /** The deliverable that cannot go on. */
  readonly blocks: string | null;
  /** The day of the brief that holds where no compromise is found. */
  readonly briefAgreed: IsoDate | null;
  /** The last offer of each side, older first. */
  readonly offers: readonly Offer[];
  /** Our offer that still stands. */
  readonly standing: string | null;
}

export const compromiseProposal = letter<CompromiseProposal>({
  kind: 'compromise_proposal',
  sign: 'compromise',
  title: 'Compromise proposal',
  fits: (facts) =>
    openTopics(facts.snapshot).length > 0
      ? { fits: true }
      : { fits: false, why: 'No disagreement is open on file, so there is nothing to settle.' },
  gather(facts) {
    const [topic, ...others] = openTopics(facts.snapshot);
    const deadline = addDays(facts.asOf, COMPROMISE_DAYS);
    const ours = topic?.proposals.filter((proposal) => proposal.by === 'us').at(-1);
    const standing = ours?.answer === undefined ? (ours?.offer ?? null) : null;
    return {
      content: {
        deadline,
        topic:
          topic === undefined
            ? null
            : { name: nameOfTopic(topic), opened: topic.opened, reopened: topic.reopened.at(-1)?.date ?? null },
        blocks: blocked(facts, topic),
        briefAgreed: facts.snapshot.brief?.agreed ?? null,
        offers: topic === undefined ? [] : lastOffers(topic),
        standing,
      },
      deadline,
      notes: topicNotes(topic, others, standing),
    };
  },
  words: { en },
});

/** Open topics: those that wait for the client before those that wait for us, then the one that is open longest. */
function openTopics(snapshot: Snapshot): readonly Topic[] {
  const since = (topic: Topic) => latest(topic.opened, ...topic.reopened.map((reopening) => reopening.date)) ?? topic.opened;
  return snapshot.topics
    .filter((topic) => topic.isOpen)
    .sort((a, b) => Number(waitsForUs(a)) - Number(waitsForUs(b)) || (since(a) < since(b) ? -1 : 1));
}

function waitsForUs(topic: Topic): boolean {
  const last = topic.proposals.at(-1);
  return last !== undefined && (last.by === 'client' ? last.answer === undefined : last.answer === 'countered');
}

/** The snapshot calls a nameless topic by its day; a letter leaves a blank. */
function nameOfTopic(topic: Topic): string {
  return topic.topic ?? topic.id ?? '';
}

function blocked({ snapshot }: Facts, topic: Topic | undefined): string | null {
  const deliverable = deliverableById(snapshot, topic?.blocks);
  return deliverable === undefined ? null : nameOf(deliverable);
}

function lastOffers(topic: Topic): readonly Offer[] {
  return [
    topic.proposals.filter((proposal) => proposal.by === 'us').at(-1),
    topic.proposals.filter((proposal) => proposal.by === 'client').at(-1),
  ]
    .filter((proposal) => proposal !== undefined)
    .map((proposal) => ({
      date: proposal.date,
      by: proposal.by,
      offer: proposal.offer ?? null,
      answer: proposal.answer ?? null,
      answered: proposal.answered ?? null,
    }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

function topicNotes(topic: Topic | undefined, others: readonly Topic[], standing: string | null): readonly string[] {
  if (topic === undefined) return ['No disagreement is open on file: fill in the topic and your proposal.'];
  const theirs = topic.proposals.at(-1);
  return [
    ...(standing === null
      ? ['No proposal of yours is on file that the client has not answered yet: write one in place of [your proposal].']
      : []),
    ...(theirs?.by === 'client' && theirs.answer === undefined
      ? [`The client's proposal of ${theirs.date} waits for your answer. If you can live with it, say yes in place of this letter.`]
      : []),
    ...(nameOfTopic(topic) === '' ? ['The disagreement has no topic on file: fill it in.'] : []),
    ...(others.length > 0
      ? [`${others.length === 1 ? 'One more topic is' : `${others.length} more topics are`} open. This letter is about one alone.`]
      : []),
  ];
}

function en({ deadline, topic, blocks, briefAgreed, offers, standing }: CompromiseProposal, speech: Speech): Wording {
  const { date } = speech;
  const name = topic === null || topic.name === '' ? null : topic.name;
  const since = topic === null ? md`[date]` : md`${date(topic.opened)}`;
  const again = topic?.reopened == null ? md`` : md`, taken up again on ${date(topic.reopened)}`;
  return {
    subject: `A proposal: ${name ?? '[topic]'}`,
    paragraphs: [
      sentences(
        md`One point is open between us since ${since}${again}: **${name ?? md`[topic]`}**.`,
        blocks === null ? null : md`${blocks} cannot go on until it is settled.`,
      ),
      ...(offers.length === 0 ? [] : [md`So far:`, bullets(offers.map((offer) => offerItem(offer, speech)))]),
      md`My proposal: ${standing ?? md`[your proposal]`}`,
      md`Please answer by **${date(deadline)}** with a yes, or with a proposal of your own.`,
      afterwards(blocks, briefAgreed, speech),
    ],
  };
}

function afterwards(blocks: string | null, briefAgreed: IsoDate | null, { date }: Speech): Markdown {
  if (blocks !== null) return md`Until we agree, ${blocks} rests, and its date moves by as many days.`;
  return briefAgreed === null
    ? md`If I do not hear from you by then, I will write to you again about how the work goes on without this point.`
    : md`If I do not hear from you by then, I will go on by the brief we agreed on ${date(briefAgreed)}, without this point.`;
}

function offerItem({ date: day, by, offer, answer, answered }: Offer, { date }: Speech): Markdown {
  const on = answered === null ? md`` : md` on ${date(answered)}`;
  const who = by === 'us' ? 'I proposed' : 'you proposed';
  const answers = {
    accepted: by === 'us' ? md`You agreed${on}.` : md`I agreed${on}.`,
    refused: by === 'us' ? md`You declined${on}.` : md`I declined${on}.`,
    countered: by === 'us' ? md`You answered with another proposal${on}.` : md`I answered with another proposal${on}.`,
  };
  return sentences(
    md`${date(day)}, ${who}: ${offer === null ? md`[what was proposed]` : md`“${offer}”`}.`,
    answer === null ? md`It is not answered yet.` : answers[answer],
  );
}
