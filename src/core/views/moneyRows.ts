/** The money of the scope ledger as rows of words. */
import type { Scope } from '../assessment';
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
    row('Agreed price', scope.agreed),
    row('Approved changes', scope.approved),
    row('Absorbed work', scope.absorbed, absorbedNote(scope)),
    row('Open changes', scope.open),
    row('Quoted changes', scope.quoted),
    row('Invoiced', scope.invoiced),
    row('Paid', scope.paid),
    row('Balance', scope.balance),
    row('Overdue', scope.overdue),
    interestRow(scope, row('Late interest', scope.interest)),
  ];
}

function absorbedNote({ absorbedShare, absorbedHours }: Scope): string {
  const parts = [
    ...(absorbedShare !== null && absorbedShare > 0 ? [`${percent(absorbedShare)} of the agreed price`] : []),
    ...(absorbedHours > 0 ? [`${number(absorbedHours)} hours on file`] : []),
  ];
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

function interestRow(scope: Scope, stated: MoneyRow): MoneyRow {
  if (scope.interestRefused === null) return stated;
  if (!stated.isZero) return { ...stated, value: `${stated.value}, and more that can't be stated` };
  return { label: stated.label, value: `not stated: ${scope.interestRefused}`, isZero: false };
}

/** @example percent(0.305) // '30.5%' */
function percent(share: number): string {
  return `${number(share * 100)}%`;
}

function number(value: number): string {
  return new Intl.NumberFormat('en', { maximumFractionDigits: 1 }).format(value);
}
