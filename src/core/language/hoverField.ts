/** A key in words: what it says, what stands there, whether it is needed, and what each allowed value means. */
import { later, t, tn } from '../l10n';
import { bullets, Markdown, prose, said } from '../letters/markdown';
import type { IdKind } from '../record/schemaParts';
import { anyOf } from '../record/series';
import type { MapShape, ScalarShape, Shape } from '../record/shape';
import { listed } from '../views/words';
import { meaningOf } from './optionMeanings';

/** The words for a key. `name` is the names of its path, joined by dots. */
export function fieldWords(shape: Shape, name: string, isNeeded: boolean): readonly Markdown[] {
  const key = name.slice(name.lastIndexOf('.') + 1);
  return [
    said(isNeeded ? later('**{0}**: {1}; needed.') : later('**{0}**: {1}; may be left out.'), key, kindWords(shape)),
    ...(shape.description === '' ? [] : [prose`${t(shape.description)}`]),
    ...allowed(shape, name),
  ];
}

/** What a key says, below its value; nothing where it needs no words. @example gloss('What was said.', 'conduct.says')[0].source // '*says:* What was said.' */
export function gloss(description: string, name: string): readonly Markdown[] {
  return description === '' ? [] : [prose`*${name.slice(name.lastIndexOf('.') + 1)}:* ${description}`];
}

function kindWords(shape: Shape): string {
  if (shape.type === 'list') {
    return shape.item.type === 'scalar' ? t('a list, each {0}', kindWords(shape.item)) : t('a list of entries');
  }
  if (shape.type !== 'scalar') return t('a group of keys');
  if (shape.options !== undefined) return tn(shape.options.length, 'one of {0} value', 'one of {0} values');
  if (shape.refersTo !== undefined) return t('the id of {0}', anyOf(shape.refersTo.map((kind) => t(ARTICLES[kind]))));
  if (shape.names !== undefined) return t(OWN_IDS[shape.names]);
  if (shape.holds === 'person') return t('a person');
  return shape.holds === 'paper' ? t('the path of a paper') : t(SCALAR_WORDS[shape.kind]);
}

const SCALAR_WORDS = {
  text: later('a text'),
  date: later('a date, YYYY-MM-DD'),
  money: later('an amount, a plain number'),
  number: later('a number'),
  flag: later('true or false'),
} as const satisfies Record<ScalarShape['kind'], string>;

const ARTICLES = {
  deliverable: later('a deliverable'),
  request: later('a request'),
  invoice: later('an invoice'),
  disagreement: later('a disagreement'),
} as const satisfies Record<IdKind, string>;

const OWN_IDS = {
  deliverable: later('the id of this deliverable'),
  request: later('the id of this request'),
  invoice: later('the id of this invoice'),
  disagreement: later('the id of this disagreement'),
} as const satisfies Record<IdKind, string>;

/** The values that are allowed or common, or the keys of what stands there. */
function allowed(shape: Shape, name: string): readonly Markdown[] {
  const inner = shape.type === 'list' ? shape.item : shape;
  if (inner.type === 'map') return keysOf(inner);
  if (inner.type !== 'scalar') return [];
  if (inner.options !== undefined) {
    return [bullets(inner.options.map((option) => new Markdown(`\`${option}\`: ${meaningOf(name, option) ?? ''}`)))];
  }
  if (inner.examples === undefined) return [];
  return [new Markdown(t('Like {0}.', listed(inner.examples.map((example) => `\`${example}\``))))];
}

function keysOf({ entries }: MapShape): readonly Markdown[] {
  const code = ([key]: readonly [string, unknown]): string => `\`${key}\``;
  const needed = [...entries].filter(([, { required }]) => required).map(code);
  const others = [...entries].filter(([, { required }]) => !required).map(code);
  return [
    ...(needed.length === 0 ? [] : [new Markdown(t('Needed: {0}.', listed(needed)))]),
    ...(others.length === 0
      ? []
      : [new Markdown(needed.length === 0 ? t('Keys: {0}.', listed(others)) : t('Also: {0}.', listed(others)))]),
  ];
}
