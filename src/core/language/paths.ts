/** Paths of values compared and named. */
import type { Path } from '../record/problem';

/** @example isSamePath(['invoices', 0], ['invoices', 0]) // true */
export function isSamePath(a: Path, b: Path): boolean {
  return a.length === b.length && isWithin(a, b);
}

/** Whether a path leads to a value or into it. @example isWithin(['invoices', 0, 'due'], ['invoices', 0]) // true */
export function isWithin(path: Path, outer: Path): boolean {
  return outer.length <= path.length && outer.every((step, index) => step === path[index]);
}

/** The names of a path, without the places in lists. @example nameOfPath(['invoices', 0, 'due']) // 'invoices.due' */
export function nameOfPath(path: Path): string {
  return path.filter((step) => typeof step === 'string').join('.');
}
