// @ts-check
// The promises of SECURITY.md, each with the tests that hold it.

/**
 * @typedef {object} Promised
 * @property {string} promise
 * @property {readonly { readonly file: string, readonly title: string }[]} tests
 */

/**
 * Reads the promises from the page's one table.
 *
 * @example
 * promisesOf('| We sleep | `test/a.test.ts`: "sleeps" |') // [{ promise: 'We sleep', tests: [{ file: 'test/a.test.ts', title: 'sleeps' }] }]
 *
 * @param {string} page
 * @returns {readonly Promised[]}
 */
export function promisesOf(page) {
  const rows = page.split('\n').flatMap((line) => {
    const [, promise = '', held = ''] = /^\| (.+?) +\| (.*?) *\|$/.exec(line) ?? [];
    return promise === '' || promise === 'Promise' || /^:?-+:?$/.test(promise) ? [] : [{ promise, held }];
  });
  return rows.map(({ promise, held }) => ({
    promise,
    tests: [...held.matchAll(/`([^`]+)`: "([^"]+)"/g)].map(([, file = '', title = '']) => ({ file, title })),
  }));
}

/**
 * Promises that no test holds, and tests that are not there.
 *
 * @param {readonly Promised[]} promises
 * @param {(file: string) => string | undefined} textOf the text of a file of the repository; undefined where there is none
 * @returns {Generator<string>}
 */
export function* promiseBreaches(promises, textOf) {
  if (promises.length === 0) yield 'Nothing is promised.';
  for (const { promise, tests } of promises) {
    if (tests.length === 0) yield `"${promise}": no test is named.`;
    for (const { file, title } of tests) {
      const text = /^test\/.+\.test\.ts$/.test(file) ? textOf(file) : undefined;
      if (text === undefined) yield `"${promise}": ${file} is no test.`;
      else if (!titlesOf(text).includes(title)) yield `"${promise}": ${file} has no test "${title}".`;
    }
  }
}

/** @param {string} text @returns {readonly string[]} */
function titlesOf(text) {
  return [...text.matchAll(/\b(?:describe|it)\(\s*(['"`])(.*?)\1,/g)].map(([, , title]) => title ?? '');
}
