/** Fixes of ids: one that nothing is called by, or that two things are called by. */
import { t } from '../../l10n';
import { knownIds } from '../../record/consistency/check';
import { nearest } from '../../record/nearest';
import type { Shape } from '../../record/shape';
import { preferOnly, writes, type Draft, type Maker } from './quickFix';

const MOST_IDS = 5;

export const referenceFixes: Maker = ({ value, path, shape, values, at }) => {
  if (value === undefined || shape?.type !== 'scalar') return [];
  const kinds = shape.refersTo ?? [];
  const known = knownIds(values);
  const ids = [...new Set([...kinds.flatMap((kind) => [...known[kind]]), ...(shape.examples ?? [])])];
  const meant = nearest(value, ids);
  const ordered = meant === undefined ? ids : [meant, ...ids.filter((id) => id !== meant)];
  const drafts = ordered.slice(0, MOST_IDS).map((id): Draft => ({ ...writes(path, id), isPreferred: id === meant }));
  const isNewThing = kinds.includes('deliverable') && /^[\p{L}\d][\p{L}\d_.-]*$/u.test(value);
  if (!isNewThing || at(['brief']) === undefined) return drafts;
  const title = t('Add deliverable `{0}` to the brief', value);
  return [...drafts, { title, changes: [{ type: 'append', list: ['brief', 'deliverables'], entry: { id: value } }] }];
};

/** The second of two entries with one id gets the next free one. */
export const sameIdFixes: Maker = ({ value, path, values }) => {
  if (value === undefined) return [];
  const known = knownIds(values);
  const list = path.at(-3);
  const kind =
    list === 'invoices'
      ? 'invoice'
      : list === 'requests'
        ? 'request'
        : list === 'disagreements'
          ? 'disagreement'
          : 'deliverable';
  return preferOnly([writes(path, nextFree(value, [...known[kind], ...known.deliverable]))]);
};

/** A request that is called like a deliverable; only where nothing refers to the name, for what refers to it can mean either. */
export const sharedIdFixes: Maker = (facts) => {
  const { value, values, top } = facts;
  return value === undefined || references(values, top).has(value) ? [] : sameIdFixes(facts);
};

/**
 * The name after the last one of its pattern.
 * @example nextFree('INV-1', ['INV-1', 'INV-2']) // 'INV-3'
 */
export function nextFree(like: string, taken: readonly string[]): string {
  const stem = like.replace(/(?<!\d)\d+$/, '');
  const digits = like.slice(stem.length);
  const prefix = digits === '' ? `${like}-` : stem;
  const numbers = taken.filter((id) => id.startsWith(prefix)).map((id) => id.slice(prefix.length));
  const last = Math.max(1, Number(digits), ...numbers.filter((one) => /^\d{1,9}$/.test(one)).map(Number));
  return prefix + String(last + 1).padStart(digits.length, '0');
}

/** Every id that something in the file refers to. */
function references(values: unknown, shape: Shape): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (value: unknown, at: Shape): void => {
    if (at.type === 'scalar' && at.refersTo !== undefined && typeof value === 'string') found.add(value);
    if (at.type === 'list') {
      for (const one of Array.isArray(value) ? (value as unknown[]) : [value]) visit(one, at.item);
    }
    if (at.type !== 'map' || typeof value !== 'object' || value === null) return;
    for (const [key, inside] of Object.entries(value)) {
      const entry = at.entries.get(key);
      if (entry !== undefined) visit(inside, entry.shape);
    }
  };
  visit(values, shape);
  return found;
}
