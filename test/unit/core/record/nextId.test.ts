import assert from 'node:assert/strict';
import { nextId } from '../../../../src/core/record/nextId';

describe('the next id', () => {
  it('goes on as those before it', () => {
    assert.equal(nextId('request', [], undefined), 'CR-1');
    assert.equal(nextId('request', ['CR-08', 'CR-09'], undefined), 'CR-10');
    assert.equal(nextId('invoice', ['2026/7', '2026/12', '2026/9'], undefined), '2026/13');
    assert.equal(nextId('request', ['shop'], undefined), 'CR-1');
    assert.equal(nextId('request', ['A1b'], undefined), 'A2b');
  });

  it('comes from a title where no numbers are used, and is free', () => {
    assert.equal(nextId('deliverable', ['home'], 'Home'), 'home-2');
    assert.equal(nextId('deliverable', ['home'], undefined), undefined);
  });
});
