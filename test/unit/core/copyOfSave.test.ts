import assert from 'node:assert/strict';
import fc from 'fast-check';
import { copyName, copyOfSave, isHalf } from '../../../src/core/copyOfSave';

describe('the copy of a save', () => {
  it('lies in the folder itself, and tells the file and how long it was', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, unit: 'binary' }),
        fc.nat(),
        fc.stringMatching(/^w\w*$/),
        (file, lengthBefore, window) => {
          const name = copyName({ file, lengthBefore }, window);
          assert.ok(!name.includes('/'));
          assert.deepEqual(copyOfSave(name), { file, lengthBefore });
        },
      ),
    );
    for (const other of ['acme.yaml', '.acme.yaml.saving', '.acme.yaml.12.saving', '.acme.yaml.12.x1.saving'])
      assert.equal(copyOfSave(other), undefined);
  });

  it('tells every beginning of the new text from the old one and the new one', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), (before, more) => {
        const whole = before + more;
        for (let end = 0; end <= whole.length; end += 1) {
          const isOneOfThem = end === before.length || end === whole.length;
          assert.equal(isHalf(whole.slice(0, end), whole, before.length), !isOneOfThem);
        }
        assert.equal(isHalf(`${more}x${whole}`, whole, before.length), false);
      }),
    );
  });
});
