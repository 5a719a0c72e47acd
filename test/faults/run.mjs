// @ts-check
// Does faults to the command line and prints what was tried and what was lost. It runs what is built in `dist`.
//   --long   more of each
import { parseArgs } from 'node:util';
import { undoAll } from '../../scripts/ending.mjs';
import { countsLine, reportCounts } from '../../scripts/tier-counts.mjs';
import { blindKills, kills, races, refusals } from './trials.mjs';

/** So many processes of trials run side by side. */
const AT_ONCE = 2;

const { long } = parseArgs({ options: { long: { type: 'boolean', default: false } } }).values;
const total = { passed: 0, failed: 0 };

/**
 * @param {string} title
 * @param {readonly import('./trials.mjs').Trial[]} trials
 * @param {number} [atOnce]
 */
async function tried(title, trials, atOnce = AT_ONCE) {
  const waiting = [...trials];
  let failed = 0;
  const next = async () => {
    for (let trial = waiting.shift(); trial !== undefined; trial = waiting.shift()) {
      const lost = await trial.run();
      if (lost.length === 0) continue;
      failed += 1;
      console.log(`  lost: ${trial.title}\n${lost.map((one) => `    ${one}`).join('\n')}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, next));
  total.passed += trials.length - failed;
  total.failed += failed;
  console.log(`${title}: ${trials.length} tried, ${failed} lost`);
}

await tried('log, killed at every call of the file system', await kills());
await tried('log, refused at every call of the file system', await refusals(long));
await tried('two logs at once', races(long ? 200 : 6, 2), 1);
await tried('five logs at once', races(long ? 40 : 1, 5), 1);
if (long) await tried('log, killed from outside', blindKills(200));
await reportCounts(total);
console.log(`faults: ${countsLine(total)}`);
await undoAll();
process.exit(total.failed === 0 ? 0 : 1);
