/** Tries an edit and holds the result against the text before: byte by byte outside the edit, and value by value as a whole. */
import { load, FAILSAFE_SCHEMA } from 'js-yaml';
import { parseDocument, type Document } from 'yaml';
import { applyChanges } from '../../src/core/record/edit/applyChanges';
import type { Change, TextEdit } from '../../src/core/record/edit/change';
import type { Path } from '../../src/core/record/problem';
import type { Attempt } from './attempts';

export type Verdict =
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly why: string }
  /** The edit was made, and is not what it should be. */
  | { readonly kind: 'difference'; readonly what: string; readonly after: string };

function documentOf(text: string): Document.Parsed {
  return parseDocument(text, { schema: 'failsafe', strict: true, logLevel: 'error' });
}

/** A value as JSON has it: what aliases share is written out. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null)) as unknown;
}

/** What a text says, by another reader; `undefined` where that one can't read it. */
function saidElsewhere(text: string): unknown {
  try {
    return plain(load(text.replace(/^\uFEFF/, ''), { schema: FAILSAFE_SCHEMA }));
  } catch {
    return undefined;
  }
}

/** A text before its edits, read once. */
export class Before {
  readonly text: string;
  readonly document: Document.Parsed;
  readonly #value: unknown;
  /** Whether another reader takes the text for the same; the two differ in corners of YAML. */
  readonly #isAgreed: boolean;

  constructor(text: string) {
    this.text = text;
    this.document = documentOf(text);
    this.#value = this.document.errors.length > 0 ? undefined : plain(this.document.toJS());
    const elsewhere = saidElsewhere(text);
    this.#isAgreed = elsewhere !== undefined && isSame(loose(elsewhere), loose(this.#value));
  }

  /** Tries an edit. */
  verdictOn(attempt: Attempt): Verdict {
    const edited = applyChanges(this.text, [attempt.change]);
    if (!edited.done) return { kind: 'refused', why: edited.why };
    const { edits, text: after } = edited;
    const what = bytesDiffer(this.text, after, edits, attempt) ?? this.#valuesDiffer(after, attempt.change);
    return what === undefined ? { kind: 'done' } : { kind: 'difference', what, after };
  }

  #valuesDiffer(after: string, change: Change): string | undefined {
    const expected = expectedAfter(this.#value, change);
    if (!isSame(plain(documentOf(after).toJS()), expected)) return 'another value';
    if (!this.#isAgreed || isSame(loose(saidElsewhere(after)), loose(expected))) return undefined;
    return 'another value to another reader';
  }
}

function bytesDiffer(before: string, after: string, edits: readonly TextEdit[], { span }: Attempt): string | undefined {
  const [edit] = edits;
  if (edit === undefined || edits.length !== 1) return `${edits.length} edits instead of one`;
  const { start, end, text } = edit;
  if (before.slice(0, start) + text + before.slice(end) !== after) return 'bytes outside the edit';
  if (end > start && (span === undefined || start < span[0] || end > span[1])) return 'more replaced than the value';
  if (/\r\n/.test(before) && !/(^|[^\r])\n/.test(before) && /(^|[^\r])\n/.test(after))
    return 'a line end of another kind';
  if (/\n$/.test(before) !== /\n$/.test(after)) return 'the end of the file';
  return undefined;
}

/** An empty value is null to one reader and an empty text to another. */
function loose(value: unknown): unknown {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(loose);
  if (typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, loose(inside)]));
}

function expectedAfter(value: unknown, change: Change): unknown {
  switch (change.type) {
    case 'append':
      return withValue(value, change.list, (list) => [
        ...(Array.isArray(list) ? (list as unknown[]) : []),
        texts(change.entry),
      ]);
    case 'set':
      return withValue(value, change.path, () => texts(change.value));
    case 'rename':
    case 'remove':
      throw new Error(`The corpus tries no ${change.type}.`);
  }
}

function withValue(value: unknown, [step, ...rest]: Path, change: (known: unknown) => unknown): unknown {
  if (step === undefined) return change(value);
  if (Array.isArray(value)) return value.map((item: unknown, n) => (n === step ? withValue(item, rest, change) : item));
  const pairs = Object.entries(value as object);
  const isThere = pairs.some(([key]) => key === step);
  const changed = pairs.map(([key, inside]) => [
    key,
    key === step ? withValue(inside, rest, change) : (inside as unknown),
  ]);
  return Object.fromEntries(isThere ? changed : [...changed, [step, withValue(undefined, rest, change)]]);
}

/** A value as a reader gives it that takes every scalar as text. */
function texts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(texts);
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, texts(inside)]));
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inside]) => [key, sorted(inside)]);
}
