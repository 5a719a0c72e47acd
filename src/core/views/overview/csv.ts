/** Tables as CSV by RFC 4180, safe to open in a spreadsheet. */

/** Text, a number as it is, or nothing. */
export type Cell = string | number | null;

/** With it Excel reads the file as UTF-8; without it, as the machine's old code page. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A spreadsheet takes a cell that begins so for a formula, wherever it comes from. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * The table as the text of a file: UTF-8 with a byte order mark, lines ended by CR and LF, text in quotes where it has to be.
 * @example csv([['Client', 'Owed'], ['Acme', 2400]]) // '\uFEFFClient,Owed\r\nAcme,2400\r\n'
 */
export function csv(rows: readonly (readonly Cell[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}

/** The cell's text as a reader gives it back: text that would be a formula has an apostrophe before it. @example defused('=1+1') // "'=1+1" */
export function defused(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  // Plain digits: an exponent is no number to all readers.
  if (typeof cell === 'number') return Number.isFinite(cell) ? plainNumber(cell) : '';
  const text = defused(cell);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const DIGITS = new Intl.NumberFormat('en', { useGrouping: false, maximumFractionDigits: 20 });

/** @example plainNumber(1e21) // '1000000000000000000000' */
function plainNumber(value: number): string {
  const text = String(value);
  return text.includes('e') ? DIGITS.format(value) : text;
}
