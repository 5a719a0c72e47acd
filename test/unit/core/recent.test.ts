import { deepEqual, equal } from 'node:assert/strict';
import { Recent } from '../../../src/core/recent';

describe('what was worked out last', () => {
  const [a, b, c] = [{}, {}, {}];
  const held = (recent: Recent<object, number>): readonly (number | undefined)[] =>
    [a, b, c].map((key) => recent.get(key));

  it('is remembered until there are too many', () => {
    const recent = new Recent<object, number>(2);
    equal(recent.set(a, 1), 1);
    recent.set(b, 2);
    deepEqual(held(recent), [1, 2, undefined]);
    recent.set(c, 3);
    deepEqual(held(recent), [undefined, 2, 3]);
  });

  it('counts from when it was set last', () => {
    const recent = new Recent<object, number>(2);
    recent.set(a, 1);
    recent.set(b, 2);
    recent.set(a, 4);
    recent.set(c, 3);
    deepEqual(held(recent), [4, undefined, 3]);
  });

  it('can be let go of', () => {
    const recent = new Recent<object, number>(2);
    recent.set(a, 1);
    recent.set(b, 2);
    recent.forget(a);
    recent.forget(c);
    recent.set(c, 3);
    deepEqual(held(recent), [undefined, 2, 3]);
  });
});
