/** The next step: which letter is due and why, what to look at before it goes out, or until when to wait. */
import { isOverdue } from './instalments';
import { earliest } from './dates';
import type { Level, NextStep, SignAssessment } from './assessment';
import { EXIT_STEP_TITLES, nextExitStep, type ExitStep } from './exitSteps';
import { later, t } from './l10n';
import type { LetterKind, SignName } from './record/schema';
import { creepingRequests } from './signs/clarity/creep';
import { inWindow, lettersOf, type RuleInput } from './signs/rule';
import { SIGNS } from './signs/signs';
import type { LetterState } from './snapshot';
import { LEGAL_WORDS, LETTER_WORDS } from './valueWords';

/** Which sign's letter comes first where several are equally bad. */
const PRECEDENCE = ['conduct', 'payment', 'clarity', 'compromise', 'price'] as const satisfies readonly SignName[];

/** What to do before a letter goes out. */
const TAKE_ADVICE = later('take advice first');
const NO_PAUSE_CLAUSE = later('no pause clause on file');

/** The next step of a client at that verdict. */
export function nextStep(
  input: RuleInput,
  verdict: Level,
  signs: Readonly<Record<SignName, SignAssessment>>,
): NextStep {
  const { snapshot } = input;
  const ended = snapshot.status === 'ended';
  const step = snapshot.exit === undefined ? undefined : nextExitStep(snapshot.exit.done ?? []);
  if (step !== undefined) return exitUnderWay(input, step);
  if (snapshot.exit !== undefined && !ended)
    return nothing(t('Every step of the exit is done; set the status to ended.'));
  if (verdict === 'let_go') {
    if (ended) return nothing(t('The work has ended.'));
    if (snapshot.status === 'prospect')
      return letter(input, 'decline', t('The remedies were tried, or the facts weigh too much to begin.'));
    return letter(input, 'exit', t('The remedies were tried and it went on, or the facts weigh too much to go on.'));
  }
  const worst = PRECEDENCE.find((name) => signs[name].level === verdict);
  if (verdict !== 'act' || worst === undefined) return nothing(t('Nothing needs a letter.'));
  const sent = lettersOf(snapshot, SIGNS[worst].letters);
  const pending = sent
    .filter((one) => one.deadline >= snapshot.asOf)
    .reduce<LetterState | undefined>(
      (last, one) => (last === undefined || one.deadline >= last.deadline ? one : last),
      undefined,
    );
  if (pending !== undefined) {
    const why = t(
      'Wait until {0}, the deadline of the {1} of {2}.',
      pending.deadline,
      LETTER_WORDS[pending.kind],
      pending.date,
    );
    return { ...nothing(why), waitsFor: { path: pending.path, until: pending.deadline } };
  }
  return remedyFor(input, worst, signs[worst]);
}

function remedyFor(input: RuleInput, sign: SignName, assessment: SignAssessment): NextStep {
  switch (sign) {
    case 'payment':
      return paymentStep(input, assessment);
    case 'clarity':
      return clarityStep(input, assessment);
    case 'compromise':
      return letter(input, 'compromise_proposal', t('A disagreement is stuck: one proposal, one deadline.'));
    case 'conduct':
      return letter(input, 'conduct_boundary', t('The way they treat us needs a boundary.'));
    case 'price':
      return letter(
        input,
        'price_explanation',
        t('The agreed price is in question: explain it and the payment policy.'),
      );
  }
}

/** The reminder, after its deadline the pause (without the clause a second reminder), then the final demand, then none until the end. */
function paymentStep(input: RuleInput, assessment: SignAssessment): NextStep {
  const sent = lettersSinceItBegan(input, assessment);
  const has = (kind: LetterKind) => sent.some((one) => one.kind === kind);
  const last = sent.at(-1);
  const passed =
    last === undefined ? '' : t('The deadline {0} of the {1} has passed.', last.deadline, LETTER_WORDS[last.kind]);
  if (has('final_demand')) {
    const day = input.thresholds['payment/overdue'].let_go;
    return nothing(t('The final demand has passed; from day {0} past due it is time to end the work.', day));
  }
  if (last === undefined) {
    const owed = input.snapshot.instalments.some((instalment) => isOverdue(instalment, input.snapshot.asOf));
    const why = owed
      ? t('Money is owed: remind them of it.')
      : t('Payment has been unreliable: remind them of the terms.');
    return letter(input, 'payment_reminder', why);
  }
  if (has('pause_notice')) return letter(input, 'final_demand', `${t('The pause changed nothing.')} ${passed}`);
  if (input.snapshot.agreedTerms.pause_clause === true) {
    return letter(input, 'pause_notice', `${t('Pause the work until it is paid.')} ${passed}`);
  }
  const reminders = sent.filter((one) => one.kind === 'payment_reminder').length;
  if (reminders >= 2) return letter(input, 'final_demand', `${t('Two reminders changed nothing.')} ${passed}`);
  const why = t('Without a pause clause a pause can only be proposed, so remind them once more and propose it.');
  return letter(input, 'payment_reminder', `${why} ${passed}`, t(NO_PAUSE_CLAUSE));
}

/** The payment letters of this debt: after the oldest open one fell due; without one, since the oldest fact behind the worst findings. */
function lettersSinceItBegan(input: RuleInput, assessment: SignAssessment): readonly LetterState[] {
  const { snapshot } = input;
  const letters = lettersOf(snapshot, SIGNS.payment.letters);
  const overdue = snapshot.instalments.filter((instalment) => isOverdue(instalment, snapshot.asOf));
  const owed = overdue.find((instalment) => !instalment.inAdvance) ?? overdue[0];
  if (owed !== undefined) return letters.filter((one) => one.date > owed.due);
  const facts = assessment.findings
    .filter((finding) => finding.level === assessment.unsnoozed)
    .flatMap((finding) => finding.facts);
  const began = earliest(...facts.map((fact) => fact.date));
  const counted = (one: LetterState) => facts.some((fact) => fact.path === one.path);
  return letters.filter((one) => began === undefined || one.date >= began || counted(one));
}

function clarityStep(input: RuleInput, assessment: SignAssessment): NextStep {
  const isCreep = assessment.findings.some((one) => one.code === 'clarity/creep' && one.level === assessment.unsnoozed);
  const asked = creepingRequests(input);
  if (isCreep && asked.length > 0 && asked.every((request) => request.value !== undefined)) {
    return letter(input, 'change_order', t('Work beyond the brief is asked for and can be priced.'));
  }
  const why =
    input.snapshot.status === 'prospect'
      ? t('Custom work is wanted before anything is agreed: say what a paid first step would be.')
      : t('What was agreed and what is asked for have drifted apart: state both and ask for one decision.');
  return letter(input, 'scope_clarification', why);
}

function exitUnderWay(input: RuleInput, step: ExitStep): NextStep {
  const why = t('The exit has begun; its next open step is {0}: {1}.', step, EXIT_STEP_TITLES[step]);
  const next = step === 'notify/letter' ? letter(input, 'exit', why) : nothing(why);
  return { ...next, exitStep: step };
}

function letter(input: RuleInput, kind: LetterKind, why: string, gate?: string): NextStep {
  const advice = adviceReason(input);
  const gates = [...(advice === undefined ? [] : [t(TAKE_ADVICE)]), ...(gate === undefined ? [] : [gate])];
  return {
    letter: kind,
    why: advice === undefined ? why : `${why} ${advice}`,
    gate: gates.length === 0 ? null : gates.join('; '),
    exitStep: null,
  };
}

/** Why advice comes first: a threat of harm, made good or not, or a legal step of either side; `undefined` where there is none. */
function adviceReason(input: RuleInput): string | undefined {
  const { snapshot, thresholds } = input;
  const threat = snapshot.conduct.find((incident) => incident.kind === 'threat');
  if (threat !== undefined) return t('A threat was made on {0}.', threat.date);
  const { window } = thresholds['compromise/legal'];
  const step = snapshot.legal.filter((one) => inWindow(one.date, snapshot.asOf, window)).at(-1);
  return step === undefined ? undefined : t('A legal step ({0}) stands since {1}.', LEGAL_WORDS[step.step], step.date);
}

function nothing(why: string): NextStep {
  return { letter: null, why, gate: null, exitStep: null };
}

/** The letters of a sign that were sent, for the rule of several signs. */
export function sentFor(input: RuleInput, sign: SignName): readonly LetterState[] {
  return lettersOf(input.snapshot, SIGNS[sign].letters);
}
