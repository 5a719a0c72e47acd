// @ts-check
// Loaded before the command line (`node --import`): does a fault at the n-th call of the file system.
//   FAULT_AT   the number of the call, counted from 1; without it the calls are only written down
//   FAULT      `before` or `after`: the process is killed there; `half`: killed when half of the bytes are written;
//              a system code such as ENOSPC: the call fails with it, a write when half of the bytes are written
//   FAULT_LOG  a file that takes the names of the calls, one a line
//   START_AT   the time of the first call, in milliseconds since 1970: processes that are to meet
import { appendFileSync } from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

const { FAULT, FAULT_AT, FAULT_LOG, START_AT } = process.env;
let calls = 0;

/**
 * @param {Record<string, any>} target holds the function
 * @param {string} name
 */
function wrap(target, name) {
  const real = target[name];
  /** @this {unknown} @param {any[]} given */
  target[name] = async function (...given) {
    // Node.js itself reads what it loads.
    if (given[0] instanceof URL) return real.apply(this, given);
    calls += 1;
    if (calls === 1 && START_AT !== undefined) while (Date.now() < Number(START_AT));
    if (FAULT_LOG !== undefined) appendFileSync(FAULT_LOG, `${name}\n`);
    const isNow = FAULT !== undefined && calls === Number(FAULT_AT);
    if (isNow && FAULT === 'before') die();
    if (isNow && name === 'writeFile' && FAULT !== 'after') {
      const bytes = Buffer.from(given[0]);
      await real.call(this, bytes.subarray(0, bytes.length / 2));
    }
    if (isNow && FAULT === 'half') die();
    if (isNow && FAULT !== 'after') throw Object.assign(new Error(`${FAULT}: ${name}`), { code: FAULT });
    const result = await real.apply(this, given);
    if (isNow) die();
    return result;
  };
}

function die() {
  process.kill(process.pid, 'SIGKILL');
}

const any = await promises.open(process.execPath, 'r');
const handle = Object.getPrototypeOf(any);
await any.close();
for (const name of ['writeFile', 'sync', 'close']) wrap(handle, name);
// What a handle does by itself is no call of the command line.
const names = ['access', 'chmod', 'chown', 'open', 'readdir', 'readFile', 'realpath', 'rename', 'rm', 'stat'];
for (const name of names) wrap(promises, name);
syncBuiltinESMExports();
