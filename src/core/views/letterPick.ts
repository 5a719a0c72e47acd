/** A choice among the kinds of letter for one client: those that fit the record first, each other one with why it does not. */
import type { LetterInput } from '../letters/letter';
import { t } from '../l10n';
import { fits } from '../letters/draft';
import { LETTERS } from '../letters/letters';
import { LETTER_KINDS, type LetterKind } from '../record/schema';

export interface LetterChoice {
  readonly kind: LetterKind;
  /** @example 'Scope clarification' */
  readonly label: string;
  readonly description: string;
  readonly detail: string;
  readonly fits: boolean;
}

/** Every kind of letter: the one that is due, the others that fit, then those that do not. */
export function letterChoices(input: LetterInput): readonly LetterChoice[] {
  const due = input.assessment.next.letter;
  const choices = LETTER_KINDS.map((kind): LetterChoice => {
    const fit = fits(kind, input);
    const isDue = kind === due;
    return {
      kind,
      label: LETTERS[kind].title,
      description: isDue ? t('the next step') : '',
      detail: isDue ? input.assessment.next.why : fit.fits ? '' : fit.why,
      fits: fit.fits || isDue,
    };
  });
  return choices.sort((a, b) => rank(a, due) - rank(b, due));
}

function rank(choice: LetterChoice, due: LetterKind | null): number {
  if (choice.kind === due) return 0;
  return choice.fits ? 1 : 2;
}
