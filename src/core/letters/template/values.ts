/**
 * What a letter's template can name. Each kind of letter declares its values once, with words that explain them: from that come the types, what
 * a person's own template may say, and the page of values.
 */
import type { Markdown } from '../markdown';

/** A value, or a group of values, with what it is. */
export type ValueShape =
  | { readonly type: 'text'; readonly about: string }
  | { readonly type: 'flag'; readonly about: string }
  | { readonly type: 'count'; readonly about: string }
  | { readonly type: 'part'; readonly about: string; readonly of: ValueShapes }
  | { readonly type: 'list'; readonly about: string; readonly of: ValueShapes };

/** Values by the names that a template calls them by, in `snake_case`. */
export interface ValueShapes {
  readonly [name: string]: ValueShape;
}

/** A number to be said with a noun: `{{late.n}} day{{^late.one}}s{{/late.one}}`. */
export interface Count {
  /** As the language writes it. */
  readonly n: string;
  /** Whether the noun stands in the singular, by the plural rules of the language. */
  readonly one: boolean;
}

/** What a shape takes: a text may be absent, and so may a part. */
export type ValueOf<Shape extends ValueShape> = Shape extends { readonly type: 'text' }
  ? string | Markdown | null
  : Shape extends { readonly type: 'flag' }
    ? boolean
    : Shape extends { readonly type: 'count' }
      ? Count | null
      : Shape extends { readonly type: 'part'; readonly of: infer Of extends ValueShapes }
        ? ValuesOf<Of> | null
        : Shape extends { readonly type: 'list'; readonly of: infer Of extends ValueShapes }
          ? readonly ValuesOf<Of>[]
          : never;

/** The values for shapes. @example ValuesOf<typeof shapes> // { deadline: string | Markdown | null } */
export type ValuesOf<Shapes extends ValueShapes> = { readonly [Name in keyof Shapes]: ValueOf<Shapes[Name]> };

/** A text: a date, a sum, a name. @example textValue('the day by which we ask for an answer') */
export const textValue = (about: string) => ({ type: 'text', about }) as const;
/** Something that is so or not, for `{{#flag}}…{{/flag}}` and `{{^flag}}…{{/flag}}`. */
export const flagValue = (about: string) => ({ type: 'flag', about }) as const;
/** A number to be said with a noun. */
export const countValue = (about: string) => ({ type: 'count', about }) as const;
/** Values that are there together or not at all. */
export const partValue = <const Of extends ValueShapes>(about: string, of: Of) =>
  ({ type: 'part', about, of }) as const;
/** A list of things, each with the same values. */
export const listValue = <const Of extends ValueShapes>(about: string, of: Of) =>
  ({ type: 'list', about, of }) as const;
