/** The cap of Vietnamese law on agreed interest. Clientele works out no interest by that law: it is the market's average, which courts find. */
import type { LateFee } from '../interest';

/** Per cent a year: Civil Code 2015, articles 357 and 468, unless another law provides otherwise. */
export const VIETNAMESE_CAP = 20;

/**
 * Whether an agreed rate is above the cap, for a debt in dong or a client who is written to in Vietnamese.
 * @example isAboveVietnameseCap({ kind: 'yearly', rate: 24 }, 'VND', undefined) // true
 */
export function isAboveVietnameseCap(fee: LateFee, currency: string, language: string | undefined): boolean {
  const isVietnamese = currency === 'VND' || /^vi(-|$)/i.test(language ?? '');
  return isVietnamese && fee.kind === 'yearly' && fee.rate > VIETNAMESE_CAP;
}
