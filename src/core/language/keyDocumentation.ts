/** A key of the schema in words, for the list of completions and whatever explains it. */
import type { ScalarKind } from '../record/schemaParts';
import type { Shape } from '../record/shape';

const KINDS = {
  text: 'text',
  date: 'date',
  money: 'amount',
  number: 'number',
  flag: 'true or false',
} as const satisfies Record<ScalarKind, string>;

/** @example kindOf(shapeAt(CLIENT, ['invoices', 0, 'due'])) // 'date' */
export function kindOf(shape: Shape): string {
  switch (shape.type) {
    case 'scalar':
      if (shape.options !== undefined) return shape.options.join(' | ');
      if (shape.refersTo !== undefined) return `id of a ${shape.refersTo.join(', ')}`;
      return shape.names !== undefined ? 'id' : (shape.holds ?? KINDS[shape.kind]);
    case 'list':
      return 'list';
    case 'map':
    case 'table':
      return 'keys of its own';
  }
}

/** What a key says, what it takes and whether it is needed, in Markdown. */
export function keyDocumentation(shape: Shape, isNeeded: boolean): string {
  const takes = takesOf(shape);
  return [shape.description, isNeeded ? 'It is needed.' : '', takes === '' ? '' : `Takes ${takes}.`]
    .filter((line) => line !== '')
    .join('\n\n');
}

function takesOf(shape: Shape): string {
  switch (shape.type) {
    case 'scalar': {
      if (shape.options !== undefined) return `one of ${shape.options.map(code).join(', ')}`;
      if (shape.kind === 'date') return 'a date, written YYYY-MM-DD';
      if (shape.names !== undefined) return `an id that no other ${shape.names} has`;
      if (shape.refersTo !== undefined) return `the id of a ${shape.refersTo.join(', ')}`;
      if (shape.holds === 'person') return 'the name of a person';
      if (shape.holds === 'paper') return 'a path from the folder `.clients`';
      return shape.examples === undefined ? '' : `a value like ${shape.examples.slice(0, 4).map(code).join(', ')}`;
    }
    case 'list':
      return shape.item.type === 'scalar'
        ? 'a list, in brackets or with a dash each'
        : 'a list, with a dash for each entry';
    case 'map':
      return `keys of its own: ${[...shape.entries.keys()].map(code).join(', ')}`;
    case 'table':
      return 'keys of its own';
  }
}

function code(text: string): string {
  return `\`${text}\``;
}
