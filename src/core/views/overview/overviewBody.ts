/**
 * The overview as HTML: a pure picture of its model. Its parts stand beside each other at the top, each with a name (`data-part`), so that
 * an update replaces those alone that differ.
 */
import { atLeast } from '../../assessment';
import { clientIdOf } from '../../folder';
import { t, tn } from '../../l10n';
import { html, type Html } from '../html';
import { changesPart } from './changesPart';
import { deadlinesPart } from './deadlinesPart';
import { filterPart } from './filterPart';
import type { FileWithoutClient, OverviewModel } from './model';
import { attribute } from './parts';
import { tablePart } from './tablePart';
import { isFiltered } from './view';

/** The main part of the overview's page. */
export function overviewBody(model: OverviewModel): string {
  if (model.holds !== 'clients') return html`${headPart(model)} ${emptyPart(model)}`.source;
  const parts = [headPart(model), filterPart(model), countPart(model)];
  if (model.shown.length > 0) parts.push(tablePart(model), deadlinesPart(model), changesPart(model));
  return html`${parts}`.source;
}

function headPart({ holds, all, asOf, unreadable, pastDue, comingUp, shown, changes }: OverviewModel): Html {
  const acting = all.filter(({ level }) => atLeast(level, 'act')).length;
  const jump = (part: string, words: string): Html =>
    html`<li><button type="button" class="link" data-jump="${part}" data-key="jump-${part}">${words}</button></li> `;
  const jumps =
    shown.length === 0
      ? null
      : html`<ul class="jumps" aria-label="${t('On this page')}">
          ${jump('clients', t('The clients'))}
          ${jump('deadlines', t('Deadlines: {0} past due, {1} ahead', pastDue.length, comingUp.length))}
          ${jump('changes', changes === null ? t('What changed') : tn(changes.length, 'What changed: {0} client', 'What changed: {0} clients'))}
        </ul>`;
  return html`<header data-part="head">
    <h1>${t('All clients')}</h1>
    ${
      holds === 'clients'
        ? html`<p class="origin">
            ${t('As of {0}.', asOf)} ${tn(all.length, '{0} client is on file.', '{0} clients are on file.')}
            ${tn(acting, '{0} needs action.', '{0} need action.')}
          </p>`
        : null
    }
    ${jumps} ${unreadable.length === 0 ? null : unreadableNote(unreadable)}
  </header>`;
}

const MOST_FILES = 10;

function unreadableNote(files: readonly FileWithoutClient[]): Html {
  return html`<details class="unreadable" data-key="unreadable">
    <summary data-key="unreadable-summary">
      ${tn(files.length, '{0} file gives no client as it stands.', '{0} files give no client as they stand.')}
    </summary>
    <ul>
      ${files.slice(0, MOST_FILES).map(({ folder, problem }) => {
        const { file, place, message } = problem;
        const name = file.slice(file.lastIndexOf('/') + 1);
        return html`<li>
          ${message}
          <button
            type="button"
            class="link"
            data-file
            data-folder="${attribute(folder.key)}"
            data-client="${attribute(clientIdOf(name))}"
            data-at="${place.line}"
            data-key="unreadable-${attribute(`${folder.key}|${name}`)}"
          >
            ${name}:${place.line}
          </button>
        </li>`;
      })}
    </ul>
  </details>`;
}

function countPart(model: OverviewModel): Html {
  const { all, shown, view, text, several } = model;
  const none = shown.length === 0;
  const reset = isFiltered(view, text)
    ? html`<button type="button" class="secondary" data-reset data-key="reset">${t('Show all clients')}</button> `
    : null;
  const count = none
    ? t('No client matches.')
    : shown.length === all.length
      ? tn(all.length, '{0} client is shown.', 'All {0} clients are shown.')
      : t('{0} of {1} clients are shown.', shown.length, all.length);
  const hint = several
    ? t('Loosen a filter, or look for another word: names, ids and folders are looked through.')
    : t('Loosen a filter, or look for another word: names and ids are looked through.');
  return html`<div class="count-line" data-part="count" data-looked-for="${text}">
    <p class="count" tabindex="-1" data-landing>${count}</p>
    ${none ? html`<p class="quiet">${hint}</p>` : null}
    <p class="acts">
      ${reset}
      ${none ? null : html`<button type="button" class="secondary" data-export data-key="export">${t('Export as CSV…')}</button>`}
    </p>
  </div>`;
}

/** What to do where there is nothing to show. */
function emptyPart({ holds }: OverviewModel): Html {
  const button = (does: string, rank: string, words: string): Html =>
    html`<button type="button" class="${rank}" data-begin="${does}" data-key="begin-${does}">${words}</button> `;
  const hasFolder = holds === 'no clients';
  return html`<section class="empty" data-part="empty">
    <p class="count" tabindex="-1" data-landing>
      ${hasFolder ? t('There are no clients here yet.') : t('No folder is open.')}
    </p>
    <p>
      ${
        hasFolder
          ? t('A client is one plain text file in the folder ".clients". Add the first one, or look at an example.')
          : t('Clients are plain files in a folder of yours. Open the folder, or look at an example first.')
      }
    </p>
    <p class="acts">
      ${hasFolder ? button('newClient', 'primary', t('Add your first client')) : button('openFolder', 'primary', t('Open a folder'))}
      ${button('example', 'secondary', t('Open an example'))}
    </p>
  </section>`;
}
