/** Readers of mail that others wrote: two parsers of files, and a writer to hold ours against. */
import { simpleParser, type AddressObject } from 'mailparser';
import MailComposer from 'nodemailer/lib/mail-composer';
import PostalMime, { type Address } from 'postal-mime';
import type { Mail, Mailbox } from '../../../../src/core/mail/mail';

interface SeenMailbox {
  readonly name: string;
  readonly address: string;
}

/** What a reader of a file sees. */
export interface SeenMail {
  /** Names of the header fields, in small letters. */
  readonly fields: readonly string[];
  readonly subject: string;
  readonly from: readonly SeenMailbox[];
  /** Every recipient of any kind. */
  readonly to: readonly SeenMailbox[];
  /** Lines ended by `\n`, no empty ones at the end. */
  readonly text: string;
  readonly html: string;
  readonly attachments: number;
}

/** The file as postal-mime reads it. */
export async function readByPostalMime(file: string): Promise<SeenMail> {
  const seen = await PostalMime.parse(file);
  return {
    fields: seen.headers.map(({ key }) => key),
    subject: seen.subject ?? '',
    from: postalBoxes(seen.from === undefined ? [] : [seen.from]),
    to: postalBoxes([...(seen.to ?? []), ...(seen.cc ?? []), ...(seen.bcc ?? [])]),
    text: lines(seen.text),
    html: lines(seen.html),
    attachments: seen.attachments.length,
  };
}

/** The file as mailparser reads it. */
export async function readByMailparser(file: string): Promise<SeenMail> {
  const seen = await simpleParser(file, { skipTextToHtml: true, skipHtmlToText: true });
  return {
    fields: seen.headerLines.map(({ key }) => key),
    subject: seen.subject ?? '',
    from: parserBoxes(seen.from),
    to: [...parserBoxes(seen.to), ...parserBoxes(seen.cc), ...parserBoxes(seen.bcc)],
    text: lines(seen.text),
    html: lines(seen.html === false ? undefined : seen.html),
    attachments: seen.attachments.length,
  };
}

/** The same mail as nodemailer writes it. */
export async function writtenByNodemailer({ to, subject, text, html }: Mail, from: Mailbox | null): Promise<string> {
  const composer = new MailComposer({
    ...(from === null ? {} : { from: { name: from.name, address: from.address } }),
    ...(to === null ? {} : { to: { name: to.name, address: to.address } }),
    subject,
    text,
    html,
  });
  return (await composer.compile().build()).toString('utf8');
}

function postalBoxes(boxes: readonly Address[]): readonly SeenMailbox[] {
  return boxes.flatMap((box) => box.group ?? [box]).map(boxOf);
}

function parserBoxes(found: AddressObject | readonly AddressObject[] | undefined): readonly SeenMailbox[] {
  const objects = found === undefined ? [] : 'value' in found ? [found] : found;
  return objects
    .flatMap(({ value }) => value)
    .flatMap((box) => box.group ?? [box])
    .map(boxOf);
}

function boxOf({ name, address }: { readonly name: string; readonly address?: string | undefined }): SeenMailbox {
  return { name, address: address ?? '' };
}

function lines(text: string | undefined): string {
  return (text ?? '').replace(/\r\n/g, '\n').trimEnd();
}
