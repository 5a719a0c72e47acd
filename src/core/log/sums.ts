/** Sums among typed words. */
import { moneyReadings } from '../language/fixes/moneyReadings';
import { decimalsOf } from '../money';

/**
 * The sums that words can mean in a currency: none where they can't be read as one, two where a separator can be either; `undefined` where
 * nothing was typed. A sum with more decimals than its currency has is none.
 * @example sumsIn('$1,200', 'USD') // [1200]
 */
export function sumsIn(words: string, currency: string): readonly number[] | undefined {
  if (words === '') return undefined;
  const readings = moneyReadings(words, currency).map(({ value }) => value);
  return readings.filter((sum) => Number.isFinite(sum) && Number(sum.toFixed(decimalsOf(currency))) === sum);
}
