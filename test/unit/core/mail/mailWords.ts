/** Words, subjects and bodies as people and worse ones write them, for the properties of mail. */
import fc from 'fast-check';
import { mailAddressFrom, type MailAddress } from '../../../../src/core/mail/address';

/** Pieces that mail programs, headers and Markdown stumble over. */
const PIECES = [
  ...[
    'Nguyễn Thị Ánh Tuyết',
    'Nguyễn Thị Ánh Tuyết'.normalize('NFD'),
    '👩🏽‍💻',
    '🇻🇳',
    '𝒜',
    'ß',
    'İ',
    '日本語',
    '\u0301',
    'é',
  ],
  ...[
    '"',
    "'",
    '\\',
    ',',
    ';',
    ':',
    '<',
    '>',
    '@',
    '(',
    ')',
    '[',
    ']',
    '=?utf-8?B?QQ==?=',
    '=?',
    '?=',
    '%0D%0A',
    '&',
    '#',
    '+',
    '%',
  ],
  ...['\r', '\n', '\r\n', '\u0000', '\u0085', '\u2028', '\u000b', '\t', ' ', '  ', '\u00a0', '\ud800', '\ufeff'],
  ...[
    '\n.',
    '\n..\n',
    '\nFrom me\n',
    '\n--\n',
    '\n-- \n',
    '--=_clientele_letter',
    '\n\n',
    'Bcc: eve@evil.example',
    '\r\nBcc: eve@evil.example\r\n',
  ],
  ...[
    'a',
    'Jane Doe',
    'word'.repeat(300),
    '*',
    '_',
    '`',
    '~',
    '- ',
    '1. ',
    '> ',
    '<!-- ',
    ' -->',
    '<b>',
    '<script>',
    '&lt;',
    '|',
    '$',
  ],
];

/** A text of such pieces. */
export const nastyText = (maxLength: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...PIECES), { maxLength }).map((pieces) => pieces.join(''));

/** A letter of 300 words in Vietnamese. */
export const LONG_LETTER = Array.from({ length: 60 }, (_, at) => `Chúng tôi xin gửi ${at}`).join(' ');

/** An address that is one. */
export const addresses: fc.Arbitrary<MailAddress> = fc
  .constantFrom(
    'jane@acme.example',
    "o'brien+mail%20{x}@a-b.example",
    '=?x?=@acme.example',
    `${'a'.repeat(64)}@${'b'.repeat(60)}.example`,
  )
  .map(addressOf);

/** The address, which is known to be one. */
export function addressOf(text: string): MailAddress {
  const address = mailAddressFrom(text);
  if (address === null) throw new Error(`${text} is no address.`);
  return address;
}
