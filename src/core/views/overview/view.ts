/** What of the overview a person looks at: how it is sorted, which clients are chosen, which page of them. */
import * as v from 'valibot';
import { LEVELS } from '../../assessment';
import { CLIENT_STATUSES, SIGN_NAMES } from '../../record/schema';
import { CHANGE_DAYS } from './changes';

/** What the table can be sorted by. */
export const SORT_KEYS = [
  'name',
  'status',
  'level',
  'signs',
  'owed',
  'overdue',
  'absorbed',
  'contact',
  'deadline',
] as const;
export type SortKey = (typeof SORT_KEYS)[number];

/** How many rows a page of the table has, and how many lines of a list are shown at first and more with each click. */
export const ROWS_PER_PAGE = 50;
export const LINES_AT_ONCE = 10;

const LARGEST = 100_000;
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(LARGEST));

/** The page keeps this for the next time. Nothing in it comes from a client's file, but for a currency's code. */
export const viewSchema = v.strictObject({
  sort: v.picklist(SORT_KEYS),
  descending: v.boolean(),
  /** The lowest level that is shown. */
  level: v.picklist(LEVELS),
  /** Only clients with this sign up. */
  sign: v.nullable(v.picklist(SIGN_NAMES)),
  status: v.nullable(v.picklist(CLIENT_STATUSES)),
  /** Only clients that owe something past its due date. */
  overdue: v.boolean(),
  currency: v.nullable(v.pipe(v.string(), v.regex(/^[A-Z]{3}$/))),
  /** Counted from 0. */
  page: whole,
  /** How far back changes are looked for. */
  days: v.picklist(CHANGE_DAYS),
  /** How many lines of each list are shown. */
  pastDue: whole,
  upcoming: whole,
  changes: whole,
});

export type OverviewView = v.InferOutput<typeof viewSchema>;

/** Worst first, everybody. */
export const FIRST_VIEW: OverviewView = {
  sort: 'level',
  descending: true,
  level: 'no_data',
  sign: null,
  status: null,
  overdue: false,
  currency: null,
  page: 0,
  days: 7,
  pastDue: LINES_AT_ONCE,
  upcoming: LINES_AT_ONCE,
  changes: LINES_AT_ONCE,
};

/** The view that a page has kept; the first one where that is none. */
export function keptView(value: unknown): OverviewView {
  return v.is(viewSchema, value) ? value : FIRST_VIEW;
}

/** Whether not all clients are shown. @param text what the name has to hold */
export function isFiltered(view: OverviewView, text: string): boolean {
  const { level, sign, status, overdue, currency } = view;
  return text.trim() !== '' || level !== 'no_data' || sign !== null || status !== null || overdue || currency !== null;
}

/** The view without its filters. */
export function unfiltered(view: OverviewView): OverviewView {
  const { level, sign, status, overdue, currency, page } = FIRST_VIEW;
  return { ...view, level, sign, status, overdue, currency, page };
}
