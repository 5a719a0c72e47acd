import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { safeParse } from 'valibot';
import { clientSchema, studioSchema } from '../../../../src/core/record/schema';
import { shapeOf, type Shape } from '../../../../src/core/record/shape';
import { fits } from '../../../../src/core/record/validate';

const SCALARS: readonly unknown[] = [
  ...['', 'us', 'client', 'active', 'USD', 'usd', '2026-06-30', '2026-06-31', 'net 14', '30%', 'fix', 'deposit'],
  ...[0, 1, -1, 1.5, Infinity, Number.NaN, true, false, null, Symbol('a list')],
];

/** Values of a shape that are right, or wrong in one place or another. */
function valuesOf(shape: Shape): fc.Arbitrary<unknown> {
  const any = fc.constantFrom(...SCALARS);
  switch (shape.type) {
    case 'scalar':
      return fc.oneof({ weight: 1, arbitrary: any }, { weight: 12, arbitrary: fc.constantFrom(...right(shape)) });
    case 'list':
      return fc.oneof(
        { weight: 1, arbitrary: any },
        { weight: 12, arbitrary: fc.array(valuesOf(shape.item), { maxLength: 2 }) },
      );
    case 'table':
      return fc.oneof(
        { weight: 1, arbitrary: any },
        { weight: 4, arbitrary: fc.dictionary(fc.constantFrom('a', 'b'), valuesOf(shape.value)) },
      );
    case 'map': {
      const entries = [...shape.entries].map(([key, entry]) => {
        const value = valuesOf(entry.shape);
        return [
          key,
          entry.required
            ? fc.option(value, { nil: undefined, freq: 40 })
            : fc.option(value, { nil: undefined, freq: 1 }),
        ] as const;
      });
      return fc.oneof({ weight: 1, arbitrary: any }, { weight: 40, arbitrary: fc.record(Object.fromEntries(entries)) });
    }
  }
}

function right(shape: Extract<Shape, { readonly type: 'scalar' }>): readonly unknown[] {
  if (shape.options !== undefined) return shape.options;
  if (shape.examples !== undefined && shape.pattern !== undefined) return shape.examples;
  if (shape.pattern !== undefined) return ['2 days', '10%'];
  return { text: ['x'], date: ['2026-06-30'], money: [12.5], number: [2], flag: [true] }[shape.kind];
}

describe('the quick look at a record', () => {
  for (const [name, schema] of Object.entries({ client: clientSchema, studio: studioSchema })) {
    it(`finds that a ${name} fits just where the schema accepts it`, () => {
      const shape = shapeOf(schema);
      const seen = { true: 0, false: 0 };
      fc.assert(
        fc.property(valuesOf(shape), (value) => {
          const isAccepted = safeParse(schema, value).success;
          seen[`${isAccepted}`] += 1;
          assert.equal(fits(value, shape), isAccepted);
        }),
        { numRuns: 2000 },
      );
      assert.ok(seen.true > 50 && seen.false > 50, JSON.stringify(seen));
    });
  }
});
