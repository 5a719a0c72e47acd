/** The words for levels, signs and letters that every view of an assessment uses. */
import {
  atLeast,
  compareLevels,
  type Assessment,
  type DeliverableScope,
  type Fact,
  type Finding,
  type Level,
  type NextStep,
  type SignAssessment,
} from '../assessment';
import { t, table, tn } from '../l10n';
import { LETTERS } from '../letters/letters';
import { REQUEST_STATUSES, SIGN_NAMES, type SignName } from '../record/schema';
import { REQUEST_STATUS_WORDS, SIGN_WORDS } from '../valueWords';

/** @example LEVEL_WORDS.let_go // 'let go' */
export const LEVEL_WORDS = table<Level>({
  no_data: 'no data',
  clear: 'clear',
  watch: 'watch',
  act: 'act',
  let_go: 'let go',
});

/** The level of a finding; one that raises nothing is listed nevertheless. @example findingLevelWords('clear') // 'within the usual days' */
export function findingLevelWords(level: Level): string {
  return level === 'clear' ? t('within the usual days') : LEVEL_WORDS[level];
}

/** What each sign means, in the words of people who work with clients. */
export const SIGN_MEANINGS = table<SignName>({
  payment: 'unreliable or late payment',
  price: 'clash over compensation',
  compromise: 'no successful compromise',
  conduct: 'abuse instead of criticism',
  clarity: 'unsure client',
});

/** The lines that facts stand on, each once. */
export function factLines(facts: readonly Fact[]): readonly number[] {
  return [...new Set(facts.map(({ line }) => line))];
}

/** @example capitalised('let go') // 'Let go' */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** @example counted(1, 'sign') // '1 sign' */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** @example listed(['payment', 'price', 'clarity']) // 'payment, price and clarity' */
export function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : t('{0} and {1}', items.slice(0, -1).join(', '), last);
}

/** A sign with its name. */
export type NamedSign = readonly [SignName, SignAssessment];

/** The five signs, worst first; equals in their usual order. */
export function signsWorstFirst(assessment: Assessment): readonly NamedSign[] {
  return SIGN_NAMES.map((name) => [name, assessment.signs[name]] as const).sort(([, a], [, b]) =>
    compareLevels(b.level, a.level),
  );
}

/** The findings of a sign that say something against the client. */
export function raised(sign: SignAssessment): readonly Finding[] {
  return sign.findings.filter((finding) => atLeast(finding.level, 'watch'));
}

/** The signs that are up, at `watch` or above after a snooze or before it, worst first. */
export function signsUp(assessment: Assessment): readonly NamedSign[] {
  return signsWorstFirst(assessment).filter(([, sign]) => raised(sign).length > 0);
}

/** @example snoozeWords(sign) // 'snoozed until 2026-12-01 (agreed to wait for the grant); act without it' */
export function snoozeWords(sign: SignAssessment): string | null {
  if (sign.snoozed === null) return null;
  const { until, reason } = sign.snoozed;
  const without = LEVEL_WORDS[sign.unsnoozed];
  return reason === null
    ? t('snoozed until {0}; {1} without it', until, without)
    : t('snoozed until {0} ({1}); {2} without it', until, reason, without);
}

/** One sentence that says what the verdict rests on. */
export function verdictReason(assessment: Assessment): string {
  const up = signsWorstFirst(assessment).filter(([, sign]) => atLeast(sign.level, 'watch'));
  if (assessment.combination === 'several_signs') {
    const names = up.filter(([, sign]) => atLeast(sign.level, 'act')).map(([name]) => SIGN_WORDS[name]);
    return t('Several signs are up at once, and a letter about them did not help: {0}.', listed(names));
  }
  const [worst] = up;
  if (worst !== undefined) {
    const others = up.slice(1).map(([name]) => SIGN_WORDS[name]);
    const reason = t('The worst sign is {0}, {1}.', SIGN_WORDS[worst[0]], SIGN_MEANINGS[worst[0]]);
    return others.length === 0 ? reason : `${reason} ${t('Also up: {0}.', listed(others))}`;
  }
  return assessment.verdict === 'clear'
    ? t('No sign is up.')
    : t('The record holds nothing yet that could show one of the five signs.');
}

/** The next step in a few words; `null` where there is nothing to do. @example nextTitle(next) // 'Draft payment reminder' */
export function nextTitle(next: NextStep): string | null {
  if (next.letter !== null) return LETTERS[next.letter].action;
  return next.exitStep === null ? null : t('Carry on with the exit');
}

/** Until when a letter that went out waits for its answer; `null` where none does. @example waitingWords(next) // 'waits until 2026-11-30' */
export function waitingWords({ waitsFor }: NextStep): string | null {
  return waitsFor === undefined ? null : t('waits until {0}', waitsFor.until);
}

/** @example roundsWords(deliverable) // '3 of 2' */
export function roundsWords({ roundsUsed, roundsIncluded }: DeliverableScope): string {
  return roundsIncluded === null ? t('{0}, no limit agreed', roundsUsed) : t('{0} of {1}', roundsUsed, roundsIncluded);
}

/** @example dueWords(deliverable) // '2026-06-20, 12 days past due' */
export function dueWords({ due, daysLeft }: DeliverableScope): string {
  if (due === null) return t('no date');
  if (daysLeft === null) return due;
  if (daysLeft === 0) return t('{0}, today', due);
  return daysLeft < 0
    ? tn(-daysLeft, '{1}, {0} day past due', '{1}, {0} days past due', due)
    : tn(daysLeft, '{1}, {0} day left', '{1}, {0} days left', due);
}

/** The requests on a deliverable by status. @example requestsWords(deliverable) // '1 open, 2 approved' */
export function requestsWords({ requests }: DeliverableScope): string {
  const parts = REQUEST_STATUSES.filter((status) => requests[status] > 0);
  if (parts.length === 0) return t('none');
  return parts.map((status) => `${requests[status]} ${REQUEST_STATUS_WORDS[status]}`).join(', ');
}
