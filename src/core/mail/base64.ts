/** UTF-8 and base64, which the language itself has no function for yet. */

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The bytes of a text in UTF-8. Halves of characters are not allowed in it. */
export function utf8(text: string): readonly number[] {
  const bytes: number[] = [];
  for (const [piece] of encodeURIComponent(text).matchAll(/%..|./g)) {
    bytes.push(piece.length === 3 ? Number.parseInt(piece.slice(1), 16) : piece.charCodeAt(0));
  }
  return bytes;
}

/** @example base64(utf8('Hoá')) // 'SG/DoQ==' */
export function base64(bytes: readonly number[]): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    for (let digit = 0; digit < 4; digit += 1) {
      text += at + digit > bytes.length ? '=' : DIGITS.charAt((three >> (18 - 6 * digit)) & 63);
    }
  }
  return text;
}
