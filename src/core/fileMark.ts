/** Numbers that stand for files: the same for the same file. No part of its name is in it; a guess at the whole can be tried on it. */

/**
 * The marks of the files of one folder. 53 bits by two multiplicative hashes side by side: two of many thousands hardly ever share one.
 * @param folder what names the folder that the files are in
 * @example fileMarks('file:///work')('acme.yaml') // 461711730784947
 */
export function fileMarks(folder: string): (name: string) => number {
  const start = new Mark(0x811c9dc5, 0x01000193).with(`${folder}/`);
  return (name) => start.with(name).number;
}

class Mark {
  readonly #low: number;
  readonly #high: number;

  constructor(low: number, high: number) {
    this.#low = low;
    this.#high = high;
  }

  with(text: string): Mark {
    let low = this.#low;
    let high = this.#high;
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      low = Math.imul(low ^ unit, 0x01000193);
      high = Math.imul(high ^ unit, 0x5bd1e995) ^ (high >>> 15);
    }
    return new Mark(low, high);
  }

  get number(): number {
    const low = Math.imul(this.#low ^ (this.#low >>> 16), 0x85ebca6b) ^ this.#high;
    const high = Math.imul(this.#high ^ (this.#high >>> 13), 0xc2b2ae35) ^ low;
    return (high & 0x1fffff) * 2 ** 32 + (low >>> 0);
  }
}
