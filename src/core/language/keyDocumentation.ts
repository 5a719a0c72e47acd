/** A key of the schema in words, for the list of completions and whatever explains it. */
import { later, t } from '../l10n';
import type { ScalarKind } from '../record/schemaParts';
import { kindName } from '../record/series';
import type { ScalarShape, Shape } from '../record/shape';

const KINDS = {
  text: later('text'),
  date: later('date'),
  money: later('amount'),
  number: later('number'),
  flag: later('true or false'),
} as const satisfies Record<ScalarKind, string>;

const HOLDS = {
  person: later('person'),
  paper: later('paper'),
  mail: later('mail'),
} as const satisfies Record<NonNullable<ScalarShape['holds']>, string>;

/** @example kindOf(shapeAt(CLIENT, ['invoices', 0, 'due'])) // 'date' */
export function kindOf(shape: Shape): string {
  switch (shape.type) {
    case 'scalar':
      if (shape.options !== undefined) return shape.options.join(' | ');
      if (shape.refersTo !== undefined) return t('id of a {0}', shape.refersTo.map(kindName).join(', '));
      if (shape.names !== undefined) return t('id');
      return t(shape.holds === undefined ? KINDS[shape.kind] : HOLDS[shape.holds]);
    case 'list':
      return t('list');
    case 'map':
    case 'table':
      return t('keys of its own');
  }
}

/** What a key says, what it takes and whether it is needed, in Markdown. */
export function keyDocumentation(shape: Shape, isNeeded: boolean): string {
  const takes = takesOf(shape);
  return [t(shape.description), isNeeded ? t('It is needed.') : '', takes].filter((line) => line !== '').join('\n\n');
}

function takesOf(shape: Shape): string {
  switch (shape.type) {
    case 'scalar': {
      if (shape.options !== undefined) return t('Takes one of {0}.', shape.options.map(code).join(', '));
      if (shape.kind === 'date') return t('Takes a date, written YYYY-MM-DD.');
      if (shape.names !== undefined) return t('Takes an id that no other {0} has.', kindName(shape.names));
      if (shape.refersTo !== undefined) return t('Takes the id of a {0}.', shape.refersTo.map(kindName).join(', '));
      if (shape.holds === 'person') return t('Takes the name of a person.');
      if (shape.holds === 'paper') return t('Takes a path from the folder `.clients`.');
      return shape.examples === undefined
        ? ''
        : t('Takes a value like {0}.', shape.examples.slice(0, 4).map(code).join(', '));
    }
    case 'list':
      return shape.item.type === 'scalar'
        ? t('Takes a list, in brackets or with a dash each.')
        : t('Takes a list, with a dash for each entry.');
    case 'map':
      return t('Takes keys of its own: {0}.', [...shape.entries.keys()].map(code).join(', '));
    case 'table':
      return t('Takes keys of its own.');
  }
}

function code(text: string): string {
  return `\`${text}\``;
}
