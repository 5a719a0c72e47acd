/** Sums of money that their currency can't express, and currencies that nobody knows. */
import { t } from '../../l10n';
import type { Mapping } from '../read';
import type { Shape } from '../shape';
import type { Check } from './check';

/** Hints at an unknown currency and warns of sums with more decimals than the currency has. */
export function checkSums(check: Check, shape: Shape): void {
  const { record, currency } = check;
  if (record.currency !== undefined && !currencies().has(record.currency)) {
    const message = t('`{0}` is no currency known here; check that it is the ISO 4217 code.', record.currency);
    check.report('hint', 'record/currency', message, record, 'currency');
  }
  checkInside(check, record, shape, decimalsOf(currency));
}

function checkInside(check: Check, value: unknown, shape: Shape, decimals: number): void {
  if (shape.type === 'list') {
    for (const entry of value as readonly unknown[]) checkInside(check, entry, shape.item, decimals);
  }
  if (shape.type !== 'map') return;
  const mapping = value as Mapping;
  for (const [key, entry] of shape.entries) {
    const inner = mapping[key];
    if (inner === undefined) continue;
    if (entry.shape.type !== 'scalar') checkInside(check, inner, entry.shape, decimals);
    else if (entry.shape.kind === 'money') checkSum(check, mapping, key, Number(inner), decimals);
  }
}

function checkSum({ report, currency }: Check, mapping: Mapping, key: string, sum: number, decimals: number): void {
  if (Number(sum.toFixed(decimals)) === sum) return;
  const message =
    decimals === 0
      ? t('`{0}` is {1}, but {2} has no decimals; write the rounded sum.', key, sum, currency)
      : t('`{0}` is {1}, but {2} has {3} decimals at most; write the rounded sum.', key, sum, currency, decimals);
  report('warning', 'record/decimals', message, mapping, key);
}

let known: ReadonlySet<string> | undefined;

function currencies(): ReadonlySet<string> {
  known ??= new Set(Intl.supportedValuesOf('currency'));
  return known;
}

const decimals = new Map<string, number>();

function decimalsOf(currency: string): number {
  const before = decimals.get(currency);
  if (before !== undefined) return before;
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  const found = format.resolvedOptions().maximumFractionDigits ?? 2;
  decimals.set(currency, found);
  return found;
}
