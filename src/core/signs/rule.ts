/** What every rule shares: its inputs, its evidence, the windows, and the ladder that ends only after a remedy was tried. */
import type { Fact, Finding, Level, RuleCode } from '../assessment';
import { daysBetween, earliest, type IsoDate } from '../dates';
import { t } from '../l10n';
import type { Path } from '../record/problem';
import type { LetterKind, SignName } from '../record/schema';
import type { Dated, LetterState, Snapshot } from '../snapshot';
import type { Thresholds } from '../thresholds';
import { LETTER_WORDS } from '../valueWords';

export interface RuleInput {
  readonly snapshot: Snapshot;
  readonly thresholds: Thresholds;
  /** The line of the value at a path, counted from 1. */
  readonly lineOf: (path: Path) => number;
}

export type Rule = (input: RuleInput) => readonly Finding[];

export interface Sign {
  readonly name: SignName;
  /** The letters that are this sign's remedy. */
  readonly letters: readonly LetterKind[];
  /** Whether the record holds anything that could show this sign. */
  readonly hasData: (snapshot: Snapshot) => boolean;
  readonly rules: readonly Rule[];
}

/** A counted entry; `earlierOnly`: it can be what a letter answered, never what went on after it. */
export interface Counted extends Dated {
  readonly earlierOnly?: boolean;
}

/** The entries as evidence, oldest first. */
export function evidence(input: RuleInput, counted: readonly { path: Path; date?: IsoDate }[]): readonly Fact[] {
  return counted.map(({ path, date }) => ({ path, line: input.lineOf(path), ...(date === undefined ? {} : { date }) }));
}

/** Whether a day lies in the last `days` days, both ends in. @example inWindow('2025-11-23', '2026-11-23', 365) // true */
export function inWindow(date: IsoDate, asOf: IsoDate, days: number): boolean {
  const age = daysBetween(date, asOf);
  return age >= 0 && age <= days;
}

/** The letters of those kinds, oldest first. */
export function lettersOf(snapshot: Snapshot, kinds: readonly LetterKind[]): readonly LetterState[] {
  return snapshot.letters.filter((letter) => kinds.includes(letter.kind));
}

/**
 * "Again after a letter": the first entry that is dated after a letter which itself answered an earlier one. The earlier one stands on or
 * before the letter's day, the later one strictly after it.
 * @param earlier what the letter may have answered; the counted entries themselves where absent
 */
export function againAfter<T extends Counted>(
  letters: readonly LetterState[],
  counted: readonly T[],
  earlier: readonly Dated[] = counted,
): { readonly letter: LetterState; readonly fact: T } | undefined {
  const first = earlier.reduce<IsoDate | undefined>((a, { date }) => earliest(a, date), undefined);
  const answering = letters.filter((letter) => first !== undefined && letter.date >= first);
  if (answering.length === 0) return undefined;
  for (const fact of oldestFirst(counted)) {
    if (fact.earlierOnly === true) continue;
    const letter = answering.find(({ date }) => date < fact.date);
    if (letter !== undefined) return { letter, fact };
  }
  return undefined;
}

/** Entries by their day. */
export function oldestFirst<T extends { readonly date: IsoDate }>(entries: readonly T[]): readonly T[] {
  return [...entries].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** The highest level that a number reaches. @example levelFor(2, { watch: 1, act: 2 }) // 'act' */
export function levelFor(value: number, steps: { readonly watch?: number; readonly act?: number }): Level {
  if (steps.act !== undefined && value >= steps.act) return 'act';
  return steps.watch !== undefined && value >= steps.watch ? 'watch' : 'clear';
}

/** The day of the entry that brought a count to its level. */
export function dayOfNth(oldestToNewest: readonly Dated[], n: number): IsoDate | null {
  return oldestToNewest[n - 1]?.date ?? null;
}

/** A finding with its evidence looked up. */
export function finding(
  input: RuleInput,
  code: RuleCode,
  level: Level,
  rest: {
    readonly message: string;
    readonly since: IsoDate | null;
    readonly clears: string;
    readonly counted: readonly { path: Path; date?: IsoDate }[];
    readonly counter?: readonly (string | undefined)[];
  },
): Finding {
  return {
    code,
    level,
    message: rest.message,
    since: rest.since,
    clears: rest.clears,
    facts: evidence(input, rest.counted),
    counter: (rest.counter ?? []).filter((line) => line !== undefined),
  };
}

/**
 * The sentence of a finding: what is counted, what its levels begin at, and what else bears on it, each a text of its own.
 * @example sentence('2 promises missed', 'watch from 1', '', 'again on 2026-07-10') // '2 promises missed (watch from 1); again on 2026-07-10.'
 */
export function sentence(head: string, limits: string, ...clauses: readonly string[]): string {
  const rest = clauses.filter((clause) => clause !== '').map((clause) => `; ${clause}`);
  return `${head} (${limits})${rest.join('')}.`;
}

/** @example limitsFrom({ watch: 1, act: 2 }) // 'watch from 1, act from 2' */
export function limitsFrom({ watch, act }: { readonly watch?: number; readonly act: number }): string {
  return watch === undefined ? t('act from {0}', act) : t('watch from {0}, act from {1}', watch, act);
}

/** What went on after a letter; empty where nothing did. */
export function againWords(
  again: { readonly letter: LetterState; readonly fact: Dated } | undefined,
  letter = again === undefined ? '' : LETTER_WORDS[again.letter.kind],
): string {
  if (again === undefined) return '';
  return t('again on {0} after the {1} of {2}', again.fact.date, letter, again.letter.date);
}
