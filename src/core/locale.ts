/** The language of the interface, for what the platform words itself. */
import { t } from './l10n';

/** Its code, for the names of languages and currencies. @example locale() // 'en' */
export function locale(): string {
  const code = t('en');
  return /^[a-z]{2}(-[A-Z]{2})?$/.test(code) ? code : 'en';
}
