/** The working of late interest in the report: for each invoice a table of its lines, and what they rest on. */
import type { Scope } from '../assessment';
import { html, type Html } from './html';
import { workingHead, workingOf, type InterestWorking } from './interestWords';

/** The workings of a ledger, one after the other. */
export function interestWorkings({ interestWorking, currency }: Scope): Html {
  return html`${interestWorking.map((one) => working(workingOf(one, currency)))}`;
}

function working({ title, rows, notes }: InterestWorking): Html {
  return html`${rows.length === 0 ? html`<p class="working-title">${title}</p>` : linesTable(title, rows)}
    <p class="quiet">${notes.join(' ')}</p>`;
}

function linesTable(title: string, rows: InterestWorking['rows']): Html {
  return html`<table class="working">
    <caption>
      ${title}
    </caption>
    <thead>
      <tr>
        ${workingHead().map((name) => html`<th scope="col">${name}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(lineRow)}
    </tbody>
  </table>`;
}

function lineRow([from = '', ...cells]: readonly string[]): Html {
  const head = workingHead();
  return html`<tr>
    <th scope="row">${from}</th>
    ${cells.map((cell, index) => html`<td data-label="${head[index + 1] ?? ''}">${cell}</td>`)}
  </tr>`;
}
