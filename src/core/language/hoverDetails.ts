/** What the day makes of a value: worked out from the record, by the names of the value's path. */
import { daysBetween } from '../dates';
import { balanceOn } from '../instalments';
import type { Instalment } from '../instalments';
import { prose, type Markdown } from '../letters/markdown';
import { TOLERANCE } from '../money';
import type { Path } from '../record/problem';
import { brokenPromises } from '../signs/payment';
import type { Snapshot } from '../snapshot';
import { moneyRows } from '../views/moneyRows';
import { verdictWords } from '../views/verdictWords';
import { capitalised, counted, verdictReason } from '../views/words';
import { clauseWords } from './clauseWords';
import { entryAt } from '../record/entryAt';
import { entryWords, valueWords } from './hoverReference';
import { balanceWords, brokenWords, dueReason, interestWords, latenessWords } from './invoiceWords';
import { isSamePath } from './paths';
import type { RecordOnDay } from './recordOnDay';

type Details = (on: Known, path: Path, value: string) => readonly Markdown[];
type Known = RecordOnDay & { readonly snapshot: Snapshot };

/** What can be said of the value at a path; `name` is the names of the path, joined by dots. */
export function detailsOf(on: RecordOnDay, name: string, path: Path, value: string): readonly Markdown[] {
  const { snapshot } = on;
  if (snapshot === undefined) return [];
  const known = { ...on, snapshot };
  if (name.startsWith('terms.')) return clause(known, name.slice('terms.'.length), value);
  return Object.hasOwn(DETAILS, name) ? (DETAILS[name]?.(known, path, value) ?? []) : [];
}

const verdict: Details = ({ assessment }) =>
  assessment === undefined
    ? []
    : [
        prose`**${capitalised(verdictWords(assessment))}.** ${verdictReason(assessment)}`,
        prose`*Next:* ${assessment.next.why}`,
      ];

const wholeInvoice: Details = (on, path) =>
  onInvoice(on, path, (instalment) => [
    balanceWords(instalment),
    `${dueReason(instalment, on.snapshot)} ${latenessWords(instalment, on.asOf)}`,
    ...interestWords(instalment, on.snapshot),
  ]);

const dueOfInvoice: Details = (on, path) =>
  onInvoice(on, path, (instalment) => [`${dueReason(instalment, on.snapshot)} ${latenessWords(instalment, on.asOf)}`]);

const settledInvoice: Details = (on, path) =>
  onInvoice(on, path, (instalment) => [balanceWords(instalment), latenessWords(instalment, on.asOf)]);

const promise: Details = (on, path) =>
  onInvoice(on, path, (instalment) => {
    const made = instalment.promises.find((one) => isSamePath(one.path, path.slice(0, -1)));
    if (made === undefined) return [];
    if (brokenPromises(instalment, on.asOf).some((one) => isSamePath(one.path, made.path))) {
      return [`Broken: ${brokenWords(instalment, made.by)}`];
    }
    if (made.by >= on.asOf && balanceOn(instalment, on.asOf) > TOLERANCE) return ['The day is not over yet.'];
    return [balanceOn(instalment, made.by) <= TOLERANCE ? 'Kept.' : 'Replaced before its day, so not broken.'];
  });

const agreedMoney: Details = ({ assessment }) =>
  assessment === undefined
    ? []
    : moneyRows(assessment.scope)
        .slice(
          0,
          moneyRows(assessment.scope).findIndex(({ label }) => label === 'Invoiced'),
        )
        .filter(({ isZero }) => !isZero)
        .map(({ label, value }) => prose`${label}: ${value}.`);

const deliverable: Details = (on, path) => {
  const found = on.snapshot.deliverables.find((one) => isSamePath(one.path, path.slice(0, 3)));
  return found === undefined ? [] : entryWords(on, ['deliverable'], found.id);
};

const dueOfDeliverable: Details = ({ assessment }, path, value) => {
  const scope = assessment?.scope.deliverables.find((one) => isSamePath(one.path, path.slice(0, 3)));
  if (scope === undefined) return [];
  const { state, due, daysLeft } = scope;
  if (state !== 'open') return [prose`${capitalised(state)}.`];
  return [
    ...(due === null || due === value ? [] : [prose`Moved to ${due}.`]),
    ...(daysLeft === null || daysLeft >= 0 ? [] : [prose`${counted(-daysLeft, 'day')} past due.`]),
  ];
};

const delivery: Details = ({ snapshot }, path) => {
  const found = snapshot.deliverables.find((one) => isSamePath(one.path, path.slice(0, 3)));
  if (found?.delivered === undefined) return [];
  const due = found.dueOn(found.delivered);
  const days = due === undefined ? 0 : daysBetween(due, found.delivered);
  return [
    ...(due === undefined ? [] : [prose`${days > 0 ? `${counted(days, 'day')} late` : 'In time'}: ${due} was agreed.`]),
    ...(found.approved === undefined ? [] : [prose`Counts as approved since ${found.approved}.`]),
  ];
};

const request: Details = (on, path) => {
  const found = on.snapshot.requests.find((one) => isSamePath(one.path, path.slice(0, 2)));
  if (found === undefined) return [];
  if (found.id !== undefined) return entryWords(on, ['request'], found.id);
  const value = valueWords(found, on.snapshot);
  return value === null ? [] : [prose`${value}.`];
};

const round: Details = ({ snapshot }, path) => {
  const mine = path.slice(0, 2);
  for (const { rounds, roundsIncluded, id } of snapshot.deliverables) {
    const index = rounds.findIndex((one) => isSamePath(one.path, mine));
    if (index >= 0) return [prose`Round ${index + 1} of ${roundsIncluded ?? 'no agreed limit'} on ${id}.`];
  }
  return [];
};

const question: Details = ({ snapshot, asOf }, path) => {
  const found = snapshot.questions.find((one) => isSamePath(one.path, path.slice(0, 2)));
  if (found === undefined) return [];
  if (found.answered !== undefined)
    return [prose`Answered after ${counted(daysBetween(found.asked, found.answered), 'day')}.`];
  const days = counted(daysBetween(found.asked, asOf), 'day');
  return [prose`Open for ${days}; it waits for ${found.by === 'us' ? 'the client' : 'us'}.`];
};

const topic: Details = (on, path) => {
  const found = on.snapshot.topics.find((one) => isSamePath(one.path, path.slice(0, 2)));
  return found?.id === undefined ? [] : entryWords(on, ['disagreement'], found.id);
};

const DETAILS: Readonly<Record<string, Details | undefined>> = {
  client: verdict,
  status: verdict,
  'invoices.number': wholeInvoice,
  'invoices.amount': wholeInvoice,
  'invoices.issued': dueOfInvoice,
  'invoices.due': dueOfInvoice,
  'invoices.moved.to': dueOfInvoice,
  'invoices.paid': settledInvoice,
  'invoices.payments.amount': settledInvoice,
  'invoices.credited.amount': settledInvoice,
  'invoices.promises.by': promise,
  'brief.price': agreedMoney,
  'brief.deliverables.id': deliverable,
  'brief.deliverables.title': deliverable,
  'brief.deliverables.due': dueOfDeliverable,
  'brief.deliverables.delivered': delivery,
  'requests.id': request,
  'requests.asks': request,
  'requests.hours': request,
  'requests.price': request,
  'revisions.date': round,
  'revisions.kind': round,
  'questions.asked': question,
  'questions.question': question,
  'disagreements.id': topic,
  'disagreements.topic': topic,
};

function clause({ snapshot, assessment, asOf }: Known, key: string, value: string): readonly Markdown[] {
  const { currency } = snapshot;
  const words = clauseWords(key, value, { currency, price: assessment?.scope.agreed ?? 0, asOf });
  const { agreed } = snapshot.agreedTerms;
  const standing = snapshot.termsAgreed
    ? prose`Agreed on ${agreed ?? asOf}.`
    : prose`Not agreed on file: only \`payment\` counts, and for due dates alone.`;
  return [...(words === null ? [] : [prose`${words}`]), ...(key === 'agreed' ? [] : [standing])];
}

function onInvoice(
  { snapshot, asOf, file }: Known,
  path: Path,
  words: (instalment: Instalment) => readonly string[],
): readonly Markdown[] {
  const own = path.slice(0, 2);
  const instalment = snapshot.instalments.find((one) => isSamePath(one.path, own));
  if (instalment !== undefined) return words(instalment).map((line) => prose`${line}`);
  const { issued, cancelled } = entryAt(file.parsed, own) ?? {};
  if (typeof issued === 'string' && issued > asOf) return [prose`Issued after ${asOf}, so it does not count yet.`];
  return typeof cancelled === 'string' ? [prose`Withdrawn on ${cancelled}, so it counts no longer.`] : [];
}
