/** Names in a row, and what the kinds of ids are called, as a sentence says them. */
import { later, t } from '../l10n';
import type { IdKind } from './schemaParts';

const KIND_NAMES = {
  deliverable: later('deliverable'),
  request: later('request'),
  invoice: later('invoice'),
  disagreement: later('disagreement'),
  person: later('person'),
} as const satisfies Record<IdKind | 'person', string>;

/** @example kindName('invoice') // 'invoice' */
export function kindName(kind: IdKind | 'person'): string {
  return t(KIND_NAMES[kind]);
}

/** @example either(['a', 'b', 'c']) // 'a, b or c' */
export function either(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : t('{0} or {1}', names.slice(0, -1).join(', '), last);
}

/** @example anyOf(['a', 'b', 'c']) // 'a or b or c' */
export function anyOf(names: readonly string[]): string {
  return names.length === 0 ? '' : names.reduce((all, one) => t('{0} or {1}', all, one));
}

/** @example together(['a', 'b', 'c']) // 'a and b and c' */
export function together(names: readonly string[]): string {
  return names.length === 0 ? '' : names.reduce((all, one) => t('{0} and {1}', all, one));
}
