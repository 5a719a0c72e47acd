/** Header fields of a mail (RFC 5322), their text encoded by RFC 2047 where it is not plain. */
import { base64, utf8 } from './base64';
import type { Mailbox } from './mail';
import { headerText } from './plainText';

/** Characters of a line, its name and any encoded word in it included. */
const LONGEST_LINE = 76;

/** Bytes of text in one encoded word: 52 characters of base64, 64 with what stands around them, which fits behind any name of ours. */
const BYTES_OF_WORD = 39;

/** Text that needs no encoding: printable ASCII that no reader takes for an encoded word. */
const PLAIN = /^(?!.*=\?)[ -~]*$/;

/**
 * A field of text. Line breaks and control characters in it become spaces or nothing, so that it stays one field.
 * @example textField('Subject', 'Hello') // 'Subject: Hello'
 */
export function textField(name: string, value: string): string {
  const text = headerText(value);
  const line = `${name}: ${text}`;
  return PLAIN.test(text) && line.length <= LONGEST_LINE ? line : `${name}: ${encodedWords(text)}`;
}

/**
 * A field with one recipient or sender.
 * @example mailboxField('To', box) // 'To: "Jane Doe" <jane@acme.example>'
 */
export function mailboxField(field: string, { name, address }: Mailbox): string {
  const text = headerText(name);
  if (text === '') return `${field}: ${address}`;
  const quoted = `"${text.replace(/["\\]/g, '\\$&')}"`;
  const isPlain = PLAIN.test(text) && `${field}: ${quoted}`.length <= LONGEST_LINE;
  const shown = `${field}: ${isPlain ? quoted : encodedWords(text)}`;
  const last = shown.slice(shown.lastIndexOf('\n') + 1);
  return `${shown}${last.length + address.length + 3 <= LONGEST_LINE ? ' ' : '\r\n '}<${address}>`;
}

/** Encoded words on lines of their own, none longer than 75 characters, no character cut in two. */
function encodedWords(text: string): string {
  const words: number[][] = [[]];
  for (const character of text) {
    const bytes = utf8(character);
    if ((words.at(-1)?.length ?? 0) + bytes.length > BYTES_OF_WORD) words.push([]);
    words.at(-1)?.push(...bytes);
  }
  return words.map((bytes) => `=?UTF-8?B?${base64(bytes)}?=`).join('\r\n ');
}
