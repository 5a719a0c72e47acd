/** The page of the record: every key of the two files, from the schemas themselves. */
import { clientSchema, studioSchema } from '../../src/core/record/schema';
import { shapeOf, type Shape } from '../../src/core/record/shape';
import { table } from './table';

/** The page as Markdown. */
export function recordPage(): string {
  return [
    '# The record',
    'One client is one YAML file, `.clients/<id>.yaml`; we ourselves are `.clients/studio.yaml`. A list stands as `[]`, so `invoices[].due` is the key `due` ' +
      'of an entry of `invoices`. Dates are `YYYY-MM-DD`, money is a plain number. A key that is not here is kept and pointed out.',
    '## A client',
    ...keyTable(shapeOf(clientSchema)),
    '## The studio',
    'Every key may be absent, and so may the file.',
    ...keyTable(shapeOf(studioSchema)),
  ].join('\n\n');
}

function keyTable(shape: Shape): readonly string[] {
  return table(['Key', 'Value', 'Needed', 'What it says'], rowsOf('', shape, false));
}

function rowsOf(path: string, shape: Shape, required: boolean): readonly (readonly string[])[] {
  switch (shape.type) {
    case 'scalar':
      return [
        [
          `\`${path}\``,
          shape.options?.map((option) => `\`${option}\``).join(', ') ?? shape.kind,
          required ? 'yes' : '',
          shape.description,
        ],
      ];
    case 'list':
      return rowsOf(`${path}[]`, shape.item, required);
    case 'table':
      return rowsOf(`${path}.<name>`, shape.value, required);
    case 'map':
      return [...shape.entries].flatMap(([key, entry]) =>
        rowsOf(path === '' ? key : `${path}.${key}`, entry.shape, entry.required),
      );
  }
}
