// @ts-check

/** @type {Set<() => unknown>} */
const pending = new Set();
let ending = false;

/**
 * Registers what must be undone should the process be told to stop (Ctrl+C or a termination signal).
 * Whoever undoes it in the usual way calls the returned function, which takes it off the list.
 *
 * @example
 * const forget = atTheEnd(() => child.kill());
 * child.on('close', forget);
 *
 * @param {() => unknown} undo may return a promise; it is waited for
 * @returns {() => void}
 */
export function atTheEnd(undo) {
  if (pending.size === 0) listen();
  pending.add(undo);
  return () => void pending.delete(undo);
}

/**
 * Undoes everything that is registered, the latest first. One that goes wrong does not stop the others.
 *
 * @returns {Promise<void>}
 */
export async function undoAll() {
  for (const undo of [...pending].reverse()) {
    pending.delete(undo);
    await Promise.resolve()
      .then(undo)
      .catch(() => undefined);
  }
}

let listening = false;

function listen() {
  if (listening) return;
  listening = true;
  for (const [signal, code] of /** @type {const} */ ([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])) {
    process.on(signal, () => {
      if (ending) return;
      ending = true;
      void undoAll().then(() => process.exit(code));
    });
  }
}
