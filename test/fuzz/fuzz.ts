/**
 * Tries hostile records on all that the core makes of a client's file, and prints what was tried and what was lost; ends badly where something was.
 * `npm run test:fuzz` tries 3,000; `-- --records 1000000` more; `-- --seed 7` begins elsewhere; `-- --minutes 30` stops after that time.
 */
import { parseArgs } from 'node:util';
import { fuzz, reportLines } from './run';

const print = (line: string): boolean => process.stdout.write(`${line}\n`);
const { values } = parseArgs({
  options: {
    records: { type: 'string', default: '3000' },
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string', default: 'Infinity' },
  },
});
const report = fuzz(
  { seed: Number(values.seed), records: Number(values.records), time: Number(values.minutes) * 60_000 },
  print,
);
reportLines(report).forEach(print);
if (report.losses.length > 0 || report.records === 0) process.exitCode = 1;
