/** How long a file of `.clients` may be. */
import { t } from '../l10n';

/** UTF-16 code units. A record has some thousands, one of ten thousand entries a million. */
export const MOST_CHARACTERS = 2_000_000;
/** A file of more bytes has too many characters whatever they are, so that it need not be read to know it. */
export const MOST_BYTES = 3 * MOST_CHARACTERS;

/** What is wrong with a file that is longer, and what to do. */
export function tooLongWords(): string {
  return t(
    'This file has more than {0} million characters, which is the limit, so it is not read; move long texts into files of their own beside it.',
    MOST_CHARACTERS / 1_000_000,
  );
}
