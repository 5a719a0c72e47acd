/** Work that is too long to be done at once is done in turns, so that the editor's other work never waits for it. */

/** Milliseconds after which what there is is shown while files are waited for. */
const LOOK_EVERY = 200;

/** Lets others have their turn. */
export function anotherTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

/** Does something over and over while there is something to do, until what is slow is done. */
export async function untilDone(
  slow: Promise<unknown>,
  isMore: () => boolean,
  work: () => Promise<void>,
): Promise<void> {
  const state = { isDone: false };
  const done = (): void => {
    state.isDone = true;
  };
  slow.then(done, done);
  while (!state.isDone && isMore()) await work();
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
