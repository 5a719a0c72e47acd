/**
 * A letter's template: Mustache without partials, unescaped values or other delimiters, so that it is text with names in it and nothing that
 * runs. It begins with the subject, as a heading; only comments, {{! like this }}, may stand before it.
 */
import Mustache from 'mustache';
import { later, t } from '../../l10n';
import { nearest } from '../../record/nearest';
import type { ValueShape, ValueShapes } from './values';

/** Something wrong with a template, and where. */
export interface TemplateFault {
  /** An unknown name leaves a blank in the letter; anything else makes the template unusable. */
  readonly type: 'unknown' | 'unusable';
  /** The name that is unknown, where it was to be written. */
  readonly name?: string;
  /** Offsets into the template's text. */
  readonly start: number;
  readonly end: number;
  /** One sentence: what is wrong and what to do. */
  readonly message: string;
}

export interface Template {
  /** The heading's text, without its `#`. */
  readonly subject: string;
  readonly body: string;
  readonly faults: readonly TemplateFault[];
}

/** Characters of a template; a letter has some thousand. */
const MOST_CHARACTERS = 50_000;
/** How deep parts may lie inside each other: ours lie two levels deep, and filling them in takes of the stack. */
const MOST_LEVELS = 16;

type Token = readonly [type: string, value: string, start: number, end: number, inner?: readonly Token[]];

/**
 * Reads a template and says what is wrong with it.
 * @param shapes the values that a letter of its kind has
 * @example parseTemplate('# Hello\n\nDear {{contcat}},', { contact: textValue('who') }).faults[0]?.message // 'There is no value "contcat" here. Did you mean "contact"?'
 */
export function parseTemplate(source: string, shapes: ValueShapes): Template {
  const text = source.startsWith('\ufeff') ? ` ${source.slice(1)}` : source;
  const heading = /^(?:\s*\{\{![^}]*\}\})*\s*#[ \t]+(.*)/.exec(text);
  const headingEnd = heading === null ? 0 : heading[0].length;
  const subject = heading?.[1] ?? '';
  const parts = { subject: subject.trim(), body: text.slice(headingEnd) };
  if (text.length > MOST_CHARACTERS) {
    const message = t('This template is longer than {0} characters. Shorten it.', MOST_CHARACTERS);
    return { ...parts, faults: [{ type: 'unusable', start: 0, end: 0, message }] };
  }
  const faults: TemplateFault[] = [];
  if (heading === null) {
    const message = t('A template begins with its subject as a heading, like "# Payment reminder".');
    faults.push({ type: 'unusable', start: 0, end: text.search(/\r|\n|$/), message });
  }
  faults.push(...faultsIn(subject, headingEnd - subject.length, shapes));
  faults.push(...faultsIn(parts.body, headingEnd, shapes));
  return { ...parts, faults };
}

function faultsIn(text: string, offset: number, shapes: ValueShapes): readonly TemplateFault[] {
  let tokens: readonly Token[];
  try {
    tokens = tokensOf(text);
  } catch (error) {
    return [syntaxFault(error, text, offset)];
  }
  return tokens.flatMap((token) => tokenFaults(token, [shapes], offset));
}

/** The tree that Mustache makes of a text; throws where a tag or a section is not closed. */
function tokensOf(text: string): readonly Token[] {
  return Mustache.parse(text) as unknown as readonly Token[];
}

function syntaxFault(error: unknown, text: string, offset: number): TemplateFault {
  const said = error instanceof Error ? error.message : '';
  const name = /section "(.*)"/.exec(said)?.[1] ?? '';
  const told = Math.min(Number(/ at (\d+)$/.exec(said)?.[1] ?? 0), text.length);
  const at = said.startsWith('Unclosed section') ? openingOf(name, text, told) : told;
  const message = said.startsWith('Unopened')
    ? t('{0} closes what was not opened. Open it with {1}, or take it out.', `{{/${name}}}`, `{{#${name}}}`)
    : said.startsWith('Unclosed section')
      ? t('{0} is not closed. Close it with {1}.', `{{#${name}}}`, `{{/${name}}}`)
      : t('A name begins with {{ here and is not closed. Close it with }}.');
  const line = /[^\r\n]*/.exec(text.slice(at))?.[0] ?? '';
  return { type: 'unusable', start: offset + at, end: offset + at + line.length, message };
}

/** Where a part that is not closed was opened: Mustache names the place where it noticed. */
function openingOf(name: string, text: string, before: number): number {
  const tags = [...text.slice(0, before).matchAll(/\{\{\s*[#^]([^{}]*)\}\}/g)];
  return tags.filter(([, named = '']) => named.trim() === name).at(-1)?.index ?? before;
}

const REFUSED: Readonly<Record<string, string>> = {
  '>': later('A template takes in no other file. Write the text here.'),
  '&': later('Values are always written as they are, so two braces are enough: {{name}}.'),
  '=': later('The braces {{ }} stay the same in every template. Take this out.'),
};

function tokenFaults(
  token: Token,
  scopes: readonly ValueShapes[],
  offset: number,
  level = 0,
): readonly TemplateFault[] {
  const [type, name, start, end, inner] = token;
  const place = { start: offset + start, end: offset + end };
  if (level > MOST_LEVELS) {
    const message = t('Parts lie more than {0} levels deep here, which is the limit. Take a level out.', MOST_LEVELS);
    return [{ type: 'unusable', ...place, message }];
  }
  const refused = REFUSED[type];
  if (refused !== undefined) return [{ type: 'unusable', ...place, message: t(refused) }];
  if (type === 'text' || type === '!') return [];
  const shape = shapeNamed(name, scopes);
  const within = shape !== undefined && 'of' in shape && type === '#' ? [shape.of, ...scopes] : scopes;
  const below = Array.isArray(inner) ? inner.flatMap((one: Token) => tokenFaults(one, within, offset, level + 1)) : [];
  if (shape === undefined) {
    const meant = nearest(name, namesIn(scopes));
    const message =
      meant === undefined
        ? t('There is no value "{0}" here. There are: {1}.', name, namesIn(scopes).join(', '))
        : t('There is no value "{0}" here. Did you mean "{1}"?', name, meant);
    return [{ type: 'unknown', ...place, message, ...(type === 'name' ? { name } : {}) }, ...below];
  }
  if (type === 'name' && shape.type !== 'text') {
    const use = shape.type === 'count' ? `{{${name}.n}}` : `{{#${name}}}…{{/${name}}}`;
    return [{ type: 'unknown', ...place, message: t('"{0}" is no text by itself. Write {1}.', name, use) }, ...below];
  }
  return below;
}

/** What a name means where it stands: of the innermost group that has it, as Mustache looks it up. */
function shapeNamed(name: string, scopes: readonly ValueShapes[]): ValueShape | undefined {
  const [first = '', ...rest] = name.split('.');
  const scope = scopes.find((one) => Object.hasOwn(one, first));
  return rest.reduce<ValueShape | undefined>((shape, key) => {
    if (shape?.type === 'count') return COUNT[key];
    return shape !== undefined && 'of' in shape && Object.hasOwn(shape.of, key) ? shape.of[key] : undefined;
  }, scope?.[first]);
}

const COUNT: ValueShapes = {
  n: { type: 'text', about: later('the number') },
  one: { type: 'flag', about: later('whether it stands with a singular') },
};

function namesIn(scopes: readonly ValueShapes[]): readonly string[] {
  return [...new Set(scopes.flatMap((scope) => Object.keys(scope)))];
}
