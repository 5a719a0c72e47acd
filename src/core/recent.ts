/**
 * Remembers what was worked out last, a few things at a time. A `WeakMap` would remember as long as anybody may ask, but thousands of keys that
 * come and go cost the collector more than what they save. A `Map` or a list that grows leaves its outgrown tables behind, each with what it
 * held: once one has grown old, the young collections keep all of that alive. So the places are there from the start, and nothing is left in one.
 */
export class Recent<Key extends object, Value> {
  /** The one that was set last comes last; those in front are free at the beginning. */
  readonly #keys: (Key | undefined)[];
  readonly #values: (Value | undefined)[];

  /** @param most how many are remembered: few, since they are looked through one by one */
  constructor(most: number) {
    this.#keys = new Array<Key | undefined>(most).fill(undefined);
    this.#values = new Array<Value | undefined>(most).fill(undefined);
  }

  get(key: Key): Value | undefined {
    return this.#values[this.#keys.lastIndexOf(key)];
  }

  /** Remembers a value, and forgets the one that was set longest ago where there are too many. @returns the value */
  set(key: Key, value: Value): Value {
    const last = this.#keys.length - 1;
    for (let at = Math.max(0, this.#keys.lastIndexOf(key)); at < last; at += 1) this.#put(at, at + 1);
    this.#keys[last] = key;
    this.#values[last] = value;
    return value;
  }

  /** Forgets a value before others push it out. */
  forget(key: Key): void {
    const place = this.#keys.lastIndexOf(key);
    for (let at = place; at > 0; at -= 1) this.#put(at, at - 1);
    if (place !== -1) this.#keys[0] = this.#values[0] = undefined;
  }

  /** Puts into one place what is in another. */
  #put(at: number, from: number): void {
    this.#keys[at] = this.#keys[from];
    this.#values[at] = this.#values[from];
  }
}
