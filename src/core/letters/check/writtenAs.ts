/** A value of the record in the way of writing of the text that it takes the place of. */

/**
 * A sum with the marks, the separators and the decimals of another one.
 * @example moneyAs('$2,400.00', 1250) // '$1,250.00'
 */
export function moneyAs(written: string, amount: number): string | null {
  const match = /\d(?:[\d.,'’\u00a0\u202f]*\d)?/u.exec(written);
  if (match === null || /\p{L}/u.test(written.slice(match.index + match[0].length).replace(/\b[A-Z]{3}\b|đồng|đ/u, '')))
    return null;
  const [digits] = match;
  const decimal = /[.,](\d{1,2})$/.exec(digits);
  const decimals = decimal?.[1]?.length ?? 0;
  const group =
    /\d([.,'’\u00a0\u202f])\d{3}(?!\d)/u.exec(digits)?.[1] ?? (decimal?.[0].startsWith(',') === true ? '.' : ',');
  const [whole = '', rest = ''] = amount.toFixed(decimals).split('.');
  if (Number(amount.toFixed(decimals)) !== amount) return null;
  const grouped = whole.replace(/\B(?=(?:\d{3}){1,9}$)/g, group);
  const sum = rest === '' ? grouped : `${grouped}${decimal?.[0].charAt(0) ?? '.'}${rest}`;
  return `${written.slice(0, match.index)}${sum}${written.slice(match.index + digits.length)}`;
}
