/** What is past due and what is due in the next 30 days, each with the line behind it. */
import { t, tn } from '../../l10n';
import { html, type Html } from '../html';
import { DEADLINE_DAYS, lastDayShown, type Turn } from './deadlines';
import type { ClientDeadline, OverviewModel } from './model';
import { fileButton, moreButton, reportButton } from './parts';
import { LINES_AT_ONCE } from './view';

export function deadlinesPart({ asOf, pastDue, comingUp, view }: OverviewModel): Html {
  return html`<section aria-labelledby="deadlines" data-part="deadlines">
    <h2 id="deadlines" tabindex="-1">${t('Deadlines')}</h2>
    <p class="quiet">
      ${t('Of the clients that are shown: what is past due, and the {0} days up to {1}.', DEADLINE_DAYS, lastDayShown(asOf))}
    </p>
    <div class="lists">
      ${list('past-due', t('Past due'), t('Nothing is past due.'), pastDue, view.pastDue, 'pastDue')}
      ${list('upcoming', t('The next {0} days', DEADLINE_DAYS), t('Nothing is due in these days.'), comingUp, view.upcoming, 'upcoming')}
    </div>
  </section>`;
}

function list(
  id: string,
  title: string,
  nothing: string,
  all: readonly ClientDeadline[],
  count: number,
  field: 'pastDue' | 'upcoming',
): Html {
  const shown = all.slice(0, count);
  return html`<div class="list">
    <h3 id="${id}">${t('{0} ({1})', title, all.length)}</h3>
    ${
      all.length === 0
        ? html`<p class="quiet">${nothing}</p>`
        : html`<ol class="deadlines" aria-labelledby="${id}">
            ${shown.map((one, index) => item(one, `${id}-${index}`))}
          </ol>`
    }
    ${moreButton(field, shown.length, all.length, LINES_AT_ONCE)}
  </div>`;
}

function item({ row, deadline }: ClientDeadline, key: string): Html {
  const { day, daysLeft, turn, what, path } = deadline;
  return html`<li class="deadline ${daysLeft < 0 ? 'passed' : ''}">
    <p class="when"><span class="date">${day}</span> <span class="quiet">${distance(daysLeft)}</span></p>
    <p class="what">
      ${reportButton(row, key)} <span class="sentence">${what}.</span>
      <span class="quiet turn">${turnSaid(turn)}</span>
      ${fileButton(row, row.placed.client.source.parsed.places.key(path).line, `${key}-line`)}
    </p>
  </li>`;
}

function distance(daysLeft: number): string {
  if (daysLeft === 0) return t('today');
  return daysLeft < 0 ? tn(-daysLeft, '{0} day ago', '{0} days ago') : tn(daysLeft, 'in {0} day', 'in {0} days');
}

function turnSaid(turn: Turn): string {
  switch (turn) {
    case 'client':
      return t('Theirs to do.');
    case 'us':
      return t('Ours to do.');
    case 'time':
      return '';
  }
}
