/**
 * What was agreed beside what was asked since, with one question. 7 days: work may be waiting for the answer, and the client has to look at
 * nothing but this list.
 */
import { addDays, type IsoDate } from '../dates';
import type { DeliverableState } from '../snapshot';
import { counted } from './english';
import { nameOf } from './facts';
import { letter, type Wording } from './letter';
import { bullets, prose, sentences, type Markdown } from './markdown';
import type { Speech } from './speech';
import { isAnythingUnclear, unclearPoints, type Gap, type UnclearPoints } from './unclearPoints';

const CLARIFICATION_DAYS = 7;

interface AgreedPart {
  readonly name: string;
  readonly due: IsoDate | null;
  readonly delivered: IsoDate | null;
  readonly approved: IsoDate | null;
  readonly cancelled: IsoDate | null;
  readonly roundsUsed: number;
  readonly roundsIncluded: number | null;
}

interface ScopeClarification extends UnclearPoints {
  readonly deadline: IsoDate;
  readonly agreed: IsoDate | null;
  readonly goal: string | null;
  readonly parts: readonly AgreedPart[];
  readonly excludes: readonly string[];
  /** Who approves, where the record says so. */
  readonly deciders: readonly string[];
  readonly changeRate: number | null;
}

export const scopeClarification = letter<ScopeClarification>({
  kind: 'scope_clarification',
  title: 'Scope clarification',
  fits({ snapshot }) {
    return isAnythingUnclear(unclearPoints(snapshot))
      ? { fits: true }
      : {
          fits: false,
          why: 'No open request outside the brief, round over the limit, open question or gap in the brief is on file.',
        };
  },
  gather({ snapshot, asOf }) {
    const { brief } = snapshot;
    const points = unclearPoints(snapshot);
    const deadline = addDays(asOf, CLARIFICATION_DAYS);
    return {
      content: {
        ...points,
        deadline,
        agreed: brief?.agreed ?? null,
        goal: brief?.goal ?? null,
        parts: snapshot.deliverables.map(agreedPart),
        excludes: brief?.excludes ?? [],
        deciders: snapshot.contacts.filter((contact) => contact.decides === true).map((contact) => contact.name),
        changeRate: brief?.change_rate ?? null,
      },
      deadline,
      notes: [
        ...(!isAnythingUnclear(points)
          ? ['Nothing unclear is on file: fill in what was asked beyond the brief, with its day.']
          : []),
        ...(brief?.agreed === undefined
          ? [
              'No agreed brief is on file (brief.agreed), so the letter asks what it is to be. It cannot point to an agreement.',
            ]
          : []),
        ...(brief?.agreed !== undefined && snapshot.deliverables.length === 0
          ? ['The brief on file has no deliverables: name what was agreed before you say what is beyond it.']
          : []),
        ...(points.asked.some((request) => request.scope === 'unclear')
          ? [
              'Some requests stand as unclear on file. Decide which are part of the brief (scope: in or out) before you send this.',
            ]
          : []),
      ],
    };
  },
  words: { en },
});

function agreedPart(deliverable: DeliverableState): AgreedPart {
  return {
    name: nameOf(deliverable),
    due: deliverable.due ?? null,
    delivered: deliverable.delivered ?? null,
    approved: deliverable.approved ?? null,
    cancelled: deliverable.cancelled ?? null,
    roundsUsed: deliverable.rounds.length,
    roundsIncluded: deliverable.roundsIncluded ?? null,
  };
}

function en(content: ScopeClarification, speech: Speech): Wording {
  return {
    subject: content.agreed === null ? 'What the work is to be' : 'What we agreed, and what was asked since',
    paragraphs: [
      ...agreedParagraphs(content, speech),
      ...askedParagraphs(content, speech),
      request(content, speech),
      afterwards(content, speech),
    ],
  };
}

function agreedParagraphs(content: ScopeClarification, speech: Speech): readonly Markdown[] {
  const { agreed, goal, parts, excludes, deciders } = content;
  const names = (all: readonly string[]) => speech.list(all.map((one) => prose`${one}`));
  const items = [
    ...(goal === null ? [] : [prose`Goal: ${goal}`]),
    ...parts.map((part) => partItem(part, speech)),
    ...(excludes.length === 0 ? [] : [prose`Not included: ${names(excludes)}`]),
  ];
  if (items.length === 0) return [];
  const intro =
    agreed === null
      ? prose`So that we both work from the same page, this is what I have on file about the work:`
      : prose`So that we both work from the same page, this is what we agreed on ${speech.date(agreed)}:`;
  const whoDecides = deciders.length === 0 ? [] : [prose`Approvals and changes come from ${names(deciders)}.`];
  return [intro, bullets(items), ...whoDecides];
}

function partItem(part: AgreedPart, { date }: Speech): Markdown {
  const state =
    part.cancelled !== null
      ? prose`, stopped on ${date(part.cancelled)}`
      : part.approved !== null
        ? prose`, approved on ${date(part.approved)}`
        : part.delivered !== null
          ? prose`, delivered on ${date(part.delivered)}`
          : part.due !== null
            ? prose`, due on ${date(part.due)}`
            : prose``;
  const rounds =
    part.roundsIncluded === null
      ? prose``
      : prose`, ${counted(part.roundsUsed, 'round')} of feedback used, ${part.roundsIncluded} included`;
  return prose`${part.name}${state}${rounds}`;
}

function askedParagraphs(points: ScopeClarification, { date }: Speech): readonly Markdown[] {
  const { agreed, asked, reversed, questions, gaps } = points;
  const heading = agreed === null ? prose`You asked for:` : prose`Since then you asked for:`;
  const since = [
    ...asked.map((item) => ({ date: item.date, text: askedItem(item, agreed !== null) })),
    ...reversed.map((item) => ({ date: item.date, text: reversedItem(item) })),
  ].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const open = questions.map((item) => prose`${date(item.asked)}, ${item.question ?? prose`[your question]`}`);
  return [
    ...(since.length === 0 ? [] : [heading, bullets(since.map((item) => prose`${date(item.date)}, ${item.text}`))]),
    ...(open.length === 0
      ? []
      : [
          open.length === 1 ? prose`This question is still open:` : prose`These questions are still open:`,
          bullets(open),
        ]),
    ...(gaps.length === 0 ? [] : [prose`This is not written down yet:`, bullets(gaps.map((gap) => GAPS[gap]))]),
    ...(isAnythingUnclear(points) ? [] : [heading, bullets([prose`[date], [what was asked]`])]),
  ];

  function reversedItem({ name, approved }: UnclearPoints['reversed'][number]): Markdown {
    const what = name === null ? prose`feedback on the work` : prose`feedback on ${name}`;
    return approved === null
      ? prose`${what} that changes an earlier choice`
      : prose`${what}, which was approved on ${date(approved)}`;
  }
}

function askedItem({ asks, about, free, scope }: UnclearPoints['asked'][number], hasBrief: boolean): Markdown {
  const what = asks === null ? prose`[what was asked]` : prose`${asks}`;
  const where = about === null ? prose`` : prose` (${about})`;
  const pay = free ? prose`, asked for without pay` : prose``;
  const verdicts = {
    in: prose``,
    out: prose`: not part of the brief`,
    unclear: prose`: not clear whether the brief covers it`,
  };
  return prose`${what}${where}${pay}${hasBrief ? verdicts[scope] : prose``}`;
}

const GAPS: Readonly<Record<Gap, Markdown>> = {
  goal: prose`what the work is to achieve for you`,
  deliverables: prose`what exactly I am to deliver`,
  agreed: prose`the day on which we agreed on it`,
};

/** One request, whatever the letter lists. */
function request(content: ScopeClarification, speech: Speech): Markdown {
  const { changeRate, overLimit } = content;
  const by = prose`**${speech.date(content.deadline)}**`;
  const wishes = hasWishes(content);
  if (wishes && hasOpenPoints(content)) {
    return prose`Please answer by ${by}: which of these do you want, and what is your answer to each open point?`;
  }
  if (hasOpenPoints(content)) return prose`Please answer by ${by}. A line for each point is enough.`;
  if (overLimit && !wishes) {
    const rate =
      changeRate === null ? prose`at a price that I will name first` : prose`at ${speech.money(changeRate)} an hour`;
    return prose`Please tell me by ${by} whether the work stands as it is, or whether you want further rounds, ${rate}.`;
  }
  return prose`Please tell me by ${by} which of these you want.`;
}

function afterwards(content: ScopeClarification, { date }: Speech): Markdown {
  const { agreed, parts } = content;
  const beyond = agreed === null ? prose`any of it` : prose`what goes beyond the brief`;
  const priced = hasWishes(content) ? prose`I will name a price and a day before I start on ${beyond}.` : null;
  if (hasOpenPoints(content)) return sentences(priced, prose`Until I have your answer, what depends on it waits.`);
  const goesOn = parts.some((part) => (part.delivered ?? part.approved ?? part.cancelled) === null);
  return agreed !== null && goesOn
    ? sentences(priced, prose`Until then I go on by the brief we agreed on ${date(agreed)}.`)
    : sentences(priced, prose`Until then I leave these points as they are.`);
}

function hasWishes({ asked, reversed }: UnclearPoints): boolean {
  return asked.length + reversed.length > 0;
}

function hasOpenPoints({ questions, gaps }: UnclearPoints): boolean {
  return questions.length + gaps.length > 0;
}
