/** What a completion is made of, as plain data: an editor turns it into an item of its list. */
import { stringify } from 'yaml';
import type { Span } from '../record/lines';
import type { Word } from './cursor';

/** A text to insert, or a stop for the cursor: empty, with a text to write over, or with several to choose from (the first is written). */
export type Part = string | { readonly stop: readonly string[] };

export type CompletionKind = 'key' | 'rule' | 'option' | 'date' | 'id' | 'person' | 'example' | 'snippet';

export interface Completion {
  readonly label: string;
  readonly kind: CompletionKind;
  /** A few words beside the label. */
  readonly detail: string;
  /** What it means, in Markdown. */
  readonly documentation: string;
  /** Lines after the first carry their whole indent. */
  readonly parts: readonly Part[];
  /** What the text from the start of the span to the cursor is held against. */
  readonly filter: string;
  readonly span: Span;
  /** Something can be completed where the cursor comes to stand. */
  readonly goesOn: boolean;
}

const NULL = /^(~|null|Null|NULL)$/;
/** Words that are their own text wherever they stand. */
const WORDS = /^[\p{L}\p{N}](?:[\p{L}\p{N}_ ./%-]*[\p{L}\p{N}_%])?$/u;

/**
 * A text as a value in YAML, in quotes only where it would be read as something else without.
 * @example scalarText('Warmer, please', true) // '"Warmer, please"'
 */
export function scalarText(value: string, isFlow: boolean): string {
  if (NULL.test(value)) return JSON.stringify(value);
  if (WORDS.test(value)) return value;
  const options = { schema: 'failsafe', lineWidth: 0, blockQuote: false } as const;
  if (!isFlow) return stringify(value, options).trimEnd();
  const wrapped = stringify([value], { ...options, collectionStyle: 'flow', flowCollectionPadding: false });
  return wrapped.trimEnd().slice(1, -1);
}

/** A value as it is written at a word: into the quotes that stand there, or with such as it needs. */
export function valueAtWord(value: string, { quote }: Word, isFlow: boolean): string {
  if (quote === undefined) return scalarText(value, isFlow);
  const inside = quote.mark === '"' ? JSON.stringify(value).slice(1, -1) : value.replaceAll("'", "''");
  return quote.isClosed ? inside : inside + quote.mark;
}
