/** A key in words: what it says, what stands there, whether it is needed, and what each allowed value means. */
import { bullets, Markdown, prose } from '../letters/markdown';
import type { IdKind } from '../record/schemaParts';
import type { MapShape, ScalarShape, Shape } from '../record/shape';
import { counted, listed } from '../views/words';
import { meaningOf } from './optionMeanings';

/** The words for a key. `name` is the names of its path, joined by dots. */
export function fieldWords(shape: Shape, name: string, isNeeded: boolean): readonly Markdown[] {
  const key = name.slice(name.lastIndexOf('.') + 1);
  const need = isNeeded ? 'needed' : 'may be left out';
  return [
    prose`**${key}**: ${kindWords(shape)}; ${need}.`,
    ...(shape.description === '' ? [] : [prose`${shape.description}`]),
    ...allowed(shape, name),
  ];
}

/** What a key says, below its value; nothing where it needs no words. @example gloss('What was said.', 'conduct.says')[0].source // '*says:* What was said.' */
export function gloss(description: string, name: string): readonly Markdown[] {
  return description === '' ? [] : [prose`*${name.slice(name.lastIndexOf('.') + 1)}:* ${description}`];
}

function kindWords(shape: Shape): string {
  if (shape.type === 'list') {
    return shape.item.type === 'scalar' ? `a list, each ${kindWords(shape.item)}` : 'a list of entries';
  }
  if (shape.type !== 'scalar') return 'a group of keys';
  if (shape.options !== undefined) return `one of ${counted(shape.options.length, 'value')}`;
  if (shape.refersTo !== undefined) return `the id of ${listedOr(shape.refersTo)}`;
  if (shape.names !== undefined) return `the id of this ${shape.names}`;
  if (shape.holds === 'person') return 'a person';
  return shape.holds === 'paper' ? 'the path of a paper' : SCALAR_WORDS[shape.kind];
}

const SCALAR_WORDS = {
  text: 'a text',
  date: 'a date, YYYY-MM-DD',
  money: 'an amount, a plain number',
  number: 'a number',
  flag: 'true or false',
} as const satisfies Record<ScalarShape['kind'], string>;

const ARTICLES = {
  deliverable: 'a deliverable',
  request: 'a request',
  invoice: 'an invoice',
  disagreement: 'a disagreement',
} as const satisfies Record<IdKind, string>;

function listedOr(kinds: readonly IdKind[]): string {
  return kinds.map((kind) => ARTICLES[kind]).join(' or ');
}

/** The values that are allowed or common, or the keys of what stands there. */
function allowed(shape: Shape, name: string): readonly Markdown[] {
  const inner = shape.type === 'list' ? shape.item : shape;
  if (inner.type === 'map') return keysOf(inner);
  if (inner.type !== 'scalar') return [];
  if (inner.options !== undefined) {
    return [bullets(inner.options.map((option) => new Markdown(`\`${option}\`: ${meaningOf(name, option) ?? ''}`)))];
  }
  if (inner.examples === undefined) return [];
  return [new Markdown(`Like ${listed(inner.examples.map((example) => `\`${example}\``))}.`)];
}

function keysOf({ entries }: MapShape): readonly Markdown[] {
  const code = ([key]: readonly [string, unknown]): string => `\`${key}\``;
  const needed = [...entries].filter(([, { required }]) => required).map(code);
  const others = [...entries].filter(([, { required }]) => !required).map(code);
  return [
    ...(needed.length === 0 ? [] : [new Markdown(`Needed: ${listed(needed)}.`)]),
    ...(others.length === 0 ? [] : [new Markdown(`${needed.length === 0 ? 'Keys' : 'Also'}: ${listed(others)}.`)]),
  ];
}
