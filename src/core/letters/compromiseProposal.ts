/**
 * A proposal on one open topic, with what both sides have offered so far. 14 days: the client may have to think, or to ask others, and a
 * hurried yes does not hold.
 */
import { addDays, latest, type IsoDate } from '../dates';
import { later, t, tn } from '../l10n';
import { lettersAbout, waitsForUs } from '../signs/compromise';
import { deliverableById, type ProposalState, type Snapshot, type Topic } from '../snapshot';
import { EARLIER, earlierLetter, earlierValues, type EarlierLetter } from './earlierLetter';
import { compromiseProposal as en } from './en/compromiseProposal';
import { nameOf, type Facts } from './facts';
import { templatedLetter } from './letter';
import { dayOf, type Speech } from './speech';
import { flagValue, listValue, partValue, textValue, type ValuesOf } from './template/values';
import { compromiseProposal as vi } from './vi/compromiseProposal';

const COMPROMISE_DAYS = 14;

interface Offer {
  readonly date: IsoDate;
  readonly by: 'us' | 'client';
  readonly offer: string | null;
  readonly answer: NonNullable<ProposalState['answer']> | null;
  readonly answered: IsoDate | null;
  /** It is the last word of both sides. */
  readonly isLast: boolean;
}

interface CompromiseProposal {
  /** `null` where no topic is open. */
  readonly topic: {
    readonly name: string;
    readonly opened: IsoDate;
    /** The day of the settlement that did not hold. */
    readonly settled: IsoDate | null;
    readonly reopened: IsoDate | null;
  } | null;
  readonly earlier: EarlierLetter | null;
  /** The deliverable that cannot go on; `due` where its day can still move. */
  readonly blocks: { readonly name: string; readonly due: IsoDate | null } | null;
  /** The day of the brief that holds where no compromise is found. */
  readonly briefAgreed: IsoDate | null;
  /** The last offer of each side, older first. */
  readonly offers: readonly Offer[];
  /** Our offer that still stands; it is not among `offers`. */
  readonly standing: { readonly date: IsoDate; readonly offer: string } | null;
}

const offerShapes = {
  date: textValue(later('its day')),
  mine: flagValue(later('it was ours')),
  offer: textValue(later('what was proposed')),
  you_agreed: flagValue(later('ours, and the client agreed')),
  you_declined: flagValue(later('ours, and the client declined')),
  you_countered: flagValue(later('ours, and the client answered with another proposal')),
  i_agreed: flagValue(later('theirs, and we agreed')),
  i_declined: flagValue(later('theirs, and we declined')),
  i_countered: flagValue(later('theirs, and we answered with another proposal')),
  is_answered: flagValue(later('it was answered, in one of these ways')),
  answered: textValue(later('the day of the answer, where it is on file')),
  waits_for_you: flagValue(later('ours, the last word so far, without an answer')),
  waits_for_me: flagValue(later('theirs, the last word so far, without an answer')),
};

const shapes = {
  topic: textValue(later('what is disagreed on')),
  opened: textValue(later('the day it came up')),
  settled: textValue(later('the day it was settled, before it was taken up again')),
  reopened: textValue(later('the day it was taken up again')),
  earlier: EARLIER,
  blocks: textValue(later('the deliverable that cannot go on until it is settled')),
  blocks_due: textValue(
    later('the day that deliverable is due, where it is not delivered and that day is still ahead'),
  ),
  brief_agreed: textValue(later('the day of the agreed brief')),
  has_offers: flagValue(later('there are offers to name')),
  offers: listValue(later('the last offer of each side, older first, without ours where it stands'), offerShapes),
  standing: partValue(later('our offer that the client has not answered'), {
    date: textValue(later('its day')),
    offer: textValue(later('what we proposed')),
  }),
};

export const compromiseProposal = templatedLetter<CompromiseProposal, typeof shapes>({
  kind: 'compromise_proposal',
  title: later('Compromise proposal'),
  action: later('Draft compromise proposal'),
  fits: (facts) =>
    openTopics(facts.snapshot).length > 0
      ? { fits: true }
      : { fits: false, why: t('No disagreement is open on file, so there is nothing to settle.') },
  gather(facts) {
    const [topic, ...others] = openTopics(facts.snapshot);
    const deadline = addDays(facts.asOf, COMPROMISE_DAYS);
    const ours = topic?.proposals.filter((proposal) => proposal.by === 'us').at(-1);
    const standing =
      ours?.offer !== undefined && ours.answer === undefined ? { date: ours.date, offer: ours.offer } : null;
    return {
      content: {
        topic: topic === undefined ? null : topicContent(topic),
        earlier:
          topic === undefined
            ? null
            : earlierLetter(lettersAbout(facts.snapshot, topic), facts.asOf, (since) => hasMoved(topic, since)),
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
  shapes,
  values: ({ topic, earlier, blocks, briefAgreed, offers, standing }, speech) => ({
    topic: topic?.name ?? null,
    opened: dayOf(speech, topic?.opened),
    settled: dayOf(speech, topic?.settled),
    reopened: dayOf(speech, topic?.reopened),
    earlier: earlierValues(earlier, speech),
    blocks: blocks?.name ?? null,
    blocks_due: dayOf(speech, blocks?.due),
    brief_agreed: dayOf(speech, briefAgreed),
    has_offers: offers.length > 0,
    offers: offers.map((offer) => offerValues(offer, speech)),
    standing: standing === null ? null : { date: speech.date(standing.date), offer: closed(standing.offer) },
  }),
  templates: { en, vi },
});

function offerValues(offer: Offer, speech: Speech): ValuesOf<typeof offerShapes> {
  const { date, by, answer, answered, isLast } = offer;
  const mine = by === 'us';
  return {
    date: speech.date(date),
    mine,
    offer: offer.offer === null ? null : closed(offer.offer),
    you_agreed: mine && answer === 'accepted',
    you_declined: mine && answer === 'refused',
    you_countered: mine && answer === 'countered',
    i_agreed: !mine && answer === 'accepted',
    i_declined: !mine && answer === 'refused',
    i_countered: !mine && answer === 'countered',
    is_answered: answer !== null,
    answered: answer === null ? null : dayOf(speech, answered),
    waits_for_you: mine && answer === null && isLast,
    waits_for_me: !mine && answer === null && isLast,
  };
}

/** A text as a sentence: with a full stop, unless it ends in a mark of its own. */
function closed(text: string): string {
  return /[.!?…]$/.test(text.trim()) ? text : `${text.trim()}.`;
}

function topicContent(topic: Topic): NonNullable<CompromiseProposal['topic']> {
  const reopened = topic.reopened.at(-1)?.date ?? null;
  const { opened, settled } = topic;
  return {
    name: nameOfTopic(topic),
    opened,
    settled: reopened !== null && settled !== undefined && settled <= reopened ? settled : null,
    reopened,
  };
}

/** Something of the client's that may be the answer to a letter of that day. */
function hasMoved({ proposals, reopened, settled }: Topic, since: IsoDate): boolean {
  return [
    ...proposals.filter((proposal) => proposal.by === 'client').map((proposal) => proposal.date),
    ...proposals.map((proposal) => proposal.answered),
    ...reopened.map((reopening) => reopening.date),
    settled,
  ].some((day) => day !== undefined && day >= since);
}

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

function blocked({ snapshot, asOf }: Facts, topic: Topic | undefined): CompromiseProposal['blocks'] {
  const deliverable = deliverableById(snapshot, topic?.blocks);
  if (deliverable === undefined) return null;
  const { due, delivered, approved, cancelled } = deliverable;
  const canMove = due !== undefined && due >= asOf && (delivered ?? approved ?? cancelled) === undefined;
  return { name: nameOf(deliverable), due: canMove ? due : null };
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
      isLast: proposal === topic.proposals.at(-1),
    }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

function topicNotes(
  topic: Topic | undefined,
  others: readonly Topic[],
  standing: CompromiseProposal['standing'],
): readonly string[] {
  if (topic === undefined) return [t('No disagreement is open on file: fill in the topic and your proposal.')];
  const theirs = topic.proposals.at(-1);
  return [
    ...(standing === null
      ? [
          t(
            'No proposal of yours is on file that the client has not answered yet: write one in place of [your proposal].',
          ),
        ]
      : []),
    ...(theirs?.by === 'client' && theirs.answer === undefined
      ? [
          t(
            "The client's proposal of {0} waits for your answer. If you can live with it, say yes in place of this letter.",
            theirs.date,
          ),
        ]
      : []),
    ...(nameOfTopic(topic) === '' ? [t('The disagreement has no topic on file: fill it in.')] : []),
    ...(others.length > 0
      ? [
          tn(
            others.length,
            'One more topic is open. This letter is about one alone.',
            '{0} more topics are open. This letter is about one alone.',
          ),
        ]
      : []),
  ];
}
