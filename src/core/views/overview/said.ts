/** What the overview calls levels, signs and statuses. */
import { later, t } from '../../l10n';
import type { Level } from '../../assessment';
import type { ClientStatus, SignName } from '../../record/schema';
import type { Mover } from './changes';

const LEVELS_SAID = {
  no_data: later('no data'),
  clear: later('clear'),
  watch: later('watch'),
  act: later('act'),
  let_go: later('let go'),
} as const satisfies Record<Level, string>;

const SIGNS_SAID = {
  payment: later('Payment'),
  price: later('Price'),
  compromise: later('Compromise'),
  conduct: later('Conduct'),
  clarity: later('Clarity'),
} as const satisfies Record<SignName, string>;

const STATUSES_SAID = {
  prospect: later('Prospect'),
  active: later('Active'),
  paused: later('Paused'),
  ended: later('Ended'),
} as const satisfies Record<ClientStatus, string>;

/** @example levelSaid('let_go') // 'let go' */
export function levelSaid(level: Level): string {
  return t(LEVELS_SAID[level]);
}

/** @example signSaid('payment') // 'Payment' */
export function signSaid(sign: SignName): string {
  return t(SIGNS_SAID[sign]);
}

/** @example statusSaid('active') // 'Active' */
export function statusSaid(status: ClientStatus): string {
  return t(STATUSES_SAID[status]);
}

/** @example moverSaid('several_signs') // 'Several signs at once' */
export function moverSaid(mover: Mover): string {
  return mover === 'several_signs' ? t('Several signs at once') : signSaid(mover);
}
