/** A fault that the schema found, in a sentence that says what is wrong, what to write, and what it costs until then. */
import type { BaseIssue } from 'valibot';
import { isDate } from '../dates';
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
  const until = lost === undefined ? '' : ` Until then ${partName(lost)} counts nowhere.`;
  if (issue.input === undefined) {
    const about = shape.type === 'scalar' ? ` (${gloss(shape.description)})` : '';
    const message = `${capital(partName(path.slice(0, -1)))} has no \`${String(path.at(-1))}\`${about}; add it.${until}`;
    return { code: 'record/missing', message };
  }
  const wrong = `${capital(partName(path))} can not be ${gotten(issue.input)}`;
  return { code: codeFor(shape), message: `${wrong}${remedy(issue, shape)}${until}` };
}

function remedy(issue: BaseIssue<unknown>, shape: Shape): string {
  if (shape.type === 'scalar' && shape.options !== undefined) {
    const meant = typeof issue.input === 'string' ? nearest(issue.input, shape.options) : undefined;
    const ask = meant === undefined ? 'pick one of them.' : `did you mean \`${meant}\`?`;
    return `, only one of ${shape.options.join(', ')}; ${ask}`;
  }
  if (shape.type === 'scalar' && shape.kind === 'date' && typeof issue.input === 'string')
    return dateRemedy(issue.input);
  const wanted = issue.kind === 'validation' && issue.type !== 'finite' ? issue.message : wantedFor(shape);
  return `; write ${wanted}.`;
}

/** Dates that people write in another way, or that the calendar lacks. */
function dateRemedy(text: string): string {
  const [, year = '', month = '', day = ''] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:\D|$)/.exec(text) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (iso === text) return ', a day that the calendar does not have; write one that it has.';
  return isDate(iso) ? `; write \`${iso}\`.` : '; write a date as YYYY-MM-DD.';
}

function codeFor(shape: Shape): string {
  if (shape.type === 'list') return 'record/list';
  if (shape.type !== 'scalar') return 'record/mapping';
  if (shape.options !== undefined) return 'record/choice';
  return shape.kind === 'money' ? 'record/number' : `record/${shape.kind}`;
}

function wantedFor(shape: Shape): string {
  switch (shape.type) {
    case 'list':
      return 'a list, with a dash (`-`) in front of each entry';
    case 'table':
      return 'a mapping, one `key: value` on each line';
    case 'map':
      return `a mapping with keys like ${[...shape.entries.keys()]
        .slice(0, 3)
        .map((key) => `\`${key}\``)
        .join(', ')}`;
    case 'scalar':
      return wantedScalar(shape);
  }
}

function wantedScalar({ kind }: ScalarShape): string {
  switch (kind) {
    case 'text':
      return 'a plain text';
    case 'date':
      return 'one date as YYYY-MM-DD';
    case 'money':
      return 'a plain number like 1200.50, without currency or separators';
    case 'number':
      return 'a plain number like 2 or 1.5';
    case 'flag':
      return '`true` or `false`';
  }
}

function gotten(input: unknown): string {
  if (input === GOT_LIST) return 'a list';
  if (input === GOT_MAPPING) return 'a mapping';
  return `\`${clip(String(input))}\``;
}

/** @example partName(['invoices', 0]) // 'this entry of `invoices`' */
function partName(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'this file';
  if (typeof last === 'string') return `\`${clip(last)}\``;
  return `this entry of \`${clip(String(path.filter((part) => typeof part === 'string').at(-1)))}\``;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A description as part of a sentence. @example gloss('The day it was issued.') // 'the day it was issued' */
function gloss(description: string): string {
  return description.charAt(0).toLowerCase() + description.slice(1).replace(/\.$/, '');
}
