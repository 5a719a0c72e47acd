import { strict as assert } from 'node:assert';
import { mailAddressFrom } from '../../../../src/core/mail/address';

describe('a mail address', () => {
  for (const good of [
    'jane@acme.example',
    'j.o+x@a-b.co.uk',
    "o'neil@acme.example",
    '_@1.example',
    `${'a'.repeat(64)}@b.example`,
  ]) {
    it(`is ${good}`, () => assert.equal(mailAddressFrom(good), good));
  }

  const bad = [
    ...[
      '',
      'jane',
      '@acme.example',
      'jane@',
      'jane@acme',
      'jane@.example',
      'jane@acme..example',
      'jane@-a.example',
      'jane@a-.example',
    ],
    ...[
      '.jane@acme.example',
      'jane.@acme.example',
      'j..d@acme.example',
      'a@b@acme.example',
      '"a b"@acme.example',
      'jane@[127.0.0.1]',
    ],
    ...[
      'jane@acme.example, eve@evil.example',
      'jane@acme.example;eve@evil.example',
      'jane@acme.example?bcc=eve@evil.example',
    ],
    ...[
      'jane@acme.example\r\nBcc: eve@evil.example',
      'jane@acme.example\n',
      '\njane@acme.example',
      'jane@acme.example\u0000',
      '<jane@acme.example>',
    ],
    ...[
      'jane @acme.example',
      ' jane@acme.example',
      'jané@acme.example',
      'jane@ácme.example',
      'Jane: jane@acme.example',
      'a,b@acme.example',
    ],
    ...[`${'a'.repeat(65)}@b.example`, `a@${'b.'.repeat(126)}example`],
  ];
  for (const text of bad) {
    it(`is not ${JSON.stringify(text)}`, () => assert.equal(mailAddressFrom(text), null));
  }
});
