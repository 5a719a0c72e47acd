/** Dates that can't follow each other as they stand: an end before its start. */
import { t } from '../../l10n';
import type { Check } from './check';

/** Warns where something ends, is answered or falls due before it began. */
export function checkOrder(check: Check): void {
  const { record } = check;
  const invoices = record.invoices ?? [];
  const disagreements = record.disagreements ?? [];
  notBefore(check, [record.terms ?? {}], 'ends', 'agreed');
  notBefore(check, record.brief?.deliverables, 'approved', 'delivered');
  notBefore(check, record.requests, 'decided', 'date');
  notBefore(check, record.requests, 'done', 'date');
  notBefore(check, record.questions, 'answered', 'asked');
  notBefore(check, disagreements, 'settled', 'opened');
  notBefore(
    check,
    disagreements.flatMap(({ proposals = [] }) => proposals),
    'answered',
    'date',
  );
  notBefore(check, invoices, 'due', 'issued');
  notBefore(check, invoices, 'cancelled', 'issued');
  notBefore(
    check,
    invoices.flatMap(({ promises = [] }) => promises),
    'by',
    'made',
  );
  notBefore(
    check,
    invoices.flatMap(({ disputed = {} }) => disputed),
    'until',
    'from',
  );
  notBefore(check, record.compensation, 'answered', 'date');
  notBefore(check, record.compensation, 'settled', 'date');
  notBefore(check, record.conduct, 'repaired', 'date');
  notBefore(check, record.letters, 'deadline', 'date');
  notBefore(check, record.letters, 'answered', 'date');
  notBefore(check, [record.exit ?? {}], 'ends', 'decided');
  checkReopened(check);
  checkSnoozes(check);
  checkPaymentsBeforeIssue(check);
}

function notBefore<Key extends string>(
  { report }: Check,
  entries: readonly { readonly [K in Key]?: unknown }[] | undefined,
  end: Key,
  start: Key,
): void {
  for (const entry of entries ?? []) {
    const from: unknown = entry[start];
    const to: unknown = entry[end];
    if (typeof from !== 'string' || typeof to !== 'string' || to >= from) continue;
    const message = t('`{0}` ({1}) is before `{2}` ({3}); correct one of the two.', end, to, start, from);
    report('warning', 'record/order', message, entry, end);
  }
}

function checkReopened({ record, reading, reportAt }: Check): void {
  for (const { opened, reopened = [] } of record.disagreements ?? []) {
    for (const [index, date] of reopened.entries()) {
      if (date >= opened) continue;
      const message = t('`reopened` ({0}) is before `opened` ({1}); correct one of the two.', date, opened);
      reportAt('warning', 'record/order', message, reading.elementPath(reopened, index));
    }
  }
}

function checkSnoozes({ record, report }: Check): void {
  for (const snooze of record.snooze ?? []) {
    if (snooze.from === undefined || snooze.until > snooze.from) continue;
    const message = t(
      '`until` ({0}) is not after `from` ({1}), so nothing rests; correct one of the two.',
      snooze.until,
      snooze.from,
    );
    report('warning', 'record/order', message, snooze, 'until');
  }
}

/** A deposit is often paid before its invoice is written; anything else rarely is. */
function checkPaymentsBeforeIssue({ record, report }: Check): void {
  for (const invoice of record.invoices ?? []) {
    if (invoice.for?.includes('deposit')) continue;
    const early = (date: string): boolean => date < invoice.issued;
    const say = (): string =>
      t('This payment is from before the invoice was issued ({0}); check both dates.', invoice.issued);
    if (invoice.paid !== undefined && early(invoice.paid))
      report('info', 'record/early-payment', say(), invoice, 'paid');
    for (const payment of invoice.payments ?? []) {
      if (early(payment.date)) report('info', 'record/early-payment', say(), payment, 'date');
    }
  }
}
