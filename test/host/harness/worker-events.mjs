// @ts-check
// A worker has neither files nor an environment: what its tests tell goes through its console, from which the page of the workbench hears.

const mark = 'HOST_TEST_EVENT ';

/**
 * An event as a line to print.
 *
 * @param {import('./events.mjs').HostEvent} event
 * @returns {string}
 */
export function printedEvent(event) {
  return mark + JSON.stringify(event);
}

/**
 * The event's JSON in what was printed.
 *
 * @param {string} printed as the workbench shows it, with words of its own before it
 * @returns {string | undefined} `undefined` where no event was printed
 */
export function eventIn(printed) {
  const at = printed.indexOf(mark);
  return at < 0 ? undefined : printed.slice(at + mark.length);
}
