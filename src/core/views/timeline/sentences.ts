/** Sentences that say a fact one after the other. */

/** The sentences that are there, one after the other. @example joined('Due on 2026-06-20.', false) // 'Due on 2026-06-20.' */
export function joined(...sentences: readonly (string | false)[]): string {
  return sentences.filter((sentence) => sentence !== false).join(' ');
}

/** Text of the record for the end of a sentence of ours. @example withoutStop('Warmer colours.') // 'Warmer colours' */
export function withoutStop(text: string): string {
  return text.trim().replace(/(?<!\.)\.$/u, '');
}
