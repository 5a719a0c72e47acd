/** Our own side, judged by the same record. It never raises the client's level. */
import type { OursCode, OursFinding } from '../assessment';
import { daysBetween } from '../dates';
import { t, tn } from '../l10n';
import type { Dated, Snapshot } from '../snapshot';
import { waitsForUs } from './compromise';
import { lateSince } from './ownDoing';
import { evidence, inWindow, oldestFirst, type RuleInput } from './rule';

/** Days that a proposal of theirs may wait for us. */
const PROPOSAL_DAYS = 2;
/** Days that a question of theirs, or what they say about the price, may wait for us. */
const QUESTION_DAYS = 8;
/** Events of our side leave after this many days, as theirs do. */
const WINDOW = 365;

type OursRule = (
  input: RuleInput,
) => { readonly message: string; readonly counted: readonly Partial<Dated>[] } | undefined;

const noTerms: OursRule = ({ snapshot }) =>
  snapshot.status === 'prospect' || snapshot.termsAgreed
    ? undefined
    : {
        message: t('No agreed terms are on file, so lateness and fees rest on little.'),
        counted: [{ path: ['terms'] }],
      };

/** Work done on a request beyond the brief without a price; hours at an agreed rate are one, and a gift needs none. */
const noQuote: OursRule = (input) => {
  const agreedRate = input.snapshot.brief?.agreed !== undefined && input.snapshot.brief.change_rate !== undefined;
  const counted = doneBeyondBrief(input).filter(
    (request) => request.price === undefined && !(request.hours !== undefined && agreedRate),
  );
  if (counted.length === 0) return undefined;
  const message = tn(
    counted.length,
    'Work done without a price on {0} request beyond the brief.',
    'Work done without a price on {0} requests beyond the brief.',
  );
  return { message, counted };
};

const unapprovedExtra: OursRule = (input) => {
  const counted = doneBeyondBrief(input).filter((request) => request.status !== 'approved');
  if (counted.length === 0) return undefined;
  const message = tn(
    counted.length,
    'Work done without approval on {0} request beyond the brief.',
    'Work done without approval on {0} requests beyond the brief.',
  );
  return { message, counted };
};

function doneBeyondBrief(input: RuleInput) {
  const { snapshot } = input;
  return snapshot.requests.flatMap((request) => {
    if (request.scope !== 'out' || request.done === undefined || request.isGift) return [];
    return inWindow(request.done, snapshot.asOf, WINDOW) ? [{ ...request, date: request.done }] : [];
  });
}

const lateDelivery: OursRule = ({ snapshot }) => {
  const late = snapshot.deliverables.flatMap((deliverable) => {
    const due = lateSince(snapshot, deliverable, snapshot.asOf);
    if (due === undefined) return [];
    const delivered = deliverable.delivered ?? deliverable.approved;
    if (delivered !== undefined && !inWindow(delivered, snapshot.asOf, WINDOW)) return [];
    const days = daysBetween(due, delivered ?? snapshot.asOf);
    const name = deliverable.title ?? deliverable.id;
    const how =
      delivered === undefined
        ? tn(days, '{1} {0} day past due', '{1} {0} days past due', name)
        : tn(days, '{1} {0} day late', '{1} {0} days late', name);
    return [{ path: deliverable.path, date: due, how }];
  });
  if (late.length === 0) return undefined;
  return { message: t('Delivered late, or not yet: {0}.', late.map((one) => one.how).join(', ')), counted: late };
};

const noRoundLimit: OursRule = ({ snapshot }) => {
  if (snapshot.status === 'prospect') return undefined;
  const open = snapshot.deliverables.filter((deliverable) => deliverable.roundsIncluded === undefined);
  if (open.length === 0 && (snapshot.deliverables.length > 0 || snapshot.brief?.rounds !== undefined)) return undefined;
  return {
    message: t('No number of revision rounds is agreed, so no round can be over it.'),
    counted: open.length > 0 ? open.map(({ path }) => ({ path })) : [{ path: ['brief'] }],
  };
};

const waiting: OursRule = ({ snapshot }) => {
  const olderThan = (date: string, days: number) => daysBetween(date, snapshot.asOf) > days;
  const proposals = snapshot.topics
    .filter((topic) => topic.isOpen && waitsForUs(snapshot, topic))
    .flatMap((topic) => topic.proposals.slice(-1))
    .filter((proposal) => proposal.by === 'client' && olderThan(proposal.date, PROPOSAL_DAYS));
  const questions = snapshot.questions
    .filter((q) => q.by === 'client' && q.answered === undefined && olderThan(q.asked, QUESTION_DAYS))
    .map((question) => ({ path: question.path, date: question.asked }));
  const talk = snapshot.compensation.filter(
    (entry) => entry.answered === undefined && entry.settled === undefined && olderThan(entry.date, QUESTION_DAYS),
  );
  const counted = [...proposals, ...questions, ...talk];
  if (counted.length === 0) return undefined;
  const parts = [
    ...(proposals.length > 0 ? [tn(proposals.length, '{0} proposal', '{0} proposals')] : []),
    ...(questions.length > 0 ? [tn(questions.length, '{0} question', '{0} questions')] : []),
    ...(talk.length > 0 ? [tn(talk.length, '{0} word on the price', '{0} words on the price')] : []),
  ];
  return {
    message: t(
      'Waits for our answer: {0} (a proposal for more than {1} days, the rest for more than {2}).',
      parts.join(', '),
      PROPOSAL_DAYS,
      QUESTION_DAYS,
    ),
    counted,
  };
};

const COMPUTED = {
  'ours/no_terms': noTerms,
  'ours/no_quote': noQuote,
  'ours/unapproved_extra': unapprovedExtra,
  'ours/late_delivery': lateDelivery,
  'ours/no_round_limit': noRoundLimit,
  'ours/waiting': waiting,
  'ours/defect': undefined,
  'ours/silence': undefined,
  'ours/other': undefined,
} as const satisfies Record<OursCode, OursRule | undefined>;

/** What stands against us: what the record shows, and what we wrote under `ours:` ourselves; one finding for each code. */
export function assessOurs(input: RuleInput): readonly OursFinding[] {
  return Object.entries(COMPUTED).flatMap(([code, rule]): readonly OursFinding[] => {
    const computed = rule?.(input);
    const told = toldOf(input.snapshot, code);
    if (computed === undefined && told.length === 0) return [];
    const notes = told.map((slip) => `${slip.date}${slip.note === undefined ? '' : `: ${slip.note}`}`);
    const message = [computed?.message, notes.length > 0 ? t('On file: {0}.', notes.join('; ')) : undefined];
    const counted = [
      ...(computed?.counted ?? []).flatMap(({ path, date }) =>
        path === undefined ? [] : [{ path, ...(date === undefined ? {} : { date }) }],
      ),
      ...told.map(({ path, date }) => ({ path, date })),
    ];
    return [
      {
        code: code as OursCode,
        message: message.filter((part) => part !== undefined).join(' '),
        facts: evidence(input, counted),
      },
    ];
  });
}

function toldOf(snapshot: Snapshot, code: string) {
  return oldestFirst(snapshot.ours).filter(
    (slip) => `ours/${slip.kind}` === code && inWindow(slip.date, snapshot.asOf, WINDOW),
  );
}
