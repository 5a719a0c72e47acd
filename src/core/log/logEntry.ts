/** From a kind of entry and what is known of it to a record with that entry: which list it goes to, what its keys take, what it may not break. */
import type { IsoDate } from '../dates';
import { t } from '../l10n';
import { applyChanges, type Edited } from '../record/edit/applyChanges';
import type { Change, EntryValue, NewEntry } from '../record/edit/change';
import { faultless } from './faultless';
import { appendInOrder } from '../record/inOrder';
import { nearest } from '../record/nearest';
import { parseClient } from '../record/parse';
import type { Path } from '../record/problem';
import { together } from '../record/series';
import { clientSchema, type ClientRecord } from '../record/schema';
import { shapeAt, shapeOf, type ListShape, type MapShape, type Shape } from '../record/shape';

interface Kind {
  /** The list at the top of the record. */
  readonly list: keyof ClientRecord;
  /** The list within an entry of that list, and the key that says which entry. */
  readonly within?: { readonly list: string; readonly by: string; readonly id: string };
  /** The key that is today where it is not given. */
  readonly day?: string;
}

/** What can be logged. Another kind is a line here. */
const KINDS = {
  request: { list: 'requests', day: 'date' },
  revision: { list: 'revisions', day: 'date' },
  question: { list: 'questions', day: 'asked' },
  disagreement: { list: 'disagreements', day: 'opened' },
  proposal: { list: 'disagreements', within: { list: 'proposals', by: 'disagreement', id: 'id' }, day: 'date' },
  invoice: { list: 'invoices', day: 'issued' },
  payment: { list: 'invoices', within: { list: 'payments', by: 'invoice', id: 'number' }, day: 'date' },
  promise: { list: 'invoices', within: { list: 'promises', by: 'invoice', id: 'number' }, day: 'made' },
  compensation: { list: 'compensation', day: 'date' },
  incident: { list: 'conduct', day: 'date' },
  letter: { list: 'letters', day: 'date' },
  legal: { list: 'legal', day: 'date' },
  goodwill: { list: 'goodwill', day: 'date' },
  ours: { list: 'ours', day: 'date' },
  snooze: { list: 'snooze' },
} as const satisfies Record<string, Kind>;

export type EntryKind = keyof typeof KINDS;
export const ENTRY_KINDS = Object.keys(KINDS) as readonly EntryKind[];

/**
 * The record's text with one more entry.
 * @param fields keys and values as they are typed; a list is written with commas, `today` stands for the day
 * @param currency what sums are checked in where the record names none
 * @param beside what else changes in the same edit
 * @example logEntry('client: A\n', 'goodwill', new Map([['note', 'Praise']]), '2026-07-01', 'USD') // text: '…- date: 2026-07-01\n    note: Praise\n'
 */
export function logEntry(
  text: string,
  kind: EntryKind,
  fields: ReadonlyMap<string, string>,
  today: IsoDate,
  currency: string,
  beside: readonly Change[] = [],
): Edited {
  const before = parseClient(text, currency);
  if (before.record === undefined)
    return refused(t('This file gives no client, so nothing can be added to it; mend it first.'));
  const { list, within, day }: Kind = KINDS[kind];
  const rest = new Map(fields);
  let path: Path = [list];
  if (within !== undefined) {
    const found = entryNamed(before.record, list, within, rest.get(within.by));
    if ('why' in found) return refused(found.why);
    path = [...before.places.pathOf(found.entry), within.list];
    rest.delete(within.by);
  }
  if (day !== undefined && !rest.has(day)) rest.set(day, today);
  const entry = entryOf(entryShape(within === undefined ? [list] : [list, within.list]), kind, rest, today);
  if ('why' in entry) return refused(entry.why);
  return faultless(before, applyChanges(text, [appendInOrder(path, entry.entry), ...beside]), currency);
}

function refused(why: string): { readonly done: false; readonly why: string } {
  return { done: false, why };
}

function entryNamed(
  record: ClientRecord,
  list: keyof ClientRecord,
  within: NonNullable<Kind['within']>,
  wanted: string | undefined,
): { readonly entry: object } | { readonly why: string } {
  const entries = record[list] as readonly Readonly<Record<string, unknown>>[] | undefined;
  const all = entries ?? [];
  const ids = all.flatMap((entry) => (typeof entry[within.id] === 'string' ? [entry[within.id] as string] : []));
  const [only] = all;
  if (wanted === undefined && all.length === 1 && only !== undefined) return { entry: only };
  const found = all.find((entry) => entry[within.id] === wanted);
  if (wanted !== undefined && found !== undefined) return { entry: found };
  const there = ids.join(', ');
  if (wanted === undefined) {
    const why =
      ids.length === 0
        ? t('Say which with {0}=…; there is none under {1} yet.', within.by, list)
        : t('Say which with {0}=…; there are {1}.', within.by, there);
    return { why };
  }
  const why =
    ids.length === 0
      ? t('There is no {0} "{1}"; there is none under {2} yet.', within.by, wanted, list)
      : t('There is no {0} "{1}"; there are {2}.', within.by, wanted, there);
  return { why };
}

function entryShape(path: readonly string[]): MapShape | undefined {
  const found = shapeAt(
    shapeOf(clientSchema),
    path.flatMap((list) => [list, 0]),
  );
  return found?.type === 'map' ? found : undefined;
}

function entryOf(
  shape: MapShape | undefined,
  kind: EntryKind,
  fields: ReadonlyMap<string, string>,
  today: IsoDate,
): { readonly entry: NewEntry } | { readonly why: string } {
  const keys = shape?.entries ?? new Map<string, { readonly shape: Shape; readonly required: boolean }>();
  for (const key of fields.keys()) {
    const known = keys.get(key);
    if (known !== undefined && isWritable(known.shape)) continue;
    const writable = [...keys].filter(([, one]) => isWritable(one.shape)).map(([name]) => name);
    const meant = nearest(key, writable);
    const there = writable.join(', ');
    const why =
      meant === undefined
        ? t('"{0}" can\'t be given with {1}. There are: {2}.', key, kind, there)
        : t('"{0}" can\'t be given with {1}. Did you mean {2}? There are: {3}.', key, kind, meant, there);
    return { why };
  }
  const missing = [...keys].filter(([key, one]) => one.required && !fields.has(key)).map(([key]) => key);
  if (missing.length > 0) return { why: t('{0} needs {1}.', kind, together(missing.map((key) => `${key}=…`))) };
  const entry: Record<string, EntryValue> = {};
  for (const [key, known] of keys) {
    const typed = fields.get(key);
    if (typed !== undefined) entry[key] = valueOf(known.shape, isDay(known.shape) && typed === 'today' ? today : typed);
  }
  return { entry };
}

function isWritable(shape: Shape): boolean {
  return shape.type === 'scalar' || (shape.type === 'list' && shape.item.type === 'scalar');
}

/** Ids are parted by every comma; among words one may stand in a number. */
function isIdList({ item }: ListShape): boolean {
  return item.type === 'scalar' && item.refersTo !== undefined;
}

function isDay(shape: Shape): boolean {
  return shape.type === 'scalar' && shape.kind === 'date';
}

/** What can't be the value that the key takes stays text, for the record's own check to refuse. */
function valueOf(shape: Shape, typed: string): EntryValue {
  if (shape.type === 'list') {
    return typed
      .split(isIdList(shape) ? ',' : /,(?!\d)/)
      .map((one) => one.trim())
      .filter((one) => one !== '');
  }
  const kind = shape.type === 'scalar' ? shape.kind : 'text';
  if (kind === 'flag' && /^(true|false)$/.test(typed)) return typed === 'true';
  if ((kind === 'money' || kind === 'number') && /^-?\d{1,15}(\.\d{1,6})?$/.test(typed)) return Number(typed);
  return typed;
}
