import type { LetterKind } from '../../record/schema';

/** The letters that are the remedy for an unsure client. */
export const CLARITY_LETTERS = ['scope_clarification', 'change_order'] as const satisfies readonly LetterKind[];
