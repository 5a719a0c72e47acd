/** How each invoice was paid against its due date: a row for each, drawn from the day it was issued, and a table behind. */
import { daysBetween, type IsoDate } from '../../dates';
import { isOpen, type Instalment } from '../../instalments';
import { t, tn } from '../../l10n';
import { formatMoney, TOLERANCE } from '../../money';
import type { Snapshot } from '../../snapshot';
import { html, type Html } from '../html';
import { folded, type Sheet } from './parts';
import type { ReportModel } from './reportModel';
import { paymentScale, paymentShape } from './shapes';

/** Rows that are seen at once; older ones are folded away. */
const SHOWN_ROWS = 12;

/** `null` where nothing was invoiced. */
export function paymentSection({ client, snapshot }: ReportModel, sheet: Sheet): Html | null {
  const { instalments, asOf } = snapshot;
  if (instalments.length === 0) return null;
  const lineOf = (one: Instalment): number => client.source.parsed.places.key(one.path).line;
  const days = paymentScale(instalments, asOf);
  const rowsOf = (some: readonly Instalment[]): Html => paymentRows(some, { asOf, days, lineOf, sheet });
  const apart = instalments.filter(isApart);
  const plain = instalments.filter((one) => !isApart(one));
  const older = plain.slice(0, Math.max(0, plain.length - SHOWN_ROWS));
  return html`<section aria-labelledby="payments">
    <h2 id="payments">${t('Payment against the agreed terms')}</h2>
    <p>${summaryWords(plain, asOf)}</p>
    ${older.length === 0 ? null : folded(sheet, 'older-invoices', tn(older.length, '{0} older invoice', '{0} older invoices'), rowsOf(older))}
    ${plain.length === 0 ? null : rowsOf(plain.slice(older.length))}
    ${
      apart.length === 0
        ? null
        : html`<h3>${t('Disputed or credited')}</h3>
            ${rowsOf(apart)}`
    }
    <p class="quiet legend">${legend(days)}</p>
    ${folded(sheet, 'invoice-table', t('As a table'), invoiceTable(instalments, snapshot, lineOf, sheet))}
  </section>`;
}

/** Invoices whose lateness says little by itself. */
function isApart({ dispute, credits }: Instalment): boolean {
  return dispute !== undefined || credits.length > 0;
}

/** @example summaryWords(instalments, asOf) // '3 invoices · 1 paid in time · 1 paid late · 1 open and late · the latest by 81 days' */
export function summaryWords(instalments: readonly Instalment[], asOf: IsoDate): string {
  if (instalments.length === 0) return t('Every invoice was disputed or credited.');
  const count = (isOne: (one: Instalment) => boolean): number => instalments.filter(isOne).length;
  const isLate = (one: Instalment): boolean => one.daysLate > 0;
  const inTime = count((one) => !isOpen(one) && !isLate(one));
  const paidLate = count((one) => !isOpen(one) && isLate(one));
  const openLate = count((one) => isOpen(one) && one.due < asOf);
  const openYet = count((one) => isOpen(one) && one.due >= asOf);
  const days = Math.max(...instalments.map(({ daysLate }) => daysLate));
  return [
    tn(instalments.length, '{0} invoice', '{0} invoices'),
    ...(inTime === 0 ? [] : [t('{0} paid in time', inTime)]),
    ...(paidLate === 0 ? [] : [t('{0} paid late', paidLate)]),
    ...(openLate === 0 ? [] : [t('{0} open and late', openLate)]),
    ...(openYet === 0 ? [] : [t('{0} open and not yet late', openYet)]),
    ...(days <= 0 ? [] : [tn(days, 'the latest by {0} day', 'the latest by {0} days')]),
  ].join(' · ');
}

interface Rows {
  readonly asOf: IsoDate;
  /** How many make the whole width. */
  readonly days: number;
  readonly lineOf: (one: Instalment) => number;
  readonly sheet: Sheet;
}

function paymentRows(instalments: readonly Instalment[], rows: Rows): Html {
  return html`<ul class="payments">
    ${instalments.map((one) => {
      const { asOf, days, lineOf, sheet } = rows;
      return html`<li class="payment">
        ${invoiceName(one, lineOf(one), 'row', sheet)} ${paymentDrawn(one, asOf, days)}
        <span class="payment-state ${one.daysLate > 0 ? 'is-late' : 'in-time'}">${stateWords(one, asOf)}</span>
      </li>`;
    })}
  </ul>`;
}

/** The invoice's number, a way to its line. */
function invoiceName({ number, path }: Instalment, line: number, place: string, { isSaved, file }: Sheet): Html {
  if (isSaved) return html`<span class="invoice">${number}</span>`;
  const key = `invoice-${place}-${path.join('-')}`;
  return html`<button type="button" class="link invoice" data-line="${line}" data-key="${key}">
    ${number} <span class="unseen">${file}:${line}</span>
  </button>`;
}

function paymentDrawn(one: Instalment, asOf: IsoDate, days: number): Html {
  const { inTime, late, disputed, due, end, isOpen: open, payments } = paymentShape(one, asOf, days);
  const stretch = (name: string, { from, to }: { from: number; to: number }): Html =>
    html`<rect class="${name}" x="${from}" y="6" width="${Math.round((to - from) * 100) / 100}" height="8" />`;
  const tick = (name: string, at: number): Html => html`<line class="${name}" x1="${at}" x2="${at}" y1="2" y2="18" />`;
  return html`<svg
    class="payment-drawn"
    viewBox="-1 0 102 20"
    preserveAspectRatio="none"
    aria-hidden="true"
    focusable="false"
  >
    <line class="payment-axis" x1="0" x2="100" y1="10" y2="10" />
    ${stretch('payment-in-time', inTime)} ${late === null ? null : stretch('payment-late', late)}
    ${disputed === null ? null : stretch('payment-disputed', disputed)}
    ${payments.map((at) => tick('payment-part', at))} ${tick('payment-due', due)}
    ${open ? null : tick('payment-paid', end)}
  </svg>`;
}

/** What became of an invoice, in a few words. @example stateWords(one, '2026-11-23') // 'open, 81 days late' */
export function stateWords(one: Instalment, asOf: IsoDate): string {
  const { paidOn, daysLate, due } = one;
  if (paidOn !== undefined) {
    if (one.payments.length === 0 && one.credits.length > 0) return t('credited on {0}', paidOn);
    return daysLate > 0 ? tn(daysLate, 'paid {0} day late', 'paid {0} days late') : t('paid in time');
  }
  if (one.disputed) return t('open, disputed since {0}', one.dispute?.from ?? due);
  if (one.refused !== undefined) return t('open, refused on {0}', one.refused);
  if (due < asOf) return tn(daysLate, 'open, {0} day late', 'open, {0} days late');
  return due === asOf
    ? t('open, due today')
    : tn(daysBetween(asOf, due), 'open, due in {0} day', 'open, due in {0} days');
}

function legend(days: number): string {
  return tn(
    days,
    'Each row begins on the day the invoice was issued and has room for {0} day; the upright line is the day it was due.',
    'Each row begins on the day the invoice was issued and has room for {0} days; the upright line is the day it was due.',
  );
}

function invoiceTable(
  instalments: readonly Instalment[],
  { asOf, termsAgreed }: Snapshot,
  lineOf: Rows['lineOf'],
  sheet: Sheet,
): Html {
  const heads = [t('Invoice'), t('Amount'), t('Issued'), t('Due'), t('Due by'), t('Still open'), t('State')];
  const label = (index: number): string => heads[index] ?? '';
  return html`<table class="stacked invoices">
    <caption class="unseen">
      ${t('Invoices')}
    </caption>
    <thead>
      <tr>
        ${heads.map((head) => html`<th scope="col">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${instalments.map(
        (one) =>
          html`<tr>
            <th scope="row">${invoiceName(one, lineOf(one), 'table', sheet)}</th>
            <td data-label="${label(1)}">${formatMoney(one.amount, one.currency)}</td>
            <td class="date" data-label="${label(2)}">${one.issued}</td>
            <td class="date" data-label="${label(3)}">${one.due}</td>
            <td data-label="${label(4)}">${dueByWords(one, termsAgreed)}</td>
            <td data-label="${label(5)}">
              ${Math.abs(one.balance) > TOLERANCE ? formatMoney(one.balance, one.currency) : t('nothing')}
            </td>
            <td data-label="${label(6)}">
              ${stateWords(one, asOf)}${one.paidOn === undefined ? null : html`, <span class="date">${one.paidOn}</span>`}
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** What a due date rests on. */
function dueByWords({ dueBy, paymentTerm, isDeposit }: Instalment, termsAgreed: boolean): string {
  switch (dueBy) {
    case 'moved':
      return t('a new date that both agreed to');
    case 'invoice':
      return t('the invoice');
    case 'terms':
      return termsAgreed ? t('{0}, as agreed', paymentTerm ?? '') : t('{0}, which is not agreed', paymentTerm ?? '');
    case 'default':
      return isDeposit ? t('a deposit, due at once') : t('30 days, for nothing is agreed');
  }
}
