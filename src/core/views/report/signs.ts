/** The five signs of the report: side by side with their trends, and below each that has findings what they are. */
import type { Finding, SignAssessment } from '../../assessment';
import { t } from '../../l10n';
import { SIGN_TITLES } from '../../valueWords';
import { html, type Html } from '../html';
import { capitalised, raised, signsWorstFirst, SIGN_MEANINGS, snoozeWords, type NamedSign } from '../words';
import { folded, levelMark, lineRefs, type Sheet } from './parts';
import type { ReportModel } from './reportModel';
import { levelSteps } from './shapes';
import { directionOf, trendWords, type TrendDirection, type TrendPoint } from './trend';

const DIRECTION_MARKS = { worse: '↑', better: '↓', same: '→', unknown: '·' } as const satisfies Record<
  TrendDirection,
  string
>;

export function signsSection({ client, trends }: ReportModel, sheet: Sheet): Html {
  const signs = signsWorstFirst(client.assessment);
  return html`<section aria-labelledby="signs">
    <h2 id="signs">${t('The five signs')}</h2>
    <ul class="signs">
      ${signs.map((sign) => signCard(sign, trends[sign[0]]))}
    </ul>
    ${signs.filter(([, sign]) => sign.findings.length > 0).map((sign) => signSection(sign, sheet))}
  </section>`;
}

function signCard([name, sign]: NamedSign, trend: readonly TrendPoint[]): Html {
  const until = sign.snoozed?.until;
  return html`<li class="sign-card">
    <span class="sign-name">${SIGN_TITLES[name]}</span> ${levelMark(sign.level)}
    ${until === undefined ? null : html`<span class="quiet">${t('snoozed until {0}', until)}</span>`}
    ${trend.length === 0 ? null : html`${steps(sign, trend)} ${trendList(sign, trend)}`}
  </li>`;
}

/** The levels from the earliest day to the one looked at; the list beside it says the same in words. */
function steps({ level }: SignAssessment, trend: readonly TrendPoint[]): Html {
  const levels = [...[...trend].reverse().map((point) => point.level), level];
  return html`<svg class="steps" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    ${levelSteps(levels).map(
      ({ level: one, from, width, height }) =>
        html`<rect
          class="step-${one ?? 'unknown'}"
          x="${from}"
          y="${100 - height}"
          width="${width}"
          height="${height}"
        />`,
    )}
  </svg>`;
}

function trendList({ level }: SignAssessment, trend: readonly TrendPoint[]): Html {
  return html`<ul class="trend">
    ${trend.map((point) => {
      const direction = directionOf(level, point);
      return html`<li class="trend-${direction}">
        <span aria-hidden="true">${DIRECTION_MARKS[direction]}</span> <span>${trendWords(level, point)}</span>
      </li>`;
    })}
  </ul>`;
}

function signSection([name, sign]: NamedSign, sheet: Sheet): Html {
  const snoozed = snoozeWords(sign);
  const up = raised(sign);
  const calm = sign.findings.filter((finding) => !up.includes(finding));
  const item = (finding: Finding): Html => findingItem(finding, sheet, `${name}-${sign.findings.indexOf(finding)}`);
  return html`<section class="sign" aria-labelledby="sign-${name}">
    <h3 id="sign-${name}">${SIGN_TITLES[name]} <span class="quiet">${SIGN_MEANINGS[name]}</span></h3>
    ${snoozed === null ? null : html`<p class="snoozed">${capitalised(snoozed)}.</p>`}
    ${up.length === 0 ? null : findingList(up.map(item))}
    ${calm.length === 0 ? null : folded(sheet, `calm-${name}`, t('Looked at, and raises nothing'), findingList(calm.map(item)))}
  </section>`;
}

function findingList(items: readonly Html[]): Html {
  return html`<ul class="findings">
    ${items}
  </ul>`;
}

function findingItem(finding: Finding, sheet: Sheet, key: string): Html {
  const lines = lineRefs(sheet, finding.facts, key);
  return html`<li class="finding">
    <p>${levelMark(finding.level)} ${finding.message}</p>
    <dl>
      ${
        lines.length === 0
          ? null
          : html`<dt>${t('Evidence')}</dt>
              <dd class="evidence">${lines}</dd>`
      }
      ${
        finding.since === null
          ? null
          : html`<dt>${t('Since')}</dt>
              <dd>${finding.since}</dd>`
      }
      <dt>${t('Clears')}</dt>
      <dd>${finding.clears}</dd>
      ${
        finding.counter.length === 0
          ? null
          : html`<dt>${t('Speaks for them')}</dt>
              ${finding.counter.map((line) => html`<dd>${line}</dd>`)}`
      }
      <dt>${t('Rule')}</dt>
      <dd>${finding.code}</dd>
    </dl>
  </li>`;
}
