/** What changed since an earlier day: which sign moved from which level to which, when, and what moved it. */
import { addDays } from '../../dates';
import { t, tn } from '../../l10n';
import { html, type Html } from '../html';
import { LEVEL_MARKS } from '../report/parts';
import { LEVEL_WORDS } from '../words';
import { CHANGE_DAYS, type Move, type SignMove, type Step } from './changes';
import { reasonsOf, type ShownChange } from './changeList';
import type { OverviewModel } from './model';
import { fileButton, moreButton, reportButton } from './parts';
import type { OverviewRow } from './rows';
import { moverSaid } from './said';
import { LINES_AT_ONCE } from './view';

export function changesPart(model: OverviewModel): Html {
  const { view, asOf } = model;
  return html`<section aria-labelledby="changes" data-part="changes">
    <h2 id="changes" tabindex="-1">${t('What changed, and why')}</h2>
    <fieldset class="span">
      <legend class="unseen">${t('How far back')}</legend>
      ${CHANGE_DAYS.map(
        (days) =>
          html`<button
            type="button"
            class="secondary"
            data-days="${days}"
            data-key="days-${days}"
            aria-pressed="${String(days === view.days)}"
          >
            ${t('{0} days', days)}
          </button> `,
      )}
    </fieldset>
    ${found(model, addDays(asOf, -view.days))}
  </section>`;
}

function found({ changes, view, compared, all }: OverviewModel, since: string): Html {
  if (changes === null) {
    return html`<p class="working">${t('Working: {0} of {1} clients are compared.', compared, all.length)}</p>`;
  }
  const shown = changes.slice(0, view.changes);
  return html`<p class="quiet changes-said">
      ${
        changes.length === 0
          ? t('Every client that is shown stands as on {0}.', since)
          : tn(
              changes.length,
              '{0} client stands otherwise than on {1}. Each day between is judged by what the record says today.',
              '{0} clients stand otherwise than on {1}. Each day between is judged by what the records say today.',
              since,
            )
      }
    </p>
    <ol class="changes">
      ${shown.map(changePart)}
    </ol>
    ${moreButton('changes', shown.length, changes.length, LINES_AT_ONCE)}`;
}

function changePart({ row, course, change }: ShownChange): Html {
  return html`<li class="change ${course}">
    <h3>
      ${reportButton(row, 'changed')}
      <span class="course"
        ><span aria-hidden="true">${COURSE_MARKS[course]}</span>
        ${change.verdict === null ? courseSaid(course) : movedWords(change.verdict)}</span
      >
    </h3>
    <ul class="moves">
      ${change.moves.map((move) => movePart(row, move))}
    </ul>
  </li>`;
}

const COURSE_MARKS = { worse: '↗', better: '↘', known: '•' } as const;

/** The verdict is the same, and a sign is not. */
function courseSaid(course: ShownChange['course']): string {
  switch (course) {
    case 'worse':
      return t('the same verdict, a sign is worse');
    case 'better':
      return t('the same verdict, a sign is better');
    case 'known':
      return t('the same verdict, more is known');
  }
}

function movePart(row: OverviewRow, { mover, from, to, steps }: SignMove): Html {
  const newest = steps.slice(0, MOST_STEPS);
  return html`<li>
    <p class="move">
      <strong>${moverSaid(mover)}</strong> ${mover === 'several_signs' ? ruleWords(to) : marked({ from, to })}
    </p>
    <ul class="steps">
      ${newest.map((step, index) => stepPart(row, step, steps.length > 1, `${mover}-${index}`))}
    </ul>
    ${
      steps.length > newest.length
        ? html`<p class="quiet">
            ${tn(steps.length - newest.length, '{0} earlier step is not listed.', '{0} earlier steps are not listed.')}
          </p>`
        : null
    }
  </li>`;
}

const MOST_STEPS = 4;

/** The rule of several signs has no levels of its own: it holds or it does not. */
function ruleWords(to: Move['to']): Html {
  return html`${to === 'let_go' ? t('The rule holds: the verdict is let go.') : t('The rule holds no longer.')}`;
}

function marked({ from, to }: Move): Html {
  const level = (one: Move['to']): Html =>
    html`<span class="level level-${one}"
      ><span aria-hidden="true">${LEVEL_MARKS[one]}</span> ${LEVEL_WORDS[one]}</span
    >`;
  return html`${level(from)} <span aria-hidden="true">→</span><span class="unseen">${t('then')}</span> ${level(to)}`;
}

function movedWords(move: Move): Html {
  return html`${t('Verdict')} ${marked(move)}`;
}

function stepPart(row: OverviewRow, step: Step, isOneOfSeveral: boolean, key: string): Html {
  return html`<li>
    <span class="date">${step.day}</span> ${isOneOfSeveral ? html`${marked(step)} ` : null}
    ${reasonsOf(row.placed, step).map(
      ({ text, lines }, at) =>
        html`<span class="reason"
          >${text} ${lines.map((line, index) => html`${fileButton(row, line, `why-${key}-${at}-${index}`)} `)}</span
        > `,
    )}
  </li>`;
}
