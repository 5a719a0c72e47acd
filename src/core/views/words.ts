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
import { LETTERS } from '../letters/letters';
import { SIGN_NAMES, type SignName } from '../record/schema';

/** @example LEVEL_WORDS.let_go // 'let go' */
export const LEVEL_WORDS = {
  no_data: 'no data',
  clear: 'clear',
  watch: 'watch',
  act: 'act',
  let_go: 'let go',
} as const satisfies Record<Level, string>;

/** The level of a finding; one that raises nothing is listed nevertheless. @example findingLevelWords('clear') // 'within the usual days' */
export function findingLevelWords(level: Level): string {
  return level === 'clear' ? 'within the usual days' : LEVEL_WORDS[level];
}

/** What each sign means, in the words of people who work with clients. */
export const SIGN_MEANINGS = {
  payment: 'unreliable or late payment',
  price: 'clash over compensation',
  compromise: 'no successful compromise',
  conduct: 'abuse instead of criticism',
  clarity: 'unsure client',
} as const satisfies Record<SignName, string>;

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
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
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
  const reason = sign.snoozed.reason === null ? '' : ` (${sign.snoozed.reason})`;
  return `snoozed until ${sign.snoozed.until}${reason}; ${LEVEL_WORDS[sign.unsnoozed]} without it`;
}

/** One sentence that says what the verdict rests on. */
export function verdictReason(assessment: Assessment): string {
  const up = signsWorstFirst(assessment).filter(([, sign]) => atLeast(sign.level, 'watch'));
  if (assessment.combination === 'several_signs') {
    const names = up.filter(([, sign]) => atLeast(sign.level, 'act')).map(([name]) => name);
    return `Several signs are up at once, and a letter about them did not help: ${listed(names)}.`;
  }
  const [worst] = up;
  if (worst !== undefined) {
    const others = up.slice(1).map(([name]) => name);
    const rest = others.length === 0 ? '' : ` Also up: ${listed(others)}.`;
    return `The worst sign is ${worst[0]}, ${SIGN_MEANINGS[worst[0]]}.${rest}`;
  }
  return assessment.verdict === 'clear'
    ? 'No sign is up.'
    : 'The record holds nothing yet that could show one of the five signs.';
}

/** The next step in a few words; `null` where there is nothing to do. @example nextTitle(next) // 'Draft payment reminder' */
export function nextTitle(next: NextStep): string | null {
  if (next.letter !== null) return LETTERS[next.letter].action;
  return next.exitStep === null ? null : 'Carry on with the exit';
}

/** Until when a letter that went out waits for its answer; `null` where none does. @example waitingWords(next) // 'waits until 2026-11-30' */
export function waitingWords({ waitsFor }: NextStep): string | null {
  return waitsFor === undefined ? null : `waits until ${waitsFor.until}`;
}

/** @example roundsWords(deliverable) // '3 of 2' */
export function roundsWords({ roundsUsed, roundsIncluded }: DeliverableScope): string {
  return roundsIncluded === null ? `${roundsUsed}, no limit agreed` : `${roundsUsed} of ${roundsIncluded}`;
}

/** @example dueWords(deliverable) // '2026-06-20, 12 days past due' */
export function dueWords({ due, daysLeft }: DeliverableScope): string {
  if (due === null) return 'no date';
  if (daysLeft === null) return due;
  if (daysLeft === 0) return `${due}, today`;
  return daysLeft < 0 ? `${due}, ${counted(-daysLeft, 'day')} past due` : `${due}, ${counted(daysLeft, 'day')} left`;
}

/** The requests on a deliverable by status. @example requestsWords(deliverable) // '1 open, 2 approved' */
export function requestsWords({ requests }: DeliverableScope): string {
  const parts = Object.entries(requests).filter(([, n]) => n > 0);
  return parts.length === 0 ? 'none' : parts.map(([status, n]) => `${n} ${status}`).join(', ');
}
