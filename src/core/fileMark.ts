/** A number that stands for a file: the same for the same file, and nothing that its name could be read from. */

/** @param folder what names the folder that the file is in @example fileMark('file:///work', 'acme.yaml') // 2874977503 */
export function fileMark(folder: string, name: string): number {
  // FNV-1a over 32 bits: two files in one folder of thousands hardly ever share a mark, and then one is read early for nothing.
  let mark = 0x811c9dc5;
  for (const unit of `${folder}/${name}`) mark = Math.imul(mark ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  return mark >>> 0;
}
