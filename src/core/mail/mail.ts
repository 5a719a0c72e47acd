/** A letter as a mail: to whom, about what, and its text in both forms. */
import type { LetterDocument } from '../letters/readLetter';
import { mailAddressFrom, type MailAddress } from './address';
import { parseBody } from './body';
import { formatted } from './formatted';
import { headerText, plainText } from './plainText';

/** A name with its address. */
export interface Mailbox {
  /** Plain text on one line; may be empty. */
  readonly name: string;
  readonly address: MailAddress;
}

export interface Mail {
  /** `null` where the letter names no address, or none that can be used. */
  readonly to: Mailbox | null;
  /** Plain text on one line; may be empty. */
  readonly subject: string;
  /** Plain text, lines ended by `\n`. */
  readonly text: string;
  /** The same as a piece of HTML. */
  readonly html: string;
}

/** The mail that a letter becomes. The notes to the sender, and every other comment, stay behind. */
export function mailOf({ subject, to, body }: LetterDocument): Mail {
  const blocks = parseBody(body);
  return {
    to: to === null || to.email === null ? null : mailbox(to.name, to.email),
    subject: headerText(subject),
    text: plainText(blocks),
    html: formatted(blocks),
  };
}

/** @returns `null` where the address is none */
export function mailbox(name: string, written: string): Mailbox | null {
  const address = mailAddressFrom(written.trim());
  return address === null ? null : { name: headerText(name), address };
}
