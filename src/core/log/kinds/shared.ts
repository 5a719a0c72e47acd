/** Words that several kinds use. */
import type { Typed } from '../typed';

/** A person in a description. */
export function namesOf(by: string | undefined): string | undefined {
  return by === undefined ? undefined : `by ${by}`;
}

/** Hours in a description. */
export function hoursOf({ hours }: Typed): string | undefined {
  return hours === undefined ? undefined : `${hours} h`;
}

/** @example inWords('character_attack') // 'Character attack' */
export function inWords(code: string): string {
  const words = code.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
