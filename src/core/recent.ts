/**
 * Remembers what was worked out last, a few things at a time. A `WeakMap` would remember as long as anybody may ask, but thousands of keys that
 * come and go cost the collector more than what they save. A `Map` that is written to all the time leaves its outgrown tables behind, each with
 * what it held and leading to the next, so that the collector has to move all of it. Lists leave nothing.
 */
export class Recent<Key, Value> {
  readonly #most: number;
  /** The one that was set longest ago comes first. */
  readonly #keys: Key[] = [];
  readonly #values: Value[] = [];

  /** @param most how many are remembered: few, since they are looked through one by one */
  constructor(most: number) {
    this.#most = most;
  }

  get(key: Key): Value | undefined {
    return this.#values[this.#keys.lastIndexOf(key)];
  }

  /** Remembers a value, and forgets the one that was set longest ago where there are too many. @returns the value */
  set(key: Key, value: Value): Value {
    this.forget(key);
    if (this.#keys.length >= this.#most) {
      this.#keys.shift();
      this.#values.shift();
    }
    this.#keys.push(key);
    this.#values.push(value);
    return value;
  }

  /** Forgets a value before others push it out. */
  forget(key: Key): void {
    const index = this.#keys.lastIndexOf(key);
    if (index === -1) return;
    this.#keys.splice(index, 1);
    this.#values.splice(index, 1);
  }
}
