/**
 * An object with the fields of another and more of its own; where both have one, it is the second's. For what is done with every entry of every
 * file: where the objects come in many shapes, `{ ...entry, more }` makes V8 describe the shape of each result anew, which takes longer than
 * the copy and leaves the descriptions to the collector. Not for objects with keys that a file made up: `__proto__` would be one.
 * @example extended({ date: '2026-11-02', asks: 'A shop' }, { status: 'open' }) // { date: '2026-11-02', asks: 'A shop', status: 'open' }
 */
export function extended<T extends object, U extends object>(entry: T, more: U): NoInfer<T & U> {
  return Object.assign({}, entry, more);
}
