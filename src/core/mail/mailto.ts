/** A mail as a `mailto:` address (RFC 6068), which opens the mail program with everything filled in. */
import type { Mail } from './mail';

/**
 * Characters of an address that reaches every mail program whole. Windows takes 2,081, and the handlers of mail programs and browsers have
 * limits of their own below that, Outlook about 2,046.
 */
export const LONGEST_MAILTO = 1900;

/** The address, or how many characters it would have. */
export type Mailto =
  { readonly fits: true; readonly address: string } | { readonly fits: false; readonly length: number };

/** What all of ours look like: a recipient, a subject, a text, and no character or field with another meaning. */
const OURS = /^mailto:(?![^?]*%(2C|3B|0[AD]))[\w.~%@-]*(\?(subject=[\w.~%-]+)?((?<!\?)&)?(body=[\w.~%-]+)?)?$/;

/** Whether an address is one that a mail of ours opens with. @example isMailto('mailto:a@b.example?attach=/etc/passwd') // false */
export function isMailto(address: string): boolean {
  return OURS.test(address);
}

/**
 * The address that opens a mail with recipient, subject and text, if it is short enough.
 * @example mailtoFor({ ...mail, to: null, subject: 'Hello', text: 'a\nb' }) // { fits: true, address: 'mailto:?subject=Hello&body=a%0D%0Ab' }
 */
export function mailtoFor(mail: Mail): Mailto {
  const address = mailtoAddress(mail, { subject: mail.subject, body: mail.text.replaceAll('\n', '\r\n') });
  return address.length <= LONGEST_MAILTO ? { fits: true, address } : { fits: false, length: address.length };
}

/** The address that opens a mail with recipient and subject alone; without the subject where even that is too long. */
export function mailtoWithoutText(mail: Mail): string {
  const address = mailtoAddress(mail, { subject: mail.subject });
  return address.length <= LONGEST_MAILTO ? address : mailtoAddress(mail, {});
}

function mailtoAddress({ to }: Mail, fields: Readonly<Record<string, string>>): string {
  const recipient = to === null ? '' : percentEncoded(to.address).replace('%40', '@');
  const query = Object.entries(fields)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${percentEncoded(value)}`)
    .join('&');
  return `mailto:${recipient}${query === '' ? '' : `?${query}`}`;
}

/** UTF-8, everything encoded but letters, digits and `-._~`, so that nothing means anything to a program on the way. */
function percentEncoded(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
