/** What the day makes of a value: worked out from the record, by the names of the value's path. */
import { daysBetween } from '../dates';
import { balanceOn } from '../instalments';
import type { Instalment } from '../instalments';
import { later, t, tn } from '../l10n';
import { prose, said, type Markdown } from '../letters/markdown';
import { TOLERANCE } from '../money';
import type { Path } from '../record/problem';
import { brokenPromises } from '../signs/payment';
import type { Snapshot } from '../snapshot';
import { DELIVERABLE_WORDS } from '../valueWords';
import { moneyRows } from '../views/moneyRows';
import { verdictWords } from '../views/verdictWords';
import { capitalised, verdictReason } from '../views/words';
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
        said(later('*Next:* {0}'), assessment.next.why),
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
      return [t('Broken: {0}', brokenWords(instalment, made.by))];
    }
    if (made.by >= on.asOf && balanceOn(instalment, on.asOf) > TOLERANCE) return [t('The day is not over yet.')];
    return [balanceOn(instalment, made.by) <= TOLERANCE ? t('Kept.') : t('Replaced before its day, so not broken.')];
  });

const agreedMoney: Details = ({ assessment }) =>
  assessment === undefined
    ? []
    : moneyRows(assessment.scope)
        .slice(
          0,
          moneyRows(assessment.scope).findIndex(({ label }) => label === t('Invoiced')),
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
  if (state !== 'open') return [prose`${capitalised(DELIVERABLE_WORDS[state])}.`];
  return [
    ...(due === null || due === value ? [] : [said(later('Moved to {0}.'), due)]),
    ...(daysLeft === null || daysLeft >= 0 ? [] : [prose`${tn(-daysLeft, '{0} day past due.', '{0} days past due.')}`]),
  ];
};

const delivery: Details = ({ snapshot }, path) => {
  const found = snapshot.deliverables.find((one) => isSamePath(one.path, path.slice(0, 3)));
  if (found?.delivered === undefined) return [];
  const due = found.dueOn(found.delivered);
  const days = due === undefined ? 0 : daysBetween(due, found.delivered);
  return [
    ...(due === undefined ? [] : [prose`${deliveryWords(days, due)}`]),
    ...(found.approved === undefined ? [] : [said(later('Counts as approved since {0}.'), found.approved)]),
  ];
};

function deliveryWords(days: number, due: string): string {
  return days > 0
    ? tn(days, '{0} day late: {1} was agreed.', '{0} days late: {1} was agreed.', due)
    : t('In time: {0} was agreed.', due);
}

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
    if (index < 0) continue;
    return roundsIncluded === undefined
      ? [said(later('Round {0} of no agreed limit on {1}.'), index + 1, id)]
      : [said(later('Round {0} of {1} on {2}.'), index + 1, roundsIncluded, id)];
  }
  return [];
};

const question: Details = ({ snapshot, asOf }, path) => {
  const found = snapshot.questions.find((one) => isSamePath(one.path, path.slice(0, 2)));
  if (found === undefined) return [];
  if (found.answered !== undefined) {
    const took = daysBetween(found.asked, found.answered);
    return [prose`${tn(took, 'Answered after {0} day.', 'Answered after {0} days.')}`];
  }
  const days = daysBetween(found.asked, asOf);
  return found.by === 'us'
    ? [prose`${tn(days, 'Open for {0} day; it waits for the client.', 'Open for {0} days; it waits for the client.')}`]
    : [prose`${tn(days, 'Open for {0} day; it waits for us.', 'Open for {0} days; it waits for us.')}`];
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
    ? said(later('Agreed on {0}.'), agreed ?? asOf)
    : said(later('Not agreed on file: only `payment` counts, and for due dates alone.'));
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
  if (typeof issued === 'string' && issued > asOf)
    return [said(later('Issued after {0}, so it does not count yet.'), asOf)];
  return typeof cancelled === 'string' ? [said(later('Withdrawn on {0}, so it counts no longer.'), cancelled)] : [];
}
