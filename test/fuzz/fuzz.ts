/**
 * Tries hostile records on all that the core makes of a client's file, and prints what was tried and what was lost; ends badly where something was.
 * `npm run test:fuzz` tries 3,000; `-- --records 1000000` more; `-- --seed 7` begins elsewhere; `-- --minutes 30` stops after that time;
 * `-- --small` tries small records, each in one view in turn, which is the way to a million; `-- --budget 500` allows each so many milliseconds
 * of the processor, and counts as lost what takes more;
 * `-- --monsters 20000` also tries files of that many characters, and of four times as many, that are hostile by their size.
 */
import { parseArgs } from 'node:util';
import { fuzz, reportLines, tryMonsters } from './run';

const print = (line: string): boolean => process.stdout.write(`${line}\n`);
const { values } = parseArgs({
  options: {
    records: { type: 'string', default: '3000' },
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string', default: 'Infinity' },
    small: { type: 'boolean', default: false },
    budget: { type: 'string', default: '2000' },
    monsters: { type: 'string', default: '0' },
  },
});
const report = fuzz(
  {
    seed: Number(values.seed),
    records: Number(values.records),
    time: Number(values.minutes) * 60_000,
    isSmall: values.small,
    budget: Number(values.budget),
  },
  print,
);
reportLines(report).forEach(print);
const length = Number(values.monsters);
const lost = length === 0 ? [] : tryMonsters(length, print);
for (const { view, why, text } of lost) print(`lost: ${text}, ${view}: ${why}`);
if (report.losses.length + lost.length > 0 || report.records === 0) process.exitCode = 1;
