import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { contentDigests } from '../../../src/core/contentDigest';

const digestOf = contentDigests('file:///work');
const content = fc.uint8Array({ maxLength: 64 });

describe('the digest of a content', () => {
  it('is a safe integer, the same for the same bytes wherever they lie', () => {
    fc.assert(
      fc.property(content, fc.nat(7), (bytes, offset) => {
        const elsewhere = new Uint8Array(new ArrayBuffer(offset + bytes.length), offset);
        elsewhere.set(bytes);
        const digest = digestOf(bytes);
        assert.equal(digestOf(elsewhere), digest);
        assert.ok(Number.isSafeInteger(digest) && digest >= 0);
      }),
    );
  });

  it('is another one where a single byte is another, or there is one more or less', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 64 }),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (bytes, at, by) => {
          const digest = digestOf(bytes);
          const place = at % bytes.length;
          assert.notEqual(digestOf(bytes.map((byte, index) => (index === place ? byte ^ by : byte))), digest);
          assert.notEqual(digestOf(bytes.slice(1)), digest);
          assert.notEqual(digestOf(new Uint8Array([...bytes, 0])), digest);
        },
      ),
    );
  });

  it('is another one in another folder', () => {
    fc.assert(
      fc.property(content, (bytes) => assert.notEqual(contentDigests('file:///work2')(bytes), digestOf(bytes))),
    );
  });

  it('has as many values in each half as numbers drawn at random', () => {
    const digests = Array.from({ length: 20_000 }, (_, n) =>
      digestOf(new TextEncoder().encode(`client: Client ${n}\n`)),
    );
    assert.ok(new Set(digests.map((digest) => digest % 2 ** 32)).size > 19_990);
    assert.ok(new Set(digests.map((digest) => Math.floor(digest / 2 ** 32))).size > 19_800);
  });
});
