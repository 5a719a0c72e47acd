/** Sign 2, a clash over compensation. Each entry counts for one rule; what each is, `classify` says. */
import { worse, type Level, type RuleCode } from '../assessment';
import { balanceOn, isOpen, type Instalment } from '../instalments';
import { later, t, tn } from '../l10n';
import { TOLERANCE } from '../money';
import type { LetterKind } from '../record/schema';
import { deliverableById, deliveredBy, type CompensationState, type Snapshot } from '../snapshot';
import { freeWorkOf } from './freeWork';
import { broughtAbout, namedBy, subjectsOf } from './ownDoing';
import {
  againAfter,
  againWords,
  dayOfNth,
  finding,
  inWindow,
  lettersOf,
  levelFor,
  limitsFrom,
  sentence,
  type Counted,
  type Rule,
  type RuleInput,
  type Sign,
} from './rule';

const PRICE_LETTERS = ['price_explanation'] as const satisfies readonly LetterKind[];

type PriceRule = 'price/haggle' | 'price/clawback' | 'price/condition' | 'price/free_work';

interface PriceFact extends Counted {
  readonly rule: PriceRule;
  readonly paths: readonly Counted['path'][];
  readonly settled: boolean;
  /** Our own lateness or defect came first, so it never weighs more than `watch`. */
  readonly broughtAbout: boolean;
}

/** What an entry of `compensation` is; `undefined` where it counts nowhere here. */
function classify(snapshot: Snapshot, entry: CompensationState): PriceRule | undefined {
  switch (entry.kind) {
    case 'condition':
      return 'price/condition';
    case 'cheaper_elsewhere':
    case 'fee_dispute':
      return haggleAfterAgreement(snapshot, entry);
    case 'discount':
    case 'below_agreed':
      return isAboutDelivered(snapshot, entry) ? 'price/clawback' : haggleAfterAgreement(snapshot, entry);
    case 'refund':
      if (anythingDelivered(snapshot, entry) || isAboutPaidWork(snapshot, entry)) return 'price/clawback';
      return anythingPaid(snapshot, entry) ? haggleAfterAgreement(snapshot, entry) : undefined;
    case 'free_work':
    case 'refusal':
      return undefined;
  }
}

/** Before the brief is agreed, bargaining is free. */
function haggleAfterAgreement(snapshot: Snapshot, entry: CompensationState): PriceRule | undefined {
  const agreed = snapshot.brief?.agreed;
  return agreed !== undefined && entry.date > agreed ? 'price/haggle' : undefined;
}

function isAboutDelivered(snapshot: Snapshot, entry: CompensationState): boolean {
  if (entry.about === undefined) return false;
  return namedBy(snapshot, entry.about).some((id) => {
    const deliverable = deliverableById(snapshot, id);
    if (deliverable !== undefined) {
      const stopped = deliverable.cancelled !== undefined && deliverable.cancelled <= entry.date;
      return stopped || deliveredBy(deliverable, entry.date);
    }
    const done = snapshot.requests.find((request) => request.id === id)?.done;
    return done !== undefined && done <= entry.date;
  });
}

function anythingDelivered(snapshot: Snapshot, entry: CompensationState): boolean {
  return snapshot.deliverables.some((deliverable) => deliveredBy(deliverable, entry.date));
}

/** A paid invoice that is no deposit: the one it names, one that covers what it names, or any where it names nothing. */
function isAboutPaidWork(snapshot: Snapshot, entry: CompensationState): boolean {
  const { about } = entry;
  const isMeant = (i: Instalment) =>
    about === undefined ||
    i.number === about ||
    (i.covers.length === 0 ? !isInvoice(snapshot, about) : i.covers.includes(about));
  return snapshot.instalments.some(
    (i) => isMeant(i) && !i.isDeposit && i.issued <= entry.date && balanceOn(i, entry.date) <= TOLERANCE,
  );
}

function isInvoice(snapshot: Snapshot, id: string): boolean {
  return snapshot.instalments.some((instalment) => instalment.number === id);
}

function anythingPaid(snapshot: Snapshot, entry: CompensationState): boolean {
  return snapshot.instalments.some((i) =>
    i.payments.some((payment) => payment.amount > 0 && payment.date <= entry.date),
  );
}

/** Every counted entry of the sign, oldest first. */
function priceFacts(input: RuleInput): readonly PriceFact[] {
  const { snapshot, thresholds } = input;
  const facts = snapshot.compensation.flatMap((entry): readonly PriceFact[] => {
    const rule = classify(snapshot, entry);
    if (rule === undefined) return [];
    const settled = entry.settled !== undefined;
    const subjects = subjectsOf(snapshot, entry.about, entry.date);
    const ours = rule === 'price/clawback' && broughtAbout(snapshot, subjects, entry.date);
    return [
      {
        rule,
        path: entry.path,
        paths: [entry.path],
        date: entry.date,
        settled,
        earlierOnly: ours || (rule === 'price/clawback' && settled),
        broughtAbout: ours,
      },
    ];
  });
  const free =
    snapshot.status === 'prospect'
      ? []
      : freeWorkOf(snapshot).map((work): PriceFact => ({
          ...work,
          rule: 'price/free_work',
          settled: false,
          broughtAbout: false,
        }));
  return [...facts, ...free]
    .filter((fact) => inWindow(fact.date, snapshot.asOf, thresholds[fact.rule].window))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

interface PriceRuleText {
  /** What is counted, `{0}` of it in the last `{1}` days: `{2}`. */
  readonly what: readonly [one: string, many: string];
  readonly clears: string;
}

/** A rule that counts entries up to its thresholds, and ends where it goes on after a price letter. */
function counting(rule: PriceRule, text: PriceRuleText): Rule {
  return (input) => {
    const { snapshot } = input;
    const all = priceFacts(input);
    const mine = all.filter((fact) => fact.rule === rule);
    if (mine.length === 0) return [];
    const steps: { readonly watch?: number; readonly act: number; readonly window: number } = input.thresholds[rule];
    const weighty = mine.filter((fact) => fact.earlierOnly !== true);
    const counted = levelFor(weighty.length, steps);
    const byCount: Level = weighty.length < mine.length ? worse(counted, 'watch') : counted;
    if (byCount === 'clear') return [];
    const again = againAfter(lettersOf(snapshot, PRICE_LETTERS), mine, all);
    return [
      finding(input, rule satisfies RuleCode, again === undefined ? byCount : 'let_go', {
        message: sentence(
          tn(mine.length, ...text.what, steps.window, mine.map(dayAndState).join(', ')),
          limitsFrom(steps),
          againWords(again),
          mine.some((fact) => fact.broughtAbout)
            ? t('where our own lateness or defect came first, it stays at watch')
            : '',
        ),
        since:
          again?.fact.date ??
          dayOfNth(weighty, byCount === 'act' ? steps.act : (steps.watch ?? 1)) ??
          mine[0]?.date ??
          null,
        clears: t(text.clears),
        counted: [
          ...mine.flatMap((fact) => fact.paths.map((path) => ({ path, date: fact.date }))),
          ...(again === undefined ? [] : [again.letter]),
        ],
        counter: [paidInFull(snapshot)],
      }),
    ];
  };
}

function dayAndState(fact: PriceFact): string {
  return fact.settled ? t('{0} (settled)', fact.date) : fact.date;
}

function paidInFull(snapshot: Snapshot): string | undefined {
  const paid = snapshot.instalments.filter((instalment) => !isOpen(instalment)).length;
  if (paid === 0) return undefined;
  return tn(
    snapshot.instalments.length,
    'Paid in full: {1} of {0} invoice.',
    'Paid in full: {1} of {0} invoices.',
    paid,
  );
}

export const price: Sign = {
  name: 'price',
  letters: PRICE_LETTERS,
  hasData: (snapshot) => snapshot.compensation.length > 0 || snapshot.requests.some((request) => request.free === true),
  rules: [
    counting('price/haggle', {
      what: [
        later('{0} push on the price after the brief was agreed in the last {1} days: {2}'),
        later('{0} pushes on the price after the brief was agreed in the last {1} days: {2}'),
      ],
      clears: later('No further push on the agreed price until these are older than the window.'),
    }),
    counting('price/clawback', {
      what: [
        later('{0} cut or refund asked for after delivery or payment in the last {1} days: {2}'),
        later('{0} cuts or refunds asked for after delivery or payment in the last {1} days: {2}'),
      ],
      clears: later('Settle it and note the day, or let it grow older than the window.'),
    }),
    counting('price/condition', {
      what: [
        later('{0} payment tied to something extra in the last {1} days: {2}'),
        later('{0} payments tied to something extra in the last {1} days: {2}'),
      ],
      clears: later('No further condition until these are older than the window.'),
    }),
    counting('price/free_work', {
      what: [
        later('{0} request for custom work without pay in the last {1} days: {2}'),
        later('{0} requests for custom work without pay in the last {1} days: {2}'),
      ],
      clears: later('Withdrawn, or approved by us as a gift, or older than the window.'),
    }),
  ],
};
