/** The table of clients. Where the page is narrow, its rows are cards and the choice of the order stands among the filters. */
import { t, tn } from '../../l10n';
import { formatAmount, formatMoney } from '../../money';
import { html, type Html } from '../html';
import { SIGN_TITLES, STATUS_TITLES } from '../../valueWords';
import { LEVEL_MARKS } from '../report/parts';
import { LEVEL_WORDS } from '../words';
import type { OverviewModel } from './model';
import { fileButton, reportButton } from './parts';
import type { OverviewRow, SignMark, Total } from './rows';
import { SORTS, type Sort } from './sorts';
import type { OverviewView } from './view';

export function tablePart(model: OverviewModel): Html {
  const { onPage, several, totals, view } = model;
  return html`<section aria-labelledby="clients" data-part="clients">
    <h2 id="clients" tabindex="-1">${t('The clients')}</h2>
    <table class="clients" role="table" aria-labelledby="clients">
      <thead role="rowgroup">
        <tr role="row">
          ${SORTS.map((sort) => head(sort, view))}
          <th scope="col" role="columnheader" class="next-step">${t('Next step')}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${onPage.map((row) => rowPart(row, several))}
      </tbody>
      <tfoot role="rowgroup">
        ${totals.map(totalRow)}
      </tfoot>
    </table>
    ${pager(model)}
    <p class="quiet legend">
      ${t('Signs from left to right: payment, price, compromise, conduct, clarity.')}
      ${(['no_data', 'clear', 'watch', 'act', 'let_go'] as const).map(
        (level) =>
          html`<span class="legend-mark"
            ><span class="level-${level}" aria-hidden="true">${LEVEL_MARKS[level]}</span> ${LEVEL_WORDS[level]}</span
          > `,
      )}
    </p>
  </section>`;
}

/** A head that sorts; pressed again, it turns the order round. */
function head({ key, title, ways }: Sort, view: OverviewView): Html {
  const isSorted = view.sort === key;
  const first = ways()[0]?.[0] ?? false;
  const next = isSorted ? !view.descending : first;
  const words = ways().find(([descending]) => descending === view.descending)?.[1] ?? '';
  const sorted = isSorted ? (view.descending ? 'descending' : 'ascending') : 'none';
  return html`<th scope="col" role="columnheader" aria-sort="${sorted}" class="col-${key}">
    <button
      type="button"
      class="link head"
      data-sort="${key}"
      data-descending="${String(next)}"
      data-key="sort-${key}"
      title="${isSorted ? t('Sorted {0}. Press to turn it round.', words) : t('Sort by this')}"
    >
      ${title()}<span class="arrow" aria-hidden="true">${isSorted ? (view.descending ? '▼' : '▲') : ''}</span>
    </button>
  </th>`;
}

function rowPart(row: OverviewRow, several: boolean): Html {
  const { level, lastContact, nextDeadline, next } = row;
  return html`<tr role="row" class="client at-${level}">
    <th scope="row" role="rowheader" class="col-name">
      ${reportButton(row, 'report')}
      <span class="quiet below"
        >${row.status === 'active' ? null : html`<span class="status-inline">${STATUS_TITLES[row.status]} · </span>`}${fileButton(row, null, 'file')}${several ? html` · <bdi>${row.folder}</bdi>` : null}</span
      >
      ${next === '' ? null : html`<span class="below next-inline">${next}</span>`}
    </th>
    ${cell('status', t('Status'), html`${STATUS_TITLES[row.status]}`)}
    ${cell(
      'level',
      t('Level'),
      html`<span class="level level-${level}"
        ><span aria-hidden="true">${LEVEL_MARKS[level]}</span> ${LEVEL_WORDS[level]}</span
      >`,
    )}
    ${cell(
      'signs',
      t('Signs'),
      html`<ul class="marks">
        ${row.signs.map(signMark)}
      </ul>`,
    )}
    ${cell('owed', t('Owed'), money(row.owed, row.currency))}
    ${cell('overdue', t('Overdue'), money(row.overdue, row.currency))}
    ${cell('absorbed', t('Absorbed work'), absorbed(row))}
    ${cell(
      'contact',
      t('Last contact'),
      lastContact === null ? null : fileButton(row, lastContact.line, 'contact', lastContact.day),
    )}
    ${cell(
      'deadline',
      t('Next deadline'),
      nextDeadline === null
        ? null
        : html`<span class="date">${nextDeadline.day}</span> <span class="quiet below">${nextDeadline.what}</span>`,
    )}
    ${cell('next', t('Next step'), next === '' ? null : html`${next}`, 'next-step')}
  </tr>`;
}

function cell(column: string, label: string, content: Html | null, more = ''): Html {
  const none = content === null;
  return html`<td role="cell" class="col-${column} ${more} ${none ? 'nothing' : ''}" data-label="${label}">
    ${content ?? html`<span class="quiet" aria-hidden="true">–</span><span class="unseen">${t('none')}</span>`}
  </td>`;
}

/** Longer ones may be broken after the currency where the page is narrow. */
const LONG_SUM = 14;

/** Nothing where there is none. */
function money(amount: number, currency: string): Html | null {
  if (amount === 0) return null;
  const words = formatMoney(amount, currency);
  return html`<span class="sum ${words.length > LONG_SUM ? 'long' : ''}">${words}</span>`;
}

function absorbed({
  absorbed: amount,
  absorbedHours,
  currency,
}: Pick<OverviewRow, 'absorbed' | 'absorbedHours' | 'currency'>): Html | null {
  if (absorbedHours === 0) return money(amount, currency);
  const hours = t('{0} h', formatAmount(absorbedHours, currency));
  if (amount === 0) return html`<span class="sum">${hours}</span>`;
  return html`${money(amount, currency)} <span class="quiet below">${hours}</span>`;
}

function signMark({ sign, level, snoozedUntil }: SignMark): Html {
  const said =
    snoozedUntil === null
      ? t('{0}: {1}', SIGN_TITLES[sign], LEVEL_WORDS[level])
      : t('{0}: {1}, snoozed until {2}', SIGN_TITLES[sign], LEVEL_WORDS[level], snoozedUntil);
  return html`<li class="mark level-${level} ${snoozedUntil === null ? '' : 'resting'}" title="${said}">
    <span aria-hidden="true">${LEVEL_MARKS[level]}</span><span class="said">${said}</span>
  </li> `;
}

function totalRow(total: Total): Html {
  const { currency, clients, owed, overdue } = total;
  return html`<tr role="row" class="total">
    <th scope="row" role="rowheader" class="col-name">
      ${tn(clients, 'Total in {1}, {0} client', 'Total in {1}, {0} clients', currency)}
    </th>
    ${noSum('col-status')} ${noSum('')} ${noSum('')} ${cell('owed', t('Owed'), money(owed, currency))}
    ${cell('overdue', t('Overdue'), money(overdue, currency))} ${cell('absorbed', t('Absorbed work'), absorbed(total))}
    ${noSum('')} ${noSum('')} ${noSum('next-step')}
  </tr>`;
}

/** A cell of a column that has no sum. */
function noSum(column: string): Html {
  return html`<td role="cell" class="rest ${column}"></td>`;
}

/** The pages of the table, where it has several. A button that leads nowhere stays, so that the focus does. */
function pager({ page, pages, shown }: OverviewModel): Html | null {
  if (pages < 2) return null;
  const button = (key: string, target: number, words: string): Html => {
    const leads = target >= 0 && target < pages && target !== page;
    return html`<button
      type="button"
      class="secondary"
      data-page="${target}"
      data-key="page-${key}"
      aria-disabled="${String(!leads)}"
    >
      ${words}
    </button> `;
  };
  return html`<nav class="pager" aria-label="${t('Pages')}">
    ${button('first', 0, t('First'))} ${button('before', page - 1, t('Previous'))}
    <span class="where">${t('Page {0} of {1}, {2} clients', page + 1, pages, shown.length)}</span>
    ${button('after', page + 1, t('Next'))} ${button('last', pages - 1, t('Last'))}
  </nav>`;
}
