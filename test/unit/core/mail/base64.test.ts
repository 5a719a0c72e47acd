import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { base64, utf8 } from '../../../../src/core/mail/base64';

describe('UTF-8 and base64', () => {
  it('are what Node.js makes of the same text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.deepEqual(utf8(text), [...Buffer.from(text, 'utf8')]);
        assert.equal(base64(utf8(text)), Buffer.from(text, 'utf8').toString('base64'));
      }),
    );
  });
});
