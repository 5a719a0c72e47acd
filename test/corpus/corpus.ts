/**
 * Tries every edit on every short text of the corpus and a sample of them on each long one, and prints how far it is and then the numbers;
 * ends badly where an edit made a difference beyond itself.
 */
import { reportLines, runCorpus } from './run';

const print = (line: string): boolean => process.stdout.write(`${line}\n`);
const EVERY = Number.POSITIVE_INFINITY;

const report = runCorpus(
  { short: { edits: EVERY, forms: 4 }, long: { edits: EVERY, forms: 4, characters: 200_000 } },
  print,
);
reportLines(report).forEach(print);
if (report.differences.length > 0) process.exitCode = 1;
