/**
 * The exit of one client as HTML: a pure picture of its plan. Everything from the record is text between tags; attributes hold days, line
 * numbers and names of ours alone. Keys (`data-key`) name what can hold the focus or be unfolded, so that an update can keep it.
 */
import type { Assessment } from '../assessment';
import { earliest } from '../dates';
import type { ExitFact, ExitItem, PositionRow } from '../exit/exitItem';
import type { ExitPlan } from '../exit/exitPlan';
import { EXIT_GUIDANCE } from '../exit/guidance';
import { EXIT_STEP_TITLES, EXIT_STEPS } from '../exitSteps';
import type { ClientFile } from '../folder';
import { later, t, tn } from '../l10n';
import { STATUS_WORDS } from '../valueWords';
import { LONGEST_REASON } from './exitContract';
import { exitLead } from './exitForms';
import { around, html, type Html } from './html';
import { capitalised } from './words';

export interface ExitModel {
  readonly plan: ExitPlan;
  readonly assessment: Assessment;
  readonly source: ClientFile;
}

const SECTIONS = [
  {
    id: 'settle',
    title: later('1. Settle'),
    about: later('Know where things stand before anything is said.'),
  },
  { id: 'notify', title: later('2. Notify'), about: later('One letter, and no more than it needs.') },
  {
    id: 'handover',
    title: later('3. Hand over'),
    about: later('What is theirs goes to them. The record can’t show it; your tick is the word for it.'),
  },
] as const;

/** The main part of the page. */
export function exitBody(model: ExitModel): string {
  const { plan, assessment, source } = model;
  const hasSteps = !['prospect', 'ended'].includes(plan.stage);
  return html`<header>
      <h1>${around((name) => t('End the work with {0}', name), html`<bdi>${assessment.client}</bdi>`)}</h1>
      <p class="origin">
        ${t('{0}, as of {1}.', capitalised(STATUS_WORDS[assessment.status]), assessment.asOf)}
        <button type="button" class="link" data-open-file data-key="file">${t('Open record {0}', source.name)}</button>
      </p>
      ${hasSteps ? progress(plan) : null}
    </header>
    <section class="lead" aria-label="${t('The decision')}">${exitLead(plan, assessment)}</section>
    ${hasSteps ? SECTIONS.map((section) => stepSection(section, model)) : null} `.source;
}

function progress({ done }: ExitPlan): Html {
  const all = EXIT_STEPS.length;
  return html`<p class="progress">
    <progress max="${all}" value="${done}" aria-label="${t('Steps done')}"></progress>
    <span class="count">${t('{0} of {1} done', done, all)}</span>
  </p>`;
}

function stepSection({ id, title, about }: (typeof SECTIONS)[number], model: ExitModel): Html {
  const { plan } = model;
  const items = plan.items.filter(({ step }) => step.startsWith(`${id}/`));
  const landing = id === 'settle' ? html` tabindex="-1" data-landing` : null;
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}" ${landing}>${t(title)}</h2>
    <p class="quiet">${t(about)}</p>
    ${id === 'handover' ? handOver(plan) : null}
    <ul class="steps">
      ${items.map((item) => stepItem(item, model))}
    </ul>
  </section>`;
}

function handOver({ others }: ExitPlan): Html {
  return html`<p class="field">
      <button type="button" class="secondary" data-hand-over data-key="hand-over">${t('Hand-over list')}</button>
      <span class="quiet"
        >${t('Opens a list for the client. Access data goes by a safe channel, never in the list.')}</span
      >
    </p>
    ${others.length === 0 ? null : html`<p>${t('Also ticked on file: {0}.', others.join(', '))}</p>`}`;
}

function stepItem(item: ExitItem, model: ExitModel): Html {
  const { step, isDone, lock } = item;
  const id = step.replaceAll('/', '-');
  const state = html`${isDone ? html` checked` : null}${lock === null ? null : html` aria-disabled="true"`}`;
  return html`<li class="step">
    <p class="tick">
      <input type="checkbox" id="${id}" data-step="${step}" data-key="${id}" aria-describedby="${id}-about" ${state} />
      <label for="${id}">${capitalised(EXIT_STEP_TITLES[step])}</label>
    </p>
    <div class="about" id="${id}-about">
      <p>${EXIT_GUIDANCE[step]}</p>
      ${lock !== null && isDone ? html`<p class="quiet">${lock}</p>` : null} ${standing(item)}
    </div>
    ${below(item, id, model)}
  </li>`;
}

/** What the record says of the step, and what can be done for it; nothing where there is neither. */
function below(item: ExitItem, id: string, model: ExitModel): Html | null {
  const parts = [
    item.step === 'settle/position' ? positionTable(model.plan.position, model) : null,
    factList(item.against, 'against', `${id}-against`, model),
    item.facts.length > 0 && item.against.length > 0 ? html`<p class="quiet">${t('On file:')}</p>` : null,
    factList(item.facts, 'facts', `${id}-fact`, model),
    actionsOf(item, model),
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : html`<div class="about">${parts}</div>`;
}

/** What the record says of the step in a few words; a mark and words, never a colour alone. */
function standing({ step, isDone, isComputed, against }: ExitItem): Html | null {
  if (!isComputed)
    return isDone || step.startsWith('handover/') ? null : html`<p class="quiet">${t(UNSEEN_BY_RECORD)}</p>`;
  if (against.length === 0)
    return html`<p class="standing level-clear">
      <span aria-hidden="true">✓</span> ${t('Nothing on file speaks against it.')}
    </p>`;
  return html`<p class="standing level-act">
    <span aria-hidden="true">▲</span> ${tn(against.length, '{0} thing still open:', '{0} things still open:')}
  </p>`;
}

const UNSEEN_BY_RECORD = later('The record can’t show this; your tick is the word for it.');

function factList(facts: readonly ExitFact[], kind: string, key: string, model: ExitModel): Html | null {
  if (facts.length === 0) return null;
  return html`<ul class="${kind}">
    ${facts.map((fact, index) => html`<li>${factText(fact, `${key}-${index}`, model)}</li>`)}
  </ul>`;
}

function factText({ text, path }: ExitFact, key: string, { source }: ExitModel): Html {
  if (path === null) return html`${text}`;
  const { line } = source.parsed.places.key(path);
  return html`${text}
    <button type="button" class="link" data-line="${line}" data-key="${key}">${source.name}:${line}</button>`;
}

function positionTable(rows: readonly PositionRow[], model: ExitModel): Html {
  if (rows.length === 0) return html`<p class="quiet">${t('No work and no sum is on file.')}</p>`;
  return html`<table>
    <caption class="unseen">
      ${t('Where things stand')}
    </caption>
    <tbody>
      ${rows.map(
        ({ label, entries }) =>
          html`<tr>
            <th scope="row">${label}</th>
            <td>
              ${entries.map((entry, index) => html`<p>${factText(entry, `position-${label}-${index}`, model)}</p>`)}
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function actionsOf({ step }: ExitItem, { plan, assessment }: ExitModel): Html | null {
  const isUnderWay = (plan.stage === 'begun' || plan.stage === 'notified') && assessment.status !== 'ended';
  if (step === 'notify/letter' && plan.stage !== 'closed') {
    const rank = plan.stage === 'begun' ? 'primary' : 'secondary';
    return html`<p>
      <button type="button" class="${rank}" data-letter="exit" data-key="letter">${t('Draft the exit letter')}</button>
    </p>`;
  }
  return step === 'handover/closed' && isUnderWay ? closeForm(plan, assessment) : null;
}

function closeForm({ lastDay }: ExitPlan, { asOf }: Assessment): Html {
  return html`<form data-form="close">
    <p class="field">
      <label for="close-date">${t('Ended on')}</label>
      <input
        type="date"
        id="close-date"
        name="date"
        value="${earliest(lastDay.ends, asOf) ?? asOf}"
        required
        data-key="close-date"
      />
    </p>
    <p class="field">
      <label for="close-reason">${t('Reason, in a few words, for yourself')}</label>
      <input type="text" id="close-reason" name="reason" maxlength="${LONGEST_REASON}" data-key="close-reason" />
    </p>
    <button type="submit" class="secondary" data-key="close">${t('Set the status to ended')}</button>
  </form>`;
}
