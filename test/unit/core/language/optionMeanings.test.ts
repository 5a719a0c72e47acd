import { strict as assert } from 'node:assert';
import { meaningOf } from '../../../../src/core/language/optionMeanings';
import { clientSchema, studioSchema } from '../../../../src/core/record/schema';
import { shapeOf, type Shape } from '../../../../src/core/record/shape';

/** Every option of a schema as `name option`. */
function options(shape: Shape, name = ''): readonly (readonly [string, string])[] {
  if (shape.type === 'list') return options(shape.item, name);
  if (shape.type === 'table') return options(shape.value, name);
  if (shape.type === 'scalar') return (shape.options ?? []).map((option) => [name, option] as const);
  return [...shape.entries].flatMap(([key, entry]) => options(entry.shape, name === '' ? key : `${name}.${key}`));
}

describe('the meaning of an option', () => {
  it('is there for each that a schema allows, as one short paragraph', () => {
    const all = [...options(shapeOf(clientSchema)), ...options(shapeOf(studioSchema))];
    assert.ok(all.length > 60);
    for (const [name, option] of all) {
      const meaning = meaningOf(name, option) ?? '';
      assert.match(meaning, /^[A-Z].*\.$/, `${name} ${option}`);
      assert.ok(meaning.length <= 120, `${name} ${option}`);
    }
  });

  it('is there for nothing else', () => {
    assert.equal(meaningOf('conduct.kind', 'toString'), undefined);
    assert.equal(meaningOf('constructor', 'name'), undefined);
  });
});
