/**
 * Sums in one currency. All adding and comparing is done in minor units (cents, or whole dong), which are exact; what leaves a
 * function is an amount of the currency again.
 */

/** Open sums up to this amount count as paid: a rounding difference is no debt. */
export const TOLERANCE = 1;

const decimalsByCurrency = new Map<string, number>();

/** How many decimals a currency has; two where its code is unknown. @example decimalsOf('VND') // 0 */
export function decimalsOf(currency: string): number {
  const known = decimalsByCurrency.get(currency);
  if (known !== undefined) return known;
  const decimals = lookUpDecimals(currency);
  decimalsByCurrency.set(currency, decimals);
  return decimals;
}

function lookUpDecimals(currency: string): number {
  try {
    return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
}

/** An amount rounded to the currency's own decimals, half away from zero. @example roundMoney(306.925, 'GBP') // 306.93 */
export function roundMoney(amount: number, currency: string): number {
  const factor = 10 ** decimalsOf(currency);
  const minor = Math.round(Math.abs(amount) * factor * (1 + Number.EPSILON));
  return minor === 0 ? 0 : (Math.sign(amount) * minor) / factor;
}

/** The sum of amounts, without the drift of binary fractions. @example sumMoney([0.1, 0.2], 'USD') // 0.3 */
export function sumMoney(amounts: readonly number[], currency: string): number {
  const factor = 10 ** decimalsOf(currency);
  return amounts.reduce((minor, amount) => minor + Math.round(amount * factor), 0) / factor;
}

/** An amount as the sentences of an assessment write it. @example formatMoney(2400, 'USD') // 'USD 2,400' */
export function formatMoney(amount: number, currency: string): string {
  return `${currency} ${formatAmount(amount, currency)}`;
}

/** An amount where its currency is plain. @example formatAmount(1440, 'USD') // '1,440' */
export function formatAmount(amount: number, currency: string): string {
  return formatOf(Number.isInteger(amount) ? 0 : decimalsOf(currency)).format(amount);
}

const formats = new Map<number, Intl.NumberFormat>();

function formatOf(decimals: number): Intl.NumberFormat {
  const known = formats.get(decimals);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat('en', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  formats.set(decimals, format);
  return format;
}
