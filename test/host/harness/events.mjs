// @ts-check
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

/**
 * What the tests inside the extension host tell the runner outside: one of these as JSON on each line of a file.
 * The last line is `end`; without it the host broke off.
 *
 * @typedef {{ readonly kind: 'passed', readonly title: string, readonly milliseconds: number }
 *   | { readonly kind: 'failed', readonly title: string, readonly message: string, readonly stack: string }
 *   | { readonly kind: 'note', readonly text: string }
 *   | { readonly kind: 'end', readonly vscode: string }} HostEvent
 */

/** The environment variable with the path of that file. */
export const eventsVariable = 'HOST_TEST_EVENTS';

/** The environment variable with a text that the titles of the tests to run contain; all run where it is not set. */
export const grepVariable = 'HOST_TEST_GREP';

/**
 * Follows the file while it grows.
 *
 * @param {string} file absolute path; it need not exist yet
 * @param {(event: HostEvent) => void} take called once for each line, in order
 * @returns {() => Promise<void>} stops following, after the lines that are there have been taken
 */
export function followEvents(file, take) {
  let taken = 0;
  const read = async () => {
    if (!existsSync(file)) return;
    const lines = (await readFile(file, 'utf8')).split('\n').slice(0, -1);
    const fresh = lines.slice(taken);
    taken = lines.length;
    for (const line of fresh) {
      /** @type {HostEvent} */
      const event = JSON.parse(line);
      take(event);
    }
  };
  let reading = Promise.resolve();
  const timer = setInterval(() => {
    reading = reading.then(read);
  }, 200);
  return async () => {
    clearInterval(timer);
    await reading;
    await read();
  };
}
