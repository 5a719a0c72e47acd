/** What was agreed, delivered and asked for, as items of the timeline. */
import { daysBetween, earliest, latest, type IsoDate } from '../../dates';
import { t, tn } from '../../l10n';
import { formatMoney } from '../../money';
import type { ClientRecord } from '../../record/schema';
import type { DeliverableState, RequestState, RevisionState, Snapshot } from '../../snapshot';
import { bar, itemOf, point, type Mark, type TimelineItem } from './item';
import { DECIDED_WORDS, SCOPE_WORDS, STATUS_WORDS } from './kindWords';
import { joined, withoutStop } from './sentences';

/** Terms, brief, exit and end. */
export function agreementItems(
  { terms, brief, exit, ended }: ClientRecord,
  { asOf }: Snapshot,
): readonly TimelineItem[] {
  const known = (date: IsoDate | undefined): IsoDate | undefined =>
    date !== undefined && date <= asOf ? date : undefined;
  const termsAgreed = known(terms?.agreed);
  const briefAgreed = known(brief?.agreed);
  const decided = known(exit?.decided);
  const endedOn = known(ended?.date);
  const lane = 'agreement';
  return [
    ...itemOf({
      lane,
      points: [point('agreed', termsAgreed), termsAgreed === undefined ? undefined : point('planned', terms?.ends)],
      label: t('Terms'),
      sentence: joined(
        termsAgreed !== undefined && t('Terms agreed on {0}.', termsAgreed),
        terms?.ends !== undefined && t('The agreement ends by itself on {0}.', terms.ends),
      ),
      path: ['terms'],
    }),
    ...itemOf({
      lane,
      points: [point('agreed', briefAgreed)],
      label: t('Brief'),
      sentence: joined(
        briefAgreed !== undefined && t('Brief agreed on {0}.', briefAgreed),
        brief?.goal !== undefined && t('Its goal: {0}.', withoutStop(brief.goal)),
      ),
      path: ['brief'],
    }),
    ...itemOf({
      lane,
      points: [point('ended', decided), decided === undefined ? undefined : point('planned', exit?.ends)],
      label: t('Exit'),
      sentence: joined(
        decided !== undefined && t('Decided on {0} to end the work.', decided),
        exit?.ends !== undefined && t('Its last day is {0}.', exit.ends),
      ),
      path: ['exit'],
    }),
    ...itemOf({
      lane,
      points: [point('ended', endedOn)],
      label: t('Ended'),
      sentence: joined(
        endedOn !== undefined && t('The work ended on {0}.', endedOn),
        ended?.reason !== undefined && t('The reason on file: {0}.', withoutStop(ended.reason)),
      ),
      path: ['ended'],
    }),
  ];
}

/** Deliverables with the day they were due, delivered, approved or stopped. */
export function deliverableItems(snapshot: Snapshot): readonly TimelineItem[] {
  return snapshot.deliverables.flatMap((deliverable) => {
    const { due, delivered, approved, cancelled } = deliverable;
    const name = deliverable.title ?? deliverable.id;
    const shown = delivered ?? approved;
    const end = earliest(shown, cancelled) ?? snapshot.asOf;
    return itemOf({
      lane: 'work',
      points: [
        point('planned', due),
        point('delivered', delivered),
        point('approved', approved),
        point('stopped', cancelled),
      ],
      bars: [
        due === undefined || due >= end ? undefined : bar('late', due, end),
        shown === undefined || shown === approved
          ? undefined
          : bar('waiting', shown, earliest(approved, cancelled) ?? snapshot.asOf),
      ],
      label: name,
      sentence: joined(t('Deliverable: {0}.', withoutStop(name)), ...deliverySentences(deliverable, snapshot.asOf)),
      path: deliverable.path,
    });
  });
}

function deliverySentences(
  { due, delivered, approved, cancelled }: DeliverableState,
  asOf: IsoDate,
): readonly (string | false)[] {
  const end = earliest(delivered ?? approved, cancelled) ?? asOf;
  const late = due === undefined ? 0 : daysBetween(due, end);
  return [
    due !== undefined && t('Due on {0}.', due),
    delivered !== undefined &&
      (late > 0
        ? tn(late, 'Delivered on {1}, {0} day late.', 'Delivered on {1}, {0} days late.', delivered)
        : t('Delivered on {0}.', delivered)),
    delivered === undefined &&
      end === asOf &&
      late > 0 &&
      tn(late, 'Not delivered yet, {0} day past due.', 'Not delivered yet, {0} days past due.'),
    approved !== undefined && t('Approved on {0}.', approved),
    cancelled !== undefined && t('Stopped on {0}.', cancelled),
  ];
}

const SCOPE_MARKS = { in: 'in_scope', out: 'out_of_scope', unclear: 'unclear' } as const satisfies Record<
  RequestState['scope'],
  Mark
>;

/** Requests with their scope and where they stand. */
export function requestItems(snapshot: Snapshot): readonly TimelineItem[] {
  return snapshot.requests.flatMap((request) => {
    const { date, decided, done, status, scope, id } = request;
    const waits = status === 'open' || status === 'quoted';
    const outcome: Mark = status === 'approved' ? 'approved' : 'stopped';
    return itemOf({
      lane: 'requests',
      points: [point(SCOPE_MARKS[scope], date), waits ? undefined : point(outcome, decided), point('delivered', done)],
      bars: [bar('waiting', date, latest(waits ? snapshot.asOf : (decided ?? date), done) ?? date)],
      label: id ?? request.asks ?? t('Request'),
      sentence: joined(
        requestSentence(request),
        t(SCOPE_WORDS[scope]),
        request.isGift && t('A gift of ours.'),
        request.value !== undefined && t('Its value: {0}.', formatMoney(request.value, snapshot.currency)),
        decided === undefined ? t(STATUS_WORDS[status]) : t(DECIDED_WORDS[status], decided),
        done !== undefined && t('Done on {0}.', done),
      ),
      path: request.path,
    });
  });
}

function requestSentence({ id, asks, date }: RequestState): string {
  if (asks === undefined) return id === undefined ? t('Request of {0}.', date) : t('Request {0} of {1}.', id, date);
  const words = withoutStop(asks);
  return id === undefined ? t('Request of {0}: {1}.', date, words) : t('Request {0} of {1}: {2}.', id, date, words);
}

/** Rounds of revision, counted for each deliverable. */
export function roundItems(snapshot: Snapshot): readonly TimelineItem[] {
  return snapshot.revisions.flatMap((revision) => {
    const { deliverable, number } = roundOf(snapshot, revision);
    const included = deliverable?.roundsIncluded;
    const isOver = number > 0 && included !== undefined && number > included;
    const name = deliverable?.title ?? revision.deliverable;
    return itemOf({
      lane: 'work',
      points: [point(isOver ? 'extra_round' : 'round', revision.date)],
      label: number > 0 ? t('Round {0}', number) : t('Round'),
      sentence: joined(
        name === undefined
          ? t('Round of revision on {0}.', revision.date)
          : t('Round of revision on {0}, on {1}.', revision.date, withoutStop(name)),
        revision.kind === 'fix' && t('A repair of our own defect, which does not count.'),
        revision.kind === 'change' && t('Something new, which counts as no round.'),
        number > 0 &&
          included !== undefined &&
          tn(included, 'It is round {1}; {0} is included.', 'It is round {1}; {0} are included.', number),
        revision.reverses === true && t('It takes back what they had chosen themselves.'),
      ),
      path: revision.path,
    });
  });
}

/** Which round of its deliverable it is; 0 where it counts as none. */
function roundOf(
  snapshot: Snapshot,
  revision: RevisionState,
): { readonly deliverable: DeliverableState | undefined; readonly number: number } {
  const deliverable = snapshot.deliverables.find(({ id }) => id === revision.deliverable);
  return { deliverable, number: (deliverable?.rounds.findIndex((round) => round.path === revision.path) ?? -1) + 1 };
}
