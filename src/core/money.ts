/**
 * Sums in one currency. All adding and comparing is done in minor units (cents, or whole dong), which are exact; what leaves a
 * function is an amount of the currency again.
 */

import { spokenLanguage } from './l10n';

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

/**
 * An amount as the interface writes it, in its own language unless another is named.
 * @example formatMoney(2400, 'USD') // 'USD 2,400'; in German 'USD 2.400'
 */
export function formatMoney(amount: number, currency: string, language = spokenLanguage()): string {
  return `${currency} ${formatAmount(amount, currency, language)}`;
}

/** An amount where its currency is plain. @example formatAmount(1440, 'USD') // '1,440' */
export function formatAmount(amount: number, currency: string, language = spokenLanguage()): string {
  return formatOf(language, Number.isInteger(amount) ? 0 : decimalsOf(currency)).format(amount);
}

/** A rate or a share as the interface writes it. @example formatNumber(11.75) // '11.75'; in German '11,75' */
export function formatNumber(value: number): string {
  return new Intl.NumberFormat(spokenLanguage(), { maximumFractionDigits: 4, useGrouping: false }).format(value);
}

const formats = new Map<string, Intl.NumberFormat>();

function formatOf(language: string, decimals: number): Intl.NumberFormat {
  const key = `${language}/${decimals}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat(language, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  formats.set(key, format);
  return format;
}
