/** A mail as an `.eml` file, which mail programs open; `X-Unsent` makes some of them open it as a draft. */
import { base64, utf8 } from './base64';
import { mailboxField, textField } from './headers';
import type { Mail, Mailbox } from './mail';

/** Has a character that base64 does not, so it stands in no part. */
const BOUNDARY = '=_clientele_letter';

/**
 * The whole file: lines ended by CRLF and of 76 characters at most, ASCII alone. It has no `Date` and no `Message-ID`: the mail program gives
 * both when the person sends it.
 * @param from who sends it; the mail program fills that in where it is `null`
 */
export function emlOf({ to, subject, text, html }: Mail, from: Mailbox | null): string {
  const fields = [
    'X-Unsent: 1',
    ...(from === null ? [] : [mailboxField('From', from)]),
    ...(to === null ? [] : [mailboxField('To', to)]),
    ...(subject === '' ? [] : [textField('Subject', subject)]),
    'MIME-Version: 1.0',
    'Content-Type: multipart/alternative;',
    ` boundary="${BOUNDARY}"`,
  ];
  const page = `<!DOCTYPE html>\n<html>\n<head>\n<meta charset="utf-8">\n</head>\n<body>\n${html}\n</body>\n</html>`;
  const lines = [...fields, '', ...part('text/plain', text), ...part('text/html', page), `--${BOUNDARY}--`, ''];
  return lines.join('\r\n');
}

function part(type: string, content: string): readonly string[] {
  const encoded = base64(utf8(`${content.replaceAll('\n', '\r\n')}\r\n`));
  return [
    `--${BOUNDARY}`,
    `Content-Type: ${type}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
    '',
    ...(encoded.match(/.{1,76}/g) ?? []),
  ];
}
