/** Files as a person may write them, made from the shape of a schema. */
import fc from 'fast-check';
import type { ListShape, MapShape, ScalarShape, Shape } from '../../../src/core/record/shape';

/** A file with any keys of the shape, each with a value that the reader takes. */
export function fileOf(shape: Shape): fc.Arbitrary<string> {
  if (shape.type !== 'map') throw new Error('A file is a mapping.');
  return pairsOf(shape, false).map((pairs) => (pairs.length === 0 ? '{}\n' : `${pairs.join('\n')}\n`));
}

const ABSENT = ['', '~', 'null', 'NULL'];
const WORDS = [
  'Jane Doe',
  '0901234567',
  '+84 90',
  '12',
  '1.50',
  '1e3',
  '0x1F',
  'true',
  'no',
  'yes',
  '2026',
  '2026-07-01',
  '.5',
  '"a: b"',
  "'x'",
];
const DATES = ['2026-07-01', '"2024-02-29"', "'2026-12-31'"];
const NUMBERS = ['0', '12', '1200.50', '"12.5"', '007', '1.0'];
const WHOLE = ['0', '2', '"3"', '4.0', '010'];
const FLAGS = ['true', 'False', 'TRUE', '"false"'];

/** A value in flow style. */
function valueOf(shape: Shape, isRequired: boolean): fc.Arbitrary<string> {
  const absent = isRequired ? [] : [fc.constantFrom(...ABSENT)];
  switch (shape.type) {
    case 'scalar':
      return fc.oneof(...absent, fc.constantFrom(...scalarsOf(shape)));
    case 'list':
      return fc.oneof(...absent, listOf(shape));
    case 'table':
      return fc.oneof(
        ...absent,
        fc
          .array(valueOf(shape.value, false), { maxLength: 2 })
          .map((values) => `{${values.map((value, n) => `key${n}: ${value}`).join(', ')}}`),
      );
    case 'map':
      return fc.oneof(
        ...absent,
        pairsOf(shape, true).map((pairs) => `{${pairs.join(', ')}}`),
      );
  }
}

/** One scalar may stand for a list of them. */
function listOf({ item }: ListShape): fc.Arbitrary<string> {
  const list = fc
    .array(fc.oneof(valueOf(item, true), fc.constant('~')), { maxLength: 3 })
    .map((items) => `[${items.join(', ')}]`);
  return item.type === 'scalar' ? fc.oneof(list, fc.constantFrom(...scalarsOf(item))) : list;
}

function pairsOf({ entries }: MapShape, isInside: boolean): fc.Arbitrary<readonly string[]> {
  const pairs = [...entries].map(([key, { shape, required }]) => {
    const pair = valueOf(shape, required).map((value) => [`${key}: ${value}`]);
    return required ? pair : fc.oneof({ weight: isInside ? 2 : 4, arbitrary: fc.constant([]) }, pair);
  });
  return fc.tuple(...pairs).map((lists) => lists.flat());
}

function scalarsOf({ kind, options, pattern, examples = [], isWhole = false }: ScalarShape): readonly string[] {
  if (options !== undefined) return options.flatMap((option) => [option, `"${option}"`]);
  switch (kind) {
    case 'text':
      return pattern === undefined
        ? WORDS
        : examples
            .flatMap((one) => [one, one.toUpperCase(), `'${one}'`])
            .filter((one) => pattern.test(one.replaceAll("'", '')));
    case 'date':
      return DATES;
    case 'money':
    case 'number':
      return isWhole ? WHOLE : NUMBERS;
    case 'flag':
      return FLAGS;
  }
}
