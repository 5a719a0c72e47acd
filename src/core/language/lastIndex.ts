/** The index of the last element that passes; -1 where none does. @example lastIndex([1, 2, 3], (n) => n < 3) // 1 */
export function lastIndex<T>(list: readonly T[], passes: (element: T, at: number) => boolean): number {
  for (let at = list.length - 1; at >= 0; at -= 1) if (passes(list[at] as T, at)) return at;
  return -1;
}
