/** Words that several kinds use. */
import { t } from '../../l10n';
import { kindWords } from '../../valueWords';
import { capitalised } from '../../views/words';
import type { Typed } from '../typed';

/** A person in a description. */
export function namesOf(by: string | undefined): string | undefined {
  return by === undefined ? undefined : t('by {0}', by);
}

/** Hours in a description. */
export function hoursOf({ hours }: Typed): string | undefined {
  return hours === undefined ? undefined : t('{0} h', hours);
}

/** The value of a `kind`, as a label. @example labelOf('character_attack') // 'Character attack' */
export function labelOf(kind: string): string {
  return capitalised(kindWords(kind));
}
