/**
 * The overview as CSV. Its heads and its levels are fixed and English, for scripts read them too. What the client said and private notes
 * are not in it.
 */
import { SIGN_NAMES } from '../../record/schema';
import { csv, type Cell } from './csv';
import type { OverviewRow } from './rows';

const HEADS = [
  ...['Client', 'Id', 'Folder', 'Status', 'Level', ...SIGN_NAMES],
  ...['Currency', 'Owed', 'Overdue', 'Absorbed', 'Absorbed hours', 'Last contact', 'Next deadline', 'Deadline for'],
  'Next step',
].map((head) => head.charAt(0).toUpperCase() + head.slice(1));

/** The rows as the text of a file, in their order. */
export function overviewCsv(rows: readonly OverviewRow[]): string {
  return csv([HEADS, ...rows.map(cells)]);
}

function cells(row: OverviewRow): readonly Cell[] {
  return [
    ...[row.name, row.ref.client, row.folder, row.status, row.level, ...row.signs.map(({ level }) => level)],
    ...[row.currency, row.owed, row.overdue, row.absorbed, row.absorbedHours],
    row.lastContact?.day ?? null,
    row.nextDeadline?.day ?? null,
    row.nextDeadline?.what ?? null,
    row.next === '' ? null : row.next,
  ];
}
