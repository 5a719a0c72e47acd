/**
 * A proposal on one open topic, with what both sides have offered so far. 14 days: the client may have to think, or to ask others, and a
 * hurried yes does not hold.
 */
import { addDays, latest, type IsoDate } from '../dates';
import { waitsForUs } from '../signs/compromise';
import { deliverableById, type ProposalState, type Snapshot, type Topic } from '../snapshot';
import { closed } from './english';
import { nameOf, type Facts } from './facts';
import { letter, type Wording } from './letter';
import { bullets, prose, sentences, type Markdown } from './markdown';
import type { Speech } from './speech';

const COMPROMISE_DAYS = 14;

interface Offer {
  readonly date: IsoDate;
  readonly by: 'us' | 'client';
  readonly offer: string | null;
  readonly answer: NonNullable<ProposalState['answer']> | null;
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
  /** Our offer that still stands; it is not among `offers`. */
  readonly standing: { readonly date: IsoDate; readonly offer: string } | null;
}

export const compromiseProposal = letter<CompromiseProposal>({
  kind: 'compromise_proposal',
  title: 'Compromise proposal',
  fits: (facts) =>
    openTopics(facts.snapshot).length > 0
      ? { fits: true }
      : { fits: false, why: 'No disagreement is open on file, so there is nothing to settle.' },
  gather(facts) {
    const [topic, ...others] = openTopics(facts.snapshot);
    const deadline = addDays(facts.asOf, COMPROMISE_DAYS);
    const ours = topic?.proposals.filter((proposal) => proposal.by === 'us').at(-1);
    const standing =
      ours?.offer !== undefined && ours.answer === undefined ? { date: ours.date, offer: ours.offer } : null;
    return {
      content: {
        deadline,
        topic:
          topic === undefined
            ? null
            : { name: nameOfTopic(topic), opened: topic.opened, reopened: topic.reopened.at(-1)?.date ?? null },
        blocks: blocked(facts, topic),
        briefAgreed: facts.snapshot.brief?.agreed ?? null,
        offers:
          topic === undefined ? [] : lastOffers(topic).filter((offer) => offer.by === 'client' || standing === null),
        standing,
      },
      deadline,
      notes: topicNotes(topic, others, standing),
    };
  },
  words: { en },
});

/**
 * Open topics: those that wait for the client before those that wait for us, then the one that is open longest. A draft is about
 * the first.
 */
export function openTopics(snapshot: Snapshot): readonly Topic[] {
  const since = (topic: Topic) =>
    latest(topic.opened, ...topic.reopened.map((reopening) => reopening.date)) ?? topic.opened;
  return snapshot.topics
    .filter((topic) => topic.isOpen)
    .sort(
      (a, b) => Number(waitsForUs(snapshot, a)) - Number(waitsForUs(snapshot, b)) || (since(a) < since(b) ? -1 : 1),
    );
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

function topicNotes(
  topic: Topic | undefined,
  others: readonly Topic[],
  standing: CompromiseProposal['standing'],
): readonly string[] {
  if (topic === undefined) return ['No disagreement is open on file: fill in the topic and your proposal.'];
  const theirs = topic.proposals.at(-1);
  return [
    ...(standing === null
      ? ['No proposal of yours is on file that the client has not answered yet: write one in place of [your proposal].']
      : []),
    ...(theirs?.by === 'client' && theirs.answer === undefined
      ? [
          `The client's proposal of ${theirs.date} waits for your answer. If you can live with it, say yes in place of this letter.`,
        ]
      : []),
    ...(nameOfTopic(topic) === '' ? ['The disagreement has no topic on file: fill it in.'] : []),
    ...(others.length > 0
      ? [
          `${others.length === 1 ? 'One more topic is' : `${others.length} more topics are`} open. This letter is about one alone.`,
        ]
      : []),
  ];
}

function en({ deadline, topic, blocks, briefAgreed, offers, standing }: CompromiseProposal, speech: Speech): Wording {
  const { date } = speech;
  const name = topic === null || topic.name === '' ? null : topic.name;
  const since = topic === null ? prose`[date]` : prose`${date(topic.opened)}`;
  const reopened = topic?.reopened ?? null;
  const again = reopened === null ? prose`` : prose`, taken up again on ${date(reopened)}`;
  return {
    subject: `A proposal: ${name ?? '[topic]'}`,
    paragraphs: [
      sentences(
        prose`One point is open between us since ${since}${again}: **${name ?? prose`[topic]`}**.`,
        blocks === null ? null : prose`${blocks} cannot go on until it is settled.`,
      ),
      ...(offers.length === 0 ? [] : [prose`So far:`, bullets(offers.map((offer) => offerItem(offer, speech)))]),
      standing === null
        ? prose`My proposal: [your proposal]`
        : prose`My proposal of ${date(standing.date)} stands: ${closed(standing.offer)}`,
      prose`Please answer by **${date(deadline)}** with a yes, or with a proposal of your own.`,
      afterwards(blocks, briefAgreed, speech),
    ],
  };
}

function afterwards(blocks: string | null, briefAgreed: IsoDate | null, { date }: Speech): Markdown {
  if (blocks !== null) return prose`Until we agree, ${blocks} rests, and its date moves by as many days.`;
  return briefAgreed === null
    ? prose`If I do not hear from you by then, I will write to you again about how the work goes on without this point.`
    : prose`If I do not hear from you by then, I will go on by the brief we agreed on ${date(briefAgreed)}, without this point.`;
}

function offerItem({ date: day, by, offer, answer, answered }: Offer, { date }: Speech): Markdown {
  const on = answered === null ? prose`` : prose` on ${date(answered)}`;
  const who = by === 'us' ? 'I proposed' : 'you proposed';
  const answers = {
    accepted: by === 'us' ? prose`You agreed${on}.` : prose`I agreed${on}.`,
    refused: by === 'us' ? prose`You declined${on}.` : prose`I declined${on}.`,
    countered:
      by === 'us' ? prose`You answered with another proposal${on}.` : prose`I answered with another proposal${on}.`,
  };
  return sentences(
    prose`On ${date(day)} ${who}: ${offer === null ? prose`[what was proposed].` : closed(offer)}`,
    answer === null ? prose`It is not answered yet.` : answers[answer],
  );
}
