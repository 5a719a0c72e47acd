/**
 * The JSON Schemas of the two files, for editors that check YAML by schema. They say of the YAML's own values what our reader says of their
 * text: a text may look like a number or a flag, one value may stand for a list of values, and what is empty is absent.
 */
import { clientSchema, studioSchema } from '../../src/core/record/schema';
import { shapeOf, type MapShape, type ScalarShape, type Shape } from '../../src/core/record/shape';

type JsonSchema = Readonly<Record<string, unknown>>;

/** A client's file as JSON. */
export const clientJsonSchema = (): string => fileSchema('A client', shapeOf(clientSchema), true);

/** `studio.yaml` as JSON. */
export const studioJsonSchema = (): string => fileSchema('The studio', shapeOf(studioSchema), false);

function fileSchema(title: string, shape: Shape, isRequired: boolean): string {
  const head = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $comment: 'Made from the source by `npm run generate`. Change the source, not this file.',
    title,
  };
  return JSON.stringify({ ...head, ...schemaOf(shape, isRequired) });
}

/** @param isRequired whether the value must say something; else it may be empty */
function schemaOf(shape: Shape, isRequired: boolean): JsonSchema {
  switch (shape.type) {
    case 'scalar':
      return scalarSchema(shape, isRequired);
    case 'list':
      return { ...about(shape), ...listSchema(shape.item) };
    case 'table':
      return {
        ...about(shape),
        ...ofType(isRequired ? ['object'] : ['object', 'null']),
        additionalProperties: schemaOf(shape.value, false),
      };
    case 'map':
      return { ...about(shape), ...ofType(isRequired ? ['object'] : ['object', 'null']), ...entriesOf(shape) };
  }
}

function entriesOf({ entries }: MapShape): JsonSchema {
  const required = [...entries].filter(([, entry]) => entry.required).map(([key]) => key);
  const properties = Object.fromEntries(
    [...entries].map(([key, entry]) => [key, schemaOf(entry.shape, entry.required)]),
  );
  return { properties, ...(required.length === 0 ? {} : { required }) };
}

/** One scalar may stand for a list of scalars. */
function listSchema(item: Shape): JsonSchema {
  const items = schemaOf(item, false);
  if (item.type !== 'scalar' || item.options !== undefined) return { ...ofType(['array', 'null']), items };
  const { types, ...check } = checkOf(item);
  return { ...ofType(['array', ...types, 'null']), ...check, items };
}

function scalarSchema(shape: ScalarShape, isRequired: boolean): JsonSchema {
  const known = { ...about(shape), ...(shape.examples === undefined ? {} : { examples: shape.examples }) };
  if (shape.options !== undefined) return { ...known, enum: isRequired ? shape.options : [...shape.options, null] };
  const { types, ...check } = checkOf(shape);
  const isFree = shape.kind === 'text' && shape.pattern === undefined;
  return {
    ...known,
    ...ofType(isRequired ? types : [...types, 'null']),
    ...(isFree && isRequired ? { pattern: '\\S' } : {}),
    ...check,
  };
}

/** What a scalar is held against. */
interface Check {
  readonly types: readonly string[];
  readonly errorMessage: string;
  readonly pattern?: string;
  readonly minimum?: number;
}

function checkOf(shape: ScalarShape): Check {
  switch (shape.kind) {
    case 'text':
      return textCheck(shape);
    case 'date':
      return { types: ['string'], pattern: '^\\d{4}-\\d{2}-\\d{2}$', errorMessage: 'Write a date as YYYY-MM-DD.' };
    case 'money':
      return numberCheck(shape, 'Write a plain number like 1200.50, without currency or separators.');
    case 'number':
      return numberCheck(shape, 'Write a plain number like 2 or 1.5.');
    case 'flag':
      return {
        types: ['boolean', 'string'],
        pattern: '^(true|True|TRUE|false|False|FALSE)$',
        errorMessage: 'Write `true` or `false`.',
      };
  }
}

function textCheck({ pattern, expected }: ScalarShape): Check {
  if (pattern === undefined) return { types: ['string', 'number', 'boolean'], errorMessage: 'Write a plain text.' };
  const takesNumbers = pattern.test('30');
  return {
    types: takesNumbers ? ['string', 'number'] : ['string'],
    pattern: withoutFlags(pattern),
    ...(takesNumbers ? { minimum: 0 } : {}),
    errorMessage: `Write ${String(expected)}.`,
  };
}

/** A number may stand in quotes. */
function numberCheck({ least, most, isWhole = false }: ScalarShape, errorMessage: string): Check {
  const sign = least === undefined || least < 0 ? '-?' : '';
  return {
    types: [isWhole ? 'integer' : 'number', 'string'],
    pattern: `^${sign}\\d+${isWhole ? '(\\.0+)?' : '(\\.\\d+)?'}$`,
    ...(least === undefined ? {} : { minimum: least }),
    ...(most === undefined ? {} : { maximum: most }),
    errorMessage,
  };
}

/** JSON Schema's patterns have no flag for letters of either case. @example withoutFlags(/^net$/i) // '^[nN][eE][tT]$' */
function withoutFlags({ source, ignoreCase }: RegExp): string {
  if (!ignoreCase) return source;
  return source.replace(/\\.|[a-z]/g, (one) => (one.length === 1 ? `[${one}${one.toUpperCase()}]` : one));
}

function about({ description }: Shape): JsonSchema {
  return description === '' ? {} : { description };
}

function ofType(types: readonly string[]): JsonSchema {
  return { type: types.length === 1 ? types[0] : types };
}
