/** The part of the overview's page that chooses clients. What is typed into it stays in the page: the part is the same for any text. */
import { t } from '../../l10n';
import { CLIENT_STATUSES, SIGN_NAMES } from '../../record/schema';
import { SIGN_TITLES, STATUS_TITLES } from '../../valueWords';
import { html, type Html } from '../html';
import { LEVEL_WORDS } from '../words';
import type { OverviewModel } from './model';
import { LONGEST_TEXT } from './overviewContract';
import { SORTS } from './sorts';

/** A choice of a list: what it stands for, and what it is called. */
type Choice = readonly [value: string, words: string];

export function filterPart({ view, currencies }: OverviewModel): Html {
  const levels: readonly Choice[] = [
    ['no_data', t('Any level')],
    ...(['watch', 'act', 'let_go'] as const).map((level): Choice => [
      level,
      level === 'let_go' ? LEVEL_WORDS[level] : t('{0} and worse', LEVEL_WORDS[level]),
    ]),
  ];
  const signs = SIGN_NAMES.map((sign): Choice => [sign, SIGN_TITLES[sign]]);
  const statuses = CLIENT_STATUSES.map((status): Choice => [status, STATUS_TITLES[status]]);
  const orders = SORTS.flatMap(({ key, title, ways }) =>
    ways().map(([descending, way]): Choice => [`${key} ${String(descending)}`, t('{0}: {1}', title(), way)]),
  );
  return html`<form class="filters" role="search" aria-label="${t('Choose clients')}" data-part="filters">
    <label class="field wide">
      <span>${t('Name')}</span>
      <input
        type="search"
        data-text
        data-key="text"
        maxlength="${LONGEST_TEXT}"
        autocomplete="off"
        spellcheck="false"
      />
    </label>
    ${choice('level', t('Level'), levels, view.level)}
    ${choice('sign', t('Sign that is up'), [['', t('Any sign')], ...signs], view.sign ?? '')}
    ${choice('status', t('Status'), [['', t('Any status')], ...statuses], view.status ?? '')}
    ${
      currencies.length < 2
        ? null
        : choice(
            'currency',
            t('Currency'),
            [['', t('Any currency')], ...currencies.map((code): Choice => [code, code])],
            view.currency ?? '',
          )
    }
    ${choice('order', t('Order'), orders, `${view.sort} ${String(view.descending)}`, 'order')}
    <label class="check">
      <input type="checkbox" data-choose="overdue" data-key="choose-overdue" ${view.overdue ? CHECKED : null} />
      <span>${t('Only overdue')}</span>
    </label>
  </form>`;
}

const CHECKED = html`checked`;
const SELECTED = html`selected`;

function choice(field: string, words: string, choices: readonly Choice[], chosen: string, kind = ''): Html {
  return html`<label class="field ${kind}">
    <span>${words}</span>
    <select data-choose="${field}" data-key="choose-${field}">
      ${choices.map(
        ([value, name]) => html`<option value="${value}" ${value === chosen ? SELECTED : null}>${name}</option>`,
      )}
    </select>
  </label> `;
}
