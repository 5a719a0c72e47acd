/**
 * The index of a Git repository, read far enough to say whether anything below a folder is tracked. The format is Git's own, versions 2
 * to 4 (gitformat-index): a header, entries in the order of their paths, extensions, and a check sum, which is not looked at.
 */

export interface IndexReading {
  /** Whether an entry lies below the folder. */
  readonly isTracked: boolean;
  /** The name, beside the index, of the file that holds the entries which this one leaves out, where there is one. */
  readonly shared: string | undefined;
}

const HEADER = 12;
/** Times, device, inode, mode, owner and size, before the object's name. */
const STAT = 40;
const MODE_AT = 24;
/** The lengths of an object's name: SHA-1 and SHA-256. The index does not say which it uses. */
const HASHES = [20, 32];
/** The kinds of entry: a folder of a sparse index, a file, a symbolic link, a repository inside this one. */
const KINDS = new Set([0o04, 0o10, 0o12, 0o16]);
const EXTENDED = 0x4000;
const NAME_LENGTH = 0xfff;

/**
 * Looks for entries below a folder, whose path is from the root of the repository. `undefined` where the bytes are no index.
 * @example trackedBelow(bytes, '.clients') // { isTracked: false, shared: undefined }
 */
export function trackedBelow(bytes: Uint8Array, folder: string): IndexReading | undefined {
  for (const hash of HASHES) {
    const reading = readIndex(bytes, hash, utf8(`${folder}/`));
    if (reading !== undefined) return reading;
  }
  return undefined;
}

function readIndex(bytes: Uint8Array, hash: number, prefix: readonly number[]): IndexReading | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - hash;
  if (end < HEADER || text(bytes, 0, 4) !== 'DIRC') return undefined;
  const version = view.getUint32(4);
  if (version < 2 || version > 4) return undefined;
  let at = HEADER;
  let name: Uint8Array = new Uint8Array();
  let isTracked = false;
  for (let left = view.getUint32(8); left > 0; left -= 1) {
    const entry = readEntry({ view, bytes, at, end, hash, version, before: name });
    if (entry === undefined) return undefined;
    ({ name } = entry);
    at = entry.next;
    isTracked ||= prefix.every((byte, index) => name[index] === byte);
  }
  const shared = sharedIndex(view, bytes, at, end, hash);
  return shared === undefined ? undefined : { isTracked, shared: shared.name };
}

interface EntryAt {
  readonly view: DataView;
  readonly bytes: Uint8Array;
  readonly at: number;
  readonly end: number;
  readonly hash: number;
  readonly version: number;
  /** The name of the entry before, which version 4 shortens names by. */
  readonly before: Uint8Array;
}

function readEntry(entry: EntryAt): { readonly name: Uint8Array; readonly next: number } | undefined {
  const { view, bytes, at, end, hash, version, before } = entry;
  const flagsAt = at + STAT + hash;
  if (flagsAt + 2 > end || !KINDS.has(view.getUint32(at + MODE_AT) >>> 12)) return undefined;
  const flags = view.getUint16(flagsAt);
  const start = flagsAt + (version > 2 && (flags & EXTENDED) !== 0 ? 4 : 2);
  const kept = version === 4 ? keptOf(bytes, start, end, before.length) : { length: 0, next: start };
  if (kept === undefined) return undefined;
  const stop = bytes.indexOf(0, kept.next);
  if (stop === -1 || stop >= end) return undefined;
  const name = new Uint8Array([...before.subarray(0, kept.length), ...bytes.subarray(kept.next, stop)]);
  const said = flags & NAME_LENGTH;
  // The name is empty where the entry stands in for one of the shared index.
  if (said !== Math.min(name.length, NAME_LENGTH)) return undefined;
  // Before version 4 an entry is filled up with one to eight zeros to a multiple of eight bytes.
  const next = version === 4 ? stop + 1 : at + (Math.floor((stop - at) / 8) + 1) * 8;
  return next > end ? undefined : { name, next };
}

/** How much of the name before stays: version 4 says how many bytes to take off its end. */
function keptOf(bytes: Uint8Array, start: number, end: number, before: number) {
  let next = start;
  let byte = bytes[next] ?? 0;
  let taken = byte & 0x7f;
  while (byte >= 0x80) {
    next += 1;
    if (next >= end) return undefined;
    byte = bytes[next] ?? 0;
    taken = (taken + 1) * 0x80 + (byte & 0x7f);
  }
  return taken > before ? undefined : { length: before - taken, next: next + 1 };
}

/** Goes through the extensions, which must end where the check sum begins. */
function sharedIndex(view: DataView, bytes: Uint8Array, from: number, end: number, hash: number) {
  let name: string | undefined;
  let at = from;
  while (at < end) {
    if (at + 8 > end) return undefined;
    const size = view.getUint32(at + 4);
    const start = at + 8;
    if (start + size > end) return undefined;
    if (text(bytes, at, 4) === 'link' && size >= hash) {
      const id = [...bytes.subarray(start, start + hash)];
      if (id.some((byte) => byte !== 0))
        name = `sharedindex.${id.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
    }
    at = start + size;
  }
  return { name };
}

function text(bytes: Uint8Array, start: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(start, start + length));
}

/** The bytes of a text in UTF-8, which Git's paths are written in. */
function utf8(path: string): readonly number[] {
  return [...encodeURIComponent(path.replace(/\p{Surrogate}/gu, '\uFFFD')).matchAll(/%([0-9A-F]{2})|./g)].map(
    ([character, hex]) => (hex === undefined ? character.charCodeAt(0) : parseInt(hex, 16)),
  );
}
