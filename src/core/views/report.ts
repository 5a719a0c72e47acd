/**
 * The report on one client as HTML: a pure picture of its assessment. Everything from the record is text between tags; attributes hold
 * line numbers and names of ours alone. Keys (`data-key`) name what can hold the focus or be unfolded, so that an update can keep it.
 */
import type { DeliverableScope, Fact, Finding, Level } from '../assessment';
import type { AssessedClient, ClientFile } from '../folder';
import { LETTERS } from '../letters/letters';
import type { LetterKind } from '../record/schema';
import { html, type Html } from './html';
import { moneyRows } from './moneyRows';
import { interestWorkings } from './reportInterest';
import {
  capitalised,
  dueWords,
  factLines,
  LEVEL_WORDS,
  nextTitle,
  raised,
  requestsWords,
  roundsWords,
  signsWorstFirst,
  SIGN_MEANINGS,
  snoozeWords,
  verdictReason,
  type NamedSign,
} from './words';

export interface ReportModel {
  readonly client: AssessedClient;
  /** Letters that have something to say about this record, in the order of their buttons. */
  readonly letters: readonly LetterKind[];
}

/** A mark for each level, beside its colour and its words. */
export const LEVEL_MARKS = { no_data: '–', clear: '✓', watch: '◆', act: '▲', let_go: '✕' } as const satisfies Record<
  Level,
  string
>;

/** The main part of a client's report. */
export function reportBody({ client, letters }: ReportModel): string {
  const { assessment, source } = client;
  const { name: file } = source;
  const signs = signsWorstFirst(assessment);
  return html`<header>
      <h1><bdi>${assessment.client}</bdi></h1>
      <p class="verdict">
        ${levelMark(assessment.verdict)} <span class="verdict-reason">${verdictReason(assessment)}</span>
      </p>
      <p class="origin">
        ${capitalised(assessment.status)}, as of ${assessment.asOf}.
        <button type="button" class="link" data-open-file data-key="file">${file}</button>
      </p>
    </header>
    ${nextSection(client, letters)}
    <section aria-labelledby="signs">
      <h2 id="signs">The five signs</h2>
      <ul class="signs">
        ${signs.map(signRow)}
      </ul>
      ${signs.filter(([, sign]) => sign.findings.length > 0).map((sign) => signSection(sign, file))}
    </section>
    ${oursSection(client)} ${scopeSection(client)} `.source;
}

/** What the report shows while its file gives no client. */
export function unreadableBody({ name, parsed }: ClientFile): string {
  const problems = parsed.problems.filter(({ severity }) => severity === 'error');
  return html`<header>
      <h1>${name}</h1>
      <p>This file gives no client as it stands. The report comes back when it does.</p>
    </header>
    <section aria-labelledby="problems">
      <h2 id="problems">What is wrong</h2>
      <ul>
        ${problems.map(
          ({ message, place }, index) => html`<li>${message} ${lineButton(name, place.line, `problem-${index}`)}</li>`,
        )}
      </ul>
    </section> `.source;
}

function levelMark(level: Level): Html {
  return html`<span class="level level-${level}"
    ><span aria-hidden="true">${LEVEL_MARKS[level]}</span> ${capitalised(LEVEL_WORDS[level])}</span
  >`;
}

function signRow([name, sign]: NamedSign): Html {
  const snoozed =
    sign.snoozed === null
      ? null
      : html` <span class="quiet">snoozed until <span class="date">${sign.snoozed.until}</span></span>`;
  return html`<li><span class="sign-name">${capitalised(name)}</span> ${levelMark(sign.level)}${snoozed}</li>`;
}

function signSection([name, sign]: NamedSign, file: string): Html {
  const snoozed = snoozeWords(sign);
  const up = raised(sign);
  const calm = sign.findings.filter((finding) => !up.includes(finding));
  const item = (finding: Finding): Html => findingItem(finding, file, `${name}-${sign.findings.indexOf(finding)}`);
  return html`<section class="sign" aria-labelledby="sign-${name}">
    <h3 id="sign-${name}">${capitalised(name)} <span class="quiet">${SIGN_MEANINGS[name]}</span></h3>
    ${snoozed === null ? null : html`<p class="snoozed">${capitalised(snoozed)}.</p>`}
    ${
      up.length === 0
        ? null
        : html`<ul class="findings">
            ${up.map(item)}
          </ul>`
    }
    ${
      calm.length === 0
        ? null
        : folded(
            `calm-${name}`,
            'Looked at, and raises nothing',
            html`<ul class="findings">
              ${calm.map(item)}
            </ul>`,
          )
    }
  </section>`;
}

function findingItem(finding: Finding, file: string, key: string): Html {
  const since =
    finding.since === null
      ? null
      : html`<dt>Since</dt>
          <dd>${finding.since}</dd>`;
  return html`<li class="finding">
    <p>${levelMark(finding.level)} ${finding.message}</p>
    <dl>
      ${evidence(finding.facts, file, key)} ${since}
      <dt>Clears</dt>
      <dd>${finding.clears}</dd>
      ${
        finding.counter.length === 0
          ? null
          : html`<dt>Speaks for them</dt>
              ${finding.counter.map((line) => html`<dd>${line}</dd>`)}`
      }
      <dt>Rule</dt>
      <dd>${finding.code}</dd>
    </dl>
  </li>`;
}

function evidence(facts: readonly Fact[], file: string, key: string): Html | null {
  const lines = factLines(facts);
  if (lines.length === 0) return null;
  return html`<dt>Evidence</dt>
    <dd class="evidence">${lines.map((line, index) => lineButton(file, line, `${key}-${index}`))}</dd>`;
}

function lineButton(file: string, line: number, key: string): Html {
  return html`<button type="button" class="link" data-line="${line}" data-key="${key}">${file}:${line}</button> `;
}

function nextSection({ assessment }: AssessedClient, letters: readonly LetterKind[]): Html {
  const { next } = assessment;
  const others = letters.filter((kind) => kind !== next.letter);
  const title = nextTitle(next);
  const gate = next.gate === null ? null : html`<p class="gate"><strong>Before you send it:</strong> ${next.gate}.</p>`;
  const button = next.letter === null || title === null ? null : letterButton(next.letter, 'primary', title);
  const heading = next.letter === null && title !== null ? html`<strong>${title}.</strong> ` : null;
  return html`<section class="next" aria-labelledby="next">
    <h2 id="next">Next step</h2>
    <p>${heading}${next.why}</p>
    ${gate} ${button}
    ${others.length === 0 ? null : folded('letters', 'Other letters', html`<p class="letters">${others.map((kind) => letterButton(kind, 'secondary', LETTERS[kind].action))}</p>`)}
  </section>`;
}

function letterButton(kind: LetterKind, rank: 'primary' | 'secondary', label: string): Html {
  return html`<button type="button" class="${rank}" data-letter="${kind}" data-key="letter-${kind}">${label}</button> `;
}

function oursSection({ assessment: { ours }, source }: AssessedClient): Html | null {
  if (ours.length === 0) return null;
  return html`<section aria-labelledby="ours">
    <h2 id="ours">Our own side</h2>
    <ul>
      ${ours.map(
        ({ message, facts }, index) =>
          html`<li>
            ${message} ${factLines(facts).map((line, at) => lineButton(source.name, line, `ours-${index}-${at}`))}
          </li>`,
      )}
    </ul>
  </section>`;
}

function scopeSection({ assessment: { scope } }: AssessedClient): Html {
  const rows = moneyRows(scope).filter((row) => !row.isZero);
  const nothing = scope.deliverables.length === 0 && rows.length === 0;
  return html`<section aria-labelledby="scope">
    <h2 id="scope">Scope and money</h2>
    ${nothing ? html`<p class="quiet">No deliverable and no sum is on file.</p>` : null}
    ${scope.deliverables.length === 0 ? null : deliverableTable(scope.deliverables)}
    ${
      rows.length === 0
        ? null
        : html`<table class="money">
            <caption class="unseen">
              Money
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
          </table>`
    }
    ${scope.interestWorking.length === 0 ? null : folded('interest', 'Late interest, line by line', interestWorkings(scope))}
  </section>`;
}

function deliverableTable(deliverables: readonly DeliverableScope[]): Html {
  return html`<table class="deliverables">
    <caption class="unseen">
      Deliverables
    </caption>
    <thead>
      <tr>
        <th scope="col">Deliverable</th>
        <th scope="col">Rounds</th>
        <th scope="col">Due</th>
        <th scope="col">State</th>
        <th scope="col">Requests</th>
      </tr>
    </thead>
    <tbody>
      ${deliverables.map(deliverableRow)}
    </tbody>
  </table>`;
}

function deliverableRow(deliverable: DeliverableScope): Html {
  return html`<tr class="${isOver(deliverable) ? 'over' : 'within'}">
    <th scope="row">${deliverable.title ?? deliverable.id}</th>
    <td data-label="Rounds">${roundsWords(deliverable)}</td>
    <td data-label="Due">${dueWords(deliverable)}</td>
    <td data-label="State">${deliverable.state}</td>
    <td data-label="Requests">${requestsWords(deliverable)}</td>
  </tr>`;
}

function isOver({ roundsUsed, roundsIncluded }: DeliverableScope): boolean {
  return roundsIncluded !== null && roundsUsed > roundsIncluded;
}

function folded(key: string, title: string, content: Html): Html {
  return html`<details data-key="${key}">
    <summary data-key="${key}-summary">${title}</summary>
    ${content}
  </details>`;
}
