/**
 * The days on which a level can change. Between two days that the record names, all that moves is the number of days that have gone by
 * since something; so the only days that count there are those on which such a number reaches a threshold, or passes a window.
 */
import { addDays, daysBetween, isDate, latest, type IsoDate } from '../../dates';
import { isOpen, type Instalment } from '../../instalments';
import type { ClientRecord } from '../../record/schema';
import { stalledSteps } from '../../signs/compromise';
import { daysIn, type Snapshot } from '../../snapshot';
import type { Thresholds } from '../../thresholds';

/** Every day that a record names up to the last one, each once, in order. An id or a number that looks like a day and is none is left out. */
export function namedDays(record: ClientRecord, last: IsoDate): readonly IsoDate[] {
  const days = new Set<IsoDate>();
  const walk = (value: unknown): void => {
    if (typeof value === 'string') {
      if (isDate(value) && value <= last) days.add(value);
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
  };
  walk(record);
  return [...days].sort();
}

/**
 * The days after the snapshot's and before another on which a rule can come to another answer, where the record names no day in between.
 * @example daysOfChange(snapshot, thresholds, '2026-08-30') // ['2026-08-16', '2026-08-30'] for an invoice due on 2026-07-31
 */
export function daysOfChange(snapshot: Snapshot, thresholds: Thresholds, before: IsoDate): readonly IsoDate[] {
  const { asOf } = snapshot;
  const end = daysBetween(asOf, before);
  const found = new Set<number>();
  for (const { since, days } of clocksOf(snapshot, thresholds)) {
    const passed = daysBetween(since, asOf);
    for (const count of days) {
      const ahead = Math.ceil(count) - passed;
      if (ahead > 0 && ahead < end) found.add(ahead);
    }
  }
  return [...found].sort((a, b) => a - b).map((ahead) => addDays(asOf, ahead));
}

/** A day, and the numbers of days after it at which something changes. */
interface Clock {
  readonly since: IsoDate;
  readonly days: readonly number[];
}

/** The first day that a window of so many days does not reach any more. */
const beyond = (window: number): number => Math.floor(window) + 1;

function clocksOf(snapshot: Snapshot, thresholds: Thresholds): readonly Clock[] {
  const windows = (...names: readonly WindowRule[]): readonly number[] => [
    ...new Set(names.map((name) => beyond(thresholds[name].window))),
  ];
  const acceptance = snapshot.agreedTerms.acceptance;
  return [
    ...snapshot.instalments.flatMap((instalment) => instalmentClocks(instalment, snapshot.asOf, thresholds)),
    ...since(
      snapshot.compensation,
      windows(
        'payment/refused',
        'price/haggle',
        'price/clawback',
        'price/condition',
        'price/free_work',
        'clarity/spec_work',
      ),
    ),
    ...since(snapshot.requests, [
      beyond(thresholds['clarity/creep'].days),
      ...windows('clarity/creep', 'clarity/reversal', 'clarity/deciders', 'clarity/spec_work', 'price/free_work'),
    ]),
    ...since(snapshot.revisions, windows('clarity/reversal', 'clarity/deciders')),
    ...since(snapshot.conduct, windows('conduct/rude', 'conduct/abuse')),
    ...since(snapshot.legal, windows('compromise/legal')),
    ...snapshot.questions.map(({ asked }): Clock => ({
      since: asked,
      days: reaching(thresholds['clarity/unanswered']),
    })),
    ...snapshot.letters.flatMap((letter): readonly Clock[] => [
      { since: letter.deadline, days: [1] },
      { since: letter.date, days: [thresholds['clarity/unanswered'].let_go] },
      { since: letter.answered ?? letter.date, days: [...windows('payment/refused'), ...stalling(thresholds)] },
    ]),
    ...topicClocks(snapshot, thresholds),
    ...snapshot.deliverables.flatMap(({ delivered }): readonly Clock[] =>
      delivered === undefined || acceptance === undefined ? [] : [{ since: delivered, days: [daysIn(acceptance) + 1] }],
    ),
  ];
}

/** The rules that look back over a window. */
type WindowRule = {
  [Name in keyof Thresholds]: 'window' extends keyof Thresholds[Name] ? Name : never;
}[keyof Thresholds];

function since(entries: readonly { readonly date: IsoDate }[], days: readonly number[]): readonly Clock[] {
  return entries.map(({ date }) => ({ since: date, days }));
}

function reaching(steps: { readonly watch: number; readonly act: number }): readonly number[] {
  return [steps.watch, steps.act];
}

/** Whether a topic blocks a deliverable or not. */
function stalling(thresholds: Thresholds): readonly number[] {
  return [false, true].flatMap((isBlocking) => reaching(stalledSteps(thresholds, isBlocking)));
}

function topicClocks({ topics }: Snapshot, thresholds: Thresholds): readonly Clock[] {
  const open = [thresholds['compromise/refused'].days, thresholds['compromise/topics'].days];
  const again = beyond(thresholds['compromise/reopened'].window);
  const stalled = stalling(thresholds);
  return topics.flatMap((topic) => [
    { since: topic.opened, days: [...stalled, ...open] },
    ...topic.reopened.map(({ date }) => ({ since: date, days: [...stalled, ...open, again] })),
    ...topic.proposals.map(({ date, answered }) => ({ since: latest(date, answered) ?? date, days: stalled })),
  ]);
}

function instalmentClocks(instalment: Instalment, asOf: IsoDate, thresholds: Thresholds): readonly Clock[] {
  const { due, refused, promises } = instalment;
  const broken = beyond(thresholds['payment/broken_promise'].window);
  return [
    { since: due, days: [0, 1, beyond(thresholds['payment/pattern'].window)] },
    ...latenessClocks(instalment, asOf, thresholds),
    ...promises.map(({ by }) => ({ since: by, days: [1, broken] })),
    ...(refused === undefined ? [] : [{ since: refused, days: [beyond(thresholds['payment/refused'].window)] }]),
  ];
}

/** The days of a dispute that is over do not count as late, which moves the day from which the others are counted. */
function latenessClocks(instalment: Instalment, asOf: IsoDate, thresholds: Thresholds): readonly Clock[] {
  if (!isOpen(instalment) || instalment.disputed) return [];
  const { due, daysLate } = instalment;
  const pattern = thresholds['payment/pattern'];
  const overdue = thresholds['payment/overdue'];
  return [
    {
      since: daysLate === 0 ? due : addDays(asOf, -daysLate),
      days: [...reaching(overdue), overdue.let_go, beyond(pattern.late), beyond(pattern.let_go)],
    },
  ];
}
