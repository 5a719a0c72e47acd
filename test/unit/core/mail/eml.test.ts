/** Files of mail, read back by two parsers that know nothing of us, and held against those of a well-tried writer. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { readLetter } from '../../../../src/core/letters/readLetter';
import { emlOf } from '../../../../src/core/mail/eml';
import { mailbox, mailOf, type Mail, type Mailbox } from '../../../../src/core/mail/mail';
import { readByMailparser, readByPostalMime, writtenByNodemailer } from './mailReaders';
import { addresses, addressOf, LONG_LETTER, nastyText } from './mailWords';

const OUR_FIELDS = ['x-unsent', 'from', 'to', 'subject', 'mime-version', 'content-type'];
const READERS = { 'postal-mime': readByPostalMime, mailparser: readByMailparser };

const JANE: Mailbox = { name: 'Jane Doe', address: addressOf('jane@acme.example') };
const MINH: Mailbox = { name: 'Minh Trần', address: addressOf('minh@north.example') };

const letter = (parts: Partial<Record<'subject' | 'name' | 'body', string>>): Mail => {
  const { subject = 'Hello', name = 'Jane Doe', body = 'Dear Jane' } = parts;
  return { ...mailOf(readLetter(`# x\n\n${body}`)), subject: clean(subject), to: mailbox(name, JANE.address) };
};
const oneSpace = (part: unknown): string => JSON.stringify(part).replace(/ +/g, ' ');
const clean = (subject: string): string => mailOf({ ...readLetter(''), subject }).subject;

/** Whole letters: any address, name, subject and body. */
const letters: fc.Arbitrary<{ readonly mail: Mail; readonly from: Mailbox | null }> = fc
  .record({
    to: fc.option(fc.tuple(nastyText(8), addresses)),
    from: fc.option(fc.tuple(nastyText(8), addresses)),
    subject: nastyText(12),
    body: nastyText(25),
  })
  .map(({ to, from, subject, body }) => ({
    mail: {
      ...mailOf({ ...readLetter(''), subject, body }),
      to: to === null ? null : mailbox(...to),
    },
    from: from === null ? null : mailbox(...from),
  }));

describe('a letter as a file of mail', () => {
  it('is this, to the byte', () => {
    assert.equal(
      emlOf(
        letter({ subject: 'Nhắc thanh toán: hoá đơn FF-03, đến hạn ngày 23/11/2026', body: 'Dear **Jane**,' }),
        MINH,
      ),
      [
        'X-Unsent: 1',
        'From: =?UTF-8?B?TWluaCBUcuG6p24=?= <minh@north.example>',
        'To: "Jane Doe" <jane@acme.example>',
        'Subject: =?UTF-8?B?Tmjhuq9jIHRoYW5oIHRvw6FuOiBob8OhIMSRxqFuIEZGLTAzLCA=?=',
        ' =?UTF-8?B?xJHhur9uIGjhuqFuIG5nw6B5IDIzLzExLzIwMjY=?=',
        'MIME-Version: 1.0',
        'Content-Type: multipart/alternative;',
        ' boundary="=_clientele_letter"',
        '',
        '--=_clientele_letter',
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: base64',
        '',
        'RGVhciBKYW5lLA0K',
        '--=_clientele_letter',
        'Content-Type: text/html; charset=utf-8',
        'Content-Transfer-Encoding: base64',
        '',
        'PCFET0NUWVBFIGh0bWw+DQo8aHRtbD4NCjxoZWFkPg0KPG1ldGEgY2hhcnNldD0idXRmLTgiPg0K',
        'PC9oZWFkPg0KPGJvZHk+DQo8cD5EZWFyIDxzdHJvbmc+SmFuZTwvc3Ryb25nPiw8L3A+DQo8L2Jv',
        'ZHk+DQo8L2h0bWw+DQo=',
        '--=_clientele_letter--',
        '',
      ].join('\r\n'),
    );
  });

  it('is ASCII in short lines ended by CRLF, whatever the letter says', () => {
    fc.assert(
      fc.property(letters, ({ mail, from }) => {
        const file = emlOf(mail, from);
        assert.doesNotMatch(file, /[^\r\n -~]|(?<!\r)\n|\r(?!\n)/);
        for (const line of file.split('\r\n')) {
          // An address is not broken, so a line that is nothing but one may be longer.
          assert.ok(line.length <= 76 || /^ ?<[^ ]+>$|^(To|From): [^ ]+$/.test(line), line);
          for (const [word] of line.matchAll(/=\?UTF-8\?B\?.*?\?=/g)) assert.ok(word.length <= 75);
        }
      }),
    );
  });

  for (const [reader, read] of Object.entries(READERS)) {
    describe(`read by ${reader}`, () => {
      it('says what the letter says, to one recipient, in our fields alone', async () => {
        await fc.assert(
          fc.asyncProperty(letters, async ({ mail, from }) => {
            const seen = await read(emlOf(mail, from));
            assert.equal(seen.subject, mail.subject);
            assert.deepEqual(seen.to, mail.to === null ? [] : [mail.to]);
            assert.deepEqual(seen.from, from === null ? [] : [from]);
            assert.equal(seen.text, mail.text.trimEnd());
            assert.ok(seen.html.includes(mail.html.trimEnd()));
            assert.deepEqual(
              seen.fields.filter((field) => !OUR_FIELDS.includes(field)),
              [],
            );
            assert.equal(new Set(seen.fields).size, seen.fields.length);
            assert.equal(seen.attachments, 0);
          }),
        );
      });

      it('takes a letter of 300 words in Vietnamese, composed or not', async () => {
        for (const form of ['NFC', 'NFD']) {
          const mail = letter({
            body: LONG_LETTER.normalize(form),
            subject: LONG_LETTER.slice(0, 200).normalize(form),
          });
          const seen = await read(emlOf(mail, null));
          assert.equal(seen.text, mail.text);
          assert.equal(seen.subject, mail.subject);
        }
      });

      it('sees no field that a name or a subject brings along', async () => {
        const injected = 'x\r\nBcc: eve@evil.example\r\n\r\nbody\u0000';
        const seen = await read(emlOf(letter({ subject: injected, name: injected }), { ...MINH, name: injected }));
        assert.deepEqual(seen.fields, OUR_FIELDS);
        assert.deepEqual(seen.to, [{ name: 'x Bcc: eve@evil.example body', address: JANE.address }]);
        assert.equal(seen.subject, 'x Bcc: eve@evil.example body');
      });

      it('sees the same mail in what nodemailer writes', async () => {
        await fc.assert(
          fc.asyncProperty(letters, async ({ mail, from }) => {
            // It lets a name or a subject that looks encoded pass as it is, and readers decode it.
            fc.pre([mail.subject, mail.to?.name, from?.name].every((text) => text?.includes('=?') !== true));
            const ours = await read(emlOf(mail, from));
            const theirs = await read(await writtenByNodemailer(mail, from));
            for (const part of ['subject', 'from', 'to', 'text'] as const) {
              // It breaks lines at spaces, of which readers keep one.
              assert.deepEqual(oneSpace(ours[part]), oneSpace(theirs[part]));
            }
          }),
          { numRuns: 40 },
        );
      });
    });
  }
});
