import { strict as assert } from 'node:assert';
import { fileMarks } from '../../../src/core/fileMark';

describe('the mark of a file', () => {
  it('is the same for the same file and another for others', () => {
    assert.equal(fileMarks('file:///a')('acme.yaml'), fileMarks('file:///a')('acme.yaml'));
    const marks = new Set<number>();
    for (const folder of ['file:///a', 'file:///b']) {
      const markOf = fileMarks(folder);
      for (let n = 0; n < 20_000; n += 1) marks.add(markOf(`client-${n}.yaml`));
    }
    assert.equal(marks.size, 40_000);
    for (const mark of marks) assert.ok(Number.isSafeInteger(mark) && mark >= 0);
  });

  it('has as many values in each half as numbers drawn at random', () => {
    const markOf = fileMarks('file:///work');
    const marks = Array.from({ length: 20_000 }, (_, n) => markOf(`client-${n}.yaml`));
    assert.ok(new Set(marks.map((mark) => mark % 2 ** 32)).size > 19_990);
    assert.ok(new Set(marks.map((mark) => Math.floor(mark / 2 ** 32))).size > 19_800);
  });
});
