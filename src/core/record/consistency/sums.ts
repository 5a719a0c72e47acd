/** Sums of money that their currency can't express, and currencies that nobody knows. */
import { t } from '../../l10n';
import { ScalarSearch } from '../scalars';
import { clientSchema } from '../schema';
import { shapeOf } from '../shape';
import type { Check } from './check';

const SUMS = new ScalarSearch(shapeOf(clientSchema), ({ kind }) => kind === 'money');

/** Hints at an unknown currency and warns of sums with more decimals than the currency has. */
export function checkSums(check: Check): void {
  const { record, currency } = check;
  if (record.currency !== undefined && !currencies().has(record.currency)) {
    const message = t('`{0}` is no currency known here; check that it is the ISO 4217 code.', record.currency);
    check.report('hint', 'record/currency', message, record, 'currency');
  }
  const decimals = decimalsOf(currency);
  SUMS.eachIn(record, ({ owner, key, value }) => {
    if (!Number.isInteger(value)) checkSum(check, owner, key, Number(value), decimals);
  });
}

function checkSum({ report, currency }: Check, entry: object, key: string, sum: number, decimals: number): void {
  if (Number(sum.toFixed(decimals)) === sum) return;
  const message =
    decimals === 0
      ? t('`{0}` is {1}, but {2} has no decimals; write the rounded sum.', key, sum, currency)
      : t('`{0}` is {1}, but {2} has {3} decimals at most; write the rounded sum.', key, sum, currency, decimals);
  report('warning', 'record/decimals', message, entry, key);
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
