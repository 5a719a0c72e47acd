/**
 * What changed for a client between an earlier day and the day that is looked at, and why: the same record is judged on both days and on
 * those between. What moved a sign on a day is what the sign would not have moved without, had it happened a day later; where there is no
 * such thing, it is the passing of time. `docs/overview.md` says it at length.
 */
import { judge, type Judgement } from '../../assess';
import { capped, compareLevels, type Finding, type Level, type SignAssessment } from '../../assessment';
import { addDays, type IsoDate } from '../../dates';
import type { ParsedClient } from '../../record/parse';
import { SIGN_NAMES, type SignName, type Studio } from '../../record/schema';
import type { RuleInput } from '../../signs/rule';
import { snapshotOf } from '../../snapshot';
import { thresholdsOf } from '../../thresholds';
import { eventsOf, placedEvent, supposing, type PlacedEvent, type RecordEvent, type Supposed } from './events';

/** How far back the earlier day can lie, in days. */
export const CHANGE_DAYS = [7, 30, 90] as const;

export interface Move {
  readonly from: Level;
  readonly to: Level;
}

/** What moves: a sign, or the verdict by the rule of several signs at once. */
export type Mover = SignName | 'several_signs';

export type Cause =
  /** Something happened; `finding` is what it raised, or what it took away. */
  | { readonly type: 'event'; readonly event: PlacedEvent; readonly finding: Finding | null }
  /** Time passed: a limit was crossed, a deadline went by, a window or a snooze ended. */
  | { readonly type: 'time'; readonly finding: Finding | null; readonly snoozedUntil: IsoDate | null };

/** One day on which a sign moved. */
export interface Step extends Move {
  readonly day: IsoDate;
  readonly causes: readonly Cause[];
}

export interface SignMove extends Move {
  readonly mover: Mover;
  /** Newest first. */
  readonly steps: readonly Step[];
}

export interface ClientChange {
  /** `null` where the verdict is the same. */
  readonly verdict: Move | null;
  readonly moves: readonly SignMove[];
}

/** What is compared: a client's file, judged with the studio's defaults and thresholds. */
export interface Compared {
  readonly parsed: ParsedClient;
  readonly studio: Studio;
  readonly asOf: IsoDate;
  readonly now: Judgement;
}

/** What changed in the last `days` days; `null` where verdict and signs stand as they stood. */
export function clientChange({ parsed, studio, asOf, now }: Compared, days: number): ClientChange | null {
  const { record, places } = parsed;
  if (record === undefined) return null;
  const pathOf = (entry: object) => places.pathOf(entry);
  const history = new History({ record, pathOf }, studio, (path) => places.key(path).line, asOf, now);
  const earlier = addDays(asOf, -days);
  const before = history.on(earlier);
  const movers = MOVERS.filter((mover) => levelOf(before, mover) !== levelOf(now, mover));
  if (movers.length === 0 && before.verdict === now.verdict) return null;
  return {
    verdict: before.verdict === now.verdict ? null : { from: before.verdict, to: now.verdict },
    moves: movers.map((mover) => ({
      mover,
      from: levelOf(before, mover),
      to: levelOf(now, mover),
      steps: stepsOf(history, mover, earlier, asOf),
    })),
  };
}

const MOVERS: readonly Mover[] = [...SIGN_NAMES, 'several_signs'];

/** The verdict of several signs is one of two: nothing of its own, or the end. */
function levelOf(judgement: Judgement, mover: Mover): Level {
  if (mover !== 'several_signs') return judgement.signs[mover].level;
  return judgement.combination === null ? 'no_data' : 'let_go';
}

/** The judgements of one record, each day's once. */
class History {
  readonly #true: Supposed;
  readonly #studio: Studio;
  readonly #lineOf: RuleInput['lineOf'];
  readonly #known: Map<IsoDate, Judgement>;
  #events: readonly RecordEvent[] | undefined;

  constructor(record: Supposed, studio: Studio, lineOf: RuleInput['lineOf'], asOf: IsoDate, now: Judgement) {
    this.#true = record;
    this.#studio = studio;
    this.#lineOf = lineOf;
    this.#known = new Map([[asOf, now]]);
  }

  on(day: IsoDate): Judgement {
    const known = this.#known.get(day);
    if (known !== undefined) return known;
    const judgement = this.#judge(this.#true, day);
    this.#known.set(day, judgement);
    return judgement;
  }

  /** What happened on a day. */
  eventsOn(day: IsoDate): readonly PlacedEvent[] {
    const { record, pathOf } = this.#true;
    this.#events ??= eventsOf(record);
    return this.#events.filter(({ date }) => date === day).map((event) => placedEvent(event, pathOf));
  }

  /** The judgement of a day if some of what happened on it had not happened yet. */
  without(events: readonly RecordEvent[], day: IsoDate): Judgement {
    return this.#judge(supposing(this.#true.record, this.#true.pathOf, events, addDays(day, 1)), day);
  }

  #judge({ record, pathOf }: Supposed, day: IsoDate): Judgement {
    return judge({
      snapshot: snapshotOf(record, this.#studio, day, pathOf),
      thresholds: thresholdsOf(this.#studio),
      lineOf: this.#lineOf,
    });
  }
}

function stepsOf(history: History, mover: Mover, earlier: IsoDate, asOf: IsoDate): readonly Step[] {
  const steps: Step[] = [];
  for (let day = asOf; day > earlier;) {
    const dayBefore = addDays(day, -1);
    const from = levelOf(history.on(dayBefore), mover);
    const to = levelOf(history.on(day), mover);
    if (from !== to) steps.push({ day, from, to, causes: causesOf(history, mover, { from, to }, day, dayBefore) });
    day = dayBefore;
  }
  return steps;
}

function causesOf(history: History, mover: Mover, move: Move, day: IsoDate, dayBefore: IsoDate): readonly Cause[] {
  const before = mover === 'several_signs' ? null : history.on(dayBefore).signs[mover];
  const after = mover === 'several_signs' ? null : history.on(day).signs[mover];
  const findings = before === null || after === null ? [] : weighing(before, after, move);
  const events = decisive(history, mover, move, day, findings);
  if (events.length > 0) {
    return events.map((event) => ({ type: 'event', event, finding: findingOf(event, findings) }));
  }
  const ended = before?.snoozed !== null && after?.snoozed === null ? before?.snoozed.until : undefined;
  const snoozedUntil = ended ?? null;
  if (findings.length === 0) return [{ type: 'time', finding: null, snoozedUntil }];
  return findings.map((finding) => ({ type: 'time', finding, snoozedUntil }));
}

/**
 * The findings that the move rests on. Up: each that stands at the new level, for each of them alone would have led there. Down: each that
 * stood above the new level, for all of them had to go.
 */
function weighing(before: SignAssessment, after: SignAssessment, { from, to }: Move): readonly Finding[] {
  return compareLevels(to, from) > 0
    ? after.findings.filter((finding) => weightIn(after, finding) === to)
    : before.findings.filter((finding) => compareLevels(weightIn(before, finding), to) > 0);
}

/** A finding's level as the sign counts it, a snooze taken in. */
function weightIn({ snoozed }: SignAssessment, { code, level }: Finding): Level {
  return snoozed === null || code === 'conduct/severe' ? level : capped(level, 'watch');
}

/** A person notes a handful of things on a day. Of hundreds, the first stand for the rest: each that is tried costs a judgement of the whole record. */
const MOST_TRIED = 40;

/** What happened on the day that the move would not have come about without. */
function decisive(
  history: History,
  mover: Mover,
  { to }: Move,
  day: IsoDate,
  findings: readonly Finding[],
): readonly PlacedEvent[] {
  const events = history.eventsOn(day);
  const movesWithout = (some: readonly RecordEvent[]): boolean => levelOf(history.without(some, day), mover) === to;
  if (events.length === 0 || movesWithout(events)) return [];
  const tried = events.slice(0, MOST_TRIED);
  const needed = tried.filter((event) => events.length === 1 || !movesWithout([event]));
  if (needed.length > 0) return needed;
  // Each of several would have been enough: those that the findings count, where they count any.
  const counted = tried.filter((event) => findings.some((finding) => counts(finding, event)));
  return counted.length > 0 ? counted : tried;
}

function findingOf(event: PlacedEvent, findings: readonly Finding[]): Finding | null {
  return findings.find((finding) => counts(finding, event)) ?? findings[0] ?? null;
}

/** Whether one of the finding's facts is the entry in which the event stands, or lies in it or around it. */
function counts({ facts }: Finding, { path }: PlacedEvent): boolean {
  const owner = path.slice(0, -1).join('/');
  const isWithin = (inner: string, outer: string): boolean => inner === outer || inner.startsWith(`${outer}/`);
  return facts.some((fact) => {
    const at = fact.path.join('/');
    return isWithin(owner, at) || isWithin(at, owner);
  });
}

/** Whether the client stands worse than before, better, or has only come to be known. */
export function courseOf({ verdict, moves }: ClientChange): 'worse' | 'better' | 'known' {
  const up = ({ from, to }: Move): boolean => compareLevels(to, from) > 0 && compareLevels(to, 'clear') > 0;
  const down = ({ from, to }: Move): boolean => compareLevels(to, from) < 0;
  if (verdict !== null && up(verdict)) return 'worse';
  if (verdict !== null && down(verdict)) return 'better';
  if (moves.some(up)) return 'worse';
  return moves.some(down) ? 'better' : 'known';
}
