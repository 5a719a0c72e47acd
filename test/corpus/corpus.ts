/** Tries every edit on every text of the corpus, on long ones some, and prints the numbers; ends badly where an edit made a difference beyond itself. */
import { reportLines, runCorpus } from './run';

const report = runCorpus({ short: { edits: Number.POSITIVE_INFINITY, forms: 4 }, long: { edits: 10, forms: 4 } });
process.stdout.write(`${reportLines(report).join('\n')}\n`);
if (report.differences.length > 0) process.exitCode = 1;
