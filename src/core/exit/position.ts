/** What is delivered, in work, paid and open on the day of an exit, and what is not decided yet. */
import type { Scope } from '../assessment';
import type { IsoDate } from '../dates';
import { isOpen, shownNumber, type Instalment } from '../instalments';
import { t, tn } from '../l10n';
import { nameOf, openDeliverables } from '../letters/facts';
import { formatMoney } from '../money';
import type { OnDay } from '../recordOn';
import type { DeliverableState, RequestState, Snapshot } from '../snapshot';
import { REQUEST_STATUS_WORDS } from '../valueWords';
import { said, type ExitFact, type PositionRow, type StepFacts } from './exitItem';
import { isDueBy } from './lastDay';

/** The table of the position; rows without an entry are left out. */
export function positionRows({ snapshot, assessment: { scope } }: OnDay, ends: IsoDate): readonly PositionRow[] {
  const rows: readonly PositionRow[] = [
    { label: t('Delivered'), entries: snapshot.deliverables.flatMap(deliveredEntry) },
    { label: t('In work'), entries: openDeliverables(snapshot).map((one) => inWorkEntry(one, snapshot.asOf, ends)) },
    { label: t('Invoiced'), entries: scope.invoiced === 0 ? [] : [said(formatMoney(scope.invoiced, scope.currency))] },
    { label: t('Paid'), entries: scope.invoiced === 0 ? [] : [said(formatMoney(scope.paid, scope.currency))] },
    { label: t('Open'), entries: openEntries(snapshot, scope) },
    { label: t('Absorbed'), entries: absorbedEntries(scope) },
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
            t(
              'Invoice {0} has been in dispute since {1}; the letter leaves it out of its list.',
              shownNumber(one.number),
              one.dispute?.from ?? t('a day not on file'),
            ),
            one.path,
          ),
        ),
      ...snapshot.requests
        .filter((request) => request.status === 'open' || request.status === 'quoted')
        .map((request) =>
          said(
            t(
              '{0} is {1}: say whether it is done by the last day.',
              requestName(request),
              REQUEST_STATUS_WORDS[request.status],
            ),
            request.path,
          ),
        ),
      ...openDeliverables(snapshot)
        .filter(({ due }) => due === undefined)
        .map((one) => said(t('{0} has no due date: decide whether it will be finished.', nameOf(one)), one.path)),
    ],
    isComputed: true,
  };
}

/** @example 'Request CR-1 (Add an online shop)' */
export function requestName({ id, asks }: RequestState): string {
  if (asks === undefined) return id === undefined ? t('A request') : t('Request {0}', id);
  return id === undefined ? t('The request “{0}”', asks) : t('Request {0} ({1})', id, asks);
}

/** An invoice that is open, with what is said of it in a list. */
export function openInvoice(invoice: Instalment): ExitFact {
  const { number, balance, currency, due, daysLate, disputed, dispute } = invoice;
  const name = shownNumber(number);
  const sum = formatMoney(balance, currency);
  if (disputed) {
    const since = dispute?.from ?? t('a day not on file');
    return said(t('Invoice {0}: {1} open, in dispute since {2}', name, sum, since), invoice.path);
  }
  const text =
    daysLate > 0
      ? tn(
          daysLate,
          'Invoice {1}: {2} open, due {3}, {0} day past due',
          'Invoice {1}: {2} open, due {3}, {0} days past due',
          name,
          sum,
          due,
        )
      : t('Invoice {0}: {1} open, due {2}', name, sum, due);
  return said(text, invoice.path);
}

function deliveredEntry(deliverable: DeliverableState): readonly ExitFact[] {
  const { delivered, approved, cancelled, path } = deliverable;
  if (cancelled !== undefined || (delivered ?? approved) === undefined) return [];
  const days = [
    ...(delivered === undefined ? [] : [t('delivered {0}', delivered)]),
    approved === undefined ? t('not approved yet') : t('approved {0}', approved),
  ];
  return [said([nameOf(deliverable), ...days].join(', '), path)];
}

function inWorkEntry(deliverable: DeliverableState, asOf: IsoDate, ends: IsoDate): ExitFact {
  const { due, path } = deliverable;
  if (due === undefined) return said(t('{0}, no due date', nameOf(deliverable)), path);
  const fits = isDueBy(due, asOf, ends)
    ? t('to be finished by the last day')
    : t('after the last day, so not to be finished');
  const plan = due < asOf ? t('past due; the letter does not promise it') : fits;
  return said(t('{0}, due {1}: {2}', nameOf(deliverable), due, plan), path);
}

function openEntries(snapshot: Snapshot, scope: Scope): readonly ExitFact[] {
  const open = snapshot.instalments.filter(isOpen);
  const { interest, currency } = scope;
  return [
    ...open.map(openInvoice),
    ...(open.length === 0 && scope.invoiced > 0 ? [said(t('nothing'))] : []),
    ...(interest > 0 ? [said(t('Late interest by the agreed terms: {0}', formatMoney(interest, currency)))] : []),
  ];
}

function absorbedEntries({ absorbed, absorbedHours, currency }: Scope): readonly ExitFact[] {
  if (absorbed === 0 && absorbedHours === 0) return [];
  const worth = absorbed === 0 ? t('{0} hours', absorbedHours) : formatMoney(absorbed, currency);
  return [said(t('{0} of work beyond the brief: not claimed here', worth))];
}
