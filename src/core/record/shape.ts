/** The schemas, seen as what a reader of YAML needs to know: where a mapping, a list or a scalar is expected, and of which kind. */
import type { GenericSchema } from 'valibot';
import type { Path } from './problem';
import type { Meaning, ScalarKind } from './schemaParts';

/** What every shape has. */
interface Described {
  /** What the value says, in a sentence; empty for an entry of a list of mappings and for the top. */
  readonly description: string;
}

export interface ScalarShape extends Described, Meaning {
  readonly type: 'scalar';
  readonly kind: ScalarKind;
  /** The values that are allowed, where not all are. */
  readonly options: readonly string[] | undefined;
  /** What its text must look like, and that in words. */
  readonly pattern?: RegExp;
  readonly expected?: string;
  /** The smallest number that is allowed. */
  readonly least?: number;
  /** The largest number that is allowed. */
  readonly most?: number;
  /** Whether the number has no fraction. */
  readonly isWhole?: boolean;
}

export interface ListShape extends Described {
  readonly type: 'list';
  readonly item: Shape;
}

export interface MapShape extends Described {
  readonly type: 'map';
  readonly entries: ReadonlyMap<string, { readonly shape: Shape; readonly required: boolean }>;
}

/** A mapping whose keys are free and whose values are all alike. */
export interface TableShape extends Described {
  readonly type: 'table';
  readonly value: Shape;
}

export type Shape = ScalarShape | ListShape | MapShape | TableShape;

/** What valibot's schemas of the types in use carry. */
interface Schema {
  readonly type: string;
  readonly pipe?: readonly Action[];
  readonly options?: readonly string[];
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly item?: Schema;
  readonly value?: Schema;
  readonly wrapped?: Schema;
}

interface Action {
  readonly type: string;
  readonly metadata?: Partial<ScalarShape>;
  readonly requirement?: unknown;
  readonly message?: unknown;
}

/** The shape that a schema describes. */
export function shapeOf(schema: GenericSchema): Shape {
  return convert(schema);
}

function convert(schema: Schema): Shape {
  if (schema.wrapped !== undefined) return convert(schema.wrapped);
  const about = schema.pipe?.find((action) => action.type === 'metadata')?.metadata ?? {};
  const { kind = 'text', description = '', ...meaning } = about;
  if (schema.item !== undefined) return { type: 'list', item: convert(schema.item), description };
  if (schema.value !== undefined) return { type: 'table', value: convert(schema.value), description };
  if (schema.entries !== undefined) {
    const entries = Object.entries(schema.entries).map(
      ([key, entry]) => [key, { shape: convert(entry), required: entry.type !== 'optional' }] as const,
    );
    return { type: 'map', entries: new Map(entries), description };
  }
  const limits = (schema.pipe ?? []).map(limitOf).reduce((all, one) => ({ ...all, ...one }), {});
  return { ...meaning, ...limits, type: 'scalar', kind, options: schema.options, description };
}

function limitOf({ type, requirement, message }: Action): Partial<ScalarShape> {
  if (type === 'regex' && requirement instanceof RegExp) return { pattern: requirement, expected: String(message) };
  if (type === 'min_value') return { least: Number(requirement) };
  if (type === 'max_value') return { most: Number(requirement) };
  return type === 'integer' ? { isWhole: true } : {};
}

/**
 * The shape of the value at a path; `undefined` where the schema knows none.
 * @example shapeAt(shapeOf(clientSchema), ['invoices', 0, 'due']) // the shape of a date
 */
export function shapeAt(top: Shape, path: Path): Shape | undefined {
  let shape: Shape | undefined = top;
  for (const step of path) {
    if (shape?.type === 'list') shape = shape.item;
    else if (shape?.type === 'map') shape = shape.entries.get(String(step))?.shape;
    else shape = shape?.type === 'table' ? shape.value : undefined;
  }
  return shape;
}
