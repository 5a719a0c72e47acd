import { strict as assert } from 'node:assert';
import { fileMark } from '../../../src/core/fileMark';

describe('the mark of a file', () => {
  it('is the same for the same file and another for others', () => {
    assert.equal(fileMark('file:///a', 'acme.yaml'), fileMark('file:///a', 'acme.yaml'));
    const marks = new Set<number>();
    for (let n = 0; n < 5000; n += 1)
      for (const folder of ['file:///a', 'file:///b']) marks.add(fileMark(folder, `client-${n}.yaml`));
    assert.ok(marks.size > 9990, String(marks.size));
    for (const mark of marks) assert.ok(Number.isInteger(mark) && mark >= 0 && mark < 2 ** 32);
  });
});
