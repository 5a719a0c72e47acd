/** What can be changed in a record, as data, and what a record's values are after it. */
import type { Path } from '../problem';

export type PlainValue = string | number | boolean;
/** A value to be written: of one line, a list of them, or a small mapping. */
export type EntryValue = PlainValue | readonly PlainValue[] | { readonly [key: string]: PlainValue };
/** An entry's keys and values, in the order in which they are written. */
export type NewEntry = Readonly<Record<string, EntryValue>>;

/** One change of a record. Paths are those of the text before any change of the same call. */
export type Change =
  /**
   * One more entry at the end of a list, or in front of the entry that has the number `before`; where the list is absent it is made: behind
   * the last of the keys in `after`, else at the end.
   */
  | {
      readonly type: 'append';
      readonly list: Path;
      readonly entry: NewEntry | PlainValue;
      readonly after?: readonly string[];
      readonly before?: number;
    }
  /**
   * The value of a key, which is added where it is absent: behind the last of the keys in `after` that is there, else at the end. A mapping
   * that is added goes in braces; with `block`, on lines of its own where it can.
   */
  | {
      readonly type: 'set';
      readonly path: Path;
      readonly value: EntryValue;
      readonly after?: readonly string[];
      readonly block?: true;
    }
  /** Another name for a key. */
  | { readonly type: 'rename'; readonly path: Path; readonly key: string }
  /** An entry of a list taken out (with the last one goes the list's key), or a key with its value where others stay beside it. */
  | { readonly type: 'remove'; readonly path: Path };

/** A stretch of text to replace, in UTF-16 code units of the text before. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A value as it is read back: all scalars are texts. */
type Value = string | Value[] | { [key: string]: Value } | null;

/**
 * The value of a whole text after a change; `undefined` where it can not be made.
 * @param value the value before; it is changed
 * @example valueAfter({ a: '1' }, { type: 'set', path: ['a'], value: 2 }) // { a: '2' }
 */
export function valueAfter(value: unknown, change: Change): unknown {
  const root = value as Value;
  switch (change.type) {
    case 'append':
      return put(root, change.list, (known) => {
        if (Array.isArray(known)) {
          const at = change.before ?? known.length;
          return [...known.slice(0, at), written(change.entry), ...known.slice(at)];
        }
        return isNothing(known) ? [written(change.entry)] : undefined;
      });
    case 'set':
      return put(root, change.path, () => written(change.value));
    case 'rename':
      return renamed(root, change.path, change.key);
    case 'remove':
      return without(root, change.path);
  }
}

function written(value: EntryValue | NewEntry): Value {
  if (Array.isArray(value)) return value.map(String);
  if (typeof value !== 'object') return String(value);
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, written(inside)]));
}

function put(value: Value | undefined, path: Path, change: (known: Value | undefined) => Value | undefined): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return change(value);
  if (Array.isArray(value)) {
    if (typeof step !== 'number' || step >= value.length) return undefined;
    const inside = put(value[step], rest, change);
    if (inside === undefined) return undefined;
    value[step] = inside as Value;
    return value;
  }
  if (typeof step === 'number' || (typeof value === 'string' && value !== '')) return undefined;
  const holder = isMapping(value) ? value : {};
  const inside = put(own(holder, step), rest, change);
  return inside === undefined ? undefined : defined(holder, step, inside as Value);
}

/** Whether a plain text stands for no value at all. */
export function isNull(source: string): boolean {
  return /^(~|null|Null|NULL)$/.test(source);
}

/** A key without a value is read as an empty text. */
function isNothing(value: Value | undefined): boolean {
  return value === undefined || value === null || (typeof value === 'string' && (value === '' || isNull(value)));
}

function own(holder: { readonly [key: string]: Value }, key: string): Value | undefined {
  return Object.hasOwn(holder, key) ? holder[key] : undefined;
}

/** Sets a key, whatever it is called. */
function defined(holder: { [key: string]: Value }, key: string, value: Value): { [key: string]: Value } {
  return Object.defineProperty(holder, key, { value, enumerable: true, writable: true, configurable: true });
}

function renamed(root: Value, path: Path, key: string): unknown {
  const old = String(path.at(-1));
  return put(root, path.slice(0, -1), (holder) => {
    if (!isMapping(holder) || !Object.hasOwn(holder, old) || (key !== old && Object.hasOwn(holder, key)))
      return undefined;
    return Object.fromEntries(Object.entries(holder).map(([name, value]) => [name === old ? key : name, value]));
  });
}

function without(root: Value, path: Path): unknown {
  const index = path.at(-1);
  const list = path.slice(0, -1);
  const key = list.at(-1);
  if (typeof index === 'string') return withoutKey(root, list, index);
  if (typeof index !== 'number' || typeof key !== 'string') return undefined;
  return put(root, list.slice(0, -1), (holder) => {
    const known = isMapping(holder) ? own(holder, key) : undefined;
    if (!isMapping(holder) || !Array.isArray(known) || index >= known.length) return undefined;
    const rest = known.filter((_, at) => at !== index);
    if (rest.length > 0) return defined(holder, key, rest);
    return Object.fromEntries(Object.entries(holder).filter(([name]) => name !== key));
  });
}

function withoutKey(root: Value, path: Path, key: string): unknown {
  return put(root, path, (holder) => {
    if (!isMapping(holder) || !Object.hasOwn(holder, key)) return undefined;
    return Object.fromEntries(Object.entries(holder).filter(([name]) => name !== key));
  });
}

function isMapping(value: Value | undefined): value is { [key: string]: Value } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether two values are the same; the order of keys says nothing. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((one, index) => isSame(one, b[index]));
  if (typeof a !== 'object' || a === null) return a === b;
  if (typeof b !== 'object' || b === null || Array.isArray(b)) return false;
  const left = Object.entries(a);
  const right = new Map(Object.entries(b));
  return left.length === right.size && left.every(([key, value]) => right.has(key) && isSame(value, right.get(key)));
}
