/** An agreed late fee that a law caps. */
import { lateFeeOf } from '../../interest';
import { t } from '../../l10n';
import { isAboveVietnameseCap, VIETNAMESE_CAP } from '../../law/vietnameseCap';
import type { Reading } from '../read';
import type { ClientRecord, Studio } from '../schema';

/** Warns of a late fee above what Vietnamese law allows, where the debt or the language is Vietnamese. */
export function checkLateFee(
  { terms, language }: Pick<ClientRecord | Studio, 'terms' | 'language'>,
  currency: string,
  { places, problems }: Reading,
): void {
  const fee = lateFeeOf(terms?.late_fee);
  if (fee.kind !== 'yearly' || !isAboveVietnameseCap(fee, currency, language)) return;
  const message = t(
    "This is {0}% a year; Vietnam's Civil Code (articles 357 and 468) caps agreed interest at {1}%, so lower it unless another law holds.",
    fee.rate,
    VIETNAMESE_CAP,
  );
  const path = ['terms', 'late_fee'];
  problems.push({ code: 'record/interest-cap', severity: 'warning', message, place: places.at(path), path });
}
