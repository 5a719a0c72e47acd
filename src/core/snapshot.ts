/**
 * A record on one day: everything dated later does not exist, defaults are filled in, every entry knows its path, and what several
 * rules ask for (due dates, approvals, who decides) is worked out once. The rules read nothing else.
 */
import { addDays, earliest, latest, type IsoDate } from './dates';
import { extended } from './extended';
import { instalmentOf, lastMoved, type Instalment } from './instalments';
import type { Path } from './record/problem';
import type {
  Brief,
  ClientRecord,
  ClientStatus,
  Compensation,
  Deliverable,
  Disagreement,
  Incident,
  LegalStep,
  Letter,
  Proposal,
  Question,
  Request,
  RequestStatus,
  Revision,
  Slip,
  Studio,
  Terms,
} from './record/schema';

/** The currency where neither the client nor the studio names one. */
export const DEFAULT_CURRENCY = 'USD';

/** Days that a letter without a deadline of its own leaves for an answer. */
const DEFAULT_DEADLINE_DAYS = 14;

interface HasPath {
  readonly path: Path;
}

/** Something of the record that counts for a day. */
export interface Dated extends HasPath {
  readonly date: IsoDate;
}

export type DeliverableState = HasPath &
  Omit<Deliverable, 'due' | 'moved' | 'delivered' | 'approved' | 'cancelled' | 'rounds'> & {
    /** The agreed day, as it was last moved. */
    readonly due: IsoDate | undefined;
    /** The agreed day as it stood on an earlier day. */
    readonly dueOn: (day: IsoDate) => IsoDate | undefined;
    readonly delivered: IsoDate | undefined;
    /** The day of the approval, or the day on which agreed silence became one. */
    readonly approved: IsoDate | undefined;
    readonly cancelled: IsoDate | undefined;
    /** Rounds that are included; `undefined` where no limit is agreed. */
    readonly roundsIncluded: number | undefined;
    /** The rounds so far, oldest first; fixes and changes are none. */
    readonly rounds: readonly RevisionState[];
  };

export type RequestState = Dated &
  Omit<Request, 'status' | 'scope' | 'done' | 'decided'> & {
    readonly status: RequestStatus;
    readonly scope: 'in' | 'out' | 'unclear';
    readonly done: IsoDate | undefined;
    readonly decided: IsoDate | undefined;
    /** We proposed it ourselves. */
    readonly ours: boolean;
    /** Asked for without pay and approved by us: pro bono, which counts for nothing. */
    readonly isGift: boolean;
    /** An invoice that stands carries it. */
    readonly isBilled: boolean;
    /** Its price, else its hours at the agreed rate; `undefined` where neither is on file. */
    readonly value: number | undefined;
  };

export type RevisionState = Dated &
  Omit<Revision, 'kind'> & {
    readonly kind: 'revision' | 'fix' | 'change';
    /** Its price, else its hours at the agreed rate; `undefined` where neither is on file. */
    readonly value: number | undefined;
  };

export type QuestionState = HasPath & Omit<Question, 'by'> & { readonly by: 'us' | 'client' };
export type ProposalState = Dated & Proposal;
export type Topic = HasPath &
  Omit<Disagreement, 'proposals' | 'reopened' | 'settled'> & {
    /** Its name in sentences and in letters. */
    readonly name: string;
    readonly proposals: readonly ProposalState[];
    /** Oldest first. */
    readonly reopened: readonly Dated[];
    readonly settled: IsoDate | undefined;
    readonly isOpen: boolean;
  };
export type CompensationState = Dated & Compensation;
export type IncidentState = Dated & Incident;
export type LetterState = Dated &
  Omit<Letter, 'deadline'> & {
    /** The one on file, else 14 days. */
    readonly deadline: IsoDate;
    /** Only what is on file: another letter may name it. */
    readonly deadlineOnFile: IsoDate | undefined;
  };
export type SlipState = Dated & Slip;
export type LegalStepState = Dated & LegalStep;

/** What an invoice was for, whether it still stands or not. */
export interface IssuedInvoice {
  readonly number: string | undefined;
  readonly issued: IsoDate;
  readonly covers: readonly string[];
  readonly withdrawn: boolean;
}

export interface Snapshot {
  readonly asOf: IsoDate;
  readonly client: string;
  readonly status: ClientStatus;
  readonly currency: string;
  readonly contacts: NonNullable<ClientRecord['contacts']>;
  /** The agreed terms; empty where none are agreed on that day. */
  readonly agreedTerms: Terms;
  readonly termsAgreed: boolean;
  /** The brief without its deliverables, where there is one on that day. */
  readonly brief: Omit<Brief, 'deliverables'> | undefined;
  readonly deliverables: readonly DeliverableState[];
  readonly requests: readonly RequestState[];
  readonly revisions: readonly RevisionState[];
  readonly questions: readonly QuestionState[];
  readonly topics: readonly Topic[];
  /** What was invoiced, withdrawn invoices among it. */
  readonly issued: readonly IssuedInvoice[];
  /** Invoices that are issued and stand, by due date. */
  readonly instalments: readonly Instalment[];
  readonly compensation: readonly CompensationState[];
  readonly conduct: readonly IncidentState[];
  /** Oldest first. */
  readonly letters: readonly LetterState[];
  readonly ours: readonly SlipState[];
  readonly legal: readonly LegalStepState[];
  readonly goodwill: readonly (Dated & { readonly note?: string | undefined })[];
  readonly snooze: NonNullable<ClientRecord['snooze']>;
  readonly exit: ClientRecord['exit'];
  /** The day the work ended. */
  readonly ended: IsoDate | undefined;
}

/** The record on a day. `pathOf` gives the place in the file of an entry of the record. */
export function snapshotOf(
  record: ClientRecord,
  studio: Studio,
  asOf: IsoDate,
  pathOf: (entry: object) => Path,
): Snapshot {
  const known = (date: IsoDate | undefined): IsoDate | undefined =>
    date !== undefined && date <= asOf ? date : undefined;
  const past = (date: IsoDate | undefined): boolean => date === undefined || date <= asOf;
  const placed = <T extends { readonly date: IsoDate }>(entries: readonly T[] | undefined): readonly (T & HasPath)[] =>
    (entries ?? []).filter((entry) => entry.date <= asOf).map((entry) => extended(entry, { path: pathOf(entry) }));

  const currency = record.currency ?? studio.currency ?? DEFAULT_CURRENCY;
  const { terms, termsAgreed } = termsOn(record, studio, asOf);
  const agreedTerms: Terms = termsAgreed ? terms : {};
  const brief = record.brief !== undefined && past(record.brief.agreed) ? record.brief : undefined;
  const deliverableFields = brief?.deliverables ?? [];
  const onlyDeliverable = deliverableFields.length === 1 ? deliverableFields[0]?.id : undefined;
  const instalments = (record.invoices ?? [])
    .flatMap((invoice) => instalmentOf(invoice, { asOf, currency, terms, termsAgreed, pathOf }) ?? [])
    .sort((a, b) => compare(a.due, b.due));
  const numbers = new Set(instalments.map(({ number }) => number));
  const covered = new Set(instalments.flatMap(({ covers }) => covers));
  const rate = brief?.change_rate;
  const valueOf = (entry: { price?: number | undefined; hours?: number | undefined }): number | undefined =>
    entry.price ?? (entry.hours !== undefined && rate !== undefined ? entry.hours * rate : undefined);

  const revisions: readonly RevisionState[] = byDate(
    placed(record.revisions).map((revision) =>
      extended(revision, {
        kind: revision.kind ?? 'revision',
        deliverable: revision.deliverable ?? onlyDeliverable,
        value: valueOf(revision),
      }),
    ),
  );
  const requests: readonly RequestState[] = placed(record.requests).map((request) => {
    const undecided = request.decided !== undefined && request.decided > asOf && isDecision(request.status);
    const status = undecided ? 'open' : (request.status ?? 'open');
    return extended(request, {
      status,
      isGift: request.free === true && status === 'approved',
      scope: request.scope ?? 'unclear',
      done: known(request.done),
      decided: known(request.decided),
      ours: isUs(request.by),
      isBilled:
        (request.billed !== undefined && numbers.has(request.billed)) ||
        (request.id !== undefined && covered.has(request.id)),
      value: valueOf(request),
    });
  });
  const acceptance = agreedTerms.acceptance === undefined ? undefined : daysIn(agreedTerms.acceptance);
  const deliverables = deliverableFields.map((deliverable): DeliverableState => {
    const delivered = known(deliverable.delivered);
    const cancelled = known(deliverable.cancelled);
    const mine = (entry: { deliverable?: string | undefined }) =>
      (entry.deliverable ?? onlyDeliverable) === deliverable.id;
    const words = [...revisions.filter(mine), ...requests.filter((request) => mine(request) && !request.ours)];
    return extended(deliverable, {
      path: pathOf(deliverable),
      due: lastMoved(deliverable.moved, asOf) ?? deliverable.due,
      dueOn: (day: IsoDate) => lastMoved(deliverable.moved, day) ?? deliverable.due,
      delivered,
      approved: earliest(known(deliverable.approved), silentApproval(delivered, cancelled, acceptance, words, asOf)),
      cancelled,
      roundsIncluded: deliverable.rounds ?? brief?.rounds,
      rounds: revisions.filter((revision) => revision.kind === 'revision' && mine(revision)),
    });
  });

  return {
    asOf,
    client: record.client,
    status: statusOn(record, asOf),
    currency,
    contacts: record.contacts ?? [],
    agreedTerms,
    termsAgreed,
    brief,
    deliverables,
    requests,
    revisions,
    questions: (record.questions ?? [])
      .filter((question) => question.asked <= asOf)
      .map((question) =>
        extended(question, {
          path: pathOf(question),
          answered: known(question.answered),
          by: question.by ?? 'us',
        }),
      ),
    topics: (record.disagreements ?? [])
      .filter((disagreement) => disagreement.opened <= asOf)
      .map((disagreement) => topicOn(disagreement, asOf, pathOf)),
    issued: (record.invoices ?? [])
      .filter((invoice) => invoice.issued <= asOf)
      .map((invoice) => ({
        number: invoice.number,
        issued: invoice.issued,
        covers: invoice.for ?? [],
        withdrawn: invoice.cancelled !== undefined && invoice.cancelled <= asOf,
      })),
    instalments,
    compensation: byDate(placed(record.compensation)).map((entry) =>
      extended(entry, {
        answered: known(entry.answered),
        settled: known(entry.settled),
      }),
    ),
    conduct: byDate(placed(record.conduct)).map((incident) =>
      extended(incident, { repaired: known(incident.repaired) }),
    ),
    letters: byDate(placed(record.letters)).map((letter) =>
      extended(letter, {
        deadline: letter.deadline ?? addDays(letter.date, DEFAULT_DEADLINE_DAYS),
        deadlineOnFile: letter.deadline,
        answer: past(letter.answered) ? letter.answer : undefined,
        answered: known(letter.answered),
      }),
    ),
    ours: byDate(placed(record.ours)),
    legal: byDate(placed(record.legal)),
    goodwill: byDate(placed(record.goodwill)),
    snooze: record.snooze ?? [],
    exit: record.exit !== undefined && past(record.exit.decided) ? record.exit : undefined,
    ended: known(record.ended?.date),
  };
}

/** The number in a term like `14 days`. */
export function daysIn(term: string): number {
  return Number.parseInt(term, 10);
}

/** Whether a person named in the record is ourselves. */
export function isUs(by: string | undefined): boolean {
  return by?.trim().toLowerCase() === 'us';
}

/** Whether a topic was open on a day (on the day it was settled it still was). */
export function wasOpenOn(topic: Topic, day: IsoDate): boolean {
  if (topic.opened > day) return false;
  const { settled } = topic;
  if (settled === undefined || settled >= day) return true;
  return topic.reopened.some((reopening) => reopening.date >= settled && reopening.date <= day);
}

/** The deliverable of that id. */
export function deliverableById(snapshot: Snapshot, id: string | undefined): DeliverableState | undefined {
  return snapshot.deliverables.find((deliverable) => deliverable.id === id);
}

/** Work on it has been shown by a day: it was delivered, or a round on it shows that it was delivered in part. */
export function deliveredBy(deliverable: DeliverableState, day: IsoDate): boolean {
  const { delivered, approved } = deliverable;
  if (delivered !== undefined && delivered <= day) return true;
  if (approved !== undefined && approved <= day) return true;
  return deliverable.rounds.some((round) => round.date <= day);
}

function compare(a: IsoDate, b: IsoDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function byDate<T extends { readonly date: IsoDate }>(entries: readonly T[]): readonly T[] {
  return [...entries].sort((a, b) => compare(a.date, b.date));
}

function isDecision(status: RequestStatus | undefined): boolean {
  return status === 'approved' || status === 'declined' || status === 'withdrawn';
}

function statusOn(record: ClientRecord, asOf: IsoDate): ClientStatus {
  const status = record.status ?? 'active';
  return status === 'ended' && record.ended !== undefined && record.ended.date > asOf ? 'active' : status;
}

/** Terms that are agreed only later are none; the studio's fill in what the client's leave out. */
function termsOn(record: ClientRecord, studio: Studio, asOf: IsoDate): { terms: Terms; termsAgreed: boolean } {
  const agreed = record.terms?.agreed;
  const own = agreed !== undefined && agreed > asOf ? {} : (record.terms ?? {});
  return { terms: { ...studio.terms, ...own }, termsAgreed: agreed !== undefined && agreed <= asOf };
}

function silentApproval(
  delivered: IsoDate | undefined,
  cancelled: IsoDate | undefined,
  acceptance: number | undefined,
  words: readonly Dated[],
  asOf: IsoDate,
): IsoDate | undefined {
  if (delivered === undefined || acceptance === undefined) return undefined;
  const last = addDays(delivered, acceptance);
  if (last >= asOf || (cancelled !== undefined && cancelled <= last)) return undefined;
  return words.some((word) => word.date >= delivered && word.date <= last) ? undefined : last;
}

function topicOn(disagreement: Disagreement, asOf: IsoDate, pathOf: (entry: object) => Path): Topic {
  const path = pathOf(disagreement);
  const settled = disagreement.settled !== undefined && disagreement.settled <= asOf ? disagreement.settled : undefined;
  const reopened = (disagreement.reopened ?? [])
    .map((date, index): Dated => ({ date, path: [...path, 'reopened', index] }))
    .filter((reopening) => reopening.date <= asOf);
  const lastReopened = latest(...reopened.map((reopening) => reopening.date));
  return extended(disagreement, {
    path,
    name: disagreement.topic ?? disagreement.id ?? `opened on ${disagreement.opened}`,
    proposals: byDate(
      (disagreement.proposals ?? [])
        .filter((proposal) => proposal.date <= asOf)
        .map((proposal) => {
          const waiting = proposal.answered !== undefined && proposal.answered > asOf;
          return extended(proposal, {
            path: pathOf(proposal),
            answer: waiting ? undefined : proposal.answer,
            answered: waiting ? undefined : proposal.answered,
          });
        }),
    ),
    reopened: byDate(reopened),
    settled,
    isOpen: settled === undefined || (lastReopened !== undefined && lastReopened >= settled),
  });
}
