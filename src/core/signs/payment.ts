/** Sign 1, unreliable or late payment. An invoice in an open, dated dispute is left out of every rule but `refused`. */
import { capped, type Level } from '../assessment';
import type { IsoDate } from '../dates';
import { balanceOn, isOpen, isOverdue, shownNumber, type Instalment } from '../instalments';
import { t, tn } from '../l10n';
import { formatMoney, TOLERANCE } from '../money';
import { Recent } from '../recent';
import type { LetterKind } from '../record/schema';
import type { LetterState, Snapshot } from '../snapshot';
import { LETTER_WORDS } from '../valueWords';
import { broughtAbout, openOn, subjectsOf } from './ownDoing';
import { againAfter, againWords, dayOfNth, finding, inWindow, lettersOf, levelFor, limitsFrom } from './rule';
import { oldestFirst, sentence, type Counted, type Rule, type RuleInput, type Sign } from './rule';

const PAYMENT_LETTERS = ['payment_reminder', 'pause_notice', 'final_demand'] as const satisfies readonly LetterKind[];
/** Reminders alone are no remedy: only these open the way to the end. */
const REMEDIES = ['pause_notice', 'final_demand'] as const satisfies readonly LetterKind[];

/** Open balance past its due date: one finding for each invoice. */
const overdue: Rule = (input) => {
  const { snapshot, thresholds } = input;
  const steps = thresholds['payment/overdue'];
  return snapshot.instalments
    .filter((instalment) => isOverdue(instalment, snapshot.asOf) && instalment.daysLate > 0)
    .map((instalment) => {
      const { daysLate } = instalment;
      const unmet = lettersOf(snapshot, REMEDIES).find(
        (letter) => letter.date > instalment.due && letter.deadline < snapshot.asOf,
      );
      const reached = daysLate >= steps.let_go && unmet !== undefined ? 'let_go' : levelFor(daysLate, steps);
      const capping = overdueCap(input, instalment, reached);
      return finding(input, 'payment/overdue', capped(reached, capping.cap), {
        message: sentence(
          tn(
            daysLate,
            '{1} of invoice {2} open, {0} day past its due date {3}',
            '{1} of invoice {2} open, {0} days past its due date {3}',
            sumOf(instalment),
            shownNumber(instalment.number),
            instalment.due,
          ),
          t(
            'watch from {0}, act from {1}, let go from {2} once a pause notice or final demand has passed unmet',
            steps.watch,
            steps.act,
            steps.let_go,
          ),
          unmet === undefined
            ? ''
            : t(
                'the deadline {0} of the {1} of {2} passed unmet',
                unmet.deadline,
                LETTER_WORDS[unmet.kind],
                unmet.date,
              ),
          capping.note,
        ),
        since: instalment.due,
        clears: t('Payment of {0}, or a new due date that both agree to.', sumOf(instalment)),
        counted: [
          { path: instalment.path, date: instalment.due },
          ...(reached === 'let_go' && unmet !== undefined ? [{ path: unmet.path, date: unmet.date }] : []),
        ],
        counter: [paidInTime(snapshot), partPaid(instalment), basisOf(instalment, snapshot)],
      });
    });
};

/** Where an overdue invoice stops, and why, where that lowers the level it reached. */
function overdueCap(
  input: RuleInput,
  instalment: Instalment,
  reached: Level,
): { readonly cap: Level; readonly note: string } {
  const free = input.snapshot.termsAgreed || instalment.daysLate >= input.thresholds['payment/overdue'].let_go;
  if (!instalment.inAdvance && free) return { cap: 'let_go', note: '' };
  const why = instalment.inAdvance
    ? t('it was to be paid in advance, so the work waits and it stays at watch')
    : t('no terms were agreed, so it stays at watch');
  return { cap: 'watch', note: capped(reached, 'watch') === reached ? '' : why };
}

/** The habit: how many of the last instalments came late. */
const pattern: Rule = (input) => {
  const { snapshot, thresholds } = input;
  const limits = thresholds['payment/pattern'];
  const due = snapshot.instalments.filter(
    (instalment) => !instalment.disputed && inWindow(instalment.due, snapshot.asOf, limits.window),
  );
  if (due.length < limits.min) return [];
  const last = due.slice(-limits.of);
  const late = last.filter((instalment) => instalment.daysLate > limits.late);
  const recovered = last.slice(-2).every((instalment) => !isOpen(instalment) && instalment.daysLate <= limits.late);
  if (late.length < limits.count || recovered) return [];
  const counted = late.map((instalment) => ({
    path: instalment.path,
    date: instalment.due,
    daysLate: instalment.daysLate,
    earlierOnly: instalment.daysLate <= limits.let_go,
  }));
  const again = againAfter(lettersOf(snapshot, REMEDIES), counted);
  const reached: Level = again === undefined ? 'act' : 'let_go';
  return [
    finding(input, 'payment/pattern', withoutTerms(input, reached), {
      message: sentence(
        tn(
          last.length,
          '{1} of the last {0} instalment paid or open more than {2} days late',
          '{1} of the last {0} instalments paid or open more than {2} days late',
          late.length,
          limits.late,
        ),
        t('act from {0} of {1}: {2}', limits.count, limits.of, late.map(numberAndDays).join(', ')),
        again === undefined
          ? ''
          : t(
              'the one due on {0} came {1} days late after the {2} of {3} (let go above {4})',
              again.fact.date,
              again.fact.daysLate,
              LETTER_WORDS[again.letter.kind],
              again.letter.date,
              limits.let_go,
            ),
        capNote(input),
      ),
      since: again?.fact.date ?? dayOfNth(counted, limits.count),
      clears: t('Two payments in a row at most {0} days late.', limits.late),
      counted: [...counted, ...(again === undefined ? [] : [again.letter])],
      counter: [paidInTime(snapshot)],
    }),
  ];
};

/** Promised dates that passed with the money still open. */
const brokenPromise: Rule = (input) => {
  const { snapshot, thresholds } = input;
  const steps = thresholds['payment/broken_promise'];
  const broken = oldestFirst(
    snapshot.instalments.filter((instalment) => !instalment.disputed).flatMap((i) => brokenPromises(i, snapshot.asOf)),
  ).filter((promise) => inWindow(promise.date, snapshot.asOf, steps.window));
  const reached = levelFor(broken.length, steps);
  if (reached === 'clear') return [];
  const again = againAfter(lettersOf(snapshot, REMEDIES), broken);
  return [
    finding(input, 'payment/broken_promise', again === undefined ? reached : 'let_go', {
      message: sentence(
        tn(
          broken.length,
          '{0} promised payment date missed in the last {1} days: {2}',
          '{0} promised payment dates missed in the last {1} days: {2}',
          steps.window,
          broken.map((b) => b.date).join(', '),
        ),
        limitsFrom(steps),
        againWords(again),
      ),
      since: again?.fact.date ?? dayOfNth(broken, reached === 'act' ? steps.act : steps.watch),
      clears: t('No missed promise for {0} days.', steps.window),
      counted: [...broken, ...(again === undefined ? [] : [again.letter])],
      counter: [paidInTime(snapshot)],
    }),
  ];
};

/** Promises whose day passed with more than the tolerance open; one that another, or a new due date, replaced before its day is not broken. */
export function brokenPromises(instalment: Instalment, asOf: IsoDate): readonly Counted[] {
  const replacing = instalment.promises.map((promise) => promise.made);
  return instalment.promises
    .filter(({ made, by }) => {
      if (by >= asOf || balanceOn(instalment, by) <= TOLERANCE) return false;
      if (instalment.movedOn.some((day) => day >= made && day < by)) return false;
      return !replacing.some((later) => later > made && later < by);
    })
    .map((promise) => ({ path: promise.path, date: promise.by }));
}

interface Refusal extends Counted {
  readonly settled: boolean;
  /** The letter that it answers; it comes after that letter, be it on the same day. */
  readonly answers?: LetterState;
  /** Our own lateness or defect came first, so it is no ground for the end. */
  readonly broughtAbout: boolean;
}

/** The client said that it will not pay. */
const refused: Rule = (input) => {
  const { snapshot, thresholds } = input;
  const steps = thresholds['payment/refused'];
  const refusals = oldestFirst(refusalsOf(snapshot)).filter((r) => inWindow(r.date, snapshot.asOf, steps.window));
  if (refusals.length === 0) return [];
  const unsettled = refusals.filter((refusal) => !refusal.settled);
  const again = refusedAgain(snapshot, refusals);
  const reached: Level = again !== undefined ? 'let_go' : unsettled.length >= steps.act ? 'act' : 'watch';
  return [
    finding(input, 'payment/refused', reached, {
      message: sentence(
        tn(
          refusals.length,
          'Payment refused {0} time: {1}',
          'Payment refused {0} times: {1}',
          refusals.map((r) => (r.settled ? t('{0} (settled)', r.date) : r.date)).join(', '),
        ),
        t('watch once settled, act from {0} unsettled', steps.act),
        againWords(again),
        refusals.some((r) => r.broughtAbout) ? t('where our own lateness or defect came first, it stays at act') : '',
      ),
      since: again?.fact.date ?? (reached === 'act' ? dayOfNth(unsettled, steps.act) : dayOfNth(refusals, 1)),
      clears: t('Payment in full, or an agreement on the sum.'),
      counted: [...refusals, ...(again === undefined ? [] : [again.letter])].filter(
        (fact, index, all) => all.findIndex((other) => other.path === fact.path) === index,
      ),
      counter: [paidInTime(snapshot)],
    }),
  ];
};

function refusedAgain(
  snapshot: Snapshot,
  refusals: readonly Refusal[],
): { readonly letter: LetterState; readonly fact: Refusal } | undefined {
  for (const fact of refusals.filter((refusal) => !refusal.settled && !refusal.broughtAbout)) {
    const letter = lettersOf(snapshot, PAYMENT_LETTERS).find(
      (l) =>
        (l.date < fact.date || l === fact.answers) &&
        refusals.some(
          (earlier) => earlier !== fact && earlier.date <= l.date && earlier.date < fact.date && earlier.answers !== l,
        ),
    );
    if (letter !== undefined) return { letter, fact };
  }
  return undefined;
}

function refusalsOf(snapshot: Snapshot): readonly Refusal[] {
  const byInvoice = snapshot.instalments.flatMap((instalment): readonly Refusal[] =>
    instalment.refused === undefined
      ? []
      : [
          {
            path: [...instalment.path, 'refused'],
            date: instalment.refused,
            settled: !isOpen(instalment),
            broughtAbout: broughtAbout(
              snapshot,
              subjectsOf(snapshot, instalment.number, instalment.refused),
              instalment.refused,
            ),
          },
        ],
  );
  const byEntry = snapshot.compensation
    .filter((entry) => entry.kind === 'refusal')
    .map((entry): Refusal => {
      const { about } = entry;
      const invoices = snapshot.instalments.filter(
        (i) => i.number === about || (about !== undefined && i.covers.includes(about)),
      );
      return {
        path: entry.path,
        date: entry.date,
        settled: entry.settled !== undefined || (invoices.length > 0 && invoices.every((i) => !isOpen(i))),
        broughtAbout: broughtAbout(snapshot, subjectsOf(snapshot, entry.about, entry.date), entry.date),
      };
    });
  const byLetter = lettersOf(snapshot, PAYMENT_LETTERS)
    .filter((letter) => letter.answer === 'refused')
    .map((letter): Refusal => {
      const date = letter.answered ?? letter.date;
      const open = openOn(snapshot, date);
      return {
        path: letter.path,
        date,
        settled:
          open.every((instalment) => !isOpen(instalment)) &&
          (open.length > 0 || snapshot.issued.some((invoice) => invoice.withdrawn && invoice.issued <= date)),
        answers: letter,
        broughtAbout: broughtAbout(snapshot, subjectsOf(snapshot, undefined, date), date),
      };
    });
  return [...byInvoice, ...byEntry, ...byLetter];
}

/** Without agreed terms a payment rule stops at `watch`. */
function withoutTerms(input: RuleInput, level: Level): Level {
  return input.snapshot.termsAgreed ? level : capped(level, 'watch');
}

function capNote(input: RuleInput): string {
  return input.snapshot.termsAgreed ? '' : t('no terms were agreed, so it stays at watch');
}

function numberAndDays({ number, daysLate }: Instalment): string {
  return tn(daysLate, '{1} {0} day', '{1} {0} days', shownNumber(number));
}

function sumOf(instalment: Instalment): string {
  return formatMoney(instalment.balance, instalment.currency);
}

/** What is said of the last snapshot: every overdue invoice of a client is set against it. */
const said = new Recent<Snapshot, { readonly paidInTime: string | undefined }>(1);

function paidInTime(snapshot: Snapshot): string | undefined {
  return (said.get(snapshot) ?? said.set(snapshot, { paidInTime: countPaidInTime(snapshot) })).paidInTime;
}

function countPaidInTime(snapshot: Snapshot): string | undefined {
  const paid = snapshot.instalments.filter((instalment) => !isOpen(instalment));
  const inTime = paid.filter((instalment) => instalment.daysLate === 0).length;
  if (inTime === 0) return undefined;
  return tn(
    snapshot.instalments.length,
    'Paid on time: {1} of {0} invoice.',
    'Paid on time: {1} of {0} invoices.',
    inTime,
  );
}

function partPaid(instalment: Instalment): string | undefined {
  const paid = instalment.payments.reduce((sum, payment) => sum + payment.amount, 0);
  return paid > 0 ? t('{0} of it came.', formatMoney(paid, instalment.currency)) : undefined;
}

function basisOf(instalment: Instalment, snapshot: Snapshot): string | undefined {
  if (instalment.dueBy === 'default') {
    return instalment.isDeposit
      ? t('The due date was not agreed; a deposit is due when it is invoiced.')
      : t('The due date was not agreed; it is 30 days after the invoice.');
  }
  return instalment.dueBy === 'terms' && !snapshot.termsAgreed
    ? t('The due date comes from terms that were not agreed.')
    : undefined;
}

export const payment: Sign = {
  name: 'payment',
  letters: PAYMENT_LETTERS,
  hasData: (snapshot) => snapshot.issued.length > 0,
  rules: [overdue, pattern, brokenPromise, refused],
};
