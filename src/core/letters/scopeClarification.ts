/**
 * What was agreed beside what was asked since, with one question. 7 days: work may be waiting for the answer, and the client has to look at
 * nothing but this list.
 */
import { addDays, type IsoDate } from '../dates';
import type { DeliverableState, RequestState, Snapshot } from '../snapshot';
import { deliverableById } from '../snapshot';
import { counted } from './english';
import { nameOf, nameOfReference } from './facts';
import { letter, type Wording } from './letter';
import { bullets, md, sentences, type Markdown } from './markdown';
import type { Speech } from './speech';

const CLARIFICATION_DAYS = 7;

type Gap = 'goal' | 'deliverables' | 'agreed';

interface AgreedPart {
  readonly name: string;
  readonly due: IsoDate | null;
  readonly delivered: IsoDate | null;
  readonly approved: IsoDate | null;
  readonly cancelled: IsoDate | null;
  readonly roundsUsed: number;
  readonly roundsIncluded: number | null;
}

interface AskedSince {
  readonly date: IsoDate;
  readonly asks: string | null;
  readonly about: string | null;
  readonly scope: RequestState['scope'];
  readonly free: boolean;
}

interface ScopeClarification {
  readonly deadline: IsoDate;
  readonly agreed: IsoDate | null;
  readonly goal: string | null;
  readonly parts: readonly AgreedPart[];
  readonly excludes: readonly string[];
  readonly asked: readonly AskedSince[];
  readonly reversed: readonly { readonly date: IsoDate; readonly name: string | null; readonly approved: IsoDate | null }[];
  readonly questions: readonly { readonly asked: IsoDate; readonly question: string | null }[];
  readonly overLimit: boolean;
  readonly gaps: readonly Gap[];
  /** Who approves, where the record says so. */
  readonly deciders: readonly string[];
  readonly changeRate: number | null;
}

export const scopeClarification = letter<ScopeClarification>({
  kind: 'scope_clarification',
  sign: 'clarity',
  title: 'Scope clarification',
  fits({ snapshot }) {
    const { asked, reversed, questions, overLimit, gaps } = unclear(snapshot);
    return asked.length + reversed.length + questions.length + gaps.length > 0 || overLimit
      ? { fits: true }
      : {
          fits: false,
          why: 'No open request outside the brief, round over the limit, open question or gap in the brief is on file.',
        };
  },
  gather({ snapshot, asOf }) {
    const { brief } = snapshot;
    const points = unclear(snapshot);
    const deadline = addDays(asOf, CLARIFICATION_DAYS);
    const nothing =
      points.asked.length + points.reversed.length + points.questions.length + points.gaps.length === 0 && !points.overLimit;
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
        ...(nothing ? ['Nothing unclear is on file: fill in what was asked beyond the brief, with its day.'] : []),
        ...(brief?.agreed === undefined
          ? ['No agreed brief is on file (brief.agreed), so the letter asks what it is to be. It cannot point to an agreement.']
          : []),
        ...(brief?.agreed !== undefined && snapshot.deliverables.length === 0
          ? ['The brief on file has no deliverables: name what was agreed before you say what is beyond it.']
          : []),
        ...(points.asked.some((request) => request.scope === 'unclear')
          ? ['Some requests stand as unclear on file. Decide which are part of the brief (scope: in or out) before you send this.']
          : []),
      ],
    };
  },
  words: { en },
});

type Points = Pick<ScopeClarification, 'asked' | 'reversed' | 'questions' | 'overLimit' | 'gaps'>;

function unclear(snapshot: Snapshot): Points {
  return {
    asked: snapshot.requests
      .filter((r) => !r.ours && (r.status === 'open' || r.status === 'quoted') && (r.scope !== 'in' || r.free === true))
      .map((r) => ({
        date: r.date,
        asks: r.asks ?? r.id ?? null,
        about: r.scope === 'out' ? null : nameOfReference(snapshot, r.deliverable),
        scope: r.scope,
        free: r.free === true,
      })),
    reversed: snapshot.revisions
      .filter((round) => round.kind === 'revision')
      .map((round) => ({ round, deliverable: deliverableById(snapshot, round.deliverable) }))
      .filter(({ round, deliverable }) => round.reverses === true || approvedBefore(deliverable, round.date))
      .map(({ round, deliverable }) => ({
        date: round.date,
        name: deliverable === undefined ? null : nameOf(deliverable),
        approved: approvedBefore(deliverable, round.date) ? (deliverable?.approved ?? null) : null,
      })),
    questions: snapshot.questions
      .filter((q) => q.by === 'us' && q.answered === undefined)
      .filter((q) => deliverableById(snapshot, q.deliverable)?.approved === undefined)
      .map((q) => ({ asked: q.asked, question: q.question ?? null })),
    overLimit: snapshot.deliverables.some(
      (d) =>
        d.roundsIncluded !== undefined &&
        d.rounds.length > d.roundsIncluded &&
        d.approved === undefined &&
        d.cancelled === undefined,
    ),
    gaps: gapsOf(snapshot),
  };
}

function approvedBefore(deliverable: DeliverableState | undefined, day: IsoDate): boolean {
  return deliverable?.approved !== undefined && deliverable.approved < day;
}

/** What an active client's brief lacks. */
function gapsOf({ status, brief, deliverables, requests, revisions, questions }: Snapshot): readonly Gap[] {
  const hasAny = brief !== undefined || requests.length + revisions.length + questions.length > 0;
  if (status !== 'active' || !hasAny) return [];
  return [
    ...(brief?.goal === undefined ? (['goal'] as const) : []),
    ...(deliverables.length === 0 ? (['deliverables'] as const) : []),
    ...(brief?.agreed === undefined ? (['agreed'] as const) : []),
  ];
}

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
  const { date } = speech;
  return {
    subject: content.agreed === null ? 'What the work is to be' : 'What we agreed, and what was asked since',
    paragraphs: [
      ...agreedParagraphs(content, speech),
      ...askedParagraphs(content, speech),
      request(content, speech),
      afterwards(content, speech),
    ],
  };

  function agreedParagraphs({ agreed, goal, parts, excludes, deciders }: ScopeClarification, say: Speech): readonly Markdown[] {
    const intro =
      agreed === null
        ? md`So that we both work from the same page, this is what I have on file about the work:`
        : md`So that we both work from the same page, this is what we agreed on ${date(agreed)}:`;
    const items = [
      ...(goal === null ? [] : [md`Goal: ${goal}`]),
      ...parts.map((part) => partItem(part, say)),
      ...(excludes.length === 0 ? [] : [md`Not included: ${say.list(excludes.map((item) => md`${item}`))}`]),
      ...(deciders.length === 0 ? [] : [md`Approvals and changes come from ${say.list(deciders.map((name) => md`${name}`))}`]),
    ];
    return items.length === 0 ? [] : [intro, bullets(items)];
  }
}

function partItem(part: AgreedPart, { date }: Speech): Markdown {
  const state =
    part.cancelled !== null
      ? md`, stopped on ${date(part.cancelled)}`
      : part.approved !== null
        ? md`, approved on ${date(part.approved)}`
        : part.delivered !== null
          ? md`, delivered on ${date(part.delivered)}`
          : part.due !== null
            ? md`, due on ${date(part.due)}`
            : md``;
  const rounds =
    part.roundsIncluded === null
      ? md``
      : md`; ${part.roundsUsed} of ${counted(part.roundsIncluded, 'included round')} of feedback used`;
  return md`${part.name}${state}${rounds}`;
}

function askedParagraphs({ agreed, asked, reversed, questions, gaps }: ScopeClarification, { date }: Speech): readonly Markdown[] {
  const nothing = asked.length + reversed.length + questions.length + gaps.length === 0;
  const since = [
    ...asked.map((item) => {
      const about = item.about === null ? md`` : md` (${item.about})`;
      const free = item.free ? md`, asked for without pay` : md``;
      const scope =
        agreed === null ? md`` : item.scope === 'out' ? md`: not part of the brief` : md`: I cannot tell whether the brief covers it`;
      return md`${date(item.date)}, ${item.asks ?? md`[what was asked]`}${about}${free}${item.scope === 'in' ? md`` : scope}`;
    }),
    ...reversed.map((item) => {
      const name = item.name === null ? md`the work` : md`${item.name}`;
      return item.approved === null
        ? md`${date(item.date)}, feedback on ${name} that changes an earlier choice`
        : md`${date(item.date)}, feedback on ${name}, which was approved on ${date(item.approved)}`;
    }),
  ];
  return [
    ...(since.length === 0 ? [] : [md`Since then you asked for:`, bullets(since)]),
    ...(questions.length === 0
      ? []
      : [
          questions.length === 1 ? md`This question is still open:` : md`These questions are still open:`,
          bullets(questions.map((item) => md`${date(item.asked)}, ${item.question ?? md`[your question]`}`)),
        ]),
    ...(gaps.length === 0 ? [] : [md`This is not written down yet:`, bullets(gaps.map((gap) => GAPS[gap]))]),
    ...(nothing ? [md`Since then you asked for:`, bullets([md`[date], [what was asked]`])] : []),
  ];
}

const GAPS: Readonly<Record<Gap, Markdown>> = {
  goal: md`what the work is to achieve for you`,
  deliverables: md`what exactly I am to deliver`,
  agreed: md`the day on which we agreed on it`,
};

/** One request, whatever the letter lists. */
function request({ deadline, asked, reversed, questions, overLimit, gaps, changeRate }: ScopeClarification, speech: Speech): Markdown {
  const by = md`**${speech.date(deadline)}**`;
  const wishes = asked.length + reversed.length > 0;
  const open = questions.length + gaps.length > 0;
  if (wishes && open) return md`Please answer by ${by}: which of these do you want, and what is your answer to each open point?`;
  if (open) return md`Please answer by ${by}, a line for each point is enough.`;
  if (overLimit && !wishes) {
    const rate = changeRate === null ? md`at a price that I will name first` : md`at ${speech.money(changeRate)} an hour`;
    return md`Please tell me by ${by} whether the work stands as it is, or whether you want further rounds, ${rate}.`;
  }
  return md`Please tell me by ${by} which of these you want.`;
}

function afterwards({ asked, reversed, questions, gaps, parts, agreed }: ScopeClarification, { date }: Speech): Markdown {
  const priced =
    asked.length + reversed.length > 0
      ? md`For what goes beyond the brief I will name a price and a day before I start on it.`
      : null;
  const goesOn = agreed !== null && parts.some((part) => (part.delivered ?? part.approved ?? part.cancelled) === null);
  const meanwhile =
    questions.length + gaps.length > 0
      ? md`Until I have your answer, what depends on it waits.`
      : goesOn
        ? md`Until then I go on by the brief we agreed on ${date(agreed)}.`
        : md`Until then I leave these points as they are.`;
  return sentences(priced, meanwhile);
}
