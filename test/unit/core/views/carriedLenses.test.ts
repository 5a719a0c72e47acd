import assert from 'node:assert/strict';
import { carriedLenses } from '../../../../src/core/views/carriedLenses';
import type { Lens } from '../../../../src/core/views/lenses';

const before = 'client: A\ninvoices:\n  - number: 1\n  - number: 2\n  - number: 3\n';

/** The lines that the lenses of the client and of each invoice stand on in a later text. */
function carried(after: string): readonly string[] {
  const lenses = [1, 3, 4, 5].map((line): Lens => {
    return { line, title: '', tooltip: '', action: { type: 'assess', client: { folder: 'f', client: 'a' } } };
  });
  const lines = after.split('\n');
  return carriedLenses(lenses, before, after).map(({ line }) => `${line} ${lines[line - 1] ?? 'none'}`);
}

describe('the lenses of a file that gives no client for a moment', () => {
  it('stay with their entries where lines come and go', () => {
    assert.deepEqual(carried(before.replace('  - number: 2\n', '  - {\n    x\n  - number: 2\n')), [
      '1 client: A',
      '3   - number: 1',
      '6   - number: 2',
      '7   - number: 3',
    ]);
    assert.deepEqual(carried(`[\n${before}`), ['2 client: A', '4   - number: 1', '5   - number: 2', '6   - number: 3']);
  });

  it('stay on the line that is written, and never behind the end', () => {
    assert.deepEqual(carried(before.replace('number: 2', 'number: [')), [
      '1 client: A',
      '3   - number: 1',
      '4   - number: [',
      '5   - number: 3',
    ]);
    assert.deepEqual(carried('client: A\n['), ['1 client: A', '2 [', '2 [', '2 [']);
    assert.deepEqual(carried(''), ['1 ', '1 ', '1 ', '1 ']);
  });
});
