/** What the schemas are built of: one function for each kind of value, which checks it and says what it means. */
import * as v from 'valibot';
import { isDate } from '../dates';
import { later } from '../l10n';

/** What a scalar of the record is read as; `parse.ts` asks for it before it coerces the text of a scalar. */
export type ScalarKind = 'text' | 'date' | 'money' | 'number' | 'flag';

/** What an id of the record names. */
export type IdKind = 'deliverable' | 'request' | 'invoice' | 'disagreement';

/** What a text of the record stands for, where it is more than words. */
export interface Meaning {
  /** It is the id of the entry that it stands in. */
  readonly names?: IdKind;
  /** It is the id of another entry, of one of these kinds. */
  readonly refersTo?: readonly IdKind[];
  /** It is a person, the path of a paper, or an e-mail address. */
  readonly holds?: 'person' | 'paper' | 'mail';
  /** Values that are common or have a meaning of their own. */
  readonly examples?: readonly string[];
}

const about = (kind: ScalarKind, description: string, meaning: Meaning = {}) => ({ kind, description, ...meaning });

export const text = (description: string, meaning?: Meaning) =>
  v.pipe(v.string(), v.nonEmpty(), v.metadata(about('text', description, meaning)));
export const date = (description: string) =>
  v.pipe(
    v.string(),
    v.check(isDate, later('a date of the calendar, written YYYY-MM-DD')),
    v.metadata(about('date', description)),
  );
/** The largest number. Ninety of such amounts in cents are as many as a double can hold without leaving whole numbers out. */
export const LARGEST_NUMBER = 1e12;

const atMost = v.maxValue<number, number, string>(LARGEST_NUMBER, later('a number of at most 1,000,000,000,000'));

export const money = (description: string) =>
  v.pipe(v.number(), v.minValue(0, later('an amount of 0 or more')), atMost, v.metadata(about('money', description)));
export const signedMoney = (description: string) =>
  v.pipe(
    v.number(),
    v.minValue(-LARGEST_NUMBER, later('a number of at least -1,000,000,000,000')),
    atMost,
    v.metadata(about('money', description)),
  );
export const quantity = (description: string) =>
  v.pipe(v.number(), v.minValue(0, later('a number of 0 or more')), atMost, v.metadata(about('number', description)));
export const count = (description: string) =>
  v.pipe(
    v.number(),
    v.integer(later('a whole number')),
    v.minValue(0, later('a whole number of 0 or more')),
    atMost,
    v.metadata(about('number', description)),
  );
export const flag = (description: string) => v.pipe(v.boolean(), v.metadata(about('flag', description)));
export const choice = <const T extends readonly string[]>(options: T, description: string) =>
  v.pipe(v.picklist(options), v.metadata(about('text', description)));
export const shaped = (pattern: RegExp, expected: string, description: string, examples: readonly string[]) =>
  v.pipe(v.string(), v.regex(pattern, expected), v.metadata(about('text', description, { examples })));
/** A list or a mapping with the words that explain it. */
export const part = <const T extends v.GenericSchema>(schema: T, description: string) =>
  v.pipe(schema, v.metadata({ description }));
export const list = <const T extends v.GenericSchema>(item: T, description: string) => part(v.array(item), description);
export const texts = (description: string, meaning?: Meaning) => list(text(description, meaning), description);
export const person = (description: string) => text(description, { holds: 'person' });
export const named = (kind: IdKind, description: string) => text(description, { names: kind });
export const reference = (kinds: readonly IdKind[], description: string) => text(description, { refersTo: kinds });
