import { t } from '../../l10n';
import { SIGN_TITLES } from '../../valueWords';
import type { Mover } from './changes';

/** What moved a client, at the head of a line. @example moverSaid('several_signs') // 'Several signs at once' */
export function moverSaid(mover: Mover): string {
  return mover === 'several_signs' ? t('Several signs at once') : SIGN_TITLES[mover];
}
