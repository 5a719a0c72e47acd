/** Numbers that stand for what files hold: the same for the same bytes. No word of them is in it; a guess at the whole can be tried on it. */
import { fileMarks } from './fileMark';

/**
 * The digests of the contents of one folder's files, of 53 bits. Contents of one length that differ in a single byte never share one; of
 * other pairs one in 2^53 does, unless somebody looked for it. Two rounds of MurmurHash3 side by side, as public as its author has made it.
 * @param folder what names the folder that the files are in; in another one the same content has another digest
 * @example contentDigests('file:///work')(new Uint8Array([99, 58, 32, 65])) // 1258424210391877
 */
export function contentDigests(folder: string): (bytes: Uint8Array) => number {
  const seed = fileMarks(folder)('');
  return (bytes) => digest(bytes, seed);
}

function digest(bytes: Uint8Array, seed: number): number {
  const { byteLength } = bytes;
  const view = new DataView(bytes.buffer, bytes.byteOffset, byteLength);
  let low = seed | 0;
  let high = Math.floor(seed / 2 ** 32) | 0;
  const whole = byteLength - (byteLength % 4);
  for (let at = 0; at <= whole; at += 4) {
    const word = at < whole ? view.getInt32(at, true) : endOf(bytes, whole);
    const mixed = Math.imul(word, 0xcc9e2d51);
    low = Math.imul(rotated(low ^ Math.imul(rotated(mixed, 15), 0x1b873593), 13), 5) + 0x6b64e654;
    high = Math.imul(rotated(high ^ Math.imul(rotated(mixed, 16), 0x85ebca6b), 17), 5) + 0x52dce729;
  }
  low = spread(low ^ byteLength);
  high = spread(high ^ low);
  return (high & 0x1fffff) * 2 ** 32 + (low >>> 0);
}

/** The bytes behind the last whole word, as one. */
function endOf(bytes: Uint8Array, whole: number): number {
  let word = 0;
  for (let at = whole; at < bytes.byteLength; at += 1) word = (word << 8) | (bytes[at] ?? 0);
  return word;
}

function rotated(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

/** Each bit of it changes about half of the others. */
function spread(word: number): number {
  const once = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return twice ^ (twice >>> 16);
}
