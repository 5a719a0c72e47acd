/** A fault that the schema found, in a sentence that says what is wrong, what to write, and what it costs until then. */
import type { BaseIssue } from 'valibot';
import { isDate } from '../dates';
import { t } from '../l10n';
import { clip } from './clip';
import { nearest } from './nearest';
import type { Path } from './problem';
import { GOT_LIST, GOT_MAPPING } from './read';
import type { ScalarShape, Shape } from './shape';

export interface Fault {
  readonly issue: BaseIssue<unknown>;
  /** Where the value stands in the file, or would stand. */
  readonly path: Path;
  /** What is expected there. */
  readonly shape: Shape;
  /** Where the part of the file stands that is left out for it; `undefined` where nothing is left. */
  readonly lost: Path | undefined;
}

export interface Described {
  readonly code: string;
  readonly message: string;
}

/** @example describeFault(…).message // '`amount` can not be `1,200`; write a plain number like 1200.50. Until then this entry of `payments` counts nowhere.' */
export function describeFault({ issue, path, shape, lost }: Fault): Described {
  const until = lost === undefined ? '' : ` ${t('Until then {0} counts nowhere.', partName(lost))}`;
  if (issue.input === undefined) return { code: 'record/missing', message: capital(missing(path, shape)) + until };
  const name = partName(path);
  return { code: codeFor(shape), message: capital(refusal(name, issue, shape)) + until };
}

function missing(path: Path, shape: Shape): string {
  const owner = partName(path.slice(0, -1));
  const key = String(path.at(-1));
  return shape.type === 'scalar'
    ? t('{0} has no `{1}` ({2}); add it.', owner, key, gloss(t(shape.description)))
    : t('{0} has no `{1}`; add it.', owner, key);
}

/** What is wrong with the value of that name, and what to write. */
function refusal(name: string, issue: BaseIssue<unknown>, shape: Shape): string {
  const got = gotten(issue.input);
  if (shape.type === 'scalar' && shape.options !== undefined) {
    const meant = typeof issue.input === 'string' ? nearest(issue.input, shape.options) : undefined;
    const options = shape.options.join(', ');
    return meant === undefined
      ? t('{0} can not be {1}, only one of {2}; pick one of them.', name, got, options)
      : t('{0} can not be {1}, only one of {2}; did you mean `{3}`?', name, got, options, meant);
  }
  if (shape.type === 'scalar' && shape.kind === 'date' && typeof issue.input === 'string')
    return dateRefusal(name, got, issue.input);
  const isSaid = issue.kind === 'validation';
  return t('{0} can not be {1}; write {2}.', name, got, isSaid ? t(issue.message) : wantedFor(shape));
}

/** Dates that people write in another way, or that the calendar lacks. */
function dateRefusal(name: string, got: string, text: string): string {
  const [, year = '', month = '', day = ''] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:\D|$)/.exec(text) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (iso === text)
    return t('{0} can not be {1}, a day that the calendar does not have; write one that it has.', name, got);
  return isDate(iso)
    ? t('{0} can not be {1}; write `{2}`.', name, got, iso)
    : t('{0} can not be {1}; write a date as YYYY-MM-DD.', name, got);
}

function codeFor(shape: Shape): string {
  if (shape.type === 'list') return 'record/list';
  if (shape.type !== 'scalar') return 'record/mapping';
  if (shape.options !== undefined) return 'record/choice';
  return shape.kind === 'money' ? 'record/number' : `record/${shape.kind}`;
}

/** What is to be written, as the object of a sentence. */
function wantedFor(shape: Shape): string {
  switch (shape.type) {
    case 'list':
      return t('a list, with a dash (`-`) in front of each entry');
    case 'table':
      return t('a mapping, one `key: value` on each line');
    case 'map':
      return t('a mapping with keys like {0}', codes([...shape.entries.keys()].slice(0, 3)));
    case 'scalar':
      return wantedScalar(shape);
  }
}

function wantedScalar({ kind }: ScalarShape): string {
  switch (kind) {
    case 'text':
      return t('a plain text');
    case 'date':
      return t('one date as YYYY-MM-DD');
    case 'money':
      return t('a plain number like 1200.50, without currency or separators');
    case 'number':
      return t('a plain number like 2 or 1.5');
    case 'flag':
      return t('`true` or `false`');
  }
}

function gotten(input: unknown): string {
  if (input === GOT_LIST) return t('a list');
  if (input === GOT_MAPPING) return t('a mapping');
  return `\`${clip(String(input))}\``;
}

/** A part of the file, as the subject of a sentence. @example partName(['invoices', 0]) // 'this entry of `invoices`' */
function partName(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return t('this file');
  if (typeof last === 'string') return `\`${clip(last)}\``;
  return t('this entry of `{0}`', clip(String(path.filter((part) => typeof part === 'string').at(-1))));
}

function codes(keys: readonly string[]): string {
  return keys.map((key) => `\`${key}\``).join(', ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A description as part of a sentence. @example gloss('The day it was issued.') // 'the day it was issued' */
function gloss(description: string): string {
  return description.charAt(0).toLowerCase() + description.slice(1).replace(/\.$/, '');
}
