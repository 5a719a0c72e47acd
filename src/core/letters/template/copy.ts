/** Our template of a letter as a file that a person can change: what can be named stands in a comment at its top. */
import type { LetterKind } from '../../record/schema';
import { LETTERS } from '../letters';
import type { LetterLanguage } from '../speech';
import type { ValueShape, ValueShapes } from './values';

/** A name that a template can use. */
export interface NamedValue {
  /** @example 'number' */
  readonly name: string;
  /** The groups it stands in, from the outside. @example ['invoices'] */
  readonly within: readonly string[];
  readonly shape: ValueShape;
}

/** Every name of a kind of letter, groups before what is in them. */
export function namedValues(kind: LetterKind): readonly NamedValue[] {
  return namesOf(LETTERS[kind].shapes, []);
}

function namesOf(shapes: ValueShapes, within: readonly string[]): readonly NamedValue[] {
  return Object.entries(shapes).flatMap(([name, shape]): readonly NamedValue[] => [
    { name, within, shape },
    ...('of' in shape ? namesOf(shape.of, [...within, name]) : []),
  ]);
}

/** How a name is written in a template. @example usage({ name: 'late', shape: countValue('…'), within: [] }) // 'late.n' */
export function usage({ name, shape }: NamedValue): string {
  switch (shape.type) {
    case 'text':
      return name;
    case 'count':
      return `${name}.n`;
    case 'flag':
    case 'part':
    case 'list':
      return `#${name}`;
  }
}

/**
 * The text of a template's file with our words.
 * @example templateCopy('decline', 'en').startsWith('{{!') // true
 */
export function templateCopy(kind: LetterKind, language: LetterLanguage): string {
  const { titleInFiles: title } = LETTERS[kind];
  const values = namedValues(kind);
  const width = Math.max(...values.map((value) => indented(value).length));
  const help = values.map((value) => `  ${indented(value).padEnd(width)}  ${value.shape.about}`);
  return [
    `{{!`,
    `  ${title}: your own words for it. As long as this file is here, it takes the place of Clientele's; delete it to have those back.`,
    `  Names between two braces become values. A name with # in front opens a part that stands only where there is something to say (and`,
    `  once for each entry of a list), with ^ a part that stands where there is not; a name with / in front closes it.`,
    ``,
    ...help,
    `}}`,
    ``,
    LETTERS[kind].template(language),
  ].join('\n');
}

function indented(value: NamedValue): string {
  return `${'  '.repeat(value.within.length)}${usage(value)}`;
}
