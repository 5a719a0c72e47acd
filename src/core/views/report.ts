/**
 * The report on one client as HTML: a pure picture of its assessment on the day that is looked at. Everything from the record is text between
 * tags; attributes hold days, line numbers and names of ours alone. Keys (`data-key`) name what can hold the focus or be unfolded, so that an
 * update can keep it.
 */
import type { ClientFile } from '../folder';
import { t } from '../l10n';
import { LETTERS } from '../letters/letters';
import type { LetterKind } from '../record/schema';
import { STATUS_TITLES } from '../valueWords';
import { html, type Html } from './html';
import { folded, levelMark, lineRef, lineRefs, type Sheet } from './report/parts';
import { paymentSection } from './report/payments';
import { dayWords, replayBar } from './report/replay';
import type { ReportModel } from './report/reportModel';
import { scopeSection } from './report/scope';
import { signsSection } from './report/signs';
import { timelineSection } from './timeline/section';
import { nextTitle, verdictReason } from './words';

/** The main part of a client's report. */
export function reportBody(model: ReportModel): string {
  const sheet = { file: model.client.source.name, isSaved: false };
  return html`${replayBar(model)}${reportSections(model, sheet)} ${savingSection()}`.source;
}

/** What the report says, from the verdict down to our own side. */
export function reportSections(model: ReportModel, sheet: Sheet): Html {
  return html`${reportHead(model, sheet)} ${nextSection(model, sheet)} ${signsSection(model, sheet)}
  ${timelineSection({ ...model, parsed: model.client.source.parsed }, model.view, sheet)}
  ${paymentSection(model, sheet)} ${scopeSection(model, sheet)} ${oursSection(model, sheet)}`;
}

/** What the report shows while its file gives no client. */
export function unreadableBody({ name, parsed }: ClientFile): string {
  const problems = parsed.problems.filter(({ severity }) => severity === 'error');
  const sheet = { file: name, isSaved: false };
  return html`<header>
      <h1>${name}</h1>
      <p>${t('This file gives no client as it stands. The report comes back when it does.')}</p>
    </header>
    <section aria-labelledby="problems">
      <h2 id="problems">${t('What is wrong')}</h2>
      <ul>
        ${problems.map(({ message, place }, index) => html`<li>${message} ${lineRef(sheet, place.line, `problem-${index}`)}</li>`)}
      </ul>
    </section> `.source;
}

function reportHead({ client, today }: ReportModel, { file, isSaved }: Sheet): Html {
  const { assessment } = client;
  const { asOf, status } = assessment;
  return html`<header class="head">
    ${isSaved && asOf < today ? html`<p class="past-notice">${dayWords(asOf, today)}</p>` : null}
    <h1><bdi>${assessment.client}</bdi></h1>
    <p class="verdict">
      ${levelMark(assessment.verdict)} <span class="verdict-reason">${verdictReason(assessment)}</span>
    </p>
    <p class="origin">
      ${t('{0}, as of {1}.', STATUS_TITLES[status], asOf)}
      ${isSaved ? html`<span class="place">${file}</span>` : html`<button type="button" class="link" data-open-file data-key="file">${file}</button>`}
    </p>
  </header>`;
}

function nextSection({ client, letters, view }: ReportModel, sheet: Sheet): Html {
  const { next } = client.assessment;
  const isPast = view.asOf !== null;
  const canDraft = !isPast && !sheet.isSaved;
  const title = nextTitle(next);
  const due = canDraft ? next.letter : null;
  const others = canDraft ? letters.filter((kind) => kind !== due) : [];
  return html`<section class="next" aria-labelledby="next">
    <h2 id="next">${isPast ? t('The next step on that day') : t('Next step')}</h2>
    <p>${due !== null || title === null ? null : html`<strong>${title}.</strong> `}${next.why}</p>
    ${next.gate === null ? null : html`<p class="gate"><strong>${t('Before you send it:')}</strong> ${next.gate}.</p>`}
    ${due === null || title === null ? null : letterButton(due, 'primary', title)}
    ${isPast && !sheet.isSaved ? html`<p class="quiet">${pastWords()}</p>` : null}
    ${others.length === 0 ? null : folded(sheet, 'letters', t('Other letters'), html`<p class="letters">${others.map((kind) => letterButton(kind, 'secondary', LETTERS[kind].action))}</p>`)}
  </section>`;
}

/** Why no letter is offered. */
function pastWords(): string {
  return t('Letters are drafted from what the file knows today, never from a past day. Go back to today to draft one.');
}

function letterButton(kind: LetterKind, rank: 'primary' | 'secondary', label: string): Html {
  return html`<button type="button" class="${rank}" data-letter="${kind}" data-key="letter-${kind}">${label}</button> `;
}

function oursSection({ client }: ReportModel, sheet: Sheet): Html | null {
  const { ours } = client.assessment;
  if (ours.length === 0) return null;
  return html`<section aria-labelledby="ours">
    <h2 id="ours">${t('Our own side')}</h2>
    <ul>
      ${ours.map(({ message, facts }, index) => html`<li>${message} ${lineRefs(sheet, facts, `ours-${index}`)}</li>`)}
    </ul>
  </section>`;
}

function savingSection(): Html {
  return html`<section aria-labelledby="saving">
    <h2 id="saving">${t('Save and print')}</h2>
    <p class="letters">
      <button type="button" class="secondary" data-save="html" data-key="save-html">${t('Save as HTML…')}</button>
      <button type="button" class="secondary" data-save="markdown" data-key="save-markdown">
        ${t('Save as Markdown…')}
      </button>
    </p>
    <p class="quiet">
      ${t('What is saved is what is shown, without private notes and quotes of conduct unless you ask for them. To print it, save it as HTML and print that from your browser.')}
    </p>
  </section>`;
}
