/** Mail addresses that can stand in a header and in a `mailto:` address without any quoting, so that none can smuggle in another. */

/** A text that `mailAddressFrom` found to be one address. */
export type MailAddress = string & { readonly checked: 'mail address' };

const ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const ADDRESS = new RegExp(`^(?=.{1,254}$)(?=[^@]{1,64}@)${ATOM}(?:\\.${ATOM})*@${LABEL}(?:\\.${LABEL})+$`);

/**
 * The address that a text is, by RFC 5321 without quoted and non-ASCII parts, which few mail programs take from outside; `null` for all else.
 * @example mailAddressFrom('jane@acme.example') // 'jane@acme.example'
 * @example mailAddressFrom('jane@acme.example, eve@evil.example') // null
 */
export function mailAddressFrom(text: string): MailAddress | null {
  return isMailAddress(text) ? text : null;
}

function isMailAddress(text: string): text is MailAddress {
  return ADDRESS.test(text);
}
