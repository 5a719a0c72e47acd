/** The money of the scope ledger as rows of words. */
import type { Scope } from '../assessment';
import { t } from '../l10n';
import { formatMoney } from '../money';

/** One sum of the ledger. */
export interface MoneyRow {
  /** @example 'Absorbed work' */
  readonly label: string;
  /** @example 'USD 1,440 (30% of the agreed price)' */
  readonly value: string;
  readonly isZero: boolean;
}

/** The sums of a ledger in the order in which they came about. */
export function moneyRows(scope: Scope): readonly MoneyRow[] {
  const row = (label: string, amount: number, note = ''): MoneyRow => ({
    label,
    value: formatMoney(amount, scope.currency) + note,
    isZero: amount === 0 && note === '',
  });
  return [
    row(t('Agreed price'), scope.agreed),
    row(t('Approved changes'), scope.approved),
    row(t('Absorbed work'), scope.absorbed, absorbedNote(scope)),
    row(t('Open changes'), scope.open),
    row(t('Quoted changes'), scope.quoted),
    row(t('Invoiced'), scope.invoiced),
    row(t('Paid'), scope.paid),
    row(t('Balance'), scope.balance),
    row(t('Overdue'), scope.overdue),
    interestRow(scope, row(t('Late interest'), scope.interest)),
  ];
}

function absorbedNote({ absorbedShare, absorbedHours }: Scope): string {
  const parts = [
    ...(absorbedShare !== null && absorbedShare > 0 ? [t('{0} of the agreed price', percent(absorbedShare))] : []),
    ...(absorbedHours > 0 ? [t('{0} hours on file', number(absorbedHours))] : []),
  ];
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

function interestRow(scope: Scope, stated: MoneyRow): MoneyRow {
  if (scope.interestRefused === null) return stated;
  if (!stated.isZero) return { ...stated, value: t("{0}, and more that can't be stated", stated.value) };
  return { label: stated.label, value: t('not stated: {0}', scope.interestRefused), isZero: false };
}

/** @example percent(0.305) // '30.5%' */
function percent(share: number): string {
  return `${number(share * 100)}%`;
}

function number(value: number): string {
  return new Intl.NumberFormat('en', { maximumFractionDigits: 1 }).format(value);
}
