/** Sums and numbers as people write them, read as plain numbers. */
import { t } from '../../l10n';
import { decimalsOf } from '../../money';
import { own } from '../../own';

export interface NumberReading {
  readonly value: number;
  /** What the title says of the reading, where there is another one. */
  readonly note?: string;
}

/** The signs that stand for one of several currencies. */
const SIGNS: Readonly<Record<string, readonly string[]>> = {
  $: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN'],
  us$: ['USD'],
  '€': ['EUR'],
  euro: ['EUR'],
  euros: ['EUR'],
  '£': ['GBP'],
  '¥': ['JPY', 'CNY'],
  '₫': ['VND'],
  đ: ['VND'],
  '₹': ['INR'],
  'rs.': ['INR'],
  kr: ['SEK', 'NOK', 'DKK'],
  'kr.': ['SEK', 'NOK', 'DKK'],
  zł: ['PLN'],
  'fr.': ['CHF'],
  dollars: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD'],
};

/**
 * The sums that a text can mean in a currency: none where it names another one, two where its one separator can be either.
 * @example moneyReadings('$1,200.50', 'USD') // 1200.5
 */
export function moneyReadings(text: string, currency: string): readonly NumberReading[] {
  const found =
    /^(?<before>[^\d\s.,+-]{1,7}\.?)?\s{0,9}(?<sum>[+-]?[\d.,].{0,60}?)\s{0,9}(?<after>[^\d\s.,'’–-]{1,7}\.?)?$/u.exec(
      text.trim().replace(/^([+-])\s*([^\d\s.,+-]{1,4})\s*(?=\d)/u, '$2$1'),
    );
  const { before, sum = '', after } = found?.groups ?? {};
  const isThousands = after?.toLowerCase() === 'k';
  const names = [before, isThousands ? undefined : after].filter((name) => name !== undefined);
  if (names.length > 1 || !names.every((name) => isCurrency(name, currency))) return [];
  const readings = plainNumbers(sum.replace(/[.,][-–]{1,2}$/, ''), decimalsOf(currency) === 0);
  return isThousands ? readings.map((one) => ({ ...one, value: Math.round(one.value * 1000) })) : readings;
}

/** The numbers that a text with a unit can mean. @example quantityReadings('1,5 h') // 1.5 */
export function quantityReadings(text: string): readonly NumberReading[] {
  const number = text.trim().replace(/(h|hrs?\.?|hours?|rounds?|days?|x)$/i, '');
  return plainNumbers(number.trimEnd(), false);
}

function isCurrency(name: string, currency: string): boolean {
  return name.toUpperCase() === currency || (own(SIGNS, name.toLowerCase())?.includes(currency) ?? false);
}

const GROUP_SIGNS = /(?<=\d)[ '’_\u00a0\u202f\u2009](?=\d{3}(?!\d))/g;

function plainNumbers(text: string, isWhole: boolean): readonly NumberReading[] {
  const sum = text.replace(/^\+/, '').replace(GROUP_SIGNS, '');
  if (/^-?\d+\.?$|^-?\d*\.\d+$/.test(text)) {
    const known = /^-?[1-9]\d{0,2}\.\d{3}$/.test(text) ? undefined : Number(sum);
    if (known !== undefined) return [{ value: known }];
  }
  const grouped = /^(-?)([1-9]\d{0,2}(?:([.,])\d{3})(?:\3\d{3})*)(?:([.,])(\d+))?$/.exec(sum);
  if (grouped !== null && grouped[3] !== grouped[4]) {
    const [, sign = '', whole = '', separator = '', point, decimals = ''] = grouped;
    const digits = sign + whole.replaceAll(separator, '');
    const several = whole.split(separator).length > 2;
    if (point !== undefined) return [{ value: Number(`${digits}.${decimals}`) }];
    if (several || isWhole) return [{ value: Number(digits) }];
    const isComma = separator === ',';
    return [
      {
        value: Number(digits),
        note: isComma ? t('the comma separates thousands') : t('the point separates thousands'),
      },
      {
        value: Number(sign + whole.replace(separator, '.')),
        note: isComma ? t('the comma begins the decimals') : t('the point begins the decimals'),
      },
    ];
  }
  const decimal = /^(-?\d+)[.,](\d{1,2})$/.exec(sum);
  if (decimal !== null) return [{ value: Number(`${decimal[1]}.${decimal[2]}`) }];
  return /^-?\d+$/.test(sum) ? [{ value: Number(sum) }] : [];
}
