/** Scope and money in the report: what was agreed and what was given away as bars, the deliverables with their rounds, every sum behind them. */
import type { DeliverableScope, Scope } from '../../assessment';
import type { LedgerHours } from '../../ledger';
import { later, spokenLanguage, t, tn } from '../../l10n';
import { formatMoney } from '../../money';
import { html, type Html } from '../html';
import { moneyRows } from '../moneyRows';
import { interestWorkings } from '../reportInterest';
import { dueWords, requestsWords, roundsWords } from '../words';
import { folded, type Sheet } from './parts';
import type { ReportModel } from './reportModel';
import { roundBoxes, scopeBars, type Bar, type BarKey } from './shapes';

const BAR_TITLES = {
  agreed: later('Agreed'),
  approved: later('Approved changes'),
  absorbed: later('Absorbed, without payment'),
  open: later('Open changes'),
  quoted: later('Quoted changes'),
} as const satisfies Record<BarKey, string>;

const STATE_WORDS = {
  open: later('open'),
  delivered: later('delivered'),
  approved: later('approved'),
  cancelled: later('cancelled'),
} as const satisfies Record<DeliverableScope['state'], string>;

export function scopeSection({ client, hours }: ReportModel, sheet: Sheet): Html {
  const { scope } = client.assessment;
  const rows = moneyRows(scope).filter((row) => !row.isZero);
  const bars = scopeBars(scope);
  const isEmpty = scope.deliverables.length === 0 && rows.length === 0;
  return html`<section aria-labelledby="scope">
    <h2 id="scope">${t('Scope and money')}</h2>
    ${isEmpty ? html`<p class="quiet">${t('No deliverable and no sum is on file.')}</p>` : null}
    ${
      bars.length === 0
        ? null
        : html`<p>${givenAwayWords(scope, hours)}</p>
            ${barList(bars, scope, hours)}`
    }
    ${scope.deliverables.length === 0 ? null : deliverableTable(scope.deliverables)}
    ${rows.length === 0 ? null : folded(sheet, 'sums', t('Every sum'), moneyTable(rows))}
    ${scope.interestWorking.length === 0 ? null : folded(sheet, 'interest', t('Late interest, line by line'), interestWorkings(scope))}
  </section>`;
}

/** @example givenAwayWords(scope, hours) // '14 h and USD 1,120 of work absorbed without payment, 30% of the agreed price.' */
export function givenAwayWords({ absorbed, absorbedShare, currency }: Scope, hours: LedgerHours): string {
  const money = formatMoney(absorbed, currency);
  const spent = hoursWords(hours.absorbed);
  const share = absorbedShare === null || absorbedShare === 0 ? null : percentWords(absorbedShare);
  if (absorbed > 0 && hours.absorbed > 0) {
    return share === null
      ? t('{0} and {1} of work absorbed without payment.', spent, money)
      : t('{0} and {1} of work absorbed without payment, {2} of the agreed price.', spent, money, share);
  }
  if (absorbed > 0) {
    return share === null
      ? t('{0} of work absorbed without payment.', money)
      : t('{0} of work absorbed without payment, {1} of the agreed price.', money, share);
  }
  if (hours.absorbed > 0) return t('{0} of work absorbed without payment; no price for it is on file.', spent);
  return hours.absorbedPieces === 0
    ? t('No work was absorbed without payment.')
    : tn(
        hours.absorbedPieces,
        '{0} piece of work absorbed without payment; neither hours nor a price is on file for it.',
        '{0} pieces of work absorbed without payment; neither hours nor a price is on file for them.',
      );
}

function barList(bars: readonly Bar[], { currency }: Scope, hours: LedgerHours): Html {
  return html`<dl class="bars">
    ${bars.map(
      ({ key, amount, width }) =>
        html`<dt>${t(BAR_TITLES[key])}</dt>
          <dd>
            <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
              <rect class="bar-track" width="100" height="10" />
              <rect class="bar-${key}" width="${width}" height="10" />
            </svg>
            <span class="bar-value"
              >${valueWords(formatMoney(amount, currency), key === 'agreed' ? 0 : hours[key])}</span
            >
          </dd>`,
    )}
  </dl>`;
}

/** @example valueWords('USD 1,120', 14) // 'USD 1,120 · 14 h' */
function valueWords(money: string, hours: number): string {
  return hours > 0 ? t('{0} · {1}', money, hoursWords(hours)) : money;
}

function hoursWords(hours: number): string {
  return t('{0} h', number(hours));
}

function percentWords(share: number): string {
  return t('{0}%', number(share * 100));
}

function number(value: number): string {
  return new Intl.NumberFormat(spokenLanguage(), { maximumFractionDigits: 1 }).format(value);
}

function moneyTable(rows: ReturnType<typeof moneyRows>): Html {
  return html`<table class="money">
    <caption class="unseen">
      ${t('Money')}
    </caption>
    <tbody>
      ${rows.map(
        ({ label, value }) =>
          html`<tr>
            <th scope="row">${label}</th>
            <td>${value}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function deliverableTable(deliverables: readonly DeliverableScope[]): Html {
  const heads = deliverableHeads();
  return html`<table class="stacked deliverables">
    <caption class="unseen">
      ${t('Deliverables')}
    </caption>
    <thead>
      <tr>
        ${heads.map((head) => html`<th scope="col">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${deliverables.map((one) => deliverableRow(one, heads))}
    </tbody>
  </table>`;
}

function deliverableHeads(): readonly string[] {
  return [t('Deliverable'), t('Rounds'), t('Due'), t('State'), t('Requests')];
}

function deliverableRow(
  deliverable: DeliverableScope,
  [, rounds = '', due = '', state = '', requests = '']: readonly string[],
): Html {
  return html`<tr class="${isOver(deliverable) ? 'over' : 'within'}">
    <th scope="row">${deliverable.title ?? deliverable.id}</th>
    <td class="rounds" data-label="${rounds}">${roundsDrawn(deliverable)} <span>${roundsWords(deliverable)}</span></td>
    <td data-label="${due}">${dueWords(deliverable)}</td>
    <td data-label="${state}">${t(STATE_WORDS[deliverable.state])}</td>
    <td data-label="${requests}">${requestsWords(deliverable)}</td>
  </tr>`;
}

function roundsDrawn({ roundsUsed, roundsIncluded }: DeliverableScope): Html | null {
  const boxes = roundBoxes(roundsUsed, roundsIncluded);
  if (boxes.length === 0) return null;
  return html`<svg
    class="round-boxes"
    viewBox="0 0 100 20"
    preserveAspectRatio="none"
    aria-hidden="true"
    focusable="false"
  >
    ${boxes.map(({ kind, from, width }) => html`<rect class="round-${kind}" x="${from}" y="1" width="${width}" height="18" />`)}
  </svg>`;
}

function isOver({ roundsUsed, roundsIncluded }: DeliverableScope): boolean {
  return roundsIncluded !== null && roundsUsed > roundsIncluded;
}
