/** Work that is too long to be done at once is done in turns, so that the editor's other work never waits for it. */

/** Milliseconds of work after which others have their turn. */
export const LONGEST_TURN = 4;

/** Milliseconds after which what there is is shown while files are waited for. */
const LOOK_EVERY = 200;

/** Those that wait for their turn. */
const waiting: (() => void)[] = [];

/**
 * Lets others have their turn. Of all that wait here one goes on at a time, and between two of them comes what the editor has to do: turns of two
 * features never make a long one.
 */
export function anotherTurn(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    if (waiting.length === 1) soon();
  });
}

function next(): void {
  waiting.shift()?.();
  if (waiting.length > 0) soon();
}

const soon = soonCaller(next);

/** What calls a function behind the events that are due; a timer would let a millisecond pass each time, and four of them in a worker. */
function soonCaller(call: () => void): () => void {
  const { setImmediate } = globalThis as { readonly setImmediate?: (call: () => void) => void };
  if (setImmediate !== undefined) return () => setImmediate(call);
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = call;
  return () => port2.postMessage(undefined);
}

/** Waits for what is slow, and has something else done from time to time. */
export async function whileWaiting<T>(slow: Promise<T>, meanwhile: () => Promise<void>): Promise<T> {
  const settled = slow.then(
    () => true,
    () => true,
  );
  for (;;) {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const pause = new Promise<false>((resolve) => {
      timer = setTimeout(() => resolve(false), LOOK_EVERY);
    });
    const isDone = await Promise.race([settled, pause]);
    clearTimeout(timer);
    if (isDone) return slow;
    await meanwhile();
  }
}
