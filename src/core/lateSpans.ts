/** The days on which an invoice was late, cut wherever what is open changes or a dispute begins or ends. */
import { addDays, daysBetween, latest, type IsoDate } from './dates';
import { balanceOn, isOpen, type Instalment } from './instalments';
import { TOLERANCE } from './money';

/** Days in a row with one sum open. */
export interface LateSpan {
  readonly from: IsoDate;
  /** Counted too. */
  readonly to: IsoDate;
  readonly days: number;
  readonly principal: number;
}

export interface Lateness {
  /** The first day past due with more than 1.00 open, in dispute or not. */
  readonly since: IsoDate;
  /** What was open then. */
  readonly size: number;
  /** Without the days of a dispute; never empty. */
  readonly spans: readonly LateSpan[];
}

/** How an invoice was late up to a day, that day among them; `undefined` where it never was outside of a dispute. */
export function latenessOf(instalment: Instalment, asOf: IsoDate): Lateness | undefined {
  const { due, issued, dispute } = instalment;
  const end = isOpen(instalment) ? asOf : (instalment.paidOn ?? asOf);
  const first = addDays(latest(due, issued) ?? due, 1);
  const changes = [...instalment.payments, ...instalment.credits].map((event) => addDays(event.date, 1));
  const borders =
    dispute === undefined ? changes : [...changes, dispute.from, ...(dispute.until ? [dispute.until] : [])];
  const starts = [first, ...[...new Set(borders)].filter((day) => day > first && day <= end).sort()];
  const open = starts.flatMap((from, index): readonly LateSpan[] => {
    const next = starts[index + 1];
    const to = next === undefined ? end : addDays(next, -1);
    const principal = balanceOn(instalment, addDays(from, -1));
    const days = daysBetween(from, to) + 1;
    return days <= 0 || principal <= TOLERANCE ? [] : [{ from, to, days, principal }];
  });
  const spans = open.filter(({ from }) => !isDisputed(dispute, from));
  const [began] = open;
  return began === undefined || spans.length === 0 ? undefined : { since: began.from, size: began.principal, spans };
}

function isDisputed(dispute: Instalment['dispute'], day: IsoDate): boolean {
  return dispute !== undefined && dispute.from <= day && (dispute.until === undefined || day < dispute.until);
}

/** A span cut in two where a day lies inside it. */
export function cutAt(span: LateSpan, day: IsoDate): readonly LateSpan[] {
  if (day <= span.from || day > span.to) return [span];
  const days = daysBetween(span.from, day);
  return [
    { ...span, to: addDays(day, -1), days },
    { ...span, from: day, days: span.days - days },
  ];
}
