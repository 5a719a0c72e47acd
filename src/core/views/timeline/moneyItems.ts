/** Invoices from issue to payment, promises, and words on our price, as items of the timeline. */
import { addDays, earliest, type IsoDate } from '../../dates';
import { balanceOn, isOpen, type Instalment } from '../../instalments';
import { t, tn } from '../../l10n';
import { latenessOf } from '../../lateSpans';
import { formatMoney, TOLERANCE } from '../../money';
import type { Path } from '../../record/problem';
import type { ClientRecord } from '../../record/schema';
import { brokenPromises } from '../../signs/payment';
import type { Snapshot } from '../../snapshot';
import { bar, itemOf, point, type Bar, type Point, type TimelineItem } from './item';
import { PRICE_WORDS } from './kindWords';
import { joined, withoutStop } from './sentences';

/** Invoices that stand, and what was promised about them. */
export function invoiceItems({ instalments, asOf }: Snapshot): readonly TimelineItem[] {
  return instalments.flatMap((instalment) => [...invoiceItem(instalment, asOf), ...promiseItems(instalment, asOf)]);
}

function invoiceItem(instalment: Instalment, asOf: IsoDate): readonly TimelineItem[] {
  const { issued, due, paidOn, refused, payments } = instalment;
  return itemOf({
    lane: 'money',
    points: [
      point('invoice', issued),
      isOpen(instalment) ? point('planned', due) : undefined,
      ...[
        ...new Set([
          ...payments.filter(({ amount }) => amount > 0).map(({ date }) => date),
          ...(paidOn === undefined ? [] : [paidOn]),
        ]),
      ].map((date) => point('paid', date)),
      point('refused', refused),
    ],
    bars: invoiceBars(instalment, asOf),
    label: `${instalment.number} · ${formatMoney(instalment.amount, instalment.currency)}`,
    sentence: joined(
      t(
        'Invoice {0} over {1}, issued on {2} and due on {3}.',
        instalment.number,
        formatMoney(instalment.amount, instalment.currency),
        issued,
        due,
      ),
      ...paymentSentences(instalment, asOf),
      refused !== undefined && t('On {0} the client said that it will not pay.', refused),
      instalment.dispute !== undefined && disputeSentence(instalment.dispute),
      instalment.dueBy === 'default' && t('The due date was not agreed.'),
    ),
    path: instalment.path,
  });
}

/** The agreed time up to the due date or the payment, then the days that are late, then those of a dispute. */
function invoiceBars(instalment: Instalment, asOf: IsoDate): readonly Bar[] {
  const { issued, due, paidOn, dispute } = instalment;
  const end = paidOn ?? asOf;
  const late = latenessOf(instalment, asOf)?.spans ?? [];
  return [
    bar('agreed', issued, paidOn === undefined ? due : (earliest(due, paidOn) ?? due)),
    ...late.map(({ from, to }) => bar('late', addDays(from, -1), to)),
    ...(dispute === undefined
      ? []
      : [
          bar(
            'resting',
            dispute.from,
            earliest(dispute.until === undefined ? end : addDays(dispute.until, -1), end) ?? end,
          ),
        ]),
  ];
}

function paymentSentences(instalment: Instalment, asOf: IsoDate): readonly (string | false)[] {
  const { paidOn, daysLate, payments, currency, balance, disputed } = instalment;
  const parts = payments.length > 1 || paidOn === undefined;
  return [
    ...(parts
      ? payments.map(({ date, amount }) =>
          amount < 0
            ? t('{0} went back on {1}.', formatMoney(-amount, currency), date)
            : t('{0} came on {1}.', formatMoney(amount, currency), date),
        )
      : []),
    paidOn === undefined
      ? t('{0} is open.', formatMoney(balance, currency))
      : daysLate === 0
        ? t('Settled on {0}, in time.', paidOn)
        : tn(daysLate, 'Settled on {1}, {0} day late.', 'Settled on {1}, {0} days late.', paidOn),
    paidOn === undefined &&
      daysLate > 0 &&
      tn(daysLate, 'By {1} it is {0} day late.', 'By {1} it is {0} days late.', asOf),
    disputed && t('It is disputed, so its days do not count as late.'),
  ];
}

function disputeSentence({ from, until }: NonNullable<Instalment['dispute']>): string {
  return until === undefined
    ? t('Disputed since {0}.', from)
    : t('Disputed from {0} to {1}.', from, addDays(until, -1));
}

function promiseItems(instalment: Instalment, asOf: IsoDate): readonly TimelineItem[] {
  const broken = brokenPromises(instalment, asOf).map(({ path }) => path);
  return instalment.promises.flatMap(({ path, made, by }) => {
    const isBroken = broken.includes(path);
    const isKept = by <= asOf && balanceOn(instalment, by) <= TOLERANCE;
    const day: Point = { mark: isBroken ? 'refused' : isKept ? 'paid' : 'planned', date: by };
    return itemOf({
      lane: 'money',
      points: [day],
      bars: [bar('waiting', made, by)],
      label: t('Promise'),
      sentence: joined(
        t('On {0} payment of invoice {1} was promised by {2}.', made, instalment.number, by),
        isBroken && t('The day passed with money still open.'),
        isKept && t('The promise was kept.'),
      ),
      path,
    });
  });
}

/** Invoices that were withdrawn: they count for nothing, and were there nevertheless. */
export function withdrawnItems(
  { invoices = [] }: ClientRecord,
  { asOf, currency }: Snapshot,
  pathOf: (entry: object) => Path,
): readonly TimelineItem[] {
  return invoices.flatMap((invoice) => {
    const { issued, cancelled, number, amount } = invoice;
    if (issued > asOf || cancelled === undefined || cancelled > asOf) return [];
    const name = number ?? issued;
    return itemOf({
      lane: 'money',
      points: [point('invoice', issued), point('stopped', cancelled)],
      bars: [bar('resting', issued, cancelled)],
      label: name,
      sentence: t(
        'Invoice {0} over {1}, issued on {2} and withdrawn on {3}.',
        name,
        formatMoney(amount, currency),
        issued,
        cancelled,
      ),
      path: pathOf(invoice),
    });
  });
}

/** What the client says about our price; its words stay in the record. */
export function priceItems({ compensation, asOf, currency }: Snapshot): readonly TimelineItem[] {
  return compensation.flatMap(({ date, kind, amount, about, answered, settled, path }) =>
    itemOf({
      lane: 'price',
      points: [point('price', date), point('approved', settled)],
      bars: [settled === undefined && kind !== 'refusal' ? undefined : bar('waiting', date, settled ?? asOf)],
      label: t(PRICE_WORDS[kind]),
      sentence: joined(
        t('On our price, {0}: {1}.', date, t(PRICE_WORDS[kind])),
        amount !== undefined && t('The sum: {0}.', formatMoney(amount, currency)),
        about !== undefined && t('It is about {0}.', withoutStop(about)),
        answered !== undefined && t('Answered on {0}.', answered),
        settled !== undefined && t('Settled on {0}.', settled),
      ),
      path,
    }),
  );
}
