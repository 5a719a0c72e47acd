/** A record, the studio's thresholds and one day become an assessment. Pure: the same arguments give the same answer. */
import {
  atLeast,
  capped,
  compareLevels,
  worse,
  type Assessment,
  type Finding,
  type Level,
  type SignAssessment,
  type Snoozed,
} from './assessment';
import type { IsoDate } from './dates';
import { ledgerOf } from './ledger';
import { nextStep, sentFor } from './next';
import type { Path } from './record/problem';
import { SIGN_NAMES, type ClientRecord, type SignName, type Studio } from './record/schema';
import { assessOurs } from './signs/ours';
import type { RuleInput, Sign } from './signs/rule';
import { SIGNS } from './signs/signs';
import { snapshotOf, type Snapshot } from './snapshot';
import { thresholdsOf } from './thresholds';

/** Where the entries of a record stand in its file. */
export interface EntryPlaces {
  readonly pathOf: (entry: object) => Path;
  /** Counted from 1. */
  readonly lineOf: (path: Path) => number;
}

/**
 * The assessment of one client on one day.
 * @example assessClient(record, {}, '2026-11-23', places).verdict // 'act'
 */
export function assessClient(record: ClientRecord, studio: Studio, asOf: IsoDate, places: EntryPlaces): Assessment {
  return assessSnapshot(snapshotOf(record, studio, asOf, places.pathOf), studio, places.lineOf);
}

/** The assessment of what is known of a client on one day. */
export function assessSnapshot(snapshot: Snapshot, studio: Studio, lineOf: EntryPlaces['lineOf']): Assessment {
  const input: RuleInput = { snapshot, thresholds: thresholdsOf(studio), lineOf };
  const { signs, combination, verdict } = judge(input);
  return {
    asOf: snapshot.asOf,
    client: snapshot.client,
    status: snapshot.status,
    verdict,
    combination,
    signs,
    ours: assessOurs(input),
    next: nextStep(input, verdict, signs),
    scope: ledgerOf(snapshot),
  };
}

/** The part of an assessment that judges: the five signs, and the verdict that they come to. */
export type Judgement = Pick<Assessment, 'signs' | 'combination' | 'verdict'>;

/** The judgement of one day, without the ledger and the next step, which cost as much again. */
export function judge(input: RuleInput): Judgement {
  const signs = Object.fromEntries(SIGN_NAMES.map((name) => [name, assessSign(SIGNS[name], input)])) as Record<
    SignName,
    SignAssessment
  >;
  const combination = severalSigns(input, signs) ? 'several_signs' : null;
  const worst = SIGN_NAMES.reduce<Level>((level, name) => worse(level, signs[name].level), 'no_data');
  return { signs, combination, verdict: combination === null ? worst : worse(worst, 'let_go') };
}

function assessSign(sign: Sign, input: RuleInput): SignAssessment {
  const findings = sign.rules.flatMap((rule) => rule(input)).sort((a, b) => compareLevels(b.level, a.level));
  const base: Level = sign.hasData(input.snapshot) ? 'clear' : 'no_data';
  const levelOf = (counted: readonly Finding[]) => counted.reduce<Level>((level, one) => worse(level, one.level), base);
  const unsnoozed = levelOf(findings);
  const snoozed = snoozeOf(input.snapshot, sign.name);
  const severe = findings.filter((one) => one.code === 'conduct/severe');
  const level = snoozed === null ? unsnoozed : worse(capped(unsnoozed, 'watch'), levelOf(severe));
  return { level, unsnoozed, snoozed, findings };
}

/** The snooze that rests a sign on that day; of two, the one that ends later. */
function snoozeOf(snapshot: Snapshot, sign: SignName): Snoozed | null {
  const { asOf } = snapshot;
  const [last] = snapshot.snooze
    .filter((one) => one.sign === sign && (one.from === undefined || one.from <= asOf) && asOf < one.until)
    .sort((a, b) => (a.until < b.until ? 1 : -1));
  return last === undefined ? null : { until: last.until, reason: last.reason ?? null };
}

/** Three signs at `act` at once, or conduct and one other, and a letter of one of them since its oldest counted fact. */
function severalSigns(input: RuleInput, signs: Readonly<Record<SignName, SignAssessment>>): boolean {
  const limits = input.thresholds.several_signs;
  const up = SIGN_NAMES.filter((name) => atLeast(signs[name].level, 'act'));
  const enough = up.length >= limits.act || (up.includes('conduct') && up.length >= limits.with_conduct);
  return (
    enough &&
    up.some((name) => {
      const oldest = oldestCounted(signs[name].findings);
      return oldest !== undefined && sentFor(input, name).some((letter) => letter.date >= oldest);
    })
  );
}

function oldestCounted(findings: readonly Finding[]): IsoDate | undefined {
  return findings
    .filter((one) => atLeast(one.level, 'watch'))
    .flatMap((one) => one.facts.flatMap((fact) => fact.date ?? []))
    .sort()[0];
}
