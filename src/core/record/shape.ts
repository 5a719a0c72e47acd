/** The schemas, seen as what a reader of YAML needs to know: where a mapping, a list or a scalar is expected, and of which kind. */
import type { GenericSchema } from 'valibot';
import type { ScalarKind } from './schema';

export interface ScalarShape {
  readonly type: 'scalar';
  readonly kind: ScalarKind;
  /** The values that are allowed, where not all are. */
  readonly options: readonly string[] | undefined;
  readonly description: string;
}

export interface ListShape {
  readonly type: 'list';
  readonly item: Shape;
}

export interface MapShape {
  readonly type: 'map';
  readonly entries: ReadonlyMap<string, { readonly shape: Shape; readonly required: boolean }>;
}

/** A mapping whose keys are free and whose values are all alike. */
export interface TableShape {
  readonly type: 'table';
  readonly value: Shape;
}

export type Shape = ScalarShape | ListShape | MapShape | TableShape;

/** What valibot's schemas of the types in use carry. */
interface Schema {
  readonly type: string;
  readonly pipe?: readonly { readonly type: string; readonly metadata?: Partial<ScalarShape> }[];
  readonly options?: readonly string[];
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly item?: Schema;
  readonly value?: Schema;
  readonly wrapped?: Schema;
}

/** The shape that a schema describes. */
export function shapeOf(schema: GenericSchema): Shape {
  return convert(schema);
}

function convert(schema: Schema): Shape {
  if (schema.wrapped !== undefined) return convert(schema.wrapped);
  if (schema.item !== undefined) return { type: 'list', item: convert(schema.item) };
  if (schema.value !== undefined) return { type: 'table', value: convert(schema.value) };
  if (schema.entries !== undefined) {
    const entries = Object.entries(schema.entries).map(
      ([key, entry]) => [key, { shape: convert(entry), required: entry.type !== 'optional' }] as const,
    );
    return { type: 'map', entries: new Map(entries) };
  }
  const about = schema.pipe?.find((action) => action.type === 'metadata')?.metadata;
  return {
    type: 'scalar',
    kind: about?.kind ?? 'text',
    options: schema.options,
    description: about?.description ?? '',
  };
}
