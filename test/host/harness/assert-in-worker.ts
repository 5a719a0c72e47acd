/** What the tests use of Node's `assert/strict`, for a host without Node. */

/** The path of the first difference, such as `[2].title`; `undefined` where there is none. */
function difference(actual: unknown, expected: unknown, path = ''): string | undefined {
  if (Object.is(actual, expected)) return undefined;
  if (!isObject(actual) || !isObject(expected)) return path;
  if (Object.getPrototypeOf(actual) !== Object.getPrototypeOf(expected)) return path;
  const keys = new Set([...Object.keys(actual), ...Object.keys(expected)]);
  for (const key of keys) {
    const at = Array.isArray(expected) ? `${path}[${key}]` : `${path}.${key}`;
    if (!Object.hasOwn(actual, key) || !Object.hasOwn(expected, key)) return at;
    const found = difference(actual[key], expected[key], at);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function shown(value: unknown): string {
  return value === undefined ? 'undefined' : JSON.stringify(value, undefined, typeof value === 'string' ? 0 : 1);
}

function hold(isSo: boolean, message: string | undefined, ...words: readonly (() => string)[]): void {
  if (isSo) return;
  throw new Error([...(message === undefined ? [] : [message]), ...words.map((word) => word())].join('\n'));
}

function ok(value: unknown, message?: string): void {
  hold(Boolean(value), message, () => `${shown(value)} should be true.`);
}

function equal(actual: unknown, expected: unknown, message?: string): void {
  const words = [() => `is:     ${shown(actual)}`, () => `should: ${shown(expected)}`];
  hold(Object.is(actual, expected), message, ...words);
}

function notEqual(actual: unknown, other: unknown, message?: string): void {
  hold(!Object.is(actual, other), message, () => `${shown(actual)} should be something else.`);
}

function deepEqual(actual: unknown, expected: unknown, message?: string): void {
  const at = difference(actual, expected);
  const words = [() => `is:     ${shown(actual)}`, () => `should: ${shown(expected)}`];
  hold(at === undefined, message, ...words, () => `First difference: ${at === '' ? 'all of it' : String(at)}`);
}

function match(text: string, pattern: RegExp, message?: string): void {
  hold(pattern.test(text), message, () => `${shown(text)} should match ${String(pattern)}.`);
}

function doesNotMatch(text: string, pattern: RegExp, message?: string): void {
  hold(!pattern.test(text), message, () => `${shown(text)} should not match ${String(pattern)}.`);
}

export default Object.assign(ok, { ok, equal, notEqual, deepEqual, match, doesNotMatch });
