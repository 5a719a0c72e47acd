import { inflateRawSync } from 'node:zlib';

/** A file in an archive. */
export interface Packed {
  readonly name: string;
  text(): string;
}

/**
 * The files of a zip archive, by its directory at the end.
 * @example unzip(await readFile('a.vsix')).map(({ name }) => name)
 */
export function unzip(archive: Buffer): readonly Packed[] {
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0) throw new Error('This is no zip archive.');
  const files: Packed[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const local = archive.readUInt32LE(at + 42);
    const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const content = archive.subarray(from, from + size);
    files.push({
      name: archive.toString('utf8', at + 46, at + 46 + name),
      text: () => (method === 0 ? content : inflateRawSync(content)).toString('utf8'),
    });
    at += 46 + name + extra + comment;
  }
  return files;
}
