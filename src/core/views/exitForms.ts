/** What stands above the steps of an exit: how far it is, and what can be decided. */
import type { Assessment } from '../assessment';
import type { ExitPlan } from '../exit/exitPlan';
import { LETTERS } from '../letters/letters';
import { html, type Html } from './html';
import { capitalised, LEVEL_WORDS, nextTitle, verdictReason } from './words';

/** The lead of the page. */
export function exitLead(plan: ExitPlan, assessment: Assessment): Html {
  switch (plan.stage) {
    case 'prospect':
      return html`<p>
          Nothing is agreed with a prospect yet, so there is no work to end. The decline letter says no in a few lines.
        </p>
        <button type="button" class="primary" data-letter="decline" data-key="decline">
          ${LETTERS.decline.action}
        </button>`;
    case 'ended':
      return html`<p>The work with this client has ended. There is nothing left to end.</p>`;
    case 'later':
      return html`<p>
        The file has an exit that was decided on ${plan.decided ?? 'a later day'}, after the day that is looked at.
        Nothing can be changed here for a day before it.
      </p>`;
    case 'before':
      return html`${callFor(assessment)}${beginForm(plan, assessment)}`;
    case 'begun':
      return html`${decision(plan)}${undecide(plan, assessment)}`;
    case 'notified':
      return html`${decision(plan)}
        <p>The client has been told. What was settled and said stands; the hand-over goes on.</p>`;
    case 'closed':
      return html`${decision(plan)}
        <p>The work has ended and the record is closed. It stays on file.</p>`;
  }
}

/** Whether anything on file calls for the end, and what is due where nothing does. */
function callFor(assessment: Assessment): Html {
  const { verdict, next } = assessment;
  if (verdict === 'let_go') return html`<p><strong>The verdict is let go.</strong> ${verdictReason(assessment)}</p>`;
  const title = nextTitle(next);
  return html`<p>
      Nothing on file calls for the end: the verdict is ${LEVEL_WORDS[verdict]}. You may end any work for reasons of
      your own. ${title === null ? next.why : html`What is due by the record: ${next.why}`}
    </p>
    ${
      next.letter === null || title === null
        ? null
        : html`<button type="button" class="secondary" data-letter="${next.letter}" data-key="remedy">${title}</button>`
    }`;
}

function decision({ decided, lastDay }: ExitPlan): Html {
  const when = decided === null ? null : html`Decided on ${decided}. `;
  return html`<p>
    ${when}The last day is
    <strong class="date">${lastDay.ends}</strong>${lastDay.basis === 'file' ? '' : ', which is not on file yet'}.
  </p>`;
}

function beginForm(plan: ExitPlan, { asOf }: Assessment): Html {
  return html`<form data-form="begin">
    ${dayField(plan, asOf, 'begin-day')}
    <button type="submit" class="primary" data-key="begin">Begin the exit</button>
    <p class="quiet">Writes the decision and the last day into the file. Nothing is sent, and it can be taken back.</p>
  </form>`;
}

function undecide(plan: ExitPlan, { asOf }: Assessment): Html {
  return html`<details data-key="change">
    <summary data-key="change-summary">Change the decision</summary>
    <form data-form="lastDay">
      ${dayField(plan, asOf, 'last-day')}
      <button type="submit" class="secondary" data-key="change-day">Set the last day</button>
    </form>
    <p>
      Until the client is told, the whole exit can be taken back, with its ticks:
      <button type="button" class="secondary" data-take-back data-key="take-back">Take back the exit</button>
    </p>
  </details>`;
}

/** The last day, with a word where it would be before the end of the agreed notice. */
function dayField({ lastDay }: ExitPlan, asOf: string, key: string): Html {
  const { ends, byNotice, agreedDays } = lastDay;
  const days = agreedDays === 1 ? '1 day' : `${agreedDays ?? 0} days`;
  const value = ends < asOf ? byNotice : ends;
  return html`<p class="field">
      <label for="${key}">Last day of work</label>
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
            ? 'No notice is on file; two weeks are proposed.'
            : `${capitalised(`the agreed notice of ${days}`)} ends on ${byNotice}.`
        }</span
      >
    </p>
    <p class="gate" data-early hidden role="status">This is before the end of the agreed notice, ${byNotice}.</p>`;
}
