/** Late interest as plain text for a terminal: the sum, then each invoice with its lines and what they rest on. */
import { interestOf } from '../interest';
import { oneLine } from '../letters/markdown';
import { formatMoney } from '../money';
import type { Snapshot } from '../snapshot';
import { noFeeWords, workingHead, workingOf, type InterestWorking } from './interestWords';
import { hanging, padded, widthOf } from './textWidth';

const WIDTH = 100;

/** Cells of numbers stand at the right of their column. */
const FIRST_NUMBER = 2;

/** The interest on a client's invoices, with a line break at its end. */
export function interestText(id: string, snapshot: Snapshot): string {
  const { asOf, currency, client } = snapshot;
  const { interest, fixed, total, invoices } = interestOf(snapshot);
  const name = `${oneLine(client)} (${oneLine(id)})`;
  if (invoices.length === 0) {
    return `${name} on ${asOf}. ${noFeeWords(snapshot) ?? 'No late interest: no invoice was late, or the fee is waived.'}\n`;
  }
  const parts =
    fixed > 0 && interest > 0
      ? `, ${formatMoney(interest, currency)} by the day and ${formatMoney(fixed, currency)} once`
      : '';
  const refused = invoices.some((one) => one.refused !== null) ? ' Not all of it can be stated.' : '';
  const blocks = [
    hanging('', `${name} on ${asOf}: late interest ${formatMoney(total, currency)}${parts}.${refused}`, WIDTH),
    ...invoices.map((one) => workingLines(workingOf(one, currency))),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function workingLines({ title, rows, notes }: InterestWorking): readonly string[] {
  return [
    oneLine(title),
    ...(rows.length === 0 ? [] : tableLines([workingHead(), ...rows])),
    ...notes.flatMap((note) => hanging('  ', oneLine(note), WIDTH)),
  ];
}

function tableLines(rows: readonly (readonly string[])[]): readonly string[] {
  const shown = rows.map((cells) => cells.map(oneLine));
  const widths = workingHead().map((_, column) => Math.max(...shown.map((cells) => widthOf(cells[column] ?? ''))));
  const cell = (text: string, column: number): string => {
    const width = widths[column] ?? 0;
    return column < FIRST_NUMBER ? padded(text, width) : ' '.repeat(width - widthOf(text)) + text;
  };
  return shown.map((cells) => `  ${cells.map(cell).join('  ')}`.trimEnd());
}
