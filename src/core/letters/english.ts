/** English that several letters share: greeting and closing, counting, sentences. */
import { prose } from './markdown';

/** What stands around every letter. */
export const ENGLISH_FRAME = {
  greeting: (name: string) => prose`Dear ${name},`,
  closing: prose`Kind regards,`,
  noSignature: prose`[your name]`,
};

/** `1 day`, `2 days`. */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** A text as a sentence: with a full stop, unless it ends in a mark of its own. @example closed('Two images') // 'Two images.' */
export function closed(text: string): string {
  return /[.!?…]$/.test(text.trim()) ? text : `${text.trim()}.`;
}
