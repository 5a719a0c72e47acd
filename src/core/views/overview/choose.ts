/** Which rows of the overview are shown, and in which order. */
import { atLeast, compareLevels, LEVELS } from '../../assessment';
import { CLIENT_STATUSES } from '../../record/schema';
import type { OverviewRow } from './rows';
import type { OverviewView, SortKey } from './view';

/**
 * The rows that a view's filters leave.
 * @param text words that the client's name, id or, of several, folder has to hold, in any order; large and small letters and accents are the same
 */
export function filterRows(rows: readonly OverviewRow[], view: OverviewView, text: string): readonly OverviewRow[] {
  const words = plain(text)
    .split(' ')
    .filter((word) => word !== '');
  const several = new Set(rows.map(({ ref }) => ref.folder)).size > 1;
  return rows.filter((row) => isChosen(row, view) && holds(row, words, several));
}

/** With a sign chosen, the level is that sign's, and `watch` at least. */
function isChosen(row: OverviewRow, { level, sign, status, overdue, currency }: OverviewView): boolean {
  const own = sign === null ? row.level : (row.signs.find((mark) => mark.sign === sign)?.level ?? 'no_data');
  const floor = sign !== null && compareLevels(level, 'watch') < 0 ? 'watch' : level;
  return (
    atLeast(own, floor) &&
    (status === null || row.status === status) &&
    (!overdue || row.overdue > 0) &&
    (currency === null || row.currency === currency)
  );
}

function holds(row: OverviewRow, words: readonly string[], several: boolean): boolean {
  if (words.length === 0) return true;
  const own = plain(`${row.name} ${row.ref.client} ${several ? row.folder : ''}`);
  return words.every((word) => own.includes(word));
}

/** @example plain('  Trà Hoa Sen ') // 'tra hoa sen' */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

type Compare = (a: OverviewRow, b: OverviewRow) => number;

const NAMES = new Intl.Collator('en', { numeric: true });

/** By name, then by folder and id, so that no two rows are equal. */
const byName: Compare = (a, b) =>
  NAMES.compare(a.name, b.name) || compareText(a.folder, b.folder) || compareText(a.ref.client, b.ref.client);

/**
 * Sums of different currencies can't be compared: the currency goes first, always from A to Z. Where there is no sum, the client goes last,
 * whichever the direction.
 */
function byMoney(amount: (row: OverviewRow) => number, direction: number): Compare {
  return (a, b) =>
    Number(amount(a) === 0) - Number(amount(b) === 0) ||
    compareText(a.currency, b.currency) ||
    direction * (amount(a) - amount(b));
}

/** Where there is no day, it goes last, whichever the direction. */
function byDay(day: (row: OverviewRow) => string | undefined, direction: number): Compare {
  return (a, b) => {
    const [first, second] = [day(a), day(b)];
    if (first === undefined || second === undefined) return Number(first === undefined) - Number(second === undefined);
    return direction * compareText(first, second);
  };
}

/** How many signs stand at each level, the worst level weighing most. */
const bySigns: Compare = (a, b) => {
  for (const level of [...LEVELS].reverse()) {
    const count = ({ signs }: OverviewRow): number => signs.filter((mark) => mark.level === level).length;
    const difference = count(a) - count(b);
    if (difference !== 0) return difference;
  }
  return 0;
};

const directed =
  (compare: Compare, direction: number): Compare =>
  (a, b) =>
    direction * compare(a, b);

function comparison(key: SortKey, direction: number): Compare {
  switch (key) {
    case 'name':
      return directed(byName, direction);
    case 'status':
      return directed((a, b) => CLIENT_STATUSES.indexOf(a.status) - CLIENT_STATUSES.indexOf(b.status), direction);
    case 'level':
      return directed((a, b) => compareLevels(a.level, b.level), direction);
    case 'signs':
      return directed(bySigns, direction);
    case 'owed':
      return byMoney((row) => row.owed, direction);
    case 'overdue':
      return byMoney((row) => row.overdue, direction);
    case 'absorbed':
      return byMoney((row) => row.absorbed, direction);
    case 'contact':
      return byDay((row) => row.lastContact?.day, direction);
    case 'deadline':
      return byDay((row) => row.nextDeadline?.day, direction);
  }
}

/** The rows in a view's order. Equals stand by name, from A to Z in either direction. */
export function sortRows(rows: readonly OverviewRow[], { sort, descending }: OverviewView): readonly OverviewRow[] {
  const compare = comparison(sort, descending ? -1 : 1);
  return [...rows].sort((a, b) => compare(a, b) || byName(a, b));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
