/** `mailto:` addresses, read back by the URL parser of the platform and by the letter of RFC 6068. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { readLetter } from '../../../../src/core/letters/readLetter';
import { mailbox, mailOf, type Mail } from '../../../../src/core/mail/mail';
import { isMailto, LONGEST_MAILTO, mailtoFor, mailtoWithoutText } from '../../../../src/core/mail/mailto';
import { addresses, addressOf, LONG_LETTER, nastyText } from './mailWords';

const MAIL: Mail = {
  to: { name: 'Jane Doe', address: addressOf('jane@acme.example') },
  subject: '50% off & more #1 = x?',
  text: 'Dear Jane,\n\nit’s “1 + 1”.',
  html: '',
};

const mails: fc.Arbitrary<Mail> = fc
  .record({ to: fc.option(fc.tuple(nastyText(3), addresses)), subject: nastyText(6), body: nastyText(8) })
  .map(({ to, subject, body }) => ({
    ...mailOf({ ...readLetter(''), subject, body }),
    to: to === null ? null : mailbox(...to),
  }));

/** RFC 6068, section 2: recipients between commas, then fields, every value percent-encoded UTF-8. */
function readMailto(address: string) {
  const [, to = '', query = ''] = /^mailto:([^?#]*)(?:\?([^#]*))?$/.exec(address) ?? [];
  const fields = query === '' ? [] : query.split('&').map((field) => field.split('=').map(decodeURIComponent));
  return { to: to === '' ? [] : to.split(',').map(decodeURIComponent), fields };
}

describe('a letter as a mailto address', () => {
  it('is this, to the byte', () => {
    assert.deepEqual(mailtoFor(MAIL), {
      fits: true,
      address:
        'mailto:jane@acme.example?subject=50%25%20off%20%26%20more%20%231%20%3D%20x%3F' +
        '&body=Dear%20Jane%2C%0D%0A%0D%0Ait%E2%80%99s%20%E2%80%9C1%20%2B%201%E2%80%9D.',
    });
    assert.equal(
      mailtoWithoutText(MAIL),
      'mailto:jane@acme.example?subject=50%25%20off%20%26%20more%20%231%20%3D%20x%3F',
    );
  });

  it('leaves out what there is not', () => {
    assert.deepEqual(mailtoFor({ ...MAIL, to: null, subject: '' }).fits, true);
    assert.equal(mailtoWithoutText({ ...MAIL, to: null, subject: '' }), 'mailto:');
    assert.equal(mailtoWithoutText({ ...MAIL, to: null, subject: 'a' }), 'mailto:?subject=a');
  });

  it('comes back as it went in, to one recipient, with our fields alone', () => {
    fc.assert(
      fc.property(mails, (mail) => {
        const made = mailtoFor(mail);
        if (!made.fits) {
          fc.pre(false);
          return;
        }
        const { address } = made;
        const fields = [
          ['subject', mail.subject],
          ['body', mail.text.replaceAll('\n', '\r\n')],
        ].filter(([, value]) => value !== '');
        assert.deepEqual(readMailto(address), { to: mail.to === null ? [] : [mail.to.address], fields });
        const url = new URL(address);
        assert.equal(url.href, address);
        assert.equal(decodeURIComponent(url.pathname), mail.to?.address ?? '');
        assert.deepEqual([...url.searchParams], fields);
        assert.match(address, /^mailto:[\w.~%@-]*(\?[\w.~%=&-]*)?$/);
        assert.equal(isMailto(address) && isMailto(mailtoWithoutText(mail)), true);
      }),
    );
  });

  it('is refused where it is longer than every mail program takes', () => {
    const bare = mailtoFor({ ...MAIL, text: '' });
    const room = LONGEST_MAILTO - (bare.fits ? bare.address.length : 0) - '&body='.length;
    assert.equal(mailtoFor({ ...MAIL, text: 'a'.repeat(room) }).fits, true);
    assert.deepEqual(mailtoFor({ ...MAIL, text: 'a'.repeat(room + 1) }), { fits: false, length: LONGEST_MAILTO + 1 });
    assert.equal(mailtoFor({ ...MAIL, text: LONG_LETTER }).fits, false);
    assert.equal(mailtoWithoutText({ ...MAIL, subject: LONG_LETTER }), 'mailto:jane@acme.example');
  });
});
