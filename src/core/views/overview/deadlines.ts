/** The days that something of a client is to be done by: what is past due, and what comes. */
import { addDays, daysBetween, type IsoDate } from '../../dates';
import { isOpen, type Instalment } from '../../instalments';
import { later, t } from '../../l10n';
import { oneLine } from '../../letters/markdown';
import { formatMoney } from '../../money';
import type { Path } from '../../record/problem';
import { recordOn, type OnDay } from '../../recordOn';
import { awaitedLetters } from '../awaitedLetters';
import { letterTitle } from '../letterStatus';
import type { PlacedClient } from '../portfolio';

/** How many days ahead the list looks. */
export const DEADLINE_DAYS = 30;

/** Whose turn it is: theirs, ours, or nobody's, where time alone does it. */
export type Turn = 'client' | 'us' | 'time';

export interface Deadline {
  readonly day: IsoDate;
  /** Negative where the day has passed. */
  readonly daysLeft: number;
  readonly turn: Turn;
  /** A sentence without its full stop. */
  readonly what: string;
  /** Where it stands in the file. */
  readonly path: Path;
}

const SIGN_RETURNS = {
  payment: later('The snooze of payment ends'),
  price: later('The snooze of price ends'),
  compromise: later('The snooze of compromise ends'),
  conduct: later('The snooze of conduct ends'),
  clarity: later('The snooze of clarity ends'),
} as const;

/**
 * Everything of a client that has a day and is still open, soonest first: answers to letters, payments, deliveries, promises, snoozes, the
 * end of an agreement or of the work.
 */
export function deadlinesOf(placed: PlacedClient): readonly Deadline[] {
  const { folder, client } = placed;
  const onDay = recordOn(client.source.parsed, folder.folder.studio, client.assessment.asOf);
  if (onDay === undefined) return [];
  const pathOf = (entry: object): Path => client.source.parsed.places.pathOf(entry);
  const all = [
    ...letterDeadlines(placed),
    ...onDay.snapshot.instalments.filter((one) => isOpen(one) && !one.disputed).flatMap(moneyDeadlines),
    ...deliveries(placed),
    ...snoozeEnds(onDay, pathOf),
    ...endings(onDay),
  ];
  return all
    .map((one) => ({ ...one, daysLeft: daysBetween(client.assessment.asOf, one.day) }))
    .sort((a, b) => a.daysLeft - b.daysLeft);
}

/** Those whose day has passed, oldest first. */
export function pastDue(deadlines: readonly Deadline[]): readonly Deadline[] {
  return deadlines.filter(({ daysLeft }) => daysLeft < 0);
}

/** Those of today and the days that the list looks ahead. */
export function comingUp(deadlines: readonly Deadline[]): readonly Deadline[] {
  return deadlines.filter(({ daysLeft }) => daysLeft >= 0 && daysLeft <= DEADLINE_DAYS);
}

/** The first that is today or later, however far. */
export function nextDeadline(deadlines: readonly Deadline[]): Deadline | null {
  return deadlines.find(({ daysLeft }) => daysLeft >= 0) ?? null;
}

type Undated = Omit<Deadline, 'daysLeft'>;

function letterDeadlines(placed: PlacedClient): readonly Undated[] {
  return awaitedLetters(placed).map(({ path, kind, status }) => ({
    day: status.deadline,
    turn: 'client',
    what: t('An answer to the {0} of {1}', letterTitle(kind), status.date),
    path,
  }));
}

/** The day an invoice is due, and the promise that was made last, where it is another day that no new due date replaced. */
function moneyDeadlines(one: Instalment): readonly Undated[] {
  const sum = formatMoney(one.balance, one.currency);
  const due: Undated = {
    day: one.due,
    turn: 'client',
    what: t('{0} of invoice {1} is due', sum, oneLine(one.number)),
    path: one.path,
  };
  const promise = one.promises.reduce<(typeof one.promises)[number] | undefined>(
    (last, each) => (last === undefined || each.made >= last.made ? each : last),
    undefined,
  );
  if (promise === undefined || one.movedOn.some((day) => day >= promise.made)) return [due];
  const promised: Undated = {
    day: promise.by,
    turn: 'client',
    what: t('{0} of invoice {1} is promised', sum, oneLine(one.number)),
    path: promise.path,
  };
  return promise.by === one.due ? [promised] : [due, promised];
}

/** Ended work is delivered no more. */
function deliveries({ client: { assessment } }: PlacedClient): readonly Undated[] {
  if (assessment.status === 'ended') return [];
  return assessment.scope.deliverables.flatMap(({ due, daysLeft, title, id, path }): readonly Undated[] =>
    due === null || daysLeft === null
      ? []
      : [{ day: due, turn: 'us', what: t('{0} is to be delivered', oneLine(title ?? id)), path }],
  );
}

function snoozeEnds({ snapshot }: OnDay, pathOf: (entry: object) => Path): readonly Undated[] {
  const { asOf } = snapshot;
  return snapshot.snooze
    .filter(({ from, until }) => (from === undefined || from <= asOf) && asOf < until)
    .map((snooze) => ({ day: snooze.until, turn: 'time', what: t(SIGN_RETURNS[snooze.sign]), path: pathOf(snooze) }));
}

/** The last day of an exit that is under way, and the day on which the agreement ends by itself. */
function endings({ snapshot }: OnDay): readonly Undated[] {
  const { exit, agreedTerms, asOf } = snapshot;
  if (snapshot.status === 'ended') return [];
  return [
    ...(exit?.decided !== undefined && exit.ends !== undefined
      ? [{ day: exit.ends, turn: 'us' as const, what: t('The last day of work'), path: ['exit', 'ends'] }]
      : []),
    ...(agreedTerms.ends !== undefined && agreedTerms.ends >= asOf
      ? [{ day: agreedTerms.ends, turn: 'time' as const, what: t('The agreement ends'), path: ['terms', 'ends'] }]
      : []),
  ];
}

/** The last day that the list shows. @example lastDayShown('2026-11-23') // '2026-12-23' */
export function lastDayShown(asOf: IsoDate): IsoDate {
  return addDays(asOf, DEADLINE_DAYS);
}
