/** What is delivered, in work, paid and open on the day of an exit, and what is not decided yet. */
import type { Scope } from '../assessment';
import type { IsoDate } from '../dates';
import { isOpen, type Instalment } from '../instalments';
import { nameOf, openDeliverables } from '../letters/facts';
import { formatMoney } from '../money';
import type { OnDay } from '../recordOn';
import type { DeliverableState, RequestState, Snapshot } from '../snapshot';
import { said, type ExitFact, type PositionRow, type StepFacts } from './exitItem';
import { isDueBy } from './lastDay';

/** The table of the position; rows without an entry are left out. */
export function positionRows({ snapshot, assessment: { scope } }: OnDay, ends: IsoDate): readonly PositionRow[] {
  const rows: readonly PositionRow[] = [
    { label: 'Delivered', entries: snapshot.deliverables.flatMap(deliveredEntry) },
    { label: 'In work', entries: openDeliverables(snapshot).map((one) => inWorkEntry(one, snapshot.asOf, ends)) },
    { label: 'Invoiced', entries: scope.invoiced === 0 ? [] : [said(formatMoney(scope.invoiced, scope.currency))] },
    { label: 'Paid', entries: scope.invoiced === 0 ? [] : [said(formatMoney(scope.paid, scope.currency))] },
    { label: 'Open', entries: openEntries(snapshot, scope) },
    { label: 'Absorbed', entries: absorbedEntries(scope) },
  ];
  return rows.filter(({ entries }) => entries.length > 0);
}

/** What is not decided: the letter can't say it, so it is better settled before. */
export function positionFacts({ snapshot }: OnDay): StepFacts {
  return {
    facts: [],
    against: [
      ...snapshot.instalments
        .filter((one) => one.disputed)
        .map((one) =>
          said(
            `Invoice ${one.number} has been in dispute since ${one.dispute?.from ?? 'a day not on file'}; the letter leaves it out of its list.`,
            one.path,
          ),
        ),
      ...snapshot.requests
        .filter((request) => request.status === 'open' || request.status === 'quoted')
        .map((request) =>
          said(`${requestName(request)} is ${request.status}: say whether it is done by the last day.`, request.path),
        ),
      ...openDeliverables(snapshot)
        .filter(({ due }) => due === undefined)
        .map((one) => said(`${nameOf(one)} has no due date: decide whether it will be finished.`, one.path)),
    ],
    isComputed: true,
  };
}

/** @example 'Request CR-1 (Add an online shop)' */
export function requestName({ id, asks }: RequestState): string {
  return id === undefined ? `The request “${asks}”` : `Request ${id} (${asks})`;
}

/** An invoice that is open, with what is said of it in a list. */
export function openInvoice(invoice: Instalment): ExitFact {
  const { number, balance, currency, due, daysLate, disputed, dispute } = invoice;
  const state = disputed
    ? `in dispute since ${dispute?.from ?? 'a day not on file'}`
    : `due ${due}${daysLate > 0 ? `, ${daysLate} ${daysLate === 1 ? 'day' : 'days'} past due` : ''}`;
  return said(`Invoice ${number}: ${formatMoney(balance, currency)} open, ${state}`, invoice.path);
}

function deliveredEntry(deliverable: DeliverableState): readonly ExitFact[] {
  const { delivered, approved, cancelled, path } = deliverable;
  if (cancelled !== undefined || (delivered ?? approved) === undefined) return [];
  const days = [
    ...(delivered === undefined ? [] : [`delivered ${delivered}`]),
    approved === undefined ? 'not approved yet' : `approved ${approved}`,
  ];
  return [said(`${nameOf(deliverable)}, ${days.join(', ')}`, path)];
}

function inWorkEntry(deliverable: DeliverableState, asOf: IsoDate, ends: IsoDate): ExitFact {
  const { due, path } = deliverable;
  if (due === undefined) return said(`${nameOf(deliverable)}, no due date`, path);
  const fits = isDueBy(due, asOf, ends)
    ? 'to be finished by the last day'
    : 'after the last day, so not to be finished';
  const plan = due < asOf ? 'past due; the letter does not promise it' : fits;
  return said(`${nameOf(deliverable)}, due ${due}: ${plan}`, path);
}

function openEntries(snapshot: Snapshot, scope: Scope): readonly ExitFact[] {
  const open = snapshot.instalments.filter(isOpen);
  const { interest, currency } = scope;
  return [
    ...open.map(openInvoice),
    ...(open.length === 0 && scope.invoiced > 0 ? [said('nothing')] : []),
    ...(interest > 0 ? [said(`Late interest by the agreed terms: ${formatMoney(interest, currency)}`)] : []),
  ];
}

function absorbedEntries({ absorbed, absorbedHours, currency }: Scope): readonly ExitFact[] {
  if (absorbed === 0 && absorbedHours === 0) return [];
  const worth = absorbed === 0 ? `${absorbedHours} hours` : formatMoney(absorbed, currency);
  return [said(`${worth} of work beyond the brief: not claimed here`)];
}
