/** What stands above the steps of an exit: how far it is, and what can be decided. */
import type { Assessment } from '../assessment';
import type { ExitPlan } from '../exit/exitPlan';
import { t, tn } from '../l10n';
import { LETTERS } from '../letters/letters';
import { around, html, type Html } from './html';
import { LEVEL_WORDS, nextTitle, verdictReason } from './words';

/** The lead of the page. */
export function exitLead(plan: ExitPlan, assessment: Assessment): Html {
  switch (plan.stage) {
    case 'prospect':
      return html`<p>
          ${t(
            'Nothing is agreed with a prospect yet, so there is no work to end. The decline letter says no in a few lines.',
          )}
        </p>
        <button type="button" class="primary" data-letter="decline" data-key="decline">
          ${LETTERS.decline.action}
        </button>`;
    case 'ended':
      return html`<p>${t('The work with this client has ended. There is nothing left to end.')}</p>`;
    case 'later':
      return html`<p>
        ${t(
          'The file has an exit that was decided on {0}, after the day that is looked at. Nothing can be changed here for a day before it.',
          plan.decided ?? t('a later day'),
        )}
      </p>`;
    case 'before':
      return html`${callFor(assessment)}${beginForm(plan, assessment)}`;
    case 'begun':
      return html`${decision(plan)}${undecide(plan, assessment)}`;
    case 'notified':
      return html`${decision(plan)}
        <p>${t('The client has been told. What was settled and said stands; the hand-over goes on.')}</p>`;
    case 'closed':
      return html`${decision(plan)}
        <p>${t('The work has ended and the record is closed. It stays on file.')}</p>`;
  }
}

/** Whether anything on file calls for the end, and what is due where nothing does. */
function callFor(assessment: Assessment): Html {
  const { verdict, next } = assessment;
  if (verdict === 'let_go')
    return html`<p><strong>${t('The verdict is let go.')}</strong> ${verdictReason(assessment)}</p>`;
  const title = nextTitle(next);
  return html`<p>
      ${t(
        'Nothing on file calls for the end: the verdict is {0}. You may end any work for reasons of your own.',
        LEVEL_WORDS[verdict],
      )}
      ${title === null ? next.why : t('What is due by the record: {0}', next.why)}
    </p>
    ${
      next.letter === null || title === null
        ? null
        : html`<button type="button" class="secondary" data-letter="${next.letter}" data-key="remedy">${title}</button>`
    }`;
}

function decision({ decided, lastDay }: ExitPlan): Html {
  const ends = html`<strong class="date">${lastDay.ends}</strong>`;
  return html`<p>
    ${decided === null ? null : t('Decided on {0}.', decided)}
    ${
      lastDay.basis === 'file'
        ? around((day) => t('The last day is {0}.', day), ends)
        : around((day) => t('The last day is {0}, which is not on file yet.', day), ends)
    }
  </p>`;
}

function beginForm(plan: ExitPlan, { asOf }: Assessment): Html {
  return html`<form data-form="begin">
    ${dayField(plan, asOf, 'begin-day')}
    <button type="submit" class="primary" data-key="begin">${t('Begin the exit')}</button>
    <p class="quiet">
      ${t('Writes the decision and the last day into the file. Nothing is sent, and it can be taken back.')}
    </p>
  </form>`;
}

function undecide(plan: ExitPlan, { asOf }: Assessment): Html {
  return html`<details data-key="change">
    <summary data-key="change-summary">${t('Change the decision')}</summary>
    <form data-form="lastDay">
      ${dayField(plan, asOf, 'last-day')}
      <button type="submit" class="secondary" data-key="change-day">${t('Set the last day')}</button>
    </form>
    <p>
      ${t('Until the client is told, the whole exit can be taken back, with its ticks:')}
      <button type="button" class="secondary" data-take-back data-key="take-back">${t('Take back the exit')}</button>
    </p>
  </details>`;
}

/** The last day, with a word where it would be before the end of the agreed notice. */
function dayField({ lastDay }: ExitPlan, asOf: string, key: string): Html {
  const { ends, byNotice, agreedDays } = lastDay;
  const value = ends < asOf ? byNotice : ends;
  return html`<p class="field">
      <label for="${key}">${t('Last day of work')}</label>
      <input
        type="date"
        id="${key}"
        name="ends"
        value="${value}"
        min="${asOf}"
        required
        data-key="${key}"
        data-notice="${agreedDays === null ? '' : byNotice}"
        aria-describedby="${key}-hint"
      />
      <span id="${key}-hint" class="quiet"
        >${
          agreedDays === null
            ? t('No notice is on file; two weeks are proposed.')
            : tn(
                agreedDays,
                'The agreed notice of {0} day ends on {1}.',
                'The agreed notice of {0} days ends on {1}.',
                byNotice,
              )
        }</span
      >
    </p>
    <p class="gate" data-early hidden role="status">
      ${t('This is before the end of the agreed notice, {0}.', byNotice)}
    </p>`;
}
