// @ts-check
// Writes the files that are made from the source. With --check it writes nothing and fails where one is stale.
import { staleFiles, writeStaleFiles } from './guards/generated.mjs';

if (process.argv.includes('--check')) {
  for (const file of await staleFiles()) {
    console.error(`${file} is not what the source makes of it. Run "npm run generate" and commit it.`);
    process.exitCode = 1;
  }
} else {
  for (const file of await writeStaleFiles()) console.log(`wrote ${file}`);
}
