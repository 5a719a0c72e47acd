/**
 * Remembers what was worked out last, a few things at a time. A `WeakMap` would remember as long as anybody may ask, but thousands of keys that
 * come and go cost the collector more than what they save.
 */
export class Recent<Key, Value> {
  readonly #most: number;
  readonly #values = new Map<Key, Value>();

  /** @param most how many are remembered */
  constructor(most: number) {
    this.#most = most;
  }

  get(key: Key): Value | undefined {
    return this.#values.get(key);
  }

  /** Remembers a value, and forgets the one that was set longest ago where there are too many. @returns the value */
  set(key: Key, value: Value): Value {
    this.#values.delete(key);
    this.#values.set(key, value);
    if (this.#values.size > this.#most) {
      for (const oldest of this.#values.keys()) {
        this.#values.delete(oldest);
        break;
      }
    }
    return value;
  }
}
