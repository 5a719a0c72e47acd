import type { LetterKind } from '../../record/schema';
import type { LetterState } from '../../snapshot';
import type { Counted } from '../rule';

/** The letters that are the remedy for an unsure client. */
export const CLARITY_LETTERS = ['scope_clarification', 'change_order'] as const satisfies readonly LetterKind[];

/** How a sentence tells that it went on after a letter. */
export function afterClarityLetter(
  again: { readonly letter: LetterState; readonly fact: Counted } | undefined,
): string {
  if (again === undefined) return '';
  return `; again on ${again.fact.date} after the ${again.letter.kind.replaceAll('_', ' ')} of ${again.letter.date}`;
}
